import type { FactKey, ItemKey } from "../base/ids.ts";
import { createRandom, shuffled } from "../base/random.ts";
import type { CatalogItem } from "../content/catalog.ts";

/** An item as it is asked: its options in the order in which they are shown. */
export interface PreparedItem {
  readonly itemKey: ItemKey;
  readonly stem: string;
  readonly options: readonly string[];
  /** Position of the right option in `options`. */
  readonly key: number;
  readonly rationale: string;
  readonly facts: readonly FactKey[];
}

/**
 * At most `count` of the items, in random order and with their options shuffled. The same items,
 * count and seed (a 32-bit whole number) give the same result.
 */
export function prepareItems(
  items: readonly CatalogItem[],
  count: number,
  seed: number,
): readonly PreparedItem[] {
  const random = createRandom(seed);
  return shuffled(items, random)
    .slice(0, count)
    .map(({ key: itemKey, item, facts }) => {
      const order = shuffled([...item.options.keys()], random);
      return {
        itemKey,
        stem: item.stem,
        options: order.map((position) => item.options[position] ?? ""),
        key: order.indexOf(item.key),
        rationale: item.rationale,
        facts,
      };
    });
}
