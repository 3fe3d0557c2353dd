import type { FactKey } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { drawLinked } from "./drawLinked.ts";
import { drawTogether, hasDecoys, type Accept } from "./drawTogether.ts";
import type { Form } from "./generatedItem.ts";
import { picked, sampled, type ItemPool } from "./itemPool.ts";
import { optionKinds, type ItemTargets } from "./itemSeed.ts";
import { sizes } from "./optionPatterns.ts";

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
      return drawTogether(pool, begin(hasDecoys), picked(sizes[form], random) ?? 0, accept, random);
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
          return drawTogether(pool, begin(hasDecoys), sizes[form][0] ?? 0, accept, random);
      }
    case "pairs":
    case "rows":
      return alone(({ tables }) => tables.length > 0);
    case "sequence":
      return alone(({ sequences }) => sequences.length > 0);
    case "two-statements":
    case "three-statements":
      return drawLinked(pool, form, begin, key, accept, random);
  }
}
