import assert from "node:assert/strict";
import { commands, container, packTitle, topicsView } from "../support/e2e/names.ts";
import { frontPage } from "../support/e2e/frontPage.ts";
import { untilEditorIsSaved } from "../support/e2e/savedEditors.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";

const fact = "India's External Affairs Minister";

describe("a reload of the window", () => {
  const workbench = useWorkbench();
  const tree = () => workbench().tree(topicsView);

  before("with a fact's page and a quiz", async () => {
    await workbench().openContainer(container);
    await tree().item("People").waitFor();
    await workbench().runCommand(commands.openFact);
    await workbench().quickInput.type("jaishanker");
    await workbench().quickInput.accept(fact);
    await frontPage(workbench()).getByRole("heading", { name: fact }).waitFor();
    await tree().pressAction("People", "Quiz This Topic");
    const quiz = await workbench().webview("Quiz: People");
    await quiz.getByText("Question 1 of 8").waitFor();
    await untilEditorIsSaved(workbench(), fact);
    await workbench().reload();
  });

  it("brings the fact's page back with what it says", async () => {
    const page = frontPage(workbench());
    await page.getByRole("heading", { name: fact }).waitFor();
    await page.getByText("As of 28 May 2026").first().waitFor();
  });

  it("shows the topics in the sidebar, which work", async () => {
    await tree().item(packTitle).waitFor();
    await tree().item("The Quad").click();
    await tree().item("Countries of the Quad").waitFor();
  });

  it("closes the quiz, which can be started again", async () => {
    // The host has lost it: no panel may stay that looks as if one could go on.
    assert.equal(await workbench().tab("Quiz: People").count(), 0);
    await tree().pressAction("People", "Quiz This Topic");
    const quiz = await workbench().webview("Quiz: People");
    await quiz.getByText("Question 1 of 8").waitFor();
  });
});
