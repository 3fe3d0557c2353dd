import assert from "node:assert/strict";
import type { QuizPage } from "../support/view/quizPage.ts";
import {
  answered,
  finished,
  leftFeedback,
  newSession,
  screenOf,
  snapshotOf,
} from "../support/view/quizSessions.ts";
import { outcomeOn } from "../support/view/quizStates.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

/** Its first question asks several facts. */
const session = newSession(3, 2);
const feedback = snapshotOf(answered(session, "wrong"));
const summary = snapshotOf(finished(session, "right", "wrong", "blank"));
const inserted = "Inserted into The Quad.md.";

/** What stands in each live region of the page. */
function statuses({ page }: QuizPage): Promise<string[]> {
  return page.getByRole("status").allTextContents();
}

describe("what came of an action on a fact, in the quiz view", () => {
  const open = useQuizPages();
  const openAt = async (snapshot: typeof feedback) => {
    const quiz = await open();
    await quiz.send(snapshot);
    return quiz;
  };

  for (const [name, snapshot, count] of [
    ["feedback", feedback, screenOf(feedback, "feedback").facts.length],
    ["summary", summary, screenOf(summary, "summary").missedFacts.length],
  ] as const) {
    it(`is announced where it belongs, in a region that was there before: ${name}`, async () => {
      const quiz = await openAt(snapshot);
      assert.ok(count > 1, "the test needs several facts");
      const others = Array.from({ length: count - 1 }, () => "");
      assert.deepEqual(await statuses(quiz), ["", ...others]);
      await quiz.page.evaluate(() => {
        const [region] = document.querySelectorAll("[role=status]");
        region?.setAttribute("data-test", "the same");
      });
      await quiz.send(outcomeOn(snapshot, inserted));
      assert.deepEqual(await statuses(quiz), [inserted, ...others]);
      const region = quiz.page.locator(".facts > li").first().getByRole("status");
      assert.equal(await region.getAttribute("data-test"), "the same");
    });
  }

  it("is announced anew when it is the same again", async () => {
    const quiz = await openAt(feedback);
    const message = outcomeOn(feedback, inserted);
    await quiz.send(message);
    const first = await quiz.page.getByRole("status").locator("span").elementHandle();
    await quiz.send(message);
    assert.equal(await first.evaluate(({ isConnected }) => isConnected), false);
    assert.equal((await statuses(quiz))[0], inserted);
  });

  it("gives way to what came of the next action", async () => {
    const quiz = await openAt(feedback);
    await quiz.send(outcomeOn(feedback, inserted));
    await quiz.send(outcomeOn(feedback, "Copied."));
    assert.equal((await statuses(quiz))[0], "Copied.");
  });

  it("leaves the focus where it is, and asks for nothing", async () => {
    const quiz = await openAt(feedback);
    const button = quiz.page.getByRole("button", { name: feedback.texts.insertFact }).first();
    await button.press("Enter");
    const before = await quiz.posted();
    await quiz.send(outcomeOn(feedback, inserted));
    assert.equal(await button.evaluate((it) => it === document.activeElement), true);
    assert.deepEqual(await quiz.posted(), before);
  });

  it("stays when the same screen is sent again, and goes with the screen", async () => {
    const quiz = await openAt(feedback);
    await quiz.send(outcomeOn(feedback, inserted));
    await quiz.send(feedback);
    assert.equal((await statuses(quiz))[0], inserted);
    await quiz.send(snapshotOf(leftFeedback(answered(session, "wrong"))));
    await quiz.send(feedback);
    assert.equal((await statuses(quiz))[0], "");
  });

  it("is not shown for a fact that the screen does not have, nor before the first screen", async () => {
    const quiz = await open();
    await quiz.send(outcomeOn(feedback, inserted));
    assert.equal(await quiz.page.locator("#quiz").innerHTML(), "");
    await quiz.send(feedback);
    await quiz.send({ ...outcomeOn(feedback, inserted), factKey: "another/fact" });
    assert.equal((await statuses(quiz)).join(""), "");
  });

  it("does not unlock a step that waits for its answer", async () => {
    const quiz = await openAt(feedback);
    await quiz.page.keyboard.press("Enter");
    await quiz.send(outcomeOn(feedback, inserted));
    await quiz.page.keyboard.press("Enter");
    assert.equal((await quiz.steps()).length, 1);
  });
});

describe("the hint in a question", () => {
  const open = useQuizPages();

  it("is announced anew each time the student asks without a choice", async () => {
    const quiz = await open();
    const question = snapshotOf(session);
    await quiz.send(question);
    await quiz.page.keyboard.press("Enter");
    const hint = quiz.page.getByRole("status").locator("span");
    const region = await quiz.page.getByRole("status").elementHandle();
    const first = await hint.elementHandle();
    await quiz.page.getByRole("button", { name: question.texts.checkAnswer }).click();
    assert.equal(await first.evaluate(({ isConnected }) => isConnected), false);
    assert.equal(await region.evaluate(({ isConnected }) => isConnected), true);
    assert.deepEqual(await statuses(quiz), [question.texts.chooseFirst]);
  });
});

describe("the same snapshot once more, as after a refused step", () => {
  const open = useQuizPages();

  it("leaves the choice, the focus and the hint as they are, and lets the student answer", async () => {
    const quiz = await open();
    const question = snapshotOf(session);
    await quiz.send(question);
    await quiz.page.keyboard.press("Enter");
    await quiz.page.getByText(question.texts.chooseFirst, { exact: true }).waitFor();
    const button = quiz.page.getByRole("button", { name: question.texts.checkAnswer });
    await button.focus();
    await quiz.send(question);
    assert.equal(await button.evaluate((it) => it === document.activeElement), true);
    assert.deepEqual(await statuses(quiz), [question.texts.chooseFirst]);
    await quiz.page.keyboard.press("2");
    await quiz.send(question);
    assert.equal(await quiz.page.locator("input:checked").getAttribute("value"), "1");
    await quiz.page.keyboard.press("Enter");
    assert.equal((await quiz.steps()).length, 1);
  });

  it("leaves the focus in the feedback and in the summary as it is", async () => {
    for (const snapshot of [feedback, summary]) {
      const quiz = await open();
      await quiz.send(snapshot);
      await quiz.page.keyboard.press("Tab");
      const name = await quiz.page.locator("button:focus").textContent();
      await quiz.send(snapshot);
      assert.equal(await quiz.page.locator("button:focus").textContent(), name);
    }
  });
});
