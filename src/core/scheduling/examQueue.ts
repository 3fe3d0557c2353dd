import { isDue } from "./cardStates.ts";
import type { ExamPlan, ExamRoom } from "./examPlan.ts";
import { levelledLoad } from "./levelledLoad.ts";
import type { Scheduler } from "./scheduler.ts";
import type { LearntFact } from "./studyFact.ts";
import { mostUrgentFirst } from "./mostUrgentFirst.ts";

/**
 * A review shortly before the closing round is left to the round when the fact is remembered there,
 * in its middle, with no more than this less than the desired probability.
 */
const toleratedLoss = 0.05;

/** How much later than due a review may come, as a part of its interval, so that days are level. */
const slack = 0.1;

/**
 * The reviews of a day before an exam, at most as many as are left of its limit. `done` are behind
 * already. Before the closing round: what is due, but no more a day than needed for all to come in
 * time, and what can wait for the round does. In the round: an equal part each day of what waits for
 * it, what would come back before the exam anyway as soon as it is due, and what has become due again.
 */
export function chooseForExam(
  learnt: readonly LearntFact[],
  plan: ExamPlan,
  room: ExamRoom,
  scheduler: Scheduler,
  done: number,
): readonly LearntFact[] {
  return room.day < plan.closingFrom
    ? chooseBefore(learnt, plan, room, scheduler, done)
    : chooseInRound(learnt, plan, room, scheduler, done);
}

function chooseBefore(
  learnt: readonly LearntFact[],
  { closingFrom }: ExamPlan,
  { day, examDay, reviewsLeft }: ExamRoom,
  scheduler: Scheduler,
  done: number,
): readonly LearntFact[] {
  const middle = Math.floor((closingFrom + examDay) / 2);
  const canWait = ({ card }: LearntFact): boolean =>
    scheduler.retrievability(card, middle) >= scheduler.desiredRetention - toleratedLoss;
  const deadline = ({ card }: LearntFact): number =>
    Math.max(day, card.dueDay + Math.floor(slack * (card.dueDay - card.lastDay)));
  const coming = learnt.filter((fact) => fact.card.dueDay < closingFrom && !canWait(fact));
  const load = levelledLoad(coming.map(deadline), day, done) - done;
  const due = coming.filter(({ card }) => isDue(card, day));
  if (load > reviewsLeft)
    return mostUrgentFirst(due, scheduler, day, examDay).slice(0, reviewsLeft);
  return due.sort((a, b) => deadline(a) - deadline(b)).slice(0, load);
}

function chooseInRound(
  learnt: readonly LearntFact[],
  { waiting }: ExamPlan,
  { day, examDay, reviewsLeft }: ExamRoom,
  scheduler: Scheduler,
  done: number,
): readonly LearntFact[] {
  const daysLeft = examDay - day;
  const inOrder = (facts: readonly LearntFact[]): LearntFact[] =>
    mostUrgentFirst(facts, scheduler, day, examDay);
  const comesBack = ({ card }: LearntFact): boolean =>
    isDue(card, day) && card.dueDay - card.lastDay < daysLeft;
  const soon = inOrder(waiting.filter(comesBack));
  const share = Math.ceil((waiting.length + done) / daysLeft) - done;
  const inTurn = [...soon, ...waiting.filter((fact) => !comesBack(fact))];
  const ofRound = inTurn.slice(0, Math.max(share, soon.length));
  const isWaiting = new Set(waiting);
  const again = learnt.filter((fact) => !isWaiting.has(fact) && isDue(fact.card, day));
  return [...ofRound, ...inOrder(again)].slice(0, reviewsLeft);
}
