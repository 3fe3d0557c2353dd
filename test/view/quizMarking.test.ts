import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { answered, newSession, snapshotOf } from "../support/view/quizSessions.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const session = newSession();
const snapshot = snapshotOf(session);
const { sessionId } = snapshot;

/** Positions of the options that are drawn as struck out. */
function struckOptions(page: Page): Promise<number[]> {
  return page.$$eval(".choice", (rows) =>
    rows.flatMap((row, option) => (row.querySelector("s") === null ? [] : [option])),
  );
}

/** What is said of how sure the student is; "" while nothing is. */
function saidCertainty(page: Page): Promise<string> {
  return page.$eval(
    ".certainty",
    (group) => group.querySelector<HTMLInputElement>("input:checked")?.value ?? "",
  );
}

describe("striking out and being sure in the quiz view", () => {
  const open = useQuizPages();
  const openQuestion = async () => {
    const quiz = await open();
    await quiz.send(snapshot);
    return quiz;
  };

  it("strikes options out by Shift with their letter or number, and takes it back", async () => {
    const { page, steps } = await openQuestion();
    await page.keyboard.press("Shift+B");
    await page.keyboard.press("Shift+Digit4");
    assert.deepEqual(await struckOptions(page), [1, 3]);
    await page.keyboard.press("Shift+Digit2");
    assert.deepEqual(await struckOptions(page), [3]);
    assert.deepEqual(await steps(), []);
  });

  it("strikes an option out by its button, which says so", async () => {
    const { page } = await openQuestion();
    const button = page.getByRole("button", { name: "Strike Out C", exact: true });
    assert.equal(await button.getAttribute("aria-pressed"), "false");
    await button.click();
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    assert.deepEqual(await struckOptions(page), [2]);
  });

  it("never has an option that is both chosen and struck out", async () => {
    const { page } = await openQuestion();
    await page.keyboard.press("2");
    await page.keyboard.press("Shift+B");
    assert.deepEqual(await struckOptions(page), [1]);
    assert.equal(await page.locator(".option input:checked").count(), 0);
    await page.keyboard.press("b");
    assert.deepEqual(await struckOptions(page), []);
    assert.equal(await page.locator(".option input:checked").getAttribute("value"), "1");
  });

  for (const [key, certainty] of Object.entries({ s: "sure", f: "unsure", g: "guess" })) {
    it(`says "${certainty}" by the key ${key}, and sends it with what is struck out`, async () => {
      const quiz = await openQuestion();
      await quiz.page.keyboard.press("Shift+A");
      await quiz.page.keyboard.press(key);
      assert.equal(await saidCertainty(quiz.page), certainty);
      await quiz.page.keyboard.press("3");
      await quiz.page.keyboard.press("Enter");
      assert.deepEqual(await quiz.steps(), [
        { type: "submitAnswer", sessionId, position: 0, option: 2, struck: [0], certainty },
      ]);
    });
  }

  it("says by mouse how sure one is, and nothing unless asked", async () => {
    const { page } = await openQuestion();
    assert.equal(await saidCertainty(page), "");
    await page.getByRole("radio", { name: "Fifty-fifty", exact: true }).click();
    assert.equal(await saidCertainty(page), "unsure");
  });

  it("sends what is struck out with a blank too", async () => {
    const quiz = await openQuestion();
    await quiz.page.keyboard.press("Shift+D");
    await quiz.page.getByRole("button", { name: "Leave Blank", exact: true }).click();
    assert.deepEqual(await quiz.steps(), [
      { type: "leaveBlank", sessionId, position: 0, struck: [3] },
    ]);
  });

  it("keeps all of it while the view is hidden", async () => {
    const quiz = await openQuestion();
    for (const key of ["Shift+A", "2", "g"]) await quiz.page.keyboard.press(key);
    await quiz.reload();
    await quiz.send(snapshot);
    assert.deepEqual(await struckOptions(quiz.page), [0]);
    assert.equal(await saidCertainty(quiz.page), "guess");
    assert.equal(await quiz.page.locator(".option input:checked").getAttribute("value"), "1");
  });

  it("takes nothing from a state that makes no sense", async () => {
    const quiz = await open();
    const nonsense = { struck: [9, "a", 0, 0], certainty: "certain", option: -1 };
    await quiz.saveState(JSON.stringify({ sessionId, position: 0, ...nonsense }));
    await quiz.reload();
    await quiz.send(snapshot);
    assert.deepEqual(await struckOptions(quiz.page), [0]);
    assert.equal(await saidCertainty(quiz.page), "");
    assert.equal(await quiz.page.locator(".option input:checked").count(), 0);
  });

  it("shows with the answer what was struck out", async () => {
    const quiz = await open();
    const feedback = snapshotOf(answered(session, "right"));
    assert.ok(feedback.screen.kind === "feedback");
    const struck = (feedback.screen.key + 1) % 4;
    await quiz.send({ ...feedback, screen: { ...feedback.screen, struck: [struck] } });
    const notes = await quiz.page.locator(".answers .note").allTextContents();
    assert.equal(notes[struck], "Struck out");
    assert.equal(notes.filter((note) => note.includes("Struck out")).length, 1);
  });

  it("says at the top what is not saved, and nothing when all is", async () => {
    const quiz = await openQuestion();
    const notice = quiz.page.getByRole("alert");
    assert.equal(await notice.textContent(), "");
    await quiz.send({ ...snapshot, unsaved: "1 entry is not saved: the disk is full." });
    assert.equal(await notice.textContent(), "1 entry is not saved: the disk is full.");
    await quiz.send(snapshot);
    assert.equal(await notice.textContent(), "");
  });
});
