import type { FactDocument } from "./factDocument.ts";
import type { PackLabel } from "./factIndex.ts";
import type { QueryFilter } from "./parseSearchQuery.ts";
import { wordsOf } from "./wordScanner.ts";

export type FitsFilters = (fact: FactDocument, pack: PackLabel) => boolean;

/** Whether a fact fits every filter. Names of topics and packs are compared once, not per fact. */
export function createFilter(filters: readonly QueryFilter[]): FitsFilters {
  const checks = filters.map(toCheck);
  return (fact, pack) => checks.every(({ fits, isExcluded }) => fits(fact, pack) !== isExcluded);
}

function toCheck(filter: QueryFilter): { fits: FitsFilters; isExcluded: boolean } {
  const { name, value, isExcluded } = filter;
  if (name === "is") return { fits: ({ status }) => status === value, isExcluded };
  const wanted = wordsOf(value);
  const known = new Map<object, boolean>();
  const isNamed = (named: PackLabel) => {
    const before = known.get(named);
    if (before !== undefined) return before;
    const words = wordsOf(`${named.id} ${named.title}`);
    const fits = wanted.every((start) => words.some((word) => word.startsWith(start)));
    known.set(named, fits);
    return fits;
  };
  if (name === "pack") return { fits: (_fact, pack) => isNamed(pack), isExcluded };
  return { fits: ({ topics }) => topics.some(isNamed), isExcluded };
}
