import type { FactKey } from "../base/ids.ts";
import type { LocalDay } from "../base/localDay.ts";
import { isLearnt, type LearntFact, type StudyFact } from "./studyFact.ts";

/** What the days until an exam have room for. */
export interface ExamRoom {
  readonly day: LocalDay;
  /** After `day`. */
  readonly examDay: LocalDay;
  /** Reviews and new facts that are left of today's limits. */
  readonly reviewsLeft: number;
  readonly newLeft: number;
  /** The limits of each day after it. */
  readonly reviewLimit: number;
  readonly newLimit: number;
}

export interface ExamPlan {
  /** The first day of the closing round, in which every fact is asked once more. */
  readonly closingFrom: LocalDay;
  /** Facts that come round in the closing round, those that have done so already included. */
  readonly planned: readonly FactKey[];
  /** Facts for which it has no room: the last ones. */
  readonly cannotFit: readonly FactKey[];
  /** Learnt facts that wait for their review in the closing round, in the order to ask them. */
  readonly waiting: readonly LearntFact[];
}

/**
 * How many days the closing round takes where the daily limit does not say otherwise. Simulated
 * students with 1,000 facts knew 0.6 points more on the day of the exam with 7 days, but had 156
 * reviews on the fullest day instead of 55; with 60 days they knew 0.8 points less.
 */
const usualClosingDays = 28;

/** Longer ago than a season is not "before the exam": there is no room then for all facts. */
const longestClosingDays = 90;

/** The part of a closing day's reviews that is not left to what is forgotten in the round itself. */
const closingShare = 0.85;

/**
 * What comes round before an exam, and what cannot. `facts` are those that may be asked, what
 * matters most in front, in an order that stays the same from day to day: so what is told beforehand
 * holds, and new facts are learnt in that order. A fact comes round by a review in the closing round, or by
 * being learnt in it. The round is as long as the daily limit needs it to be, within limits, and asks
 * the most stable facts first, since those keep longest.
 */
export function planExam(facts: readonly StudyFact[], room: ExamRoom): ExamPlan {
  const { day, examDay, reviewLimit } = room;
  const daysAfterToday = examDay - day - 1;
  const fresh = facts.filter((fact) => !isLearnt(fact));
  const learnable = fresh.slice(0, room.newLeft + room.newLimit * daysAfterToday);
  const learnt = facts.filter(isLearnt);

  const perDay = reviewLimit * closingShare;
  const wanted = Math.ceil((learnt.length + learnable.length) / Math.max(perDay, 1));
  const closingDays = Math.min(Math.max(wanted, usualClosingDays), longestClosingDays);
  const closingFrom = examDay - closingDays;

  const needy = learnt.filter(({ card }) => card.lastDay < closingFrom || card.lastDay > day + 1);
  const isClosing = day >= closingFrom;
  const reviewRoom = isClosing
    ? room.reviewsLeft + reviewLimit * daysAfterToday
    : Math.floor(perDay * closingDays);
  // What is learnt in the closing round needs no other review in it.
  const isInLine = new Set<StudyFact>(isClosing ? needy : [...needy, ...learnable]);
  const inLine = facts.filter((fact) => isInLine.has(fact));
  const left = new Set([...fresh.slice(learnable.length), ...inLine.slice(reviewRoom)]);
  return {
    closingFrom,
    planned: keysOf(facts.filter((fact) => !left.has(fact))),
    cannotFit: keysOf(facts.filter((fact) => left.has(fact))),
    waiting: needy
      .filter((fact) => !left.has(fact))
      .sort((a, b) => b.card.stability - a.card.stability),
  };
}

function keysOf(facts: readonly StudyFact[]): FactKey[] {
  return facts.map(({ key }) => key);
}

/**
 * How many facts to learn newly on a day before an exam, of `count` that are left and `done` of which
 * were learnt that day already. Half of the days until the closing round are counted on: so the last
 * ones are learnt in time to be reviewed more than once, and the reviews that follow are spread.
 */
export function learningPace(
  count: number,
  done: number,
  { day, newLeft }: ExamRoom,
  closingFrom: LocalDay,
): number {
  const days = Math.max(1, Math.floor((closingFrom - day) / 2));
  return Math.min(newLeft, Math.max(0, Math.ceil((count + done) / days) - done));
}
