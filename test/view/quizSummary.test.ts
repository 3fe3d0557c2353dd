import assert from "node:assert/strict";
import { finished, newSession, screenOf, snapshotOf } from "../support/view/quizSessions.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const mixed = snapshotOf(finished(newSession(), "right", "wrong", "blank"));
const perfect = snapshotOf(finished(newSession(), "right", "right", "right"));
const { sessionId, texts } = mixed;

describe("the summary in the quiz view", () => {
  const open = useQuizPages();
  const openSummary = async (snapshot: typeof mixed) => {
    const quiz = await open();
    await quiz.send(snapshot);
    return quiz;
  };

  it("has the focus on its heading", async () => {
    const { page } = await openSummary(mixed);
    assert.equal(await page.locator("h2:focus").textContent(), texts.summaryHeading);
  });

  it("states the exact score and the counts", async () => {
    const { page } = await openSummary(mixed);
    assert.deepEqual(await page.locator("h2 ~ p").allTextContents(), [
      "1 ⅓ of 6 marks",
      "1 right, 1 wrong, 1 blank",
    ]);
  });

  it("lists the facts of the missed questions, each once, with its source and buttons", async () => {
    const quiz = await openSummary(mixed);
    const { missedFacts } = screenOf(mixed, "summary");
    await quiz.page.getByRole("heading", { name: texts.missedHeading, exact: true }).waitFor();
    assert.ok(missedFacts.length > 1, "the test needs several missed facts");
    assert.equal(new Set(missedFacts.map(({ key }) => key)).size, missedFacts.length);
    for (const [index, { statement, source }] of missedFacts.entries()) {
      const item = quiz.page.locator(".facts > li").nth(index);
      assert.deepEqual(await item.locator("p").allTextContents(), [statement, source]);
      for (const name of [texts.insertFact, texts.openFact])
        await item.getByRole("button", { name, exact: true, description: statement }).click();
    }
    assert.deepEqual(
      await quiz.steps(),
      missedFacts.flatMap(({ key: factKey }) => [
        { type: "insertFact", factKey },
        { type: "openFact", factKey },
      ]),
    );
  });

  for (const { label, missedOnly } of [
    { label: texts.retryMissed, missedOnly: true },
    { label: texts.startAgain, missedOnly: false },
  ]) {
    it(`asks for another quiz, once: ${label}`, async () => {
      const quiz = await openSummary(mixed);
      await quiz.page.getByRole("button", { name: label, exact: true }).dblclick();
      assert.deepEqual(await quiz.steps(), [{ type: "again", sessionId, missedOnly }]);
    });
  }

  it("offers no retry and no list when nothing was missed, and says so", async () => {
    const quiz = await openSummary(perfect);
    assert.deepEqual(await quiz.page.locator("main p").allTextContents(), [
      "6 of 6 marks",
      "3 right, 0 wrong, 0 blank",
      texts.nothingMissed,
    ]);
    assert.deepEqual(await quiz.page.getByRole("button").allTextContents(), [texts.startAgain]);
    assert.equal(await quiz.page.getByRole("list").count(), 0);
    await quiz.page.keyboard.press("Tab");
    await quiz.page.keyboard.press("Enter");
    assert.deepEqual(await quiz.steps(), [{ type: "again", sessionId, missedOnly: false }]);
  });

  it("does nothing on keys that belong to the other screens", async () => {
    const quiz = await openSummary(mixed);
    for (const key of ["Enter", "1", "a", "Space"]) await quiz.page.keyboard.press(key);
    assert.deepEqual(await quiz.steps(), []);
  });

  it("gives way to the next quiz, which begins with its first question", async () => {
    const quiz = await openSummary(mixed);
    const next = snapshotOf(newSession(3, 8));
    await quiz.send(next);
    assert.equal(
      await quiz.page.locator("legend").first().textContent(),
      screenOf(next, "question").stem,
    );
    assert.equal(await quiz.page.locator("input:checked").count(), 0);
    assert.equal(await quiz.page.locator("*:focus").getAttribute("value"), "0");
  });
});
