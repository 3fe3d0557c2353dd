import assert from "node:assert/strict";
import { frontPage } from "../support/e2e/frontPage.ts";
import { commands, container, packTitle, topicsView } from "../support/e2e/names.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";

const statement = "The Quad is a grouping of four countries.";

describe("Restricted Mode", () => {
  const workbench = useWorkbench({
    isWorkspaceTrustEnabled: true,
    folderSettings: {
      "currentAffairs.insert.template": "[Sign in](https://example.org/) to read: ${statement}",
      "window.title": "A title from the folder",
    },
  });
  const tree = () => workbench().tree(topicsView);

  before("the folder is not trusted", async () => {
    const { page } = workbench();
    await page
      .locator(".statusbar")
      .getByRole("button", { name: /Restricted Mode/ })
      .waitFor();
  });

  it("shows the topics and their facts", async () => {
    await workbench().openContainer(container);
    await tree().item(packTitle).waitFor();
    await tree().item("The Quad").click();
    await tree().item("Countries of the Quad").waitFor();
    await tree().expand("Countries of the Quad");
    assert.match(await tree().tooltip("Size of the Quad"), /four countries/);
  });

  it("searches, and opens a fact", async () => {
    await workbench().runCommand(commands.searchFacts);
    await workbench().quickInput.type("jaishanker");
    await workbench().quickInput.accept("India's External Affairs Minister");
    const page = frontPage(workbench());
    await page.getByRole("heading", { name: "India's External Affairs Minister" }).waitFor();
    await page.getByText("As of 28 May 2026").first().waitFor();
  });

  it("inserts a fact into a note as the student has it, not as the folder wants it", async () => {
    // The folder's settings are read: those that can do no harm count.
    await workbench().page.waitForFunction(() => document.title === "A title from the folder");
    await workbench().open("Reading log.md");
    await workbench().editor.goTo(2);
    await tree().pressAction("Size of the Quad", "Insert Fact…");
    await workbench().editor.untilText("the fact is in the note", (text) =>
      text.includes(`\n${statement}\n`),
    );
    await workbench().editor.press("Control+Z");
  });

  it("asks a quiz", async () => {
    await tree().pressAction("People", "Quiz This Topic");
    const quiz = await workbench().webview("Quiz: People");
    await quiz.getByText("Question 1 of 8").waitFor();
    await workbench().page.keyboard.press("1");
    await quiz.locator("input:checked").waitFor();
    await workbench().page.keyboard.press("Enter");
    await quiz.getByRole("heading", { name: /^(Right|Wrong):/ }).waitFor();
  });
});
