import type { Pack as PackFile } from "./generated/packFormat.ts";
import type { Fact, Item, Link, List, Sequence, Source, Table, Term, Topic } from "./pack.ts";
import type { JsonPath, Problem, ProblemCode } from "./problem.ts";

/** A problem whose place is still a path; it becomes a line and column when all are known. */
export interface PathProblem {
  readonly code: ProblemCode;
  readonly severity: Problem["severity"];
  readonly message: string;
  readonly path: JsonPath;
}

/** An entry of a pack file and where in the file it stands. */
export interface Entry<Value> {
  readonly value: Value;
  readonly path: JsonPath;
}

/** The entries of a pack file that fit the schema. */
export interface PackEntries {
  readonly sources: readonly Entry<Source>[];
  readonly topics: readonly Entry<Topic>[];
  readonly terms: readonly Entry<Term>[];
  readonly facts: readonly Entry<Fact>[];
  readonly lists: readonly Entry<List>[];
  readonly tables: readonly Entry<Table>[];
  readonly sequences: readonly Entry<Sequence>[];
  readonly links: readonly Entry<Link>[];
  readonly items: readonly Entry<Item>[];
}

const entryLists: readonly string[] = [
  "sources",
  "topics",
  "terms",
  "facts",
  "lists",
  "tables",
  "sequences",
  "links",
  "items",
] satisfies readonly (keyof PackEntries)[];

/** The entry that a path leads into, as "facts/3"; undefined if it leads into none. */
export function entryKey(path: JsonPath): string | undefined {
  const [list, index] = path;
  return typeof list === "string" && typeof index === "number" && entryLists.includes(list)
    ? `${list}/${String(index)}`
    : undefined;
}

/** `badEntries` holds the keys of the entries to leave out. */
export function toEntries(file: PackFile, badEntries: ReadonlySet<string>): PackEntries {
  const kept = <Value>(list: string, values: readonly Value[] = []): Entry<Value>[] =>
    values
      .map((value, index) => ({ value, path: [list, index] }))
      .filter(({ path }) => !badEntries.has(path.join("/")));
  return {
    sources: kept("sources", file.sources),
    topics: kept("topics", file.topics),
    terms: kept("terms", file.terms),
    facts: kept("facts", file.facts),
    lists: kept("lists", file.lists),
    tables: kept("tables", file.tables),
    sequences: kept("sequences", file.sequences),
    links: kept("links", file.links),
    items: kept("items", file.items),
  };
}

/** The entries without their places. */
export function toValues(entries: PackEntries): {
  [List in keyof PackEntries]: PackEntries[List][number]["value"][];
} {
  const values = <Value>(list: readonly Entry<Value>[]) => list.map(({ value }) => value);
  return {
    sources: values(entries.sources),
    topics: values(entries.topics),
    terms: values(entries.terms),
    facts: values(entries.facts),
    lists: values(entries.lists),
    tables: values(entries.tables),
    sequences: values(entries.sequences),
    links: values(entries.links),
    items: values(entries.items),
  };
}
