import type { FactKey } from "../base/ids.ts";
import { crc32c } from "../base/crc32c.ts";
import { isDue } from "./cardStates.ts";
import { learningPace, planExam, type ExamPlan } from "./examPlan.ts";
import { chooseForExam } from "./examQueue.ts";
import type { LocalDay } from "../base/localDay.ts";
import type { Scheduler } from "./scheduler.ts";
import { mostUrgentFirst } from "./mostUrgentFirst.ts";
import { isAskable, isLearnt, type StudyFact } from "./studyFact.ts";

export interface StudyWishes {
  /** Facts that are learnt newly in a day, and reviews in a day, at most. */
  readonly newLimit: number;
  readonly reviewLimit: number;
  /** The day of the exam, on which nothing is asked any more. */
  readonly examDay?: LocalDay;
}

/** What is to be asked in what is left of a day. */
export interface DayPlan {
  /** Reviews, the most urgent first. */
  readonly reviews: readonly FactKey[];
  readonly fresh: readonly FactKey[];
  /** Reviews that are due and wait for another day. */
  readonly backlog: number;
  /** Present as long as an exam is ahead. */
  readonly exam?: Pick<ExamPlan, "closingFrom" | "planned" | "cannotFit">;
}

/**
 * What to ask on a day: what is due, and new facts, each up to its daily limit, from which what was
 * done that day is taken off. The plan follows from its arguments alone, so that it may be made anew
 * after every answer. `seed`, a whole number that should stay the same from day to day, decides between
 * facts that are alike. Facts that are suspended, buried or flagged are left out. For an exam see
 * `planExam` and `chooseForExam`.
 */
export function planDay(
  facts: readonly StudyFact[],
  day: LocalDay,
  wishes: StudyWishes,
  scheduler: Scheduler,
  seed: number,
): DayPlan {
  const { newLimit, reviewLimit, examDay } = wishes;
  const done = countDone(facts, day);
  const newLeft = Math.max(0, newLimit - done.learnt);
  const reviewsLeft = Math.max(0, reviewLimit - done.reviewed);
  const askable = inOrder(
    facts.filter((fact) => isAskable(fact, day)),
    seed,
  );
  const newFacts = askable.filter((fact) => !isLearnt(fact));
  const learnt = askable.filter(isLearnt);
  const due = learnt.filter(({ card }) => isDue(card, day));

  if (examDay === undefined || examDay <= day) {
    const reviews = keysOf(mostUrgentFirst(due, scheduler, day).slice(0, reviewsLeft));
    const fresh = keysOf(newFacts.slice(0, newLeft));
    return { reviews, fresh, backlog: due.length - reviews.length };
  }
  const room = { day, examDay, reviewsLeft, newLeft, reviewLimit, newLimit };
  const plan = planExam(askable, room);
  const chosen = chooseForExam(learnt, plan, room, scheduler, done.reviewed);
  const { closingFrom, planned, cannotFit } = plan;
  const pace = learningPace(newFacts.length, done.learnt, room, closingFrom);
  const isChosen = new Set(chosen);
  return {
    reviews: keysOf(mostUrgentFirst(chosen, scheduler, day, examDay)),
    fresh: keysOf(newFacts.slice(0, pace)),
    backlog: due.filter((fact) => !isChosen.has(fact)).length,
    exam: { closingFrom, planned, cannotFit },
  };
}

/** What matters most in front, and what matters alike in an order that only the seed decides. */
function inOrder(facts: readonly StudyFact[], seed: number): readonly StudyFact[] {
  return facts
    .map((fact) => ({ fact, place: crc32c(`${String(seed)}/${fact.key}`) }))
    .sort((a, b) => b.fact.weight - a.fact.weight || a.place - b.place)
    .map(({ fact }) => fact);
}

function keysOf(facts: readonly StudyFact[]): FactKey[] {
  return facts.map(({ key }) => key);
}

function countDone(
  facts: readonly StudyFact[],
  day: LocalDay,
): { readonly learnt: number; readonly reviewed: number } {
  const today = facts.filter(({ card }) => card?.lastDay === day);
  const learnt = today.filter(({ card }) => card?.firstDay === day).length;
  return { learnt, reviewed: today.length - learnt };
}
