import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../vscode/browser.ts";
import { openQuizPage, type QuizPage, type QuizPageOptions } from "./quizPage.ts";

/** The first use on a machine may unpack the browser. */
const browserTimeoutMs = 300_000;

/**
 * Gives the tests of a `describe` a browser and a way to open the quiz view in it. Pages are closed
 * after each test, and none may have complained in the console, run into its policy or asked for
 * anything but its own files; what a test expects of these it takes from the page's lists.
 */
export function useQuizPages(): (options?: QuizPageOptions) => Promise<QuizPage> {
  let browser: Browser | undefined;
  const opened: QuizPage[] = [];

  before(async function () {
    this.timeout(browserTimeoutMs);
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const quiz of opened.splice(0)) {
      const policyViolations = await quiz.policyViolations();
      await quiz.close();
      const { complaints, strayRequests } = quiz;
      assert.deepEqual(
        { complaints, strayRequests, policyViolations },
        { complaints: [], strayRequests: [], policyViolations: [] },
      );
    }
  });
  after(async () => {
    await browser?.close();
  });

  return async (options) => {
    assert.ok(browser, "the browser has not been started");
    const quiz = await openQuizPage(browser, options);
    opened.push(quiz);
    return quiz;
  };
}
