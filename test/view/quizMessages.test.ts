import assert from "node:assert/strict";
import type { QuizPage } from "../support/view/quizPage.ts";
import {
  answered,
  finished,
  newSession,
  sessionOfForm,
  snapshotOf,
} from "../support/view/quizSessions.ts";
import { outcomeOn } from "../support/view/quizStates.ts";
import { spoil } from "../support/view/spoiltMessages.ts";
import { takeWhenThere } from "../support/view/takeWhenThere.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const session = newSession();
const aboutStatements = sessionOfForm("count");
const snapshots = {
  question: snapshotOf(session),
  "question about statements": snapshotOf(aboutStatements),
  feedback: snapshotOf(answered(session, "wrong")),
  "feedback on statements": snapshotOf(answered(aboutStatements, "wrong")),
  summary: snapshotOf(finished(session, "right", "wrong", "blank")),
};
const warning = "Quiz: dropped a message that does not fit the protocol.";

const strangers: readonly unknown[] = [
  undefined,
  null,
  true,
  7,
  "",
  "ready",
  JSON.stringify(snapshots.feedback),
  [],
  [snapshots.feedback],
  {},
  { type: null },
  { type: "ready" },
  { type: "delta", screen: snapshots.feedback.screen },
  { type: "goOn", sessionId: session.id, position: 0 },
  { ...snapshots.feedback, type: "Snapshot" },
  { ...snapshots.feedback, screen: { ...snapshots.feedback.screen, kind: "certificate" } },
  { ...snapshots.feedback, screen: { ...snapshots.feedback.screen, outcome: "perhaps" } },
  {
    ...snapshots["question about statements"],
    screen: {
      ...snapshots["question about statements"].screen,
      statements: [{ number: "1", text: "One.", isTrue: true }],
    },
  },
  // The key in a question: the view does not show it, and the host must not send it.
  { ...snapshots.question, screen: { ...snapshots.question.screen, key: 1 } },
  new Map([["type", "snapshot"]]),
  new Date(0),
  Number.NaN,
];

/** All that a message could change. */
function stateOf({ page }: QuizPage): Promise<unknown> {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    checked: [...document.querySelectorAll("input")].map(({ checked }) => checked),
    focus: [...document.querySelectorAll("*")].findIndex((it) => it === document.activeElement),
    posted: window.quizStub.posted,
    stored: JSON.stringify(sessionStorage),
  }));
}

describe("messages that the quiz view does not know", () => {
  const open = useQuizPages();

  it("are dropped with a warning and change nothing, whatever they are", async () => {
    const quiz = await open();
    await quiz.send(snapshots.question);
    await quiz.page.keyboard.press("2");
    const before = await stateOf(quiz);
    for (const message of strangers) {
      await quiz.send(message);
      assert.deepEqual(await takeWhenThere(quiz.complaints, 1), [warning]);
      assert.deepEqual(await stateOf(quiz), before);
    }
  });

  it("are dropped before the first snapshot too", async () => {
    const quiz = await open();
    await quiz.send({ type: "delta" });
    assert.deepEqual(await takeWhenThere(quiz.complaints, 1), [warning]);
    assert.equal(await quiz.page.locator("#quiz").innerHTML(), "");
    await quiz.send(snapshots.question);
    await quiz.page.getByRole("group").first().waitFor();
  });

  it("are dropped when they differ in one place from what came of a fact", async () => {
    const quiz = await open();
    await quiz.send(snapshots.feedback);
    const before = await stateOf(quiz);
    const outcome = outcomeOn(snapshots.feedback, "Copied.");
    for (const { what, message } of spoil(outcome)) {
      await quiz.send(message);
      assert.deepEqual(await takeWhenThere(quiz.complaints, 1), [warning], what);
    }
    assert.deepEqual(await stateOf(quiz), before);
    await quiz.send(outcome);
    assert.notDeepEqual(await stateOf(quiz), before);
  });

  for (const [name, snapshot] of Object.entries(snapshots)) {
    it(`are dropped when they differ in one place from a ${name}`, async () => {
      const quiz = await open();
      await quiz.send(snapshots.question);
      await quiz.page.keyboard.press("2");
      const before = await stateOf(quiz);
      const spoilt = spoil(snapshot);
      assert.ok(spoilt.length > 100, "the test has lost its messages");
      for (const { what, message } of spoilt) {
        await quiz.send(message);
        assert.deepEqual(await takeWhenThere(quiz.complaints, 1), [warning], what);
      }
      assert.deepEqual(await stateOf(quiz), before);
      await quiz.page.keyboard.press("Enter");
      assert.equal((await quiz.steps()).length, 1);
    });
  }
});
