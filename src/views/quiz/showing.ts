import type { QuizHostMessage, QuizSnapshot } from "../../shared/quiz/quizProtocol.ts";

/** What came of the last action on a fact. */
export interface FactOutcome {
  readonly sentence: string;
  /** Goes up with each outcome, so that the same sentence is announced a second time too. */
  readonly number: number;
}

/** What the view shows: the last snapshot, and what has come of actions on the facts of its screen. */
export interface Showing {
  readonly snapshot: QuizSnapshot;
  /** The last outcome for each fact, by its key. */
  readonly outcomes: ReadonlyMap<string, FactOutcome>;
}

/** What the view shows once the message has arrived; undefined until there is a snapshot. */
export function showingAfter(
  before: Showing | undefined,
  message: QuizHostMessage,
): Showing | undefined {
  switch (message.type) {
    case "snapshot": {
      const isSame = before !== undefined && screenKey(before.snapshot) === screenKey(message);
      return { snapshot: message, outcomes: isSame ? before.outcomes : new Map() };
    }
    case "factOutcome": {
      if (before === undefined) return undefined;
      const { factKey, sentence } = message;
      const number = (before.outcomes.get(factKey)?.number ?? 0) + 1;
      const outcomes = new Map(before.outcomes).set(factKey, { sentence, number });
      return { ...before, outcomes };
    }
  }
}

/** Differs between any two screens that a student sees one after the other. */
export function screenKey({ sessionId, screen }: QuizSnapshot): string {
  const place = screen.kind === "summary" ? "" : `/${String(screen.position)}`;
  return `${sessionId}/${screen.kind}${place}`;
}
