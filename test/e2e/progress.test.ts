import assert from "node:assert/strict";
import { frontPage } from "../support/e2e/frontPage.ts";
import { commands, container, packTitle, topicsView } from "../support/e2e/names.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";
import { waitUntil } from "../support/vscode/waitUntil.ts";

describe("the progress, by keyboard alone", () => {
  const workbench = useWorkbench();
  const tree = () => workbench().tree(topicsView);
  const press = (key: string) => workbench().page.keyboard.press(key);

  /** Goes down the tree to the row with this label. */
  async function goTo(label: string): Promise<void> {
    const row = tree().item(label);
    await waitUntil(`the row "${label}" has the focus`, 15_000, async () => {
      if (await row.evaluate((element) => element.classList.contains("focused"))) return true;
      await press("ArrowDown");
      return false;
    });
  }

  it("takes back an answer that was given in a quiz", async () => {
    await workbench().runCommand(commands.startQuiz);
    await workbench().quickInput.accept("People");
    await workbench().quickInput.row("All Forms").waitFor();
    await workbench().quickInput.accept("All Forms");
    await workbench().quickInput.row("5 questions").waitFor();
    await workbench().quickInput.accept("5 questions");
    const quiz = await workbench().webview("Quiz: People");
    await quiz.getByText("Question 1 of 5").waitFor();
    await press("1");
    await quiz.locator("input:checked").waitFor();
    await press("Enter");
    await quiz.getByRole("heading", { name: /^(Right|Wrong):/ }).waitFor();
    await workbench().runCommand(commands.undoReview);
    await workbench()
      .page.getByText(/^Undone: the answer to “/)
      .waitFor();
    await workbench().runCommand(commands.undoReview);
    await workbench().notifications.waitFor("There is nothing to undo");
  });

  it("stars a fact from the tree, and shows the star there and on the page", async () => {
    await workbench().openContainer(container);
    await tree().item(packTitle).waitFor();
    const label = "India's External Affairs Minister";
    await tree().tree.focus();
    await goTo("People");
    await press("ArrowRight");
    await tree().item(label).waitFor();
    await goTo(label);
    await press("Enter");
    await frontPage(workbench()).getByRole("heading", { name: label }).waitFor();
    assert.equal(await frontPage(workbench()).getByText("★ Starred").count(), 0);
    await tree().tree.focus();
    await press("Shift+F10");
    const entry = workbench().page.getByRole("menuitem", { name: "Star Fact", exact: true });
    await entry.waitFor();
    await waitUntil("the entry has the focus", 15_000, async () => {
      await press("ArrowDown");
      return entry.evaluate((element) => element.closest(".focused") !== null);
    });
    await press("Enter");
    const rows = await tree().untilRows("the star", (shown) =>
      shown.some((row) => row.label === label && row.description === "★"),
    );
    assert.match(rows.find((row) => row.label === label)?.accessibleName ?? "", /Starred\.$/);
    await frontPage(workbench()).getByText("★ Starred").waitFor();
  });

  it("reports on the folder: what is there, and that all is well", async () => {
    await workbench().runCommand(commands.checkProgress);
    const page = frontPage(workbench());
    await page.getByRole("heading", { name: "Check Progress" }).waitFor();
    await page.getByText("All is well: every record that was found is whole.").waitFor();
    // The start of the quiz, the answer, its undo and the star.
    await page.getByText(/^4 records\./).waitFor();
  });
});
