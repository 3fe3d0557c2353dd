import type { QuizSnapshot, QuizTexts, QuizViewMessage } from "../../shared/quiz/quizProtocol.ts";

export type Certainty = NonNullable<
  Extract<QuizViewMessage, { type: "submitAnswer" }>["certainty"]
>;

/** What the student has marked in a question that is not answered yet. */
export interface Marking {
  readonly option?: number;
  /** Options that the student has struck out; never the chosen one. */
  readonly struck: readonly number[];
  readonly certainty?: Certainty;
}

export const noMarking: Marking = { struck: [] };

/** The ways to be sure, with the key that says each and the name of its text. */
export const certaintyChoices: readonly {
  readonly certainty: Certainty;
  readonly key: string;
  readonly text: keyof QuizTexts;
}[] = [
  { certainty: "sure", key: "s", text: "sure" },
  { certainty: "unsure", key: "f", text: "fiftyFifty" },
  { certainty: "guess", key: "g", text: "guess" },
];

/** Chooses an option; one that was struck out is no longer. */
export function withOption(marking: Marking, option: number): Marking {
  return { ...marking, option, struck: marking.struck.filter((each) => each !== option) };
}

/** Strikes an option out, or takes that back. A chosen option that is struck out is no longer chosen. */
export function withStrike({ option, struck, ...rest }: Marking, position: number): Marking {
  const others = struck.filter((each) => each !== position);
  return {
    ...rest,
    ...(option === undefined || option === position ? {} : { option }),
    struck: others.length < struck.length ? others : [...others, position].sort((a, b) => a - b),
  };
}

/** Whether what was saved is of this quiz. */
export function isOfQuiz(state: unknown, sessionId: string): boolean {
  return (
    typeof state === "object" &&
    state !== null &&
    "sessionId" in state &&
    state.sessionId === sessionId
  );
}

/** What was marked in this question before the view was hidden; anything may have been saved. */
export function savedMarking(state: unknown, { sessionId, screen }: QuizSnapshot): Marking {
  if (screen.kind !== "question" || typeof state !== "object" || state === null) return noMarking;
  const saved: Partial<Record<"sessionId" | "position" | keyof Marking, unknown>> = state;
  if (saved.sessionId !== sessionId || saved.position !== screen.position) return noMarking;
  const isOption = (value: unknown): value is number =>
    typeof value === "number" && screen.options[value] !== undefined;
  const struck = Array.isArray(saved.struck) ? [...new Set(saved.struck.filter(isOption))] : [];
  const certainty = certaintyChoices.find((each) => each.certainty === saved.certainty)?.certainty;
  const marking = { struck, ...(certainty === undefined ? {} : { certainty }) };
  return isOption(saved.option) ? withOption(marking, saved.option) : marking;
}
