import assert from "node:assert/strict";
import type { FrameLocator, Locator } from "playwright-core";
import { withPack } from "../support/e2e/alteredPackage.ts";
import { commands } from "../support/e2e/names.ts";
import type { QuickInputRow } from "../support/vscode/quickInput.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";
import { waitUntil } from "../support/vscode/waitUntil.ts";

describe("the quiz", () => {
  const workbench = useWorkbench();
  const title = "Quiz: The Quad";
  const press = (key: string) => workbench().page.keyboard.press(key);

  async function startQuiz(topic: string, length: string): Promise<FrameLocator> {
    await workbench().runCommand(commands.startQuiz);
    await workbench().quickInput.accept(topic);
    await workbench().quickInput.row("All Forms").waitFor();
    await workbench().quickInput.accept("All Forms");
    await workbench().quickInput.untilRows("the lengths", (rows) =>
      rows.some(({ label }) => label === length),
    );
    await workbench().quickInput.accept(length);
    return workbench().webview(`Quiz: ${topic}`);
  }

  /**
   * Does what leaves a screen until the element is in that state, again if need be: in the first
   * moments of a screen it is taken for a part of a double press.
   */
  async function repeatUntil(
    element: Locator,
    state: "visible" | "hidden",
    act: () => Promise<void>,
  ): Promise<void> {
    await waitUntil("the screen has been left", 30_000, async () => {
      await act();
      return element.waitFor({ state, timeout: 1000 }).then(
        () => true,
        () => false,
      );
    });
  }

  it("is chosen in three steps, with a way back to the first", async () => {
    const { quickInput } = workbench();
    await workbench().runCommand(commands.startQuiz);
    await quickInput.row("People").waitFor();
    assert.equal(await quickInput.title(), "Start Quiz (1/3)");
    await quickInput.accept("People");
    await quickInput.row("All Forms").waitFor();
    assert.equal(await quickInput.title(), "Start Quiz: People (2/3)");
    await quickInput.accept("All Forms");
    await quickInput.row("5 questions").waitFor();
    assert.equal(await quickInput.title(), "Start Quiz: People (3/3)");
    await quickInput.pressTitleButton("Back");
    await quickInput.row("All Forms").waitFor();
    await quickInput.pressTitleButton("Back");
    const rows = await quickInput.untilRows("the topics", (shown) =>
      shown.some(({ label }) => label === "All Topics"),
    );
    assert.equal(rows.find(({ isFocused }) => isFocused)?.label, "People");
    await quickInput.cancel();
  });

  it("asks a question with four radio buttons and says nothing of the answer", async () => {
    await workbench().open("The Quad.md");
    await workbench().editor.goTo(4);
    const quiz = await startQuiz("The Quad", "5 questions");
    await quiz.getByText("Question 1 of 5").waitFor();
    await quiz.getByText("Score: 0", { exact: true }).waitFor();
    assert.equal(await quiz.getByRole("group").first().getByRole("radio").count(), 4);
    assert.equal(await quiz.getByText(/Right answer|Why/).count(), 0);
  });

  it("is answered by keyboard alone, and explains each answer", async () => {
    const quiz = await workbench().webview(title);
    // One answer by number, one by letter, one left blank, the rest by number again.
    let thirds = 0;
    for (const [index, key] of ["1", "b", undefined, "3", "D"].entries()) {
      const verdict = quiz.getByRole("heading", { name: /^(Right|Wrong|Left blank):/ });
      await quiz.getByText(`Question ${String(index + 1)} of 5`).waitFor();
      if (key === undefined) {
        await quiz.getByRole("button", { name: "Leave Blank" }).focus();
        await repeatUntil(verdict, "visible", () => press("Enter"));
      } else {
        await press(key);
        await quiz.locator("input:checked").waitFor();
        await press("Enter");
      }
      await verdict.waitFor();
      const text = await verdict.innerText();
      thirds += text.includes("+2") ? 6 : text.includes("−⅔") ? -2 : 0;
      assert.match(text, /Right: \+2 marks\.|Wrong: −⅔ mark\.|Left blank: 0 marks\./);
      await quiz.getByRole("heading", { name: "Why" }).waitFor();
      await quiz.getByText("Kamaraj IAS Academy, 28 May 2026").first().waitFor();
      assert.equal(await quiz.getByText("Right answer").count(), 1);
      await repeatUntil(verdict, "hidden", () => press("Enter"));
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
    const outcome = quiz.getByRole("status");
    await outcome.filter({ hasText: "The fact was inserted into The Quad.md." }).waitFor();
    await workbench().tab("The Quad.md").click();
    await workbench().editor.untilText("the fact is in the note", (text) =>
      text.includes(statement),
    );
  });

  it("comes back as it was after its tab was hidden", async () => {
    const quiz = await workbench().webview(title);
    await quiz.getByRole("heading", { name: "Summary" }).waitFor();
    const retry = quiz.getByRole("button", { name: "Repeat What You Missed" });
    await repeatUntil(quiz.getByText(/^Question 1 of/), "visible", () => retry.click());
    await quiz.getByRole("radio").nth(2).check();
    const stem = await quiz.getByRole("group").first().locator("legend").innerText();
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
    // A double click answers, and leaves the feedback to be read.
    await quiz.getByRole("button", { name: "Check Answer" }).dblclick();
    await quiz.getByRole("heading", { name: /^(Right|Wrong):/ }).waitFor();
    await quiz.getByRole("button", { name: "Open Fact" }).first().click();
    await workbench().page.locator(".tab.active", { hasText: /\.md$/ }).waitFor();
  });
});

describe("a quiz on a pack whose words look like icons", () => {
  it("shows them as they are written", async () => {
    await withPack(
      (text) => text.replace('"title": "The Quad"', '"title": "The Quad $(bug)"'),
      async (workbench) => {
        const { quickInput } = workbench;
        await workbench.runCommand(commands.startQuiz);
        const isTopic = ({ label }: QuickInputRow) => label.startsWith("The Quad");
        const rows = await quickInput.untilRows("the topic", (shown) => shown.some(isTopic));
        const label = rows.find(isTopic)?.label ?? "";
        assert.equal(label.replaceAll("\u2060", ""), "The Quad $(bug)");
        assert.equal(await quickInput.row(label).locator(".codicon-bug").count(), 0);
        // What stands in place of an icon can be found by typing.
        await quickInput.type("bug");
        await quickInput.untilRows("only this topic", (shown) => shown.length === 1);
        await quickInput.accept(label);
        await quickInput.row("All Forms").waitFor();
        await quickInput.accept("All Forms");
        await quickInput.row("5 questions").waitFor();
        assert.equal(await quickInput.title(), "Start Quiz: The Quad $(bug) (3/3)");
        await quickInput.accept("5 questions");
        const quiz = await workbench.webview("Quiz: The Quad $(bug)");
        await quiz.getByRole("heading", { name: "Quiz: The Quad $(bug)" }).waitFor();
      },
    );
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
