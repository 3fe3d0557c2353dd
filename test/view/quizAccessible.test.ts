import assert from "node:assert/strict";
import { findAccessibilityProblems } from "../support/view/axe.ts";
import type { Page } from "playwright-core";
import { focusFrame, type FocusFrame } from "../support/view/focusFrame.ts";
import { enterState, quizStates } from "../support/view/quizStates.ts";
import { themeNames } from "../support/view/themes.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const nonTextContrast = 3;

for (const theme of themeNames) {
  describe(`the quiz view in the theme ${theme}`, () => {
    const open = useQuizPages();

    it("gives axe-core nothing to find in any state", async () => {
      const quiz = await open({ theme });
      for (const state of quizStates) {
        await enterState(quiz, state);
        assert.deepEqual(await findAccessibilityProblems(quiz.page), [], state.name);
      }
    });

    it("shows where the focus is at each stop of the Tab key, in any state", async () => {
      const quiz = await open({ theme });
      for (const state of quizStates) {
        await enterState(quiz, state);
        const frames = await focusFrames(quiz.page);
        for (const { name, style, widthPx, contrast, isInSight } of frames) {
          const place = `${state.name}: ${name}`;
          assert.equal(style, "solid", place);
          assert.ok(widthPx >= 1, place);
          assert.ok(contrast >= nonTextContrast, `${place}: ${String(contrast)}`);
          assert.ok(isInSight, `${place} is out of sight`);
        }
        const isQuestion = (await quiz.page.locator("fieldset").count()) > 0;
        assert.match(frames[0]?.name ?? "", isQuestion ? /^label/ : /^h2/, state.name);
        assert.deepEqual(
          frames.slice(1).map(({ name }) => name),
          [
            ...(isQuestion ? ["label Sure"] : []),
            ...(await quiz.page.locator("button:not(.strike)").allTextContents()).map(
              (words) => `button ${words}`,
            ),
          ],
        );
      }
    });
  });
}

/** The frames around what has the focus now and at each further stop, to the end of the page. */
async function focusFrames(page: Page): Promise<FocusFrame[]> {
  const frames: FocusFrame[] = [];
  for (;;) {
    const frame = await focusFrame(page);
    if (frame.name.startsWith("body")) return frames;
    frames.push(frame);
    await page.keyboard.press("Tab");
  }
}

describe("axe-core in these tests", () => {
  const open = useQuizPages();

  it("finds what is wrong", async () => {
    const quiz = await open();
    await enterState(quiz, {
      name: "question",
      snapshot: (quizStates[0] ?? assert.fail()).snapshot,
    });
    await quiz.page.evaluate(() => {
      document.querySelector("legend")?.remove();
      for (const label of document.querySelectorAll("label")) label.replaceWith(...label.children);
      document.querySelector("h1")?.style.setProperty("color", "rgb(50, 50, 50)");
    });
    const problems = await findAccessibilityProblems(quiz.page);
    const rules = new Set(problems.map((problem) => problem.split(":")[0]));
    assert.deepEqual(rules, new Set(["label", "color-contrast"]));
  });
});
