import type { QuizPage } from "./quizPage.ts";

/** Opens every table of the progress view by keyboard, and waits until all are there. */
export async function openTables({ page }: QuizPage): Promise<void> {
  for (const summary of await page.locator("details:not([open]) > summary").all())
    await summary.press("Enter");
  await page.locator("details:not(:has(table))").first().waitFor({ state: "detached" });
}
