import { createMixedRandom } from "../base/random.ts";
import type { AskedItem } from "../progress/progressRecord.ts";
import { isForm } from "./generate/examMixes.ts";
import type { ItemPool } from "./generate/itemPool.ts";
import { targetsOf, toItemSeed } from "./generate/itemSeed.ts";
import { makeItem } from "./generate/makeItem.ts";
import { prepareItem, type PreparedItem } from "./prepareItems.ts";

/** The item that was asked, as it was; undefined when packs no longer give it. */
export function remakeItem(pool: ItemPool, asked: AskedItem): PreparedItem | undefined {
  const { form, item, facts, seed } = asked;
  if (item !== undefined) {
    const entry = pool.catalog.items.get(item);
    return entry && prepareItem(entry, seed);
  }
  return isForm(form) ? makeItem(pool, form, facts, seed) : undefined;
}

/**
 * A question like one that was asked, to ask it again: the same facts in the same form, with other
 * options or in another order where there are any. `seed` is a 32-bit whole number.
 */
export function askAgain(pool: ItemPool, item: PreparedItem, seed: number): PreparedItem {
  const { asked } = item;
  const random = createMixedRandom(seed);
  if (asked.item !== undefined)
    return remakeItem(pool, { ...asked, seed: random.below(2 ** 31) }) ?? item;
  const { kind, longer } = targetsOf(asked.seed);
  const fresh = toItemSeed({ key: random.below(4), longer, kind }, random);
  return remakeItem(pool, { ...asked, seed: fresh }) ?? item;
}
