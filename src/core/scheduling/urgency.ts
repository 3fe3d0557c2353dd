import type { LocalDay } from "./localDay.ts";
import type { Scheduler } from "./scheduler.ts";
import type { LearntFact } from "./studyFact.ts";

/** How far ahead the gain of a review is looked at, in days. */
const horizonDays = 30;

/**
 * The order of reviews for which there may be no time: first those that gain most by a review, which
 * is weight × R × gain. R is the probability that the fact is remembered on the day, and the gain what
 * a review adds to that probability a month later, or at the exam if that is sooner: little for what
 * is safe anyway, and little for what is as good as lost. R counts twice, since no weights of FSRS fit
 * every fact: what one keeps failing must not take the time of all others. `npm run bench -- students`
 * compares this order with others, on a memory that fits the scheduler's and on one that does not.
 */
export function byUrgency(
  scheduler: Scheduler,
  day: LocalDay,
  examDay = Infinity,
): (a: LearntFact, b: LearntFact) => number {
  const horizon = Math.min(day + horizonDays, examDay);
  const known = new Map<LearntFact, number>();
  const urgency = (fact: LearntFact): number => {
    let value = known.get(fact);
    if (value === undefined) {
      const { card, weight } = fact;
      const recalled = scheduler.retrievability(card, day);
      const pass = scheduler.retrievability(scheduler.review(card, day, "good"), horizon);
      const failure = scheduler.retrievability(scheduler.review(card, day, "again"), horizon);
      const reviewed = recalled * pass + (1 - recalled) * failure;
      value = weight * recalled * (reviewed - scheduler.retrievability(card, horizon));
      known.set(fact, value);
    }
    return value;
  };
  return (a, b) => urgency(b) - urgency(a);
}
