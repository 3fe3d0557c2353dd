import type { QuizSnapshot } from "../../../src/shared/quiz/quizProtocol.ts";
import type { QuizPage } from "./quizPage.ts";
import { answered, finished, newSession, sessionOfForm, snapshotOf } from "./quizSessions.ts";

/** A state of the view that looks different from the others. */
export interface QuizState {
  readonly name: string;
  readonly snapshot: QuizSnapshot;
  /** Keys that the student presses then. */
  readonly keys?: readonly string[];
}

const session = newSession();
const question = snapshotOf(session);
const pairs = sessionOfForm("pairs");
const threeStatements = sessionOfForm("three-statements");

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
  { name: "feedback on a wrong answer", snapshot: snapshotOf(answered(session, "wrong")) },
  { name: "feedback on a blank", snapshot: snapshotOf(answered(session, "blank")) },
  {
    name: "feedback on the last question",
    snapshot: snapshotOf(answered(session, "wrong", "wrong", "wrong")),
  },
  {
    name: "summary",
    snapshot: snapshotOf(finished(session, "right", "wrong", "blank")),
  },
  {
    name: "summary with nothing missed",
    snapshot: snapshotOf(finished(session, "right", "right", "right")),
  },
];

/** Brings the view into the state, from whichever it is in. */
export async function enterState(
  quiz: QuizPage,
  { snapshot, keys = [] }: QuizState,
): Promise<void> {
  await quiz.send({ ...question, sessionId: "another" });
  await quiz.send(snapshot);
  for (const key of keys) await quiz.page.keyboard.press(key);
}
