import type { FactDocument } from "./factDocument.ts";
import type { FactIndex, PackLabel } from "./factIndex.ts";
import type { QueryFilter, QueryProblem } from "./parseSearchQuery.ts";
import { wordsOf } from "./wordScanner.ts";

export type FitsFilters = (fact: FactDocument, pack: PackLabel) => boolean;

/** Whether a fact fits every filter. Names of topics and packs are compared once, not per fact. */
export function createFilter(filters: readonly QueryFilter[]): FitsFilters {
  const checks = filters.map(toCheck);
  return (fact, pack) => checks.every(({ fits, isExcluded }) => fits(fact, pack) !== isExcluded);
}

/** So many ids are offered instead of one that there is not. */
const mostOffered = 10;

/** The filters that name a pack or topic which there is, and a problem for each that does not. */
export function checkNames(
  filters: readonly QueryFilter[],
  index: FactIndex,
): { readonly filters: readonly QueryFilter[]; readonly problems: readonly QueryProblem[] } {
  const problems: QueryProblem[] = [];
  const kept = filters.filter(({ name, value, text, start, end }) => {
    if (name === "is") return true;
    const named = index.named(name);
    if (named.some(createNameCheck(value))) return true;
    const allowed = [...new Set(named.map(({ id }) => id))].sort().slice(0, mostOffered);
    problems.push({ kind: "unknown-value", text, start, end, allowed });
    return false;
  });
  return { filters: kept, problems };
}

/** Whether each word of a value begins one of the id's or title's. */
function createNameCheck(value: string): (named: PackLabel) => boolean {
  const wanted = wordsOf(value);
  return ({ id, title }) => {
    const words = wordsOf(`${id} ${title}`);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  };
}

function toCheck(filter: QueryFilter): { fits: FitsFilters; isExcluded: boolean } {
  const { name, value, isExcluded } = filter;
  if (name === "is") return { fits: ({ status }) => status === value, isExcluded };
  const known = new Map<object, boolean>();
  const hasName = createNameCheck(value);
  const isNamed = (named: PackLabel) => {
    const before = known.get(named);
    if (before !== undefined) return before;
    const fits = hasName(named);
    known.set(named, fits);
    return fits;
  };
  if (name === "pack") return { fits: (_fact, pack) => isNamed(pack), isExcluded };
  return { fits: ({ topics }) => topics.some(isNamed), isExcluded };
}
