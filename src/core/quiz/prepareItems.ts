import { toFactKey, type FactKey, type ItemKey } from "../base/ids.ts";
import { createMixedRandom, shuffled } from "../base/random.ts";
import type { CatalogItem } from "../content/catalog.ts";
import type { Item } from "../content/pack.ts";
import type { AskedItem } from "../progress/progressRecord.ts";
import { gradingOfStatements, type ItemGrading } from "./itemGrading.ts";
import { statementNumber } from "./statementNumber.ts";

/** A statement of a question as it is shown, without a word on whether it is right. */
export interface PreparedStatement {
  readonly number: string;
  readonly text: string;
}

/** An item as it is asked: its options in the order in which they are shown. */
export interface PreparedItem {
  readonly itemKey: ItemKey;
  readonly form: Item["form"];
  /** What makes it again. */
  readonly asked: AskedItem;
  /** BCP 47 tag of the language of its texts. */
  readonly language: string;
  /** What is said before the statements. */
  readonly lead?: string;
  /** Empty where the form has none. */
  readonly statements: readonly PreparedStatement[];
  /** For each statement whether it is right. */
  readonly truths: readonly boolean[];
  /** For each statement what is to be said of it after the answer; then `remark` is all else. */
  readonly explanations?: readonly string[];
  readonly remark?: string;
  readonly stem: string;
  readonly options: readonly string[];
  /** Position of the right option in `options`. */
  readonly key: number;
  readonly rationale: string;
  readonly facts: readonly FactKey[];
  /** How an answer is graded fact by fact; absent where it tells of all of them together. */
  readonly grading?: ItemGrading;
}

/** Forms whose options may stand in any order; those of the others follow the exam's own order. */
const shuffledForms: readonly Item["form"][] = ["single-best", "not"];

/**
 * At most `count` of the items, in random order and with their options shuffled where the form
 * allows it. The same items, count and seed (a 32-bit whole number) give the same result.
 */
export function prepareItems(
  items: readonly CatalogItem[],
  count: number,
  seed: number,
): readonly PreparedItem[] {
  const random = createMixedRandom(seed);
  return shuffled(items, random)
    .slice(0, count)
    .map((item) => prepareItem(item, random.below(2 ** 31)));
}

/** The item with its options in the order that the seed, a 32-bit whole number, gives them. */
export function prepareItem(
  { key: itemKey, pack, item, facts }: CatalogItem,
  seed: number,
): PreparedItem {
  const authored = [...item.options.keys()];
  const isShuffled = shuffledForms.includes(item.form);
  const order = isShuffled ? shuffled(authored, createMixedRandom(seed)) : authored;
  const { form, lead, statements = [] } = item;
  const options = order.map((position) => item.options[position] ?? "");
  const graded = statements.map(({ isTrue, facts: ids = [] }) => {
    return { isTrue, facts: ids.map((id) => toFactKey(pack.id, id)) };
  });
  const grading = gradingOfStatements(form, graded, options);
  return {
    itemKey,
    form,
    asked: { form, item: itemKey, facts, seed },
    language: pack.language,
    ...(lead === undefined ? {} : { lead }),
    statements: statements.map(({ text }, index) => {
      return { number: statementNumber(form, index), text };
    }),
    truths: statements.map(({ isTrue }) => isTrue),
    stem: item.stem,
    options,
    key: order.indexOf(item.key),
    rationale: item.rationale,
    facts,
    ...(grading === undefined ? {} : { grading }),
  };
}
