import { commands, container, packTitle, topicsView } from "../support/e2e/names.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";
import { floorRelease } from "../support/vscode/vscodeServer.ts";

describe("the oldest VS Code that is supported", () => {
  const workbench = useWorkbench({ release: floorRelease });

  it("browses, searches, inserts and quizzes", async () => {
    await workbench().openContainer(container);
    await workbench().tree(topicsView).item(packTitle).waitFor();
    // Quick Open needs a search program that this build fetches from elsewhere: open from the Explorer.
    await workbench().openContainer("Explorer");
    await workbench().page.getByRole("treeitem", { name: "Reading log.md" }).dblclick();
    await workbench().editor.goTo(1);
    await workbench().runCommand(commands.insertFact);
    await workbench().quickInput.type("jaishanker");
    await workbench().quickInput.untilRows(
      "the minister",
      ([first]) => first?.label === "India's External Affairs Minister",
    );
    await workbench().quickInput.accept();
    await workbench().editor.untilText("the fact is in the note", (text) =>
      text.startsWith("S. Jaishankar is the External Affairs Minister of India.\n# Reading log"),
    );
    await workbench().openContainer(container);
    await workbench().tree(topicsView).pressAction("People", "Quiz This Topic");
    const quiz = await workbench().webview("Quiz: People");
    await quiz.getByText("Question 1 of 8").waitFor();
    await workbench().page.keyboard.press("a");
    await workbench().page.keyboard.press("Enter");
    await quiz.getByRole("heading", { name: /^(Right|Wrong):/ }).waitFor();
  });
});
