import assert from "node:assert/strict";
import type { QuizPage } from "../support/view/quizPage.ts";
import { answered, leftFeedback, newSession, snapshotOf } from "../support/view/quizSessions.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const session = newSession();
const snapshot = snapshotOf(session);
const { sessionId } = snapshot;

/** Positions of the chosen option and of the one that has the focus; -1 for none. */
function marks({ page }: QuizPage): Promise<{ chosen: number; focused: number }> {
  return page.$$eval("input", (inputs) => ({
    chosen: inputs.findIndex(({ checked }) => checked),
    focused: inputs.findIndex((input) => input === document.activeElement),
  }));
}

describe("what the quiz view keeps while it is hidden", () => {
  const open = useQuizPages();
  const openWithChoice = async (key: string) => {
    const quiz = await open();
    await quiz.send(snapshot);
    await quiz.page.keyboard.press(key);
    return quiz;
  };

  it("is the marked option of the question, which is there again afterwards", async () => {
    const quiz = await openWithChoice("3");
    assert.deepEqual(JSON.parse((await quiz.savedState()) ?? ""), {
      sessionId,
      position: 0,
      option: 2,
      struck: [],
    });
    await quiz.reload();
    await quiz.send(snapshot);
    assert.deepEqual(await marks(quiz), { chosen: 2, focused: 2 });
    await quiz.page.keyboard.press("Enter");
    assert.deepEqual(await quiz.steps(), [
      { type: "submitAnswer", sessionId, position: 0, option: 2 },
    ]);
  });

  it("is not taken for another question of the session", async () => {
    const quiz = await openWithChoice("3");
    await quiz.reload();
    await quiz.send(snapshotOf(leftFeedback(answered(session, "right"))));
    assert.deepEqual(await marks(quiz), { chosen: -1, focused: 0 });
  });

  it("is not taken for the same place of another session", async () => {
    const quiz = await openWithChoice("3");
    await quiz.reload();
    await quiz.send(snapshotOf({ ...session, id: "another" }));
    assert.deepEqual(await marks(quiz), { chosen: -1, focused: 0 });
  });

  for (const key of ["Enter", "Leave Blank"]) {
    it(`is forgotten with the answer, but for which quiz it is (${key})`, async () => {
      const quiz = await openWithChoice("3");
      if (key === "Enter") await quiz.page.keyboard.press(key);
      else await quiz.page.getByRole("button", { name: key }).click();
      assert.equal(await quiz.savedState(), JSON.stringify({ sessionId }));
    });
  }

  const malformed: Readonly<Record<string, unknown>> = {
    "an option that is not there": { sessionId, position: 0, option: 4 },
    "a negative option": { sessionId, position: 0, option: -1 },
    "half an option": { sessionId, position: 0, option: 0.5 },
    "an option in words": { sessionId, position: 0, option: "1" },
    "the name of a property": { sessionId, position: 0, option: "length" },
    "no option": { sessionId, position: 0 },
    null: null,
    "a number": 7,
    "a text": "state",
    "a list": [sessionId, 0, 1],
    nesting: { sessionId: { sessionId }, position: [0], option: { option: 1 } },
  };
  for (const [name, state] of Object.entries(malformed)) {
    it(`is ignored when it is malformed: ${name}`, async () => {
      const quiz = await open();
      await quiz.saveState(JSON.stringify(state));
      await quiz.reload();
      await quiz.send(snapshot);
      assert.deepEqual(await marks(quiz), { chosen: -1, focused: 0 });
      await quiz.page.keyboard.press("Enter");
      assert.deepEqual(await quiz.steps(), []);
    });
  }
});
