import type { FactKey, ItemKey } from "../base/ids.ts";
import { createMixedRandom, shuffled } from "../base/random.ts";
import type { Catalog, CatalogItem } from "../content/catalog.ts";
import type { ExamMix } from "./generate/examMixes.ts";
import { generatePaper } from "./generate/generatePaper.ts";
import { createItemPool, type ItemPool } from "./generate/itemPool.ts";
import { prepareItem, type PreparedItem } from "./prepareItems.ts";

/** Which questions a quiz asks: those that packs have, those that are made from their facts, or both. */
export const questionSources = ["both", "authored", "generated"] as const;
export type QuestionSource = (typeof questionSources)[number];

/** What may be asked. */
export interface ItemScope {
  /** Authored items; those that the catalog does not have are left out. */
  readonly items: readonly ItemKey[];
  /** Facts to make questions from; all of the catalog if it is absent. */
  readonly facts?: readonly FactKey[];
}

export interface ItemWishes {
  /** The greatest number of questions. */
  readonly count: number;
  readonly source: QuestionSource;
  /** How many of a hundred questions have each form. Authored ones of a form with none are left out. */
  readonly mix: ExamMix;
  /** Facts that are not asked: those that are suspended, skipped or flagged. */
  readonly excluded: ReadonlySet<FactKey>;
  /** A 32-bit whole number. */
  readonly seed: number;
}

/**
 * The questions of a quiz, in random order. With both sources half of them are authored, as far as
 * there are so many, and the others are made from facts that those do not ask. No fact that is
 * excluded is asked. The same arguments give the same questions.
 */
export function chooseItems(
  catalog: Catalog,
  scope: ItemScope,
  wishes: ItemWishes,
): readonly PreparedItem[] {
  const { count, source, mix, excluded, seed } = wishes;
  const random = createMixedRandom(seed);
  const authored = source === "generated" ? [] : authoredItems(catalog, scope, wishes);
  const inOrder = shuffled(authored, random);
  const first = inOrder.slice(0, source === "both" ? Math.ceil(count / 2) : count);
  if (source === "authored") return first.map((item) => prepareItem(item, random.below(2 ** 31)));

  const asked = new Set([...excluded, ...first.flatMap(({ facts }) => facts)]);
  const pool = poolOf(catalog, scope);
  const paper = generatePaper(pool, {
    count: count - first.length,
    mix,
    seed: random.below(2 ** 31),
    excluded: asked,
  });
  const generated = paper.items.filter(({ form }) => mix[form] > 0);
  const missing = count - first.length - generated.length;
  const more = inOrder.slice(first.length, first.length + missing);
  const prepared = [...first, ...more].map((item) => prepareItem(item, random.below(2 ** 31)));
  return shuffled<PreparedItem>([...prepared, ...generated], random);
}

/** What questions on the scope can be made from. */
export function poolOf(catalog: Catalog, { facts }: ItemScope): ItemPool {
  return createItemPool(catalog, facts === undefined ? undefined : new Set(facts));
}

function authoredItems(
  catalog: Catalog,
  { items }: ItemScope,
  { excluded, mix }: ItemWishes,
): readonly CatalogItem[] {
  return items
    .flatMap((key) => catalog.items.get(key) ?? [])
    .filter(({ item, facts }) => mix[item.form] > 0 && !facts.some((fact) => excluded.has(fact)));
}
