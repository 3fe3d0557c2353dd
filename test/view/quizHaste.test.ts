import assert from "node:assert/strict";
import {
  answered,
  finished,
  leftFeedback,
  newSession,
  snapshotOf,
} from "../support/view/quizSessions.ts";
import { outcomeOn } from "../support/view/quizStates.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const session = newSession();
const question = snapshotOf(session);
const feedback = snapshotOf(answered(session, "wrong"));
const nextQuestion = snapshotOf(leftFeedback(answered(session, "wrong")));
const summary = snapshotOf(finished(session, "right", "wrong", "blank"));
const { sessionId, texts } = question;
const submitted = { type: "submitAnswer", sessionId, position: 0, option: 1 };
const wentOn = { type: "goOn", sessionId, position: 0 };

/** The last moment, and the first one after it, of the time that a double press may take. */
const lastMs = 499;

describe("a double press in the quiz view", () => {
  const open = useQuizPages();
  const openHasty = () => open({ isHasty: true });

  it("on Enter answers the question and leaves the feedback to be read", async () => {
    const { page, send, pass, steps } = await openHasty();
    await send(question);
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
    await send(feedback);
    await page.keyboard.press("Enter");
    await pass(lastMs);
    await page.keyboard.press("Enter");
    assert.deepEqual(await steps(), [submitted]);
    await pass(1);
    await page.keyboard.press("Enter");
    assert.deepEqual(await steps(), [submitted, wentOn]);
  });

  it("on a button does not press what the next screen has in its place", async () => {
    const { page, send, pass, steps } = await openHasty();
    for (const { snapshot, name, step } of [
      { snapshot: feedback, name: texts.goOn, step: wentOn },
      {
        snapshot: nextQuestion,
        name: texts.leaveBlank,
        step: { type: "leaveBlank", sessionId, position: 1 },
      },
      {
        snapshot: summary,
        name: texts.retryMissed,
        step: { type: "again", sessionId, missedOnly: true },
      },
      {
        snapshot: { ...summary, sessionId: "another" },
        name: texts.startAgain,
        step: { type: "again", sessionId: "another", missedOnly: false },
      },
    ]) {
      await send(snapshot);
      const button = page.getByRole("button", { name, exact: true });
      const before = await steps();
      await button.click();
      await pass(lastMs);
      await button.click();
      assert.deepEqual(await steps(), before, name);
      await pass(1);
      await button.click();
      assert.deepEqual((await steps()).slice(before.length), [step], name);
    }
  });

  it("on Enter at the feedback gives no hint at the next question", async () => {
    const { page, send, pass, steps } = await openHasty();
    await send(nextQuestion);
    await page.keyboard.press("Enter");
    assert.equal(await page.getByRole("status").textContent(), "");
    await pass(lastMs + 1);
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText(texts.chooseFirst, { exact: true }).waitFor();
    assert.deepEqual(await steps(), []);
  });

  it("on a fact inserts it once, however soon the host has answered", async () => {
    const { page, send, pass, steps } = await openHasty();
    await send(feedback);
    const button = page.getByRole("button", { name: texts.insertFact }).first();
    await button.click();
    await send(outcomeOn(feedback, "Inserted."));
    await pass(lastMs);
    await button.click();
    assert.equal((await steps()).length, 1);
    await pass(1);
    await button.click();
    assert.equal((await steps()).length, 2);
  });

  it("does not keep a quick student from answering", async () => {
    const { page, send, steps } = await openHasty();
    await send(question);
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
    assert.deepEqual(await steps(), [submitted]);
  });

  it("is not taken for one anew when the host sends the same screen again", async () => {
    const { page, send, pass, steps } = await openHasty();
    await send(feedback);
    await pass(lastMs + 1);
    await send(feedback);
    await page.keyboard.press("Enter");
    assert.deepEqual(await steps(), [wentOn]);
  });
});
