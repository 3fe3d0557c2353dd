import { totalMarks, type MarkingScheme } from "../marks.ts";
import type { AnsweredItem } from "./answeredItem.ts";
import { wilsonInterval, type Interval } from "./wilsonInterval.ts";

export type Advice = "attempt" | "skip" | "unclear" | "too-few";

/** What became of the answers in which a number of options was struck out. */
export interface StrikeOutRecord {
  readonly struckCount: number;
  readonly answered: number;
  readonly right: number;
  /** How often the right option itself was struck out, in blanks too. */
  readonly keysStruck: number;
  /** What the answers gained, as a numerator over the scheme's denominator. */
  readonly marks: number;
  /**
   * What they gained more than blind guesses among all options would have on average, over the same
   * denominator; it need not be a whole number.
   */
  readonly worth: number;
}

/** What striking out `struckCount` options was worth. */
export function strikeOutOf(
  items: readonly AnsweredItem[],
  struckCount: number,
  scheme: MarkingScheme,
): StrikeOutRecord {
  const struck = items.filter((item) => item.struckCount === struckCount);
  const answers = struck.filter(({ outcome }) => outcome !== "blank");
  const marks = totalMarks(
    scheme,
    answers.map(({ outcome }) => outcome),
  );
  const blind = answers.reduce(
    (sum, { optionCount }) =>
      sum + (scheme.right + (optionCount - 1) * scheme.wrong) / Math.max(1, optionCount),
    0,
  );
  return {
    struckCount,
    answered: answers.length,
    right: answers.filter(({ outcome }) => outcome === "right").length,
    keysStruck: struck.filter(({ isKeyStruck }) => isKeyStruck).length,
    marks,
    worth: marks - blind,
  };
}

export interface StrikeOutAdvice {
  readonly struckCount: number;
  readonly advice: Advice;
  readonly answered: number;
  readonly right: number;
  readonly interval: Interval;
  /** The share of right answers from which on an answer gains more than a blank. */
  readonly breakEven: number;
}

/**
 * Fewer answers allow no advice, however clear they look: three right ones of three have an interval
 * that begins at 44 %. At a quarter right, which is blind guessing among four, 20 answers are the
 * fewest with five right ones, the least for which shares of a sample are commonly trusted.
 */
const fewestAnswers = 20;

/**
 * Whether to attempt or to skip a question of which `struckCount` options are struck out and of which
 * one is not sure, from the student's own answers of this kind in tests so far: attempt when the whole
 * 95 % interval of their share of right answers lies above the break-even of the marking scheme, skip
 * when it lies below, and otherwise it is unclear. Answers called sure are left out: those are given
 * anyway. What was left blank cannot count, so the advice holds for questions like those attempted.
 */
export function adviseOnStrikeOut(
  items: readonly AnsweredItem[],
  struckCount: number,
  scheme: MarkingScheme,
): StrikeOutAdvice {
  const answers = items.filter(
    (item) =>
      item.struckCount === struckCount && item.outcome !== "blank" && item.certainty !== "sure",
  );
  const answered = answers.length;
  const right = answers.filter(({ outcome }) => outcome === "right").length;
  const interval = wilsonInterval(right, answered);
  const breakEven = breakEvenOf(scheme);
  const advice = judge(answered, interval, breakEven);
  return { struckCount, advice, answered, right, interval, breakEven };
}

/**
 * The share of right answers at which answering gains as much as leaving blank: a quarter in Prelims.
 * 0 where a wrong answer costs no more than a blank.
 */
export function breakEvenOf({ right, wrong, blank }: MarkingScheme): number {
  return wrong >= blank ? 0 : (blank - wrong) / (right - wrong);
}

function judge(answered: number, { low, high }: Interval, breakEven: number): Advice {
  // An answer can lose nothing then: no experience is needed.
  if (breakEven === 0) return "attempt";
  if (answered < fewestAnswers) return "too-few";
  if (low > breakEven) return "attempt";
  return high < breakEven ? "skip" : "unclear";
}
