import type { FactKey, ItemKey } from "../base/ids.ts";
import { createRandom, shuffled } from "../base/random.ts";
import type { CatalogItem } from "../content/catalog.ts";
import type { Item } from "../content/pack.ts";
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
  /** BCP 47 tag of the language of its texts. */
  readonly language: string;
  /** What is said before the statements. */
  readonly lead?: string;
  /** Empty where the form has none. */
  readonly statements: readonly PreparedStatement[];
  /** For each statement whether it is right. */
  readonly truths: readonly boolean[];
  readonly stem: string;
  readonly options: readonly string[];
  /** Position of the right option in `options`. */
  readonly key: number;
  readonly rationale: string;
  readonly facts: readonly FactKey[];
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
  const random = createRandom(seed);
  return shuffled(items, random)
    .slice(0, count)
    .map(({ key: itemKey, pack, item, facts }) => {
      const authored = [...item.options.keys()];
      const order = shuffledForms.includes(item.form) ? shuffled(authored, random) : authored;
      const { form, lead, statements = [] } = item;
      return {
        itemKey,
        form,
        language: pack.language,
        ...(lead === undefined ? {} : { lead }),
        statements: statements.map(({ text }, index) => {
          return { number: statementNumber(form, index), text };
        }),
        truths: statements.map(({ isTrue }) => isTrue),
        stem: item.stem,
        options: order.map((position) => item.options[position] ?? ""),
        key: order.indexOf(item.key),
        rationale: item.rationale,
        facts,
      };
    });
}
