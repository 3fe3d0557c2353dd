import type { QuizEndRecord } from "../progress/progressRecord.ts";

/** How a mock test went. */
export interface MockScore {
  readonly quiz: string;
  readonly title: string;
  /** When it was begun, in milliseconds since 1970, and the minutes that the local time was ahead of UTC. */
  readonly startedAt: number;
  readonly zone: number;
  readonly right: number;
  readonly wrong: number;
  readonly blank: number;
  /** Over the denominator. */
  readonly marks: number;
  readonly fullMarks: number;
  readonly denominator: number;
  /** Marks by full marks: 1 at most, and below 0 where more was lost than gained. */
  readonly share: number;
}

/**
 * The mocks that were handed in, by when they were begun. Of one that was ended more than once, as in
 * two windows, the last end counts. One without questions has no score.
 */
export function mockScoresOf(ends: readonly QuizEndRecord[]): readonly MockScore[] {
  const last = new Map<string, QuizEndRecord>();
  for (const end of ends) if (end.mode === "mock") last.set(end.quiz, end);
  return [...last.values()]
    .filter(({ isHandedIn, score }) => isHandedIn && score.fullMarks > 0)
    .map(({ quiz, title, startedAt, zone, score }) => ({
      ...{ quiz, title, startedAt, zone, ...score },
      share: score.marks / score.fullMarks,
    }))
    .sort((a, b) => a.startedAt - b.startedAt);
}

/** The mean share of the last `count` mocks; undefined where there are fewer. */
export function meanOfLast(scores: readonly MockScore[], count: number): number | undefined {
  if (count < 1 || scores.length < count) return undefined;
  return scores.slice(-count).reduce((sum, { share }) => sum + share, 0) / count;
}
