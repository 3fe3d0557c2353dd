/**
 * How answers are marked. All marks are whole numbers over one denominator, so that sums are exact:
 * in thirds, +2 is 6 and −⅔ is −2.
 */
export interface MarkingScheme {
  readonly denominator: number;
  readonly right: number;
  readonly wrong: number;
  readonly blank: number;
}

export type Outcome = "right" | "wrong" | "blank";

/**
 * UPSC Prelims, General Studies Paper I: 2 marks for a right answer, a third of them off for a wrong
 * one, nothing for a blank (Civil Services Examination notice, penalty for wrong answers).
 */
export const generalStudiesMarking: MarkingScheme = {
  denominator: 3,
  right: 6,
  wrong: -2,
  blank: 0,
};

/**
 * UPSC Prelims, Paper II (CSAT): 80 questions of 2½ marks, a third of them off for a wrong answer,
 * nothing for a blank (as above): in sixths.
 */
export const csatMarking: MarkingScheme = { denominator: 6, right: 15, wrong: -5, blank: 0 };

/** As Paper I, but a wrong answer costs nothing, as in the exams of some states. */
export const noNegativeMarking: MarkingScheme = { denominator: 1, right: 2, wrong: 0, blank: 0 };

/** Sum of the marks, as a numerator over the scheme's denominator. */
export function totalMarks(scheme: MarkingScheme, outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, outcome) => sum + scheme[outcome], 0);
}

/** Fractions that have a character of their own. */
export const vulgarFractions: Readonly<Record<string, string>> = {
  "1/2": "½",
  "1/3": "⅓",
  "2/3": "⅔",
  "1/4": "¼",
  "3/4": "¾",
  "1/6": "⅙",
  "5/6": "⅚",
};

/**
 * Marks as a mixed number, exactly: 40 thirds are "13 ⅓", −2 thirds are "−⅔". `numerator` and
 * `denominator` are whole numbers, the denominator at least 1.
 */
export function formatMarks(numerator: number, denominator: number): string {
  const sign = numerator < 0 ? "−" : "";
  const size = Math.abs(numerator);
  const whole = Math.floor(size / denominator);
  const rest = size % denominator;
  if (rest === 0) return `${whole === 0 ? "" : sign}${String(whole)}`;
  const divisor = greatestCommonDivisor(rest, denominator);
  const fraction = `${String(rest / divisor)}/${String(denominator / divisor)}`;
  const shown = vulgarFractions[fraction] ?? fraction;
  return whole === 0 ? `${sign}${shown}` : `${sign}${String(whole)} ${shown}`;
}

/** As `formatMarks`, with a plus sign before what is gained: "+2", "−⅔", "0". */
export function formatSignedMarks(numerator: number, denominator: number): string {
  const text = formatMarks(numerator, denominator);
  return numerator > 0 ? `+${text}` : text;
}

/** Whether marks take the singular after their number: "1 mark" and "⅔ mark", but "0 marks". */
export function isSingularMarks(numerator: number, denominator: number): boolean {
  return numerator !== 0 && Math.abs(numerator) <= denominator;
}

/** Of whole numbers that are not negative. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
