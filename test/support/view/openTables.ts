import type { QuizPage } from "./quizPage.ts";

/** Opens every table of the progress view by keyboard, and waits until all are there. */
export async function openTables({ page }: QuizPage): Promise<void> {
  for (const details of await page.locator("details").all()) {
    if (!(await details.evaluate((element) => element.hasAttribute("open"))))
      await details.locator("summary").press("Enter");
    await details.getByRole("table").waitFor();
  }
}
