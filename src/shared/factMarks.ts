import type { FactProgress } from "../core/progress/factProgress.ts";

/** What the student has put on a fact. */
export interface FactMarks {
  readonly isStarred: boolean;
  readonly isSuspended: boolean;
  /** The local day, YYYY-MM-DD, on which it is asked again; undefined unless that is to come. */
  readonly skippedUntil: string | undefined;
  /** Why the fact is wrong, as the student sees it: one reason for each flag. */
  readonly flags: readonly string[];
  /** The student's own notes; more than one when two machines wrote apart from each other. */
  readonly notes: readonly string[];
}

/** `today` is the day on which the student studies, YYYY-MM-DD. Undefined for a fact on which nothing is put. */
export function toFactMarks(progress: FactProgress, today: string): FactMarks | undefined {
  const { isStarred, isSuspended, buriedUntil, flags, notes } = progress;
  const skippedUntil = buriedUntil !== undefined && buriedUntil > today ? buriedUntil : undefined;
  const isMarked = isStarred || isSuspended || skippedUntil !== undefined;
  if (!isMarked && flags.length === 0 && notes.length === 0) return undefined;
  return {
    isStarred,
    isSuspended,
    skippedUntil,
    flags: flags.map(({ reason }) => reason),
    notes: notes.map(({ text }) => text),
  };
}
