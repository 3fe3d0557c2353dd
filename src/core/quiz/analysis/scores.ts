import { totalMarks, type MarkingScheme, type Outcome } from "../marks.ts";
import type { AnsweredItem } from "./answeredItem.ts";

/** Marks are numerators over the scheme's denominator. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly blank: number;
  readonly marks: number;
  /** If all had been right. */
  readonly fullMarks: number;
  /** If every answer called a guess had been left blank. */
  readonly marksWithoutGuesses: number;
  /** The median time of a question; undefined when there is none. */
  readonly medianMs: number | undefined;
}

export function scoreOf(items: readonly AnsweredItem[], scheme: MarkingScheme): Score {
  const outcomes = items.map(({ outcome }) => outcome);
  const sure = items.map(({ outcome, certainty }): Outcome => {
    return certainty === "guess" ? "blank" : outcome;
  });
  const count = (of: Outcome): number => outcomes.filter((outcome) => outcome === of).length;
  return {
    right: count("right"),
    wrong: count("wrong"),
    blank: count("blank"),
    marks: totalMarks(scheme, outcomes),
    fullMarks: items.length * scheme.right,
    marksWithoutGuesses: totalMarks(scheme, sure),
    medianMs: medianOf(items.map(({ durationMs }) => durationMs)),
  };
}

/** Scores by topic or by form, in the order in which each was first asked. */
export function scoresBy(
  name: "topic" | "form",
  items: readonly AnsweredItem[],
  scheme: MarkingScheme,
): ReadonlyMap<string, Score> {
  const groups = new Map<string, AnsweredItem[]>();
  for (const item of items) {
    const group = groups.get(item[name]);
    if (group === undefined) groups.set(item[name], [item]);
    else group.push(item);
  }
  return new Map([...groups].map(([key, group]) => [key, scoreOf(group, scheme)]));
}

/** The middle one of some numbers, or the mean of the two in the middle; undefined of none. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
