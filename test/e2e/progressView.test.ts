import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { commands } from "../support/e2e/names.ts";
import { untilEditorIsSaved } from "../support/e2e/savedEditors.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";
import { waitUntil } from "../support/vscode/waitUntil.ts";

describe("Show Progress", () => {
  const workbench = useWorkbench();
  const title = "Progress";
  const press = (key: string) => workbench().page.keyboard.press(key);

  /** Answers the first question of a quiz, whichever way. */
  async function answerOne(topic: string): Promise<void> {
    await workbench().runCommand(commands.startQuiz);
    await workbench().quickInput.accept(topic);
    await workbench().quickInput.row("All Forms").waitFor();
    await workbench().quickInput.accept("All Forms");
    await workbench().quickInput.row("5 questions").waitFor();
    await workbench().quickInput.accept("5 questions");
    const quiz = await workbench().webview(`Quiz: ${topic}`);
    await quiz.getByText("Question 1 of 5").waitFor();
    await press("1");
    await quiz.locator("input:checked").waitFor();
    await press("Enter");
    await quiz.getByRole("heading", { name: /^(Right|Wrong):/ }).waitFor();
  }

  const answered = (view: FrameLocator, sentence: string) =>
    view.getByText(`In the last 12 months: ${sentence}.`).waitFor();

  it("says at first that nothing has been answered, and what is missing", async () => {
    await workbench().runCommand(commands.showProgress);
    const view = await workbench().webview(title);
    await view.getByText("You have not answered a question yet.").waitFor();
    await view.getByText("Not enough yet: 2 more mock tests that you hand in.").waitFor();
    await view.getByRole("button", { name: "Start Quiz…" }).waitFor();
  });

  it("counts what was answered in a quiz since, when its tab is shown again", async () => {
    await answerOne("People");
    const view = await workbench().webview(title);
    await answered(view, "1 question answered on 1 day");
    await view.getByText("Days in a row: 1 now, 1 at the most in these months.").waitFor();
  });

  it("comes to the front when it is asked for again", async () => {
    await answerOne("The Quad");
    await workbench().runCommand(commands.showProgress);
    assert.equal(await workbench().tab(title).count(), 1);
    await answered(await workbench().webview(title), "2 questions answered on 1 day");
  });

  it("shows the numbers of a chart as a table, also after its tab was hidden", async () => {
    const view = await workbench().webview(title);
    const days = view.getByRole("region", { name: "Your study days" });
    await days.getByText("Show as a Table").focus();
    await press("Enter");
    const row = days.getByRole("row").nth(1);
    await waitUntil("the row of today", 15_000, async () => (await row.innerText()).endsWith("2"));
    await workbench().open("The Quad.md");
    await (await workbench().webview(title)).getByRole("table").waitFor();
  });

  it("exports all tables into a file", async () => {
    const view = await workbench().webview(title);
    await view.getByRole("button", { name: "Export as CSV…" }).click();
    const { quickInput, page, folder } = workbench();
    await quickInput.row("Your study days").waitFor();
    await quickInput.accept("All tables in one file");
    const path = join(folder, "progress.csv");
    await waitUntil("the dialog for the file is there", 15_000, async () =>
      (await quickInput.input.inputValue()).includes("current-affairs-progress-"),
    );
    await quickInput.input.fill(path);
    await press("Enter");
    await page.getByText("Exported to progress.csv.").waitFor();
    const file = await readFile(path, "utf8");
    assert.ok(file.startsWith("\uFEFF"), "a spreadsheet would take it for another encoding");
    const text = file.slice(1);
    assert.match(text, /^Your study days,Day,Answers,/m);
    assert.match(text, /^Your study days,\d{4}-\d\d-\d\d,2,/m);
    assert.ok(text.split("\r\n").length > 90, "the forecast is not in it");
  });

  it("comes back after the window was reloaded", async () => {
    const view = await workbench().webview(title);
    await answered(view, "2 questions answered on 1 day");
    await untilEditorIsSaved(workbench(), "currentAffairs.progress");
    await workbench().reload();
    await answered(await workbench().webview(title), "2 questions answered on 1 day");
  });
});
