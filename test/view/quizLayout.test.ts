import assert from "node:assert/strict";
import type { QuizSnapshot } from "../../src/shared/quiz/quizProtocol.ts";
import { findAccessibilityProblems } from "../support/view/axe.ts";
import { contrast, parseColour } from "../support/view/colours.ts";
import { focusFrame } from "../support/view/focusFrame.ts";
import { findLayoutProblems } from "../support/view/layoutProblems.ts";
import type { QuizPageOptions } from "../support/view/quizPage.ts";
import {
  answered,
  finished,
  newSession,
  sessionOfForm,
  snapshotOf,
} from "../support/view/quizSessions.ts";
import { enterState, quizStates } from "../support/view/quizStates.ts";
import { themeNames } from "../support/view/themes.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";

const conditions: Readonly<Record<string, QuizPageOptions>> = {
  "320 px wide": { context: { viewport: { width: 320, height: 640 } } },
  "zoomed to 200 % in a window of 1280 px": {
    context: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  },
  "zoomed to 400 % in a window of 1280 px": {
    context: { viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 },
  },
  "with text at 200 %": {
    context: { viewport: { width: 640, height: 800 } },
    fontSize: "26px",
  },
  "with text at 200 % and 320 px wide": {
    context: { viewport: { width: 320, height: 640 } },
    fontSize: "26px",
  },
  "1920 px wide": { context: { viewport: { width: 1920, height: 1080 } } },
};

/** Fields whose texts may have as many characters as a pack allows its sentences. */
const longTexts = new Set(["stem", "lead", "text", "rationale", "statement", "verdict", "source"]);

/** The snapshot with as long a text in each place as a pack may hold, in words or in one word. */
function withLongTexts(snapshot: QuizSnapshot, text: string): QuizSnapshot {
  const fill = (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const long: unknown = JSON.parse(JSON.stringify(snapshot), (name, value: unknown) => {
    if (typeof value !== "string") return value;
    if (longTexts.has(name)) return fill(600);
    if (name === "title") return fill(120);
    return /^\d+$/.test(name) ? fill(240) : value;
  });
  return long as QuizSnapshot;
}

const session = newSession();
const threeStatements = sessionOfForm("three-statements");
const longStates = [
  snapshotOf(session),
  snapshotOf(threeStatements),
  snapshotOf(answered(session, "wrong")),
  snapshotOf(answered(threeStatements, "wrong")),
  snapshotOf(finished(session, "right", "wrong", "blank")),
].flatMap((snapshot) => [
  withLongTexts(snapshot, "lithium, cobalt and nickel "),
  withLongTexts(snapshot, "Donaudampfschifffahrt"),
  withLongTexts(snapshot, "महत्वपूर्ण खनिजों पर सहयोग "),
]);

for (const [condition, options] of Object.entries(conditions)) {
  describe(`the quiz view ${condition}`, () => {
    const open = useQuizPages();

    it("loses nothing in any state", async () => {
      const quiz = await open(options);
      for (const state of quizStates) {
        await enterState(quiz, state);
        assert.deepEqual(await findLayoutProblems(quiz.page), [], state.name);
      }
    });

    it("loses nothing of the longest texts", async () => {
      const quiz = await open(options);
      for (const snapshot of longStates) {
        await quiz.send(snapshot);
        const name = `${snapshot.screen.kind}: ${snapshot.title}`;
        assert.deepEqual(await findLayoutProblems(quiz.page), [], name);
      }
    });
  });
}

describe("the quiz view and what the student asked the system for", () => {
  const open = useQuizPages();

  it("draws the radio buttons as large as the text", async () => {
    for (const fontSize of ["13px", "26px"]) {
      const quiz = await open({ fontSize });
      await quiz.send(quizStates[0]?.snapshot);
      const box = await quiz.page.getByRole("radio").first().boundingBox();
      assert.deepEqual([box?.width, box?.height], [parseFloat(fontSize), parseFloat(fontSize)]);
    }
  });

  it("keeps headings larger than text that is enlarged", async () => {
    for (const fontSize of ["13px", "26px"]) {
      const quiz = await open({ fontSize });
      await enterState(quiz, quizStates.find(({ name }) => name === "summary") ?? assert.fail());
      const sizes = await quiz.page.$$eval("h1, h2, h3, .facts p", (elements) =>
        elements.map((element) => ({
          isHeading: element.localName.startsWith("h"),
          px: parseFloat(getComputedStyle(element).fontSize),
        })),
      );
      const px = (isHeading: boolean) =>
        sizes.filter((size) => size.isHeading === isHeading).map((size) => size.px);
      assert.ok(Math.min(...px(true)) > Math.max(...px(false)), fontSize);
      assert.equal(Math.max(...px(false)), parseFloat(fontSize));
    }
  });

  for (const reducedMotion of ["reduce", "no-preference"] as const) {
    it(`moves nothing: ${reducedMotion}`, async () => {
      const quiz = await open({ context: { reducedMotion } });
      for (const state of quizStates) {
        await enterState(quiz, state);
        const moving = await quiz.page.evaluate(() => {
          const elements = [...document.querySelectorAll("*")];
          const styles = elements.flatMap((element) =>
            [null, "::before", "::after"].map((pseudo) => getComputedStyle(element, pseudo)),
          );
          return {
            animations: document.getAnimations().length,
            styles: styles.filter(
              ({ animationName, transitionDuration, scrollBehavior }) =>
                animationName !== "none" ||
                transitionDuration !== "0s" ||
                scrollBehavior !== "auto",
            ).length,
          };
        });
        assert.deepEqual(moving, { animations: 0, styles: 0 }, state.name);
      }
    });
  }

  for (const colorScheme of ["light", "dark"] as const) {
    const context = { forcedColors: "active", colorScheme } as const;
    const theme = colorScheme === "dark" ? "hc-dark" : "hc-light";

    it(`keeps what it says in forced colours (${colorScheme})`, async () => {
      const quiz = await open({ context, theme });
      for (const state of quizStates) {
        await enterState(quiz, state);
        const problems = await findAccessibilityProblems(quiz.page, { colours: false });
        assert.deepEqual(problems, [], state.name);
        const adjustments = await quiz.page.$$eval("body, body *", (elements) =>
          elements.map((element) => getComputedStyle(element).forcedColorAdjust),
        );
        assert.deepEqual(new Set(adjustments), new Set(["auto"]), state.name);
        const frame = await focusFrame(quiz.page);
        assert.equal(frame.style, "solid", state.name);
        assert.ok(frame.contrast >= 3, `${state.name}: ${String(frame.contrast)}`);
      }
    });

    it(`keeps the frames of options and buttons in forced colours (${colorScheme})`, async () => {
      const quiz = await open({ context, theme });
      for (const state of quizStates) {
        await enterState(quiz, state);
        const frames = await quiz.page.$$eval(".option, button", (elements) =>
          elements.map((element) => {
            const { borderTopColor, borderTopStyle } = getComputedStyle(element);
            const { backgroundColor } = getComputedStyle(document.documentElement);
            return { borderTopColor, borderTopStyle, backgroundColor };
          }),
        );
        for (const { borderTopColor, borderTopStyle, backgroundColor } of frames) {
          assert.notEqual(borderTopStyle, "none");
          const ratio = contrast(parseColour(borderTopColor), parseColour(backgroundColor));
          assert.ok(ratio >= 3, `${state.name}: ${borderTopColor} on ${backgroundColor}`);
        }
      }
    });
  }

  for (const theme of themeNames) {
    it(`draws the radio buttons for a light or a dark page as the theme is: ${theme}`, async () => {
      const quiz = await open({ theme });
      await quiz.send(quizStates[0]?.snapshot);
      const scheme = await quiz.page
        .locator("input")
        .first()
        .evaluate((input) => getComputedStyle(input).colorScheme);
      assert.equal(scheme, theme.endsWith("dark") ? "dark" : "normal");
    });
  }
});
