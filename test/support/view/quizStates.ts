import type { QuizHostMessage, QuizSnapshot } from "../../../src/shared/quiz/quizProtocol.ts";
import type { QuizPage } from "./quizPage.ts";
import { answered, finished, newSession, sessionOfForm, snapshotOf } from "./quizSessions.ts";

/** A state of the view that looks different from the others. */
export interface QuizState {
  readonly name: string;
  readonly snapshot: QuizSnapshot;
  /** What the host says then. */
  readonly outcome?: QuizHostMessage;
  /** Keys that the student presses then. */
  readonly keys?: readonly string[];
}

const session = newSession();
const question = snapshotOf(session);
const pairs = sessionOfForm("pairs");
const threeStatements = sessionOfForm("three-statements");
const wrong = snapshotOf(answered(session, "wrong"));
const mixed = snapshotOf(finished(session, "right", "wrong", "blank"));

/** What the host says of an action on the first fact of a screen. */
export function outcomeOn({ screen }: QuizSnapshot, sentence: string) {
  const facts =
    screen.kind === "feedback" ? screen.facts : screen.kind === "summary" ? screen.missedFacts : [];
  return { type: "factOutcome", factKey: facts[0]?.key ?? "", sentence } as const;
}

/** Every state in which the view can be. */
export const quizStates: readonly QuizState[] = [
  { name: "question", snapshot: question },
  { name: "question with a choice", snapshot: question, keys: ["2"] },
  { name: "question with the hint", snapshot: question, keys: ["Enter"] },
  { name: "question about pairs", snapshot: snapshotOf(pairs) },
  { name: "question about three statements", snapshot: snapshotOf(threeStatements), keys: ["3"] },
  { name: "feedback on pairs", snapshot: snapshotOf(answered(pairs, "right")) },
  {
    name: "feedback on three statements",
    snapshot: snapshotOf(answered(threeStatements, "wrong")),
  },
  { name: "feedback on a right answer", snapshot: snapshotOf(answered(session, "right")) },
  { name: "feedback on a wrong answer", snapshot: wrong },
  {
    name: "feedback with what came of a fact",
    snapshot: wrong,
    outcome: outcomeOn(wrong, "Inserted into The Quad.md."),
  },
  { name: "feedback on a blank", snapshot: snapshotOf(answered(session, "blank")) },
  {
    name: "feedback on the last question",
    snapshot: snapshotOf(answered(session, "wrong", "wrong", "wrong")),
  },
  { name: "summary", snapshot: mixed },
  {
    name: "summary with what came of a fact",
    snapshot: mixed,
    outcome: outcomeOn(mixed, "The fact was not inserted: no loaded pack has it."),
  },
  {
    name: "summary with nothing missed",
    snapshot: snapshotOf(finished(session, "right", "right", "right")),
  },
];

/** Brings the view into the state, from whichever it is in. */
export async function enterState(
  quiz: QuizPage,
  { snapshot, outcome, keys = [] }: QuizState,
): Promise<void> {
  await quiz.send({ ...question, sessionId: "another" });
  await quiz.send(snapshot);
  if (outcome !== undefined) await quiz.send(outcome);
  for (const key of keys) await quiz.page.keyboard.press(key);
}
