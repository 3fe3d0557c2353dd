import type { SchemaError } from "./generated/packValidator.js";
import { LeftOut, type Cause } from "./leftOut.ts";
import type { EntryKind } from "./pack.ts";
import { entryPath, type EntryPath, type PathProblem } from "./packEntries.ts";
import type { JsonPath } from "./problem.ts";
import { isIdPattern, schemaSentence, toJsonPath } from "./schemaSentence.ts";
import { sentence } from "./sentence.ts";

/** What the errors of the schema mean for a pack. */
export interface SchemaProblems {
  /** Whether a pack is left when the entries that do not fit the schema are left out. */
  readonly isPack: boolean;
  readonly leftOut: LeftOut;
  readonly problems: readonly PathProblem[];
}

/** Optional fields that an entry, or the pack, is as useful without. */
const trimmings: Readonly<Partial<Record<EntryKind | "pack", readonly string[]>>> = {
  pack: ["$schema", "description", "published", "updated", "exceptions"],
  sources: ["alsoAt"],
  topics: ["summary", "icon"],
  facts: ["snippet"],
  tables: ["snippet"],
};

/**
 * Sorts the errors of a pack file. A wrong trimming is taken out of `data`, with a warning. A wrong
 * id is reported where it stands first: each reference to it is as wrong, and would only repeat it.
 */
export function schemaProblems(data: unknown, errors: readonly SchemaError[]): SchemaProblems {
  const leftOut = new LeftOut();
  const problems: PathProblem[] = [];
  const wrongIds = new Map<unknown, Cause>();
  const repeating: { readonly path: EntryPath; readonly cause: Cause }[] = [];
  let isPack = true;

  for (const error of errors) {
    const path = toJsonPath(error);
    const entry = entryPath(path);
    const wrong = schemaSentence(error);
    if (takeTrimming(data, path, entry)) {
      const ignored = sentence("{0} It is ignored; correct or remove it.", wrong);
      problems.push({ code: "schema", severity: "warning", sentence: ignored, path });
      continue;
    }
    const wrongId = isIdPattern(error) ? valueAt(data, path) : undefined;
    const cause = wrongIds.get(wrongId);
    if (cause !== undefined && entry !== undefined) {
      repeating.push({ path: entry, cause });
      continue;
    }
    problems.push({ code: "schema", severity: "error", sentence: wrong, path });
    if (typeof wrongId === "string")
      wrongIds.set(wrongId, { id: wrongId, path, dependents: [], isWrongId: true });
    if (entry === undefined) isPack = false;
    else {
      const id = idAt(data, entry);
      leftOut.add(entry, id, wrongIds.get(id) ?? { id, path: entry, dependents: [] });
    }
  }
  for (const { path, cause } of repeating) {
    if (leftOut.has(path)) continue;
    const id = idAt(data, path);
    cause.dependents.push(id);
    leftOut.add(path, id, cause);
  }
  return { isPack, leftOut, problems };
}

/** Takes a trimming out; false, and nothing is taken, if the path leads into none. */
function takeTrimming(data: unknown, path: JsonPath, entry: EntryPath | undefined): boolean {
  const owner = entry ?? [];
  const field = path[owner.length];
  const isTrimming =
    trimmings[entry?.[0] ?? "pack"]?.some((name) => name === field) === true ||
    // Exceptions are for the linter alone.
    (entry !== undefined && field === "exceptions");
  const value = valueAt(data, owner);
  if (isTrimming && typeof value === "object" && value !== null) {
    Reflect.deleteProperty(value, String(field));
    return true;
  }
  return entry === undefined && field === "aliases" && takeAlias(data, path);
}

/**
 * Takes a wrong former id out, or a wrong alias, and leaves a gap: the others keep their places, and
 * the progress that they stand for.
 */
function takeAlias(data: unknown, path: JsonPath): true {
  const end = path.findLastIndex((name) => typeof name === "number");
  const last = Math.max(end, 0);
  const owner = valueAt(data, path.slice(0, last));
  if (typeof owner === "object" && owner !== null) Reflect.deleteProperty(owner, path[last] ?? "");
  return true;
}

/** What the entry says is its id, or what stands for it in sentences. */
function idAt(data: unknown, path: EntryPath): string {
  const id = valueAt(data, [...path, "id"]);
  return typeof id === "string" ? id : path.join("/");
}

function valueAt(data: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined,
    data,
  );
}
