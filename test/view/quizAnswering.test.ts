import assert from "node:assert/strict";
import type { QuizPage } from "../support/view/quizPage.ts";
import { answered, newSession, snapshotOf } from "../support/view/quizSessions.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const session = newSession();
const snapshot = snapshotOf(session);
const { sessionId, texts } = snapshot;
const submitted = (option: number) => ({ type: "submitAnswer", sessionId, position: 0, option });
const leftBlank = { type: "leaveBlank", sessionId, position: 0 };

/** Holds the key down until the keyboard has repeated it a few times. */
async function hold({ page }: QuizPage, key: string): Promise<void> {
  for (let count = 0; count < 4; count += 1) await page.keyboard.down(key);
}

describe("answering in the quiz view", () => {
  const open = useQuizPages();
  const openQuestion = async () => {
    const quiz = await open();
    await quiz.send(snapshot);
    return quiz;
  };

  it("submits the chosen option on Enter", async () => {
    const { page, steps } = await openQuestion();
    await page.keyboard.press("3");
    assert.deepEqual(await steps(), []);
    await page.keyboard.press("Enter");
    assert.deepEqual(await steps(), [submitted(2)]);
  });

  it("submits the option that was chosen last", async () => {
    const { page, steps } = await openQuestion();
    for (const key of ["3", "a", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    assert.deepEqual(await steps(), [submitted(1)]);
  });

  it("submits by mouse", async () => {
    const { page, steps } = await openQuestion();
    await page.getByRole("radio").nth(3).click();
    await page.getByRole("button", { name: texts.checkAnswer }).click();
    assert.deepEqual(await steps(), [submitted(3)]);
  });

  for (const key of ["Enter", "Space"]) {
    it(`presses the button that has the focus by ${key}, once`, async () => {
      const { page, steps } = await openQuestion();
      for (const next of ["2", "Tab", "Tab", key]) await page.keyboard.press(next);
      assert.deepEqual(await steps(), [submitted(1)]);
    });
  }

  it("posts nothing without a choice, and says what to do", async () => {
    const { page, steps } = await openQuestion();
    const hint = page.getByRole("status");
    assert.equal(await hint.textContent(), "");
    await page.keyboard.press("Enter");
    await hint.getByText(texts.chooseFirst, { exact: true }).waitFor();
    await page.getByRole("button", { name: texts.checkAnswer }).click();
    assert.deepEqual(await steps(), []);
    await page.keyboard.press("2");
    assert.equal(await hint.textContent(), "");
  });

  it("leaves the question blank by its button, also after a choice", async () => {
    const { page, steps } = await openQuestion();
    await page.keyboard.press("2");
    await page.getByRole("button", { name: texts.leaveBlank }).click();
    assert.deepEqual(await steps(), [leftBlank]);
  });

  it("leaves the question blank by keyboard", async () => {
    const { page, steps } = await openQuestion();
    for (const key of ["Tab", "Tab", "Tab", "Enter"]) await page.keyboard.press(key);
    assert.deepEqual(await steps(), [leftBlank]);
  });

  it("takes the keys of a student who is quicker than the screen", async () => {
    const { page, steps } = await open();
    await page.evaluate(async (message) => {
      const press = (key: string) => {
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      };
      // Each key is a task of its own, as real ones are, with no frame painted between them.
      const nextTask = () =>
        new Promise((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(undefined);
        });
      const arrived = new Promise((resolve) => {
        window.addEventListener("message", resolve, { once: true });
      });
      window.postMessage(message, "*");
      await arrived;
      press("2");
      await nextTask();
      press("Enter");
    }, snapshot);
    assert.deepEqual(await steps(), [submitted(1)]);
  });

  it("submits once when Enter is pressed twice before the host has answered", async () => {
    const { page, steps } = await openQuestion();
    for (const key of ["2", "Enter", "Enter"]) await page.keyboard.press(key);
    await page.getByRole("button", { name: texts.checkAnswer }).dblclick();
    await page.getByRole("button", { name: texts.leaveBlank }).click();
    assert.deepEqual(await steps(), [submitted(1)]);
  });

  it("submits again when the host has answered with the same question", async () => {
    const { page, send, steps } = await openQuestion();
    for (const key of ["2", "Enter"]) await page.keyboard.press(key);
    await send(snapshot);
    await page.keyboard.press("Enter");
    assert.deepEqual(await steps(), [submitted(1), submitted(1)]);
  });

  it("does not run through the feedback while Enter is held down", async () => {
    const quiz = await openQuestion();
    const { page, send, steps } = quiz;
    await page.keyboard.press("2");
    await hold(quiz, "Enter");
    await send(snapshotOf(answered(session, "right")));
    await hold(quiz, "Enter");
    assert.deepEqual(await steps(), [submitted(1)]);
    await page.keyboard.up("Enter");
    await page.keyboard.press("Enter");
    assert.deepEqual((await steps()).slice(1), [{ type: "goOn", sessionId, position: 0 }]);
  });

  it("does not answer or hint when Enter is still held down from the screen before", async () => {
    const quiz = await open();
    const { page, send, steps } = quiz;
    await page.keyboard.down("Enter");
    await send(snapshot);
    await hold(quiz, "Enter");
    assert.equal(await page.getByRole("status").textContent(), "");
    assert.deepEqual(await steps(), []);
  });

  it("presses a button once while Enter is held down on it", async () => {
    const quiz = await open();
    const { page, send, steps } = quiz;
    const feedback = snapshotOf(answered(session, "right"));
    await send(feedback);
    await page.getByRole("button", { name: texts.openFact }).first().focus();
    await hold(quiz, "Enter");
    assert.equal((await steps()).length, 1);
    await page.keyboard.up("Enter");
    await page.keyboard.press("Enter");
    assert.equal((await steps()).length, 2);
  });
});
