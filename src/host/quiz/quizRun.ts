import type { QuizSnapshot, QuizViewMessage } from "../../shared/quiz/quizProtocol.ts";

/** A step of the student in a quiz: what is left when the panel itself has taken its part. */
export type QuizStep = Exclude<QuizViewMessage, { type: "ready" | "insertFact" | "openFact" }>;

/** A quiz in one of the modes, as its panel sees it. It owns all of the state. */
export interface QuizRun {
  /** The whole of what is shown now. The panel asks whenever it shows it. */
  snapshot(): QuizSnapshot;
  /**
   * Does a step, and resolves when what it records is on disk or takes too long. Resolves to why it
   * was refused, for the log; then nothing has changed.
   */
  take(step: QuizStep): Promise<string | undefined>;
  /** Follows what was taken back elsewhere; whether anything of what is shown has changed. */
  followLog(): boolean;
}
