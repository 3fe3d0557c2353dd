import type { Pack as PackFile } from "./generated/packFormat.ts";
import { entryKinds, type EntryKind, type Pack } from "./pack.ts";
import type { JsonPath, Problem, ProblemCode } from "./problem.ts";
import type { Sentence } from "./sentence.ts";

/** A problem whose place is still a path; it becomes a line and column when all are known. */
export interface PathProblem {
  readonly code: ProblemCode;
  readonly severity: Problem["severity"];
  readonly sentence: Sentence;
  readonly path: JsonPath;
  /** Whether the name of the field is what is wrong, and not its value. */
  readonly isAtName?: boolean;
}

/** An entry of a pack file and where in the file it stands. */
export interface Entry<Value> {
  readonly value: Value;
  readonly path: EntryPath;
}

/** The list that holds an entry, and its position there, from 0. */
export type EntryPath = readonly [kind: EntryKind, index: number];

/** The entries of a pack file that fit the schema. */
export type PackEntries = {
  readonly [Kind in EntryKind]: readonly Entry<Pack[Kind][number]>[];
};

/** The path of the entry that a path leads to or into; undefined if it leads into none. */
export function entryPath(path: JsonPath): EntryPath | undefined {
  const [list, index] = path;
  const kind = entryKinds.find((name) => name === list);
  return kind !== undefined && typeof index === "number" ? [kind, index] : undefined;
}

/** `isLeftOut` says which entries are not to be used. */
export function toEntries(file: PackFile, isLeftOut: (path: EntryPath) => boolean): PackEntries {
  const kept = (kind: EntryKind) => {
    const values: readonly Pack[EntryKind][number][] = file[kind] ?? [];
    const entries = values.map((value, index) => ({ value, path: [kind, index] as const }));
    return entries.filter(({ path }) => !isLeftOut(path));
  };
  return Object.fromEntries(entryKinds.map((kind) => [kind, kept(kind)])) as unknown as PackEntries;
}

/** The entries without their places. */
export function toValues(entries: PackEntries): Pick<Pack, EntryKind> {
  const values = (kind: EntryKind) => entries[kind].map(({ value }) => value);
  return Object.fromEntries(entryKinds.map((kind) => [kind, values(kind)])) as unknown as Pick<
    Pack,
    EntryKind
  >;
}
