import type { FactIndex, PackLabel, Shelf } from "./factIndex.ts";
import type { QueryFilter, QueryProblem } from "./parseSearchQuery.ts";
import { wordsOf } from "./wordScanner.ts";

export type FitsFilters = (shelf: Shelf) => boolean;

/** Whether the facts of a shelf fit every filter. Each shelf is judged once, and not each fact. */
export function createFilter(filters: readonly QueryFilter[]): FitsFilters {
  const checks = filters.map(toCheck);
  return remembered((shelf) => checks.every(({ fits, isExcluded }) => fits(shelf) !== isExcluded));
}

function remembered<Asked extends object>(
  judge: (asked: Asked) => boolean,
): (asked: Asked) => boolean {
  const known = new Map<Asked, boolean>();
  let last: Asked | undefined;
  let isLastTrue = false;
  return (asked) => {
    // Facts of one shelf mostly stand side by side.
    if (asked === last) return isLastTrue;
    let answer = known.get(asked);
    if (answer === undefined) known.set(asked, (answer = judge(asked)));
    last = asked;
    isLastTrue = answer;
    return answer;
  };
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
    const ids = [...new Set(named.map(({ id }) => id))].sort();
    const allowed = ids.slice(0, mostOffered);
    const hasMore = ids.length > mostOffered;
    problems.push({ kind: "unknown-value", text, start, end, allowed, hasMore });
    return false;
  });
  return { filters: kept, problems };
}

/** Whether each word of a value begins one of the id's or title's. */
function createNameCheck(value: string): (named: PackLabel) => boolean {
  const wanted = wordsOf(value);
  return (named) => {
    const words = wordsOfName(named);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  };
}

const wordsOfNames = new WeakMap<PackLabel, readonly string[]>();

/** The words of a name's id and title, read once: a query may name many topics of many packs. */
function wordsOfName(named: PackLabel): readonly string[] {
  const known = wordsOfNames.get(named);
  if (known !== undefined) return known;
  const words = wordsOf(`${named.id} ${named.title}`);
  wordsOfNames.set(named, words);
  return words;
}

function toCheck({ name, value, isExcluded }: QueryFilter): {
  readonly fits: FitsFilters;
  readonly isExcluded: boolean;
} {
  if (name === "is") return { fits: ({ status }) => status === value, isExcluded };
  const isNamed = remembered(createNameCheck(value));
  return {
    fits: name === "pack" ? ({ pack }) => isNamed(pack) : ({ topics }) => topics.some(isNamed),
    isExcluded,
  };
}
