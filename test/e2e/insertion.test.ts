import assert from "node:assert/strict";
import { commands } from "../support/e2e/names.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";

const statement = "Marco Rubio is the United States Secretary of State.";

describe("insertion", () => {
  const workbench = useWorkbench();

  async function insertRubio(): Promise<void> {
    await workbench().runCommand(commands.insertFact);
    await workbench().quickInput.type("rubio secretary");
    await workbench().quickInput.untilRows(
      "the secretary",
      ([first]) => first?.label === "US Secretary of State",
    );
    await workbench().quickInput.accept();
  }

  it("tells a student without a note what to do, and makes a note", async () => {
    await insertRubio();
    const message = /No note is open\. Open a Markdown note/;
    await workbench().notifications.press(message, "New Note");
    await workbench().editor.untilText("the fact is in a new note", (text) => text === statement);
    await workbench().editor.press("Control+Z");
    await workbench().runCommand("View: Close Editor");
  });

  it("writes at every cursor, and one Undo takes all of it back", async () => {
    await workbench().open("The Quad.md");
    const { editor } = workbench();
    await editor.goTo(9);
    for (let cursors = 1; cursors < 3; cursors += 1)
      await workbench().runCommand("Add Cursor Below");
    await insertRubio();
    const count = (text: string) => text.split(statement).length - 1;
    const text = await editor.untilText("three facts", (shown) => count(shown) === 3);
    assert.match(text, new RegExp(`^${statement}\\n- critical technologies$`, "m"));
    await editor.press("Control+Z");
    await editor.untilText("no fact", (shown) => count(shown) === 0);
  });

  it("offers the snippets on Ctrl+Space", async () => {
    const { editor, page } = workbench();
    await editor.goTo(4);
    await editor.type("ree-1");
    await page.keyboard.press("Control+Space");
    const widget = page.locator(".suggest-widget.visible");
    await widget.getByRole("option", { name: /^ree-17/ }).waitFor();
    await page.keyboard.press("Enter");
    await editor.untilText("the snippet's fact", (text) =>
      text.includes("The rare earth elements are a group of 17 metallic elements."),
    );
  });
});
