import { toLocalDay, type LocalDay } from "../base/localDay.ts";
import type { Attempt } from "../progress/placeEvent.ts";

/**
 * Adds the days on which something was answered; a blank is no answer. Each answer counts for the day
 * that it was by the student's clock then. `dayStart` is the local hour at which a day begins.
 */
export function addStudyDays(
  days: Set<LocalDay>,
  attempts: readonly Attempt[],
  dayStart: number,
): void {
  for (const { at, zone, outcome } of attempts)
    if (outcome !== "blank") days.add(toLocalDay(at, zone, dayStart));
}

/**
 * How many days in a row the student has studied, up to today, or up to yesterday as long as nothing
 * is answered today: a day is not missed before it is over.
 */
export function studyStreak(days: ReadonlySet<LocalDay>, today: LocalDay): number {
  let day = days.has(today) ? today : today - 1;
  let streak = 0;
  for (; days.has(day); day -= 1) streak += 1;
  return streak;
}
