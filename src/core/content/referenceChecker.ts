import { fail, type Result } from "../base/result.ts";
import type { Entry, PathProblem } from "./packEntries.ts";
import type { JsonPath, ProblemCode } from "./problem.ts";

/** Why an entry cannot be used; `path` is relative to the entry. */
export interface Rejection {
  readonly code: ProblemCode;
  readonly path: JsonPath;
  readonly why: string;
}

/** The rejection of an entry that cannot do without what `property` refers to. */
export function missing(property: string, why: string): Result<never, Rejection> {
  return fail({ code: "unknown-id", path: [property], why });
}

/** Follows references between the entries of one pack, and keeps the problems that it finds. */
export class ReferenceChecker {
  readonly problems: PathProblem[] = [];

  report(
    code: ProblemCode,
    severity: PathProblem["severity"],
    path: JsonPath,
    message: string,
  ): void {
    this.problems.push({ code, severity, message, path });
  }

  /** The entries without those whose id an earlier one has. */
  unique<Value extends { id: string }>(list: readonly Entry<Value>[]): Entry<Value>[] {
    const seen = new Set<string>();
    return list.filter(({ value, path }) => {
      const isNew = !seen.has(value.id);
      seen.add(value.id);
      if (!isNew) {
        const message = `The id "${value.id}" is used twice in "${String(path[0])}". The second entry is left out; give it an id of its own.`;
        this.report("duplicate-id", "error", [...path, "id"], message);
      }
      return isNew;
    });
  }

  /**
   * The ids of `property` that are known, each once; the others are reported as warnings.
   * `property` is the path of the list of ids within the entry.
   */
  known(
    entry: Entry<{ id: string }>,
    property: JsonPath,
    ids: readonly string[],
    knownIds: ReadonlySet<string>,
    kind: string,
  ): string[] {
    const seen = new Set<string>();
    return ids.filter((id, index) => {
      const isNew = !seen.has(id);
      seen.add(id);
      if (isNew) return this.isKnown(entry, [...property, index], id, knownIds, kind);
      const message = `"${entry.value.id}" refers to the ${kind} "${id}" twice. The second reference is ignored; remove it.`;
      this.report("duplicate-id", "warning", [...entry.path, ...property, index], message);
      return false;
    });
  }

  /** Whether a reference leads anywhere; if not, it is reported as a warning. */
  isKnown(
    entry: Entry<{ id: string }>,
    property: JsonPath,
    id: string,
    knownIds: ReadonlySet<string>,
    kind: string,
  ): boolean {
    if (knownIds.has(id)) return true;
    const message = `"${entry.value.id}" refers to the ${kind} "${id}", which this pack does not have or which was left out.`;
    this.report("unknown-id", "warning", [...entry.path, ...property], message);
    return false;
  }

  /** The entries for which `check` gives a value, with that value; the others are reported. */
  checked<Value extends { id: string }>(
    list: readonly Entry<Value>[],
    check: (entry: Entry<Value>) => Result<Value, Rejection>,
  ): Entry<Value>[] {
    return list.flatMap((entry) => {
      const result = check(entry);
      if (result.ok) return [{ ...entry, value: result.value }];
      const { code, path, why } = result.error;
      const message = `"${entry.value.id}" is left out: ${why}`;
      this.report(code, "error", [...entry.path, ...path], message);
      return [];
    });
  }
}
