import type { Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { toFactKey, type FactKey } from "../../base/ids.ts";
import { areRelated } from "./assertions.ts";
import type { Form } from "./generatedItem.ts";
import { picked, sampled, type ItemPool } from "./itemPool.ts";
import type { ItemTargets } from "./itemSeed.ts";
import { linkBetween } from "./linkItem.ts";
import { optionKinds } from "./makeItem.ts";
import { sizes } from "./optionPatterns.ts";

/** Whether a fact may be taken now. */
export type Accept = (entry: CatalogFact) => boolean;

/**
 * Facts for one question of a form, as `makeItem` takes them; undefined if there are none. `first`
 * is the fact to begin with, if that is settled.
 */
export function drawFacts(
  pool: ItemPool,
  form: Form,
  { key, kind }: ItemTargets,
  accept: Accept,
  random: Random,
  first?: CatalogFact,
): readonly FactKey[] | undefined {
  const begin = (has: Accept) =>
    first === undefined
      ? sampled(pool.facts, (entry) => has(entry) && accept(entry), random)
      : has(first)
        ? first
        : undefined;
  const alone = (has: Accept) => {
    const entry = begin(has);
    return entry && [entry.key];
  };
  switch (form) {
    case "combination":
    case "count":
      return together(pool, begin(hasDecoys), picked(sizes[form], random) ?? 0, accept, random);
    case "single-best":
    case "not":
      switch (kind) {
        case optionKinds.cloze:
          return form === "not" ? undefined : alone(({ fact }) => (fact.decoys?.length ?? 0) >= 3);
        case optionKinds.list:
          return alone(({ lists }) => lists.length > 0);
        case optionKinds.table:
          return alone(({ tables }) => tables.length > 0);
        default:
          return together(pool, begin(hasDecoys), sizes[form][0] ?? 0, accept, random);
      }
    case "pairs":
    case "rows":
      return alone(({ tables }) => tables.length > 0);
    case "sequence":
      return alone(({ sequences }) => sequences.length > 0);
    case "two-statements":
    case "three-statements":
      return linked(pool, form, begin, key, accept, random);
  }
}

function hasDecoys({ fact }: CatalogFact): boolean {
  return (fact.decoys?.length ?? 0) > 0;
}

/** Facts of one topic, or else of one pack, none of which gives another one away. */
function together(
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

/** Facts joined by links, as the option at `key` needs them. */
function linked(
  pool: ItemPool,
  form: "two-statements" | "three-statements",
  begin: (has: Accept) => CatalogFact | undefined,
  key: number,
  accept: Accept,
  random: Random,
): readonly FactKey[] | undefined {
  const others = (entry: CatalogFact, explains: boolean) =>
    entry.links.flatMap((each) => {
      const link = pool.catalog.links.get(each);
      const other = link?.fact === entry.key ? pool.askable(link.with) : undefined;
      const isFit =
        other !== undefined &&
        accept(other) &&
        linkBetween(pool, entry, other.key)?.link.explains === explains;
      return isFit ? [other] : [];
    });
  const wanted = linksWanted(form, key);
  const first = begin(
    (entry) =>
      others(entry, true).length >= wanted.explaining &&
      others(entry, false).length >= wanted.other &&
      others(entry, true).length + others(entry, false).length >= wanted.any,
  );
  if (first === undefined) return undefined;
  const explaining = others(first, true);
  const rest = others(first, false);
  const chosen: CatalogFact[] = [];
  const add = (from: readonly CatalogFact[], count: number) => {
    for (let left = count; left > 0; left -= 1) {
      const entry = sampled(from, (each) => !chosen.includes(each), random);
      if (entry !== undefined) chosen.push(entry);
    }
  };
  add(explaining, wanted.explaining);
  add(rest, wanted.other);
  add([...explaining, ...rest], wanted.any - chosen.length);
  const size = form === "two-statements" ? 1 : 2;
  const beside = together(
    pool,
    first,
    1 + size - chosen.length,
    (entry) => accept(entry) && !chosen.includes(entry),
    random,
  );
  if (beside === undefined) return undefined;
  const keys = [...chosen.map((entry) => entry.key), ...beside.slice(1)];
  return [first.key, ...(random.below(2) === 0 ? keys : keys.reverse())];
}

/** How many links of Statement I the option at `key` needs: that explain, that do not, of any sort. */
function linksWanted(form: "two-statements" | "three-statements", key: number) {
  const wanted = (explaining: number, other: number, any: number) => ({ explaining, other, any });
  if (form === "two-statements")
    return (
      [wanted(1, 0, 1), wanted(0, 1, 1), wanted(0, 0, 1), wanted(0, 0, 1)][key] ?? wanted(0, 0, 1)
    );
  return (
    [wanted(2, 0, 2), wanted(1, 1, 2), wanted(1, 0, 1), wanted(0, 0, 1)][key] ?? wanted(0, 0, 1)
  );
}
