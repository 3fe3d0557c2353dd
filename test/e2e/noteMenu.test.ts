import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { commands } from "../support/e2e/names.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";

/** The longest selection that is searched for. */
const longest = "a".repeat(100);

describe("the menu of a note", () => {
  // Home and End are then the ends of a line, not of a row.
  const workbench = useWorkbench({ settings: { "[markdown]": { "editor.wordWrap": "off" } } });
  const quickInput = () => workbench().quickInput;

  async function openNote(name: string, text: string): Promise<void> {
    await writeFile(join(workbench().folder, name), text);
    await workbench().open(name);
  }

  /** What the menu's entry searches for at first, when a key has selected characters from a place on. */
  async function queryFor(line: number, column: number, key: string, count: number) {
    const { editor, page } = workbench();
    await editor.goTo(line, column);
    await editor.press(key);
    const selected = new RegExp(`\\(${String(count)} selected\\)`);
    await page.locator(".statusbar").getByRole("button", { name: selected }).waitFor();
    await page.keyboard.press("Shift+F10");
    await workbench().chooseMenuItem("Search Facts…");
    await quickInput().waitUntilOpen();
    const query = await quickInput().input.inputValue();
    await quickInput().cancel();
    return query;
  }

  it("inserts the fact that is found, and says so to screen readers", async () => {
    await openNote("Empty.md", "");
    await workbench().page.keyboard.press("Shift+F10");
    await workbench().chooseMenuItem("Insert Fact…");
    await quickInput().type("MSP");
    assert.equal(await quickInput().title(), "Insert Fact");
    await quickInput().accept("India and the MSP");
    const alert = workbench().page.locator(".statusbar").getByRole("alert");
    await alert.filter({ hasText: "The fact was inserted into Empty.md." }).waitFor();
    await workbench().editor.untilText(
      "the fact is in the note",
      (text) => text === "India has joined the Minerals Security Partnership (MSP).",
    );
    assert.deepEqual(await workbench().notifications.messages(), []);
    await workbench().editor.save();
  });

  it("searches for selected words in one line, up to 100 characters", async () => {
    await openNote("Words.md", `  rare earths \n${longest}b\n`);
    assert.equal(await queryFor(1, 1, "Shift+End", 14), "rare earths");
    assert.equal(await queryFor(2, 1, "Shift+End", 101), "");
    assert.equal(await queryFor(2, 101, "Shift+Home", 100), longest);
  });

  it("searches for nothing where several lines are selected", async () => {
    assert.equal(await queryFor(1, 1, "Shift+ArrowDown", 15), "");
  });

  it("puts the plain text on the clipboard where no note is open", async () => {
    await workbench().runCommand("View: Close All Editors");
    await workbench().runCommand(commands.insertFact);
    await quickInput().type("rubio secretary");
    await quickInput().accept("US Secretary of State");
    await workbench().notifications.press(/No note is open\./, "Copy Fact");
    const alert = workbench().page.locator(".statusbar").getByRole("alert");
    await alert.filter({ hasText: "Copied: US Secretary of State" }).waitFor();
    assert.equal(
      await workbench().clipboardText(),
      "Marco Rubio is the United States Secretary of State.",
    );
  });
});
