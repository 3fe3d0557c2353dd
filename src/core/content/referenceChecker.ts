import { fail, type Result } from "../base/result.ts";
import type { Cause, LeftOut } from "./leftOut.ts";
import type { EntryKind } from "./pack.ts";
import type { Entry, PathProblem } from "./packEntries.ts";
import type { JsonPath, ProblemCode } from "./problem.ts";
import { sentence, type Sentence } from "./sentence.ts";

/** The kinds of entries that others refer to. */
export type ReferredKind = Extract<EntryKind, "sources" | "topics" | "terms" | "facts">;

/** What references of one kind may lead to. */
export interface Target {
  readonly kind: ReferredKind | "columns";
  readonly ids: ReadonlySet<string>;
}

/** Why an entry cannot be used; `path` is relative to the entry. */
export interface Rejection {
  readonly code: ProblemCode;
  readonly path: JsonPath;
  readonly why: Sentence;
  /** What the entry cannot do without, if that is why. */
  readonly needs?: Needs;
}

interface Needs {
  readonly kind: ReferredKind;
  readonly id: string;
}

/** A reference to an id that no entry has. */
interface Dangling {
  readonly entry: Entry<{ id: string }>;
  readonly path: JsonPath;
  readonly subject: Sentence;
}

/** One mistake that is made more often is not reported at each of its places. */
const reportedPlaces = 3;

/** Follows references between the entries of one pack, and keeps the problems that it finds. */
export class ReferenceChecker {
  readonly #leftOut: LeftOut;
  readonly #problems: PathProblem[] = [];
  /** References to ids that no entry has, by what they refer to. */
  readonly #dangling = new Map<string, Dangling[]>();
  /** Ids that no entry has, but without which entries are left out; and how many of these are reported. */
  readonly #absent = new Map<string, { readonly cause: Cause; reported: number }>();

  constructor(leftOut: LeftOut) {
    this.#leftOut = leftOut;
  }

  report(
    code: ProblemCode,
    severity: PathProblem["severity"],
    path: JsonPath,
    problem: Sentence,
  ): void {
    this.#problems.push({ code, severity, sentence: problem, path });
  }

  /** The entries without those whose id an earlier one has. */
  unique<Value extends { id: string }>(list: readonly Entry<Value>[]): Entry<Value>[] {
    const seen = new Set<string>();
    return list.filter(({ value: { id }, path }) => {
      const count = seen.size;
      if (seen.add(id).size > count) return true;
      const twice = sentence(
        'The id "{0}" is used twice in "{1}". The second entry is left out; give it an id of its own.',
        id,
        path[0],
      );
      this.report("duplicate-id", "error", [...path, "id"], twice);
      this.#leftOut.add(path, id, { id, path, dependents: [] });
      return false;
    });
  }

  /**
   * The ids of `property` that lead to an entry, each once; the others are reported as warnings.
   * `property` is the path of the list of ids within the entry. The list itself if all do.
   */
  known(
    entry: Entry<{ id: string }>,
    property: string | JsonPath,
    ids: string[],
    target: Target,
  ): string[] {
    if (!hasRepeats(ids) && ids.every((id) => target.ids.has(id))) return ids;
    const path = typeof property === "string" ? [property] : property;
    const seen = new Set<string>();
    return ids.filter((id, index) => {
      const isNew = !seen.has(id);
      seen.add(id);
      if (isNew) return this.isKnown(entry, [...path, index], id, target);
      const twice = sentence(
        '"{0}" refers to {1} twice. The second reference is ignored; remove it.',
        entry.value.id,
        subjectOf(target.kind, id),
      );
      this.report("duplicate-id", "warning", [...entry.path, ...path, index], twice);
      return false;
    });
  }

  /** Whether a reference leads to an entry; if the pack has none, it is reported as a warning. */
  isKnown(entry: Entry<{ id: string }>, property: JsonPath, id: string, target: Target): boolean {
    if (target.ids.has(id)) return true;
    // That an entry is left out is said once, and not of each reference to it.
    if (target.kind !== "columns" && this.#leftOut.causeOf(target.kind, id) !== undefined)
      return false;
    const key = `${target.kind}/${id}`;
    const others = this.#dangling.get(key) ?? [];
    this.#dangling.set(key, others);
    others.push({ entry, path: [...entry.path, ...property], subject: subjectOf(target.kind, id) });
    return false;
  }

  /**
   * The rejection of an entry that cannot do without one of `ids`, none of which leads anywhere.
   * If one of them is left out for a mistake of its own, that mistake is the cause.
   */
  missing(
    property: string,
    why: Sentence,
    kind: ReferredKind,
    ids: readonly string[],
  ): Result<never, Rejection> {
    const leftOut = ids.find((id) => this.#leftOut.causeOf(kind, id) !== undefined);
    const id = leftOut ?? ids[0] ?? "";
    return fail({ code: "unknown-id", path: [property], why, needs: { kind, id } });
  }

  /** The entries for which `check` gives a value, with that value; the others are reported. */
  checked<Value extends { id: string }>(
    list: readonly Entry<Value>[],
    check: (entry: Entry<Value>) => Result<Value, Rejection>,
  ): Entry<Value>[] {
    return list.flatMap((entry) => {
      const result = check(entry);
      if (!result.ok) {
        this.#reject(entry, result.error);
        return [];
      }
      return result.value === entry.value ? [entry] : [{ ...entry, value: result.value }];
    });
  }

  /** All problems, once every entry is checked. */
  problems(): PathProblem[] {
    const dangling = [...this.#dangling.values()].flatMap((all) =>
      danglingProblems(all.filter(({ entry }) => !this.#leftOut.has(entry.path))),
    );
    return [...this.#problems, ...dangling];
  }

  #reject({ value: { id }, path }: Entry<{ id: string }>, rejection: Rejection): void {
    const { code, why, needs } = rejection;
    const place = [...path, ...rejection.path];
    const cause = needs === undefined ? undefined : this.#sharedCause(needs, place);
    if (cause === undefined)
      this.report(code, "error", place, sentence('"{0}" is left out: {1}', id, why));
    else cause.dependents.push(id);
    this.#leftOut.add(path, id, cause ?? { id, path: place, dependents: [] });
  }

  /** The mistake that keeps an entry from what it needs, if that mistake is already reported. */
  #sharedCause({ kind, id }: Needs, place: JsonPath): Cause | undefined {
    const leftOut = this.#leftOut.causeOf(kind, id);
    if (leftOut !== undefined) return leftOut;
    const key = `${kind}/${id}`;
    const absent = this.#absent.get(key) ?? {
      cause: { id, path: place, dependents: [] },
      reported: 0,
    };
    this.#absent.set(key, absent);
    if (absent.reported === reportedPlaces) return absent.cause;
    absent.reported += 1;
    return undefined;
  }
}

function danglingProblems(references: readonly Dangling[]): PathProblem[] {
  const toProblem = ({ path }: Dangling, problem: Sentence): PathProblem => {
    // A column is referred to by the name of a field.
    const isAtName = path.at(-2) === "cells";
    return { code: "unknown-id", severity: "warning", sentence: problem, path, isAtName };
  };
  // A last one alone is told as quickly as counted.
  const count = references.length > reportedPlaces + 1 ? reportedPlaces : references.length;
  const problems = references.slice(0, count).map((each) => {
    const { entry, subject } = each;
    const absent = sentence(
      '"{0}" refers to {1}, which this pack does not have.',
      entry.value.id,
      subject,
    );
    return toProblem(each, absent);
  });
  const next = references[count];
  if (next === undefined) return problems;
  const others = sentence(
    "{0} more references lead to {1}, which this pack does not have.",
    references.length - count,
    next.subject,
  );
  return [...problems, toProblem(next, others)];
}

/** What a reference leads to. */
function subjectOf(kind: Target["kind"], id: string): Sentence {
  switch (kind) {
    case "sources":
      return sentence('the source "{0}"', id);
    case "topics":
      return sentence('the topic "{0}"', id);
    case "terms":
      return sentence('the term "{0}"', id);
    case "facts":
      return sentence('the fact "{0}"', id);
    case "columns":
      return sentence('the column "{0}"', id);
  }
}

function hasRepeats(ids: readonly string[]): boolean {
  // Nearly every list of ids is so short that a set costs more than it saves.
  if (ids.length > 8) return new Set(ids).size < ids.length;
  return ids.some((id, index) => ids.indexOf(id) < index);
}
