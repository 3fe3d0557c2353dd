import type { FactKey } from "../base/ids.ts";
import { createMixedRandom, shuffled, type Random } from "../base/random.ts";
import type { QuestionSource } from "./chooseItems.ts";
import { makeItemForFact } from "./generate/itemForFact.ts";
import type { ItemPool } from "./generate/itemPool.ts";
import { prepareItem, type PreparedItem } from "./prepareItems.ts";

export interface ReviewWishes {
  /** The greatest number of questions. */
  readonly count: number;
  readonly source: QuestionSource;
  /** Facts that are not asked, not even along with others. */
  readonly excluded: ReadonlySet<FactKey>;
  /** A 32-bit whole number. */
  readonly seed: number;
}

/**
 * Questions on facts that are due, in their order. A fact that another question has asked along gets
 * none of its own. With both sources, chance decides between a question that was written for a fact and
 * one that is generated; where the wished source has none, the other has. A fact of which no question
 * can be made is passed over. The same arguments give the same questions.
 */
export function reviewItems(
  pool: ItemPool,
  due: readonly FactKey[],
  { count, source, excluded, seed }: ReviewWishes,
): readonly PreparedItem[] {
  const random = createMixedRandom(seed);
  const asked = new Set<FactKey>();
  const waiting = new Set(due);
  const items: PreparedItem[] = [];
  for (const fact of due) {
    if (items.length >= count) break;
    if (asked.has(fact) || excluded.has(fact)) continue;
    const left = new Set([...excluded, ...asked]);
    const authored = () => authoredItem(pool, fact, left, random);
    const generated = () =>
      makeItemForFact(pool, fact, {
        seed: random.below(2 ** 31),
        excluded: left,
        companions: waiting,
      });
    const isAuthoredFirst = source === "authored" || (source === "both" && random.below(2) === 0);
    const item = isAuthoredFirst ? (authored() ?? generated()) : (generated() ?? authored());
    if (item === undefined) continue;
    items.push(item);
    for (const each of item.facts) {
      asked.add(each);
      waiting.delete(each);
    }
  }
  return items;
}

/** A question that was written for the fact, and asks none of those that are left out. */
function authoredItem(
  { catalog }: ItemPool,
  fact: FactKey,
  left: ReadonlySet<FactKey>,
  random: Random,
): PreparedItem | undefined {
  const keys = catalog.facts.get(fact)?.items ?? [];
  const fitting = keys
    .flatMap((key) => catalog.items.get(key) ?? [])
    .filter(({ facts }) => !facts.some((each) => left.has(each)));
  const [chosen] = shuffled(fitting, random);
  return chosen && prepareItem(chosen, random.below(2 ** 31));
}
