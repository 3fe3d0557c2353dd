import type { LocalDay } from "../base/localDay.ts";
import type { Scheduler } from "./scheduler.ts";
import type { LearntFact } from "./studyFact.ts";

/** How far ahead the gain of a review is looked at, in days. */
const horizonDays = 30;

/**
 * Puts reviews for which there may be no time in order: first those that gain most by a review, which
 * is weight × R × gain. R is the probability that the fact is remembered on the day, and the gain what
 * a review adds to that probability a month later, or at the exam if that is sooner: little for what
 * is safe anyway, and little for what is as good as lost. R counts twice, since no weights of FSRS fit
 * every fact: what one keeps failing must not take the time of all others. `npm run bench -- students`
 * compares this order with others, on a memory that fits the scheduler's and on one that does not.
 */
export function mostUrgentFirst(
  facts: readonly LearntFact[],
  scheduler: Scheduler,
  day: LocalDay,
  examDay = Infinity,
): LearntFact[] {
  const horizon = Math.min(day + horizonDays, examDay);
  return facts
    .map((fact) => ({ fact, urgency: urgencyOf(fact, scheduler, day, horizon) }))
    .sort((a, b) => b.urgency - a.urgency)
    .map(({ fact }) => fact);
}

function urgencyOf(
  { card, weight }: LearntFact,
  scheduler: Scheduler,
  day: LocalDay,
  horizon: LocalDay,
): number {
  const recalled = scheduler.retrievability(card, day);
  const pass = scheduler.retrievability(scheduler.review(card, day, "good"), horizon);
  const failure = scheduler.retrievability(scheduler.review(card, day, "again"), horizon);
  const reviewed = recalled * pass + (1 - recalled) * failure;
  return weight * recalled * (reviewed - scheduler.retrievability(card, horizon));
}
