import type { FactKey } from "../../../src/core/base/ids.ts";
import type { Attempt } from "../../../src/core/progress/placeEvent.ts";
import { CardStates, isDue } from "../../../src/core/scheduling/cardStates.ts";
import { rateAttempt } from "../../../src/core/scheduling/rateAttempt.ts";
import { Scheduler, type CardState } from "../../../src/core/scheduling/scheduler.ts";
import type { StudyFact } from "../../../src/core/scheduling/studyFact.ts";
import type { SchedulerSettings } from "../../../src/core/scheduling/schedulerSettings.ts";
import {
  planDay,
  type DayPlan,
  type StudyWishes,
} from "../../../src/core/scheduling/studyQueue.ts";
import { chanceOf } from "./chance.ts";
import { studyFact, studyKey } from "./studyFacts.ts";
import type { Memory, MemoryModel } from "./memoryModel.ts";

export interface StudyYear {
  readonly facts: number;
  readonly days: number;
  readonly settings: SchedulerSettings;
  readonly wishes: StudyWishes;
  readonly model: MemoryModel;
  readonly seed: number;
  /** Puts reviews in another order than the plan's before the limit cuts them: the highest first. */
  readonly rank?: (card: CardState, day: number) => number;
  /** Days on which the student does nothing; none when absent. */
  readonly isOff?: (day: number) => boolean;
}

export interface StudyOutcome {
  /** Answers to facts that had been learnt before, and how many of them were recalled. */
  readonly reviews: number;
  readonly recalled: number;
  /** Those of them that came after more than a day, which is the shortest interval there is. */
  readonly spaced: { readonly reviews: number; readonly recalled: number };
  readonly learnt: number;
  /** Reviews of each day. */
  readonly loads: readonly number[];
  /** The mean probability of recall of all facts on a day after the last, by the student's own memory. */
  readonly knows: (daysLater: number) => number;
  readonly firstPlan: DayPlan;
  readonly lastPlan: DayPlan;
  readonly attempts: ReadonlyMap<FactKey, readonly Attempt[]>;
}

export const firstDay = 20_000;
/** How often a new fact is known before it was ever asked. */
const knownBefore = 0.3;

/** A student follows the plan of each day. All goes the way of the product: attempts, fold, plan. */
export function studyYear(year: StudyYear): StudyOutcome {
  const { wishes, seed } = year;
  const scheduler = new Scheduler(year.settings);
  const states = new CardStates(scheduler, 4);
  const chance = chanceOf(seed);
  const keys = Array.from({ length: year.facts }, (_, index) => studyKey(index));
  const memories = new Map<FactKey, Memory>(keys.map((key, index) => [key, year.model(index)]));
  const attempts = new Map<FactKey, readonly Attempt[]>(keys.map((key) => [key, []]));
  const loads: number[] = [];
  let reviews = 0;
  let recalled = 0;
  const spaced = { reviews: 0, recalled: 0 };
  let learnt = 0;
  let number = 0;
  let firstPlan: DayPlan | undefined;
  let plan: DayPlan | undefined;

  const answer = (key: FactKey, day: number, isRight: boolean): void => {
    number += 1;
    const at = day * 86_400_000 + 6 * 3_600_000;
    const attempt: Attempt = {
      type: "answer",
      id: `student.${String(number)}` as Attempt["id"],
      stamp: at + number,
      at,
      zone: 330,
      revision: 1,
      outcome: isRight ? "right" : "wrong",
      form: "combination",
      certainty: "sure",
      durationMs: 45_000,
    };
    attempts.set(key, [...(attempts.get(key) ?? []), attempt]);
    memories.get(key)?.study(day, rateAttempt(attempt) ?? "again");
  };

  for (let day = firstDay; day < firstDay + year.days; day += 1) {
    const facts = keys.map((key, index) =>
      studyFact(index, { card: states.of(attempts.get(key) ?? []) }),
    );
    plan = planDay(facts, day, wishes, scheduler, seed);
    const { rank } = year;
    if (rank !== undefined)
      plan = { ...plan, reviews: highest(facts, day, rank).slice(0, wishes.reviewLimit) };
    firstPlan ??= plan;
    if (year.isOff?.(day) === true) {
      loads.push(0);
      continue;
    }
    for (const key of plan.reviews) {
      const isRight = chance() < (memories.get(key)?.recall(day) ?? 0);
      reviews += 1;
      if (isRight) recalled += 1;
      const card = states.of(attempts.get(key) ?? []);
      if (card !== undefined && card.dueDay - card.lastDay > 1) {
        spaced.reviews += 1;
        if (isRight) spaced.recalled += 1;
      }
      answer(key, day, isRight);
    }
    for (const key of plan.fresh) {
      learnt += 1;
      answer(key, day, chance() < knownBefore);
    }
    loads.push(plan.reviews.length);
  }
  if (firstPlan === undefined || plan === undefined) throw new Error("A year has days.");
  const end = firstDay + year.days;
  const knows = (daysLater: number): number => {
    let sum = 0;
    for (const memory of memories.values()) sum += memory.recall(end - 1 + daysLater);
    return sum / memories.size;
  };
  return { reviews, recalled, spaced, learnt, loads, knows, firstPlan, lastPlan: plan, attempts };
}

/** What is due on a day, the highest rank first. */
function highest(
  facts: readonly StudyFact[],
  day: number,
  rank: (card: CardState, day: number) => number,
): FactKey[] {
  return facts
    .flatMap(({ key, card }) =>
      card !== undefined && isDue(card, day) ? [{ key, value: rank(card, day) }] : [],
    )
    .sort((a, b) => b.value - a.value)
    .map(({ key }) => key);
}
