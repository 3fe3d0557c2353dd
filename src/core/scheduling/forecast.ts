import { learningPace, planExam } from "./examPlan.ts";
import type { LocalDay } from "../base/localDay.ts";
import type { CardState, Scheduler } from "./scheduler.ts";
import { isAskable, isLearnt, type StudyFact } from "./studyFact.ts";
import type { StudyWishes } from "./studyQueue.ts";

export interface ForecastDay {
  readonly day: LocalDay;
  /** Reviews that become due. */
  readonly due: number;
  /** Facts that are learnt newly. */
  readonly fresh: number;
}

/**
 * What becomes due on each day from `day` to the day before `until`, if every day's work is done and
 * nothing is forgotten; what is forgotten comes on top, about one review in ten. Limits on reviews do
 * not cut it: it shows what would be needed. With an exam, the reviews of its closing round are spread
 * evenly over the round, as `planDay` does it.
 */
export function forecastDays(
  facts: readonly StudyFact[],
  day: LocalDay,
  until: LocalDay,
  wishes: StudyWishes,
  scheduler: Scheduler,
): readonly ForecastDay[] {
  const length = Math.max(0, until - day);
  const due = new Array<number>(length).fill(0);
  const fresh = new Array<number>(length).fill(0);
  const askable = facts.filter((fact) => isAskable(fact, day));
  const { newLimit, reviewLimit } = wishes;
  const examDay = wishes.examDay !== undefined && wishes.examDay > day ? wishes.examDay : undefined;
  const room =
    examDay === undefined
      ? undefined
      : { day, examDay, reviewsLeft: reviewLimit, newLeft: newLimit, reviewLimit, newLimit };
  const plan = room === undefined ? undefined : planExam(askable, room);
  const end = Math.min(until, examDay ?? until);

  const project = (card: CardState, count: number): void => {
    let next = card;
    for (let at = Math.max(day, next.dueDay); at < end; at = next.dueDay) {
      due[at - day] = (due[at - day] ?? 0) + count;
      next = scheduler.review(next, at, "good");
    }
  };
  const learnt = askable.filter(isLearnt);
  for (const { card } of learnt) project(card, 1);

  let left = askable.length - learnt.length;
  for (let at = day; at < end && left > 0; at += 1) {
    const pace =
      room === undefined || plan === undefined
        ? newLimit
        : learningPace(left, 0, { ...room, day: at }, plan.closingFrom);
    const count = Math.min(left, pace);
    if (count === 0) break;
    fresh[at - day] = count;
    left -= count;
    project(scheduler.review(undefined, at, "good"), count);
  }

  if (plan !== undefined && examDay !== undefined) {
    const { closingFrom, waiting, planned } = plan;
    const inRound = day < closingFrom ? planned.length : waiting.length;
    const from = Math.max(day, closingFrom);
    const upTo = (at: LocalDay): number => Math.floor((inRound * (at - from)) / (examDay - from));
    for (let at = from; at < end; at += 1) due[at - day] = upTo(at + 1) - upTo(at);
  }
  return due.map((count, index) => ({ day: day + index, due: count, fresh: fresh[index] ?? 0 }));
}
