import assert from "node:assert/strict";
import type { FrameLocator } from "playwright-core";
import { commands } from "../support/e2e/names.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";

describe("the quiz", () => {
  const workbench = useWorkbench();
  const title = "Quiz: The Quad";
  const press = (key: string) => workbench().page.keyboard.press(key);

  async function startQuiz(topic: string, length: string): Promise<FrameLocator> {
    await workbench().runCommand(commands.startQuiz);
    await workbench().quickInput.accept(topic);
    await workbench().quickInput.untilRows("the lengths", (rows) =>
      rows.some(({ label }) => label === length),
    );
    await workbench().quickInput.accept(length);
    return workbench().webview(`Quiz: ${topic}`);
  }

  it("asks a question with four radio buttons and says nothing of the answer", async () => {
    await workbench().open("The Quad.md");
    await workbench().editor.goTo(4);
    const quiz = await startQuiz("The Quad", "5 questions");
    await quiz.getByText("Question 1 of 5").waitFor();
    await quiz.getByText("Score: 0", { exact: true }).waitFor();
    assert.equal(await quiz.getByRole("group").getByRole("radio").count(), 4);
    assert.equal(await quiz.getByText(/Right answer|Why/).count(), 0);
  });

  it("is answered by keyboard alone, and explains each answer", async () => {
    const quiz = await workbench().webview(title);
    // One answer by number, one by letter, one left blank, the rest by number again.
    let thirds = 0;
    for (const [index, key] of ["1", "b", undefined, "3", "D"].entries()) {
      await quiz.getByText(`Question ${String(index + 1)} of 5`).waitFor();
      if (key === undefined) {
        await quiz.getByRole("button", { name: "Leave Blank" }).focus();
        await press("Enter");
      } else {
        await press(key);
        await quiz.locator("input:checked").waitFor();
        await press("Enter");
      }
      const verdict = quiz.getByRole("heading", { name: /^(Right|Wrong|Left blank):/ });
      await verdict.waitFor();
      const text = await verdict.innerText();
      thirds += text.includes("+2") ? 6 : text.includes("−⅔") ? -2 : 0;
      assert.match(text, /Right: \+2 marks\.|Wrong: −⅔ marks\.|Left blank: 0 marks\./);
      await quiz.getByRole("heading", { name: "Why" }).waitFor();
      await quiz.getByText("Kamaraj IAS Academy, 28 May 2026").first().waitFor();
      assert.equal(await quiz.getByText("Right answer").count(), 1);
      await press("Enter");
    }
    await quiz.getByRole("heading", { name: "Summary" }).waitFor();
    const score = await quiz.locator(".score").innerText();
    assert.equal(score, `${mixed(thirds)} of 10 marks`);
    await quiz.getByText(/^\d right, \d wrong, 1 blank$/).waitFor();
  });

  it("inserts a missed fact into the note behind it", async () => {
    const quiz = await workbench().webview(title);
    const fact = quiz.getByRole("listitem").first();
    const statement = await fact.locator("p").first().innerText();
    await fact.getByRole("button", { name: "Insert into Note" }).click();
    await workbench().notifications.waitFor("The fact was inserted into The Quad.md.");
    await workbench().tab("The Quad.md").click();
    await workbench().editor.untilText("the fact is in the note", (text) =>
      text.includes(statement),
    );
  });

  it("comes back as it was after its tab was hidden", async () => {
    const quiz = await workbench().webview(title);
    await quiz.getByRole("heading", { name: "Summary" }).waitFor();
    await quiz.getByRole("button", { name: "Ask the Missed Questions Again" }).click();
    await quiz.getByText(/^Question 1 of/).waitFor();
    await quiz.getByRole("radio").nth(2).check();
    const stem = await quiz.getByRole("group").locator("legend").innerText();
    await workbench().tab("The Quad.md").click();
    await workbench().editor.focus();
    const again = await workbench().webview(title);
    await again.getByText(stem).waitFor();
    assert.equal(await again.getByRole("radio").nth(2).isChecked(), true);
  });

  it("is answered by mouse", async () => {
    const quiz = await startQuiz("People", "5 questions");
    await quiz.getByText("Question 1 of 5").waitFor();
    await quiz.locator("label.option").nth(1).click();
    await quiz.getByRole("button", { name: "Check Answer" }).click();
    await quiz.getByRole("heading", { name: /^(Right|Wrong):/ }).waitFor();
    await quiz.getByRole("button", { name: "Open Fact" }).first().click();
    await workbench().page.locator(".tab.active", { hasText: /\.md$/ }).waitFor();
  });
});

/** Thirds as the quiz shows them, worked out in another way than the product does. */
function mixed(thirds: number): string {
  const sign = thirds < 0 ? "−" : "";
  const whole = Math.trunc(Math.abs(thirds) / 3);
  const rest = ["", "⅓", "⅔"][Math.abs(thirds) % 3] ?? "";
  if (rest === "") return whole === 0 ? "0" : `${sign}${String(whole)}`;
  return whole === 0 ? `${sign}${rest}` : `${sign}${String(whole)} ${rest}`;
}
