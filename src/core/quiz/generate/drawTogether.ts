import { toFactKey, type FactKey } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { areRelated } from "./assertions.ts";
import { picked, sampled, type ItemPool } from "./itemPool.ts";

/** Whether a fact may be taken now. */
export type Accept = (entry: CatalogFact) => boolean;

export function hasDecoys({ fact }: CatalogFact): boolean {
  return (fact.decoys?.length ?? 0) > 0;
}

/** Facts of one topic, or else of one pack, none of which gives another one away. */
export function drawTogether(
  pool: ItemPool,
  first: CatalogFact | undefined,
  count: number,
  accept: Accept,
  random: Random,
): readonly FactKey[] | undefined {
  if (first === undefined) return undefined;
  const chosen = [first];
  const topic = picked(first.topics, random);
  const near = topic === undefined ? [] : (pool.catalog.topics.get(topic)?.ownFacts ?? []);
  const addFrom = (key: FactKey) => {
    const entry = pool.askable(key);
    const isFit =
      entry !== undefined &&
      hasDecoys(entry) &&
      accept(entry) &&
      !chosen.some((other) => areRelated(pool, other, entry));
    if (isFit) chosen.push(entry);
    return isFit;
  };
  const { facts, id } = first.pack;
  while (chosen.length < count) {
    const isFound =
      sampled(near, addFrom, random) !== undefined ||
      sampled(facts, (fact) => addFrom(toFactKey(id, fact.id)), random) !== undefined;
    if (!isFound) return undefined;
  }
  return chosen.map((entry) => entry.key);
}
