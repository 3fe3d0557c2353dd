import { wordsOf } from "./wordScanner.ts";

/** What is wrong with a part of a query. The rest of the query counts nevertheless. */
export interface QueryProblem {
  readonly kind:
    | "unknown-filter"
    | "unknown-value"
    | "missing-value"
    | "unclosed-quote"
    | "too-many-phrases"
    | "too-long"
    | "unknown-number";
  /** The part of the query, as typed. */
  readonly text: string;
  /** Where the part starts in the query, and the first position after it, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The names or values that there are instead; empty where any text would do. */
  readonly allowed: readonly string[];
  /** There are more of them than `allowed` has. */
  readonly hasMore?: boolean;
}

export type FilterName = "topic" | "pack" | "is";

export interface QueryFilter {
  readonly name: FilterName;
  readonly value: string;
  /** Facts that it fits are left out: "-topic:quad". */
  readonly isExcluded: boolean;
  /** As typed, and where, like those of a problem. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Text in quotes, or a word or text after a minus sign. */
export interface QueryPhrase {
  readonly text: string;
  readonly isExcluded: boolean;
  /** Where it starts in the query with its quotes or minus sign, and the first position after it. */
  readonly start: number;
  readonly end: number;
}

export interface SearchQuery {
  /** The words that are searched for, as typed, with a space at the end if the query has one. */
  readonly words: string;
  readonly phrases: readonly QueryPhrase[];
  readonly filters: readonly QueryFilter[];
  readonly problems: readonly QueryProblem[];
}

/** The filters that there are, and their values where these are given. */
const filterValues: Readonly<Record<FilterName, readonly string[] | undefined>> = {
  topic: undefined,
  pack: undefined,
  is: ["disputed", "superseded"],
};
const filterNames = Object.keys(filterValues) as FilterName[];

/** Longer queries are cut: a student types no more, and a pasted page would only take time. */
export const maximumQueryLength = 200;
/** A longer query is a pasted sentence: its first words find it. */
export const mostWords = 24;

/** Quotation marks may be curly: phones and word processors make them so. */
const part = /(-?)(?:([a-z]+):(?=\S))?(?:["“”„]([^"“”„]*)(["“”„]?)|(\S+))/giu;

/**
 * Reads a query: words, `"an exact phrase"`, `-word` and `-"a phrase"` to leave facts out, and
 * filters such as `topic:quad`, `pack:"rare earths"` and `is:disputed`, also after a minus sign.
 * Never fails: what cannot be understood is reported, and the rest counts.
 */
export function parseSearchQuery(query: string): SearchQuery {
  const words: string[] = [];
  const phrases: QueryPhrase[] = [];
  const filters: QueryFilter[] = [];
  const problems: QueryProblem[] = [];
  const read = query.slice(0, maximumQueryLength);
  for (const match of read.matchAll(part)) {
    const [text, minus, typedName, quoted, closing, plain] = match;
    const start = match.index;
    const report = (kind: QueryProblem["kind"], allowed: readonly string[]) => {
      problems.push({ kind, text, start, end: start + text.length, allowed });
    };
    const isExcluded = minus !== "";
    const value = quoted ?? plain ?? "";
    if (closing === "") report("unclosed-quote", []);
    if (typedName !== undefined) {
      const name = typedName.toLowerCase();
      if (!isFilterName(name)) {
        report("unknown-filter", filterNames);
        // "https://…" and "Ministry:mines" are no filters, but words of what is looked for.
        if (!isExcluded) words.push(typedName, value);
      } else if (!hasWords(value)) report("missing-value", filterValues[name] ?? []);
      else if (filterValues[name]?.includes(value.toLowerCase()) === false)
        report("unknown-value", filterValues[name]);
      else {
        const end = start + text.length;
        filters.push({ name, value: value.toLowerCase(), isExcluded, text, start, end });
      }
    } else if (plain !== undefined && isNameAlone(plain)) {
      const name = plain.slice(0, -1).toLowerCase() as FilterName;
      report("missing-value", filterValues[name] ?? []);
    } else if (isExcluded || (closing ?? "") !== "") {
      // An arrow or a dash between words asks for nothing, and would leave out every fact.
      if (hasWords(value))
        phrases.push({ text: value, isExcluded, start, end: start + text.length });
      // While the second quote is missing the words count one by one: the student is typing them.
    } else words.push(value);
  }
  const count = wordsOf(words.join(" ")).length;
  if (query.length > maximumQueryLength || count > mostWords) {
    const allowed = [String(maximumQueryLength), String(mostWords)];
    const [start, end] = [Math.min(query.length, maximumQueryLength), query.length];
    problems.push({ kind: "too-long", text: query.slice(start), start, end, allowed });
  }
  const isEnded = query.length <= maximumQueryLength && /\s$/u.test(query);
  return { words: words.join(" ") + (isEnded ? " " : ""), phrases, filters, problems };
}

function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(filterValues, name);
}

function hasWords(text: string): boolean {
  return wordsOf(text).length > 0;
}

function isNameAlone(text: string): boolean {
  return text.endsWith(":") && isFilterName(text.slice(0, -1).toLowerCase());
}
