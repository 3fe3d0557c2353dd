import type { FactKey } from "../../../src/core/base/ids.ts";
import { Scheduler, type CardState } from "../../../src/core/scheduling/scheduler.ts";
import { usualSchedulerSettings } from "../../../src/core/scheduling/schedulerSettings.ts";
import type { StudyFact } from "../../../src/core/scheduling/studyFact.ts";

export const usualScheduler = new Scheduler(usualSchedulerSettings);

export function studyKey(number: number): FactKey {
  return `pack/fact-${String(number)}` as FactKey;
}

/** Fact `number`, new or as `changes` make it. */
export function studyFact(number: number, changes: Partial<StudyFact> = {}): StudyFact {
  return {
    key: studyKey(number),
    card: undefined,
    weight: 1,
    isSuspended: false,
    buriedUntil: undefined,
    flags: [],
    ...changes,
  };
}

/** The schedule of a fact that was learnt on a day and recalled whenever it was due, `reviews` times in all. */
export function learntCard(day: number, reviews = 1): CardState {
  let card = usualScheduler.review(undefined, day, "good");
  while (card.reviews < reviews) card = usualScheduler.review(card, card.dueDay, "good");
  return card;
}
