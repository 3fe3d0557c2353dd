import type { FactKey } from "../base/ids.ts";
import type { FactProgress } from "../progress/factProgress.ts";
import { formatLocalDay, type LocalDay } from "../base/localDay.ts";
import type { CardState } from "./scheduler.ts";

/** A fact as the study queue sees it. */
export interface StudyFact extends Pick<FactProgress, "isSuspended" | "buriedUntil" | "flags"> {
  readonly key: FactKey;
  /** Undefined for a new fact. */
  readonly card: CardState | undefined;
  /** How much it matters beside the others, above 0; usually 1. */
  readonly weight: number;
}

/** A fact that has a schedule. */
export type LearntFact = StudyFact & { readonly card: CardState };

export function isLearnt(fact: StudyFact): fact is LearntFact {
  return fact.card !== undefined;
}

/** Whether a fact may be asked on a day: it is not suspended, and neither buried nor flagged then. */
export function isAskable(fact: StudyFact, day: LocalDay): boolean {
  const { isSuspended, buriedUntil, flags } = fact;
  if (isSuspended || flags.length > 0) return false;
  return buriedUntil === undefined || buriedUntil <= formatLocalDay(day);
}
