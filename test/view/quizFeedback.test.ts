import assert from "node:assert/strict";
import type { QuizPage } from "../support/view/quizPage.ts";
import {
  answered,
  newSession,
  screenOf,
  snapshotOf,
  type Answer,
} from "../support/view/quizSessions.ts";
import { outcomeOn } from "../support/view/quizStates.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

/** Its first question asks several facts. */
const session = newSession(3, 2);
const verdicts: Readonly<Record<Answer, string>> = {
  right: "Right: +2 marks.",
  wrong: "Wrong: −⅔ mark.",
  blank: "Left blank: 0 marks.",
};
const answers = Object.keys(verdicts) as Answer[];

/** What stands in each option's line, after its letter. */
function optionLines({ page }: QuizPage): Promise<string[][]> {
  return page.$$eval(".answers > li", (lines) =>
    lines.map((line) => [...line.children].map(({ textContent }) => textContent)),
  );
}

describe("feedback in the quiz view", () => {
  const open = useQuizPages();
  const openFeedback = async (answer: Answer) => {
    const quiz = await open();
    const snapshot = snapshotOf(answered(session, answer));
    await quiz.send(snapshotOf(session));
    await quiz.send(snapshot);
    return { quiz, snapshot, screen: screenOf(snapshot, "feedback") };
  };

  for (const answer of answers) {
    it(`says in words what became of the answer, and where: ${answer}`, async () => {
      const { quiz, screen, snapshot } = await openFeedback(answer);
      const { key, chosen, options, stem } = screen;
      const { rightOption, yourAnswer } = snapshot.texts;
      const notes = options.map((_, option) => {
        const isRight = option === key;
        const isChosen = option === chosen;
        if (isRight) return isChosen ? `${rightOption} · ${yourAnswer}` : rightOption;
        return isChosen ? yourAnswer : "";
      });
      assert.deepEqual(
        await optionLines(quiz),
        options.map((text, option) => ["ABCD".charAt(option), text, notes[option]]),
      );
      assert.equal(chosen === null, answer === "blank");
      await quiz.page.getByText(stem, { exact: true }).waitFor();
      const verdict = quiz.page.getByRole("heading", { name: verdicts[answer], exact: true });
      assert.equal(await verdict.count(), 1);
    });

    it(`gives the focus to the verdict: ${answer}`, async () => {
      const { quiz } = await openFeedback(answer);
      const focused = quiz.page.locator("*:focus");
      assert.equal(await focused.textContent(), verdicts[answer]);
      assert.equal(await focused.evaluate(({ localName }) => localName), "h2");
    });
  }

  it("differs by more than colour between right, wrong and other options", async () => {
    const { quiz } = await openFeedback("wrong");
    const borders = await quiz.page.$$eval(".answers > li", (lines) =>
      lines.map((line) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(line);
        return `${line.classList.value}: ${borderTopStyle} ${borderTopWidth}`;
      }),
    );
    assert.deepEqual(
      new Set(borders),
      new Set(["option right: solid 2px", "option wrong: dashed 2px", "option other: solid 1px"]),
    );
  });

  it("gives the reason, and the facts with their sources", async () => {
    const { quiz, screen } = await openFeedback("wrong");
    const { page } = quiz;
    await page.getByText(screen.rationale, { exact: true }).waitFor();
    const facts = await page.$$eval(".facts > li", (items) =>
      items.map((item) => [...item.querySelectorAll("p")].map(({ textContent }) => textContent)),
    );
    assert.deepEqual(
      facts,
      screen.facts.map(({ statement, source }) => [statement, source]),
    );
    assert.ok(facts.length > 1, "the test needs a question that asks several facts");
  });

  it("names the fact that each button is about, and posts its key", async () => {
    const { quiz, screen, snapshot } = await openFeedback("wrong");
    const { insertFact, openFact } = snapshot.texts;
    for (const [index, { statement }] of screen.facts.entries()) {
      const item = quiz.page.locator(".facts > li").nth(index);
      for (const name of [insertFact, openFact]) {
        const button = item.getByRole("button", { name, exact: true, description: statement });
        await button.click();
      }
    }
    assert.deepEqual(
      await quiz.steps(),
      screen.facts.flatMap(({ key: factKey }) => [
        { type: "insertFact", factKey },
        { type: "openFact", factKey },
      ]),
    );
  });

  it("inserts a fact once until it is told what came of it, and then again when asked again", async () => {
    const { quiz, snapshot } = await openFeedback("wrong");
    const buttons = quiz.page.getByRole("button", { name: snapshot.texts.insertFact });
    const [first, second] = screenOf(snapshot, "feedback").facts.map(({ key: factKey }) => {
      return { type: "insertFact", factKey };
    });
    await buttons.first().dblclick();
    await quiz.pass(60_000);
    await buttons.first().press("Enter");
    assert.deepEqual(await quiz.steps(), [first]);
    await buttons.nth(1).click();
    await quiz.send(outcomeOn(snapshot, "Inserted."));
    for (let count = 0; count < 2; count += 1) await buttons.nth(count).click();
    assert.deepEqual(await quiz.steps(), [first, second, first]);
    for (let count = 0; count < 2; count += 1) {
      await quiz.send(outcomeOn(snapshot, "Inserted."));
      await quiz.send(snapshot);
    }
    await buttons.first().press("Space");
    assert.deepEqual(await quiz.steps(), [first, second, first, first]);
  });

  it("goes on by Enter, once", async () => {
    const { quiz, snapshot } = await openFeedback("right");
    const { sessionId } = snapshot;
    await quiz.page.keyboard.press("Enter");
    await quiz.page.keyboard.press("Enter");
    assert.deepEqual(await quiz.steps(), [{ type: "goOn", sessionId, position: 0 }]);
  });

  it("goes on by its button, once, by mouse and by keyboard", async () => {
    for (const press of ["click", "Enter", "Space"]) {
      const { quiz, snapshot } = await openFeedback("right");
      const { sessionId, texts } = snapshot;
      const button = quiz.page.getByRole("button", { name: texts.goOn, exact: true });
      if (press === "click") await button.dblclick();
      else await button.press(press);
      assert.deepEqual(await quiz.steps(), [{ type: "goOn", sessionId, position: 0 }], press);
    }
  });

  it("is not left by Enter on the button of a fact", async () => {
    const { quiz, screen, snapshot } = await openFeedback("right");
    const button = quiz.page.getByRole("button", { name: snapshot.texts.openFact }).first();
    await button.press("Enter");
    const factKey = screen.facts[0]?.key;
    assert.deepEqual(await quiz.steps(), [{ type: "openFact", factKey }]);
  });

  it("has the way on as the first stop after the verdict", async () => {
    const { quiz, snapshot } = await openFeedback("right");
    await quiz.page.keyboard.press("Tab");
    assert.equal(await quiz.page.locator("*:focus").textContent(), snapshot.texts.goOn);
  });

  it("does not answer to the keys of the question", async () => {
    const { quiz } = await openFeedback("right");
    for (const key of ["1", "a", "Space", "Control+Enter"]) await quiz.page.keyboard.press(key);
    assert.deepEqual(await quiz.steps(), []);
  });

  it("promises the summary after the last question", async () => {
    const quiz = await open();
    const last = snapshotOf(answered(session, "right", "wrong", "blank"));
    await quiz.send(last);
    const { goOn, showSummary } = last.texts;
    assert.equal(await quiz.page.getByRole("button", { name: goOn, exact: true }).count(), 0);
    await quiz.page.getByRole("button", { name: showSummary, exact: true }).click();
    assert.deepEqual(await quiz.steps(), [
      { type: "goOn", sessionId: last.sessionId, position: 2 },
    ]);
  });

  it("is whole when the view is loaded in the middle of it", async () => {
    const { quiz, snapshot } = await openFeedback("wrong");
    const before = await quiz.page.locator("#quiz").innerHTML();
    await quiz.reload();
    await quiz.send(snapshot);
    assert.equal(await quiz.page.locator("#quiz").innerHTML(), before);
    assert.equal(await quiz.page.locator("*:focus").textContent(), verdicts.wrong);
  });
});
