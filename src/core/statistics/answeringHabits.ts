import type { TestedAnswer } from "../progress/recentQuizzes.ts";
import type { AnsweredItem } from "../quiz/analysis/answeredItem.ts";
import { calibrationOf, type CertaintyRecord } from "../quiz/analysis/calibration.ts";
import {
  adviseOnStrikeOut,
  breakEvenOf,
  strikeOutOf,
  type StrikeOutAdvice,
  type StrikeOutRecord,
} from "../quiz/analysis/strikeOut.ts";
import type { MarkingScheme } from "../quiz/marks.ts";

/** How the student answers, over all quizzes of late. */
export interface AnsweringHabits {
  /** Answers that were looked at, blanks included. */
  readonly answers: number;
  readonly calibration: readonly CertaintyRecord[];
  /** By the number of options that were struck out, from none to three. */
  readonly strikeOut: readonly StrikeOutRecord[];
  /** For one and for two options struck out. */
  readonly advice: readonly StrikeOutAdvice[];
  /** The share of right answers from which on an answer gains more than a blank. */
  readonly breakEven: number;
  /** By which marks are counted here, whatever scheme a quiz had. */
  readonly scheme: MarkingScheme;
}

/** Questions have four options, and who strikes out all but one has chosen. */
const struckCounts: readonly number[] = [0, 1, 2, 3];
const advisedCounts: readonly number[] = [1, 2];

/** `answers` as `Progress.recentAnswers` gives them. */
export function answeringHabitsOf(
  answers: readonly TestedAnswer[],
  scheme: MarkingScheme,
): AnsweringHabits {
  const items = answers.map(toItem);
  return {
    answers: items.length,
    calibration: calibrationOf(items),
    strikeOut: struckCounts.map((count) => strikeOutOf(items, count, scheme)),
    advice: advisedCounts.map((count) => adviseOnStrikeOut(items, count, scheme)),
    breakEven: breakEvenOf(scheme),
    scheme,
  };
}

/** Topics do not matter here. */
function toItem(answer: TestedAnswer): AnsweredItem {
  const { form, key, chosen, certainty, durationMs, optionCount } = answer;
  const struck = new Set(answer.struck);
  return {
    ...{ form, topic: "", certainty, durationMs, optionCount },
    outcome: chosen === null ? "blank" : chosen === key ? "right" : "wrong",
    struckCount: struck.size,
    isKeyStruck: struck.has(key),
  };
}
