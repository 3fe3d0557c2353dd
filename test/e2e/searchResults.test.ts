import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { commands, container } from "../support/e2e/names.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";
import { waitUntil } from "../support/vscode/waitUntil.ts";

describe("search results that are kept", () => {
  const workbench = useWorkbench();
  const tree = () => workbench().tree("Search Results");
  const quickInput = () => workbench().quickInput;
  const press = (key: string) => workbench().page.keyboard.press(key);
  const selected = async () => (await tree().rows()).find(({ isSelected }) => isSelected)?.label;
  const untilSelected = (label: string) =>
    tree().untilRows(`"${label}" is selected`, (rows) =>
      rows.some((row) => row.isSelected && row.label === label),
    );
  const viewButton = (name: string): Locator =>
    workbench().page.locator(".part.sidebar").getByRole("button", { name, exact: true });

  before(async () => {
    await workbench().openContainer(container);
    assert.equal(await tree().tree.count(), 0);
    await workbench().runCommand(commands.searchFacts);
    await quickInput().type("jaishanker");
    await quickInput().untilRows(
      "the minister",
      ([first]) => first?.label === "India's External Affairs Minister",
    );
    // By keyboard: the button is one Shift+Tab before the text field.
    await workbench().page.keyboard.press("Shift+Tab");
    await press("Enter");
    await tree().tree.waitFor();
  });

  it("show topics with what was found in them, and the matching letters highlighted", async () => {
    // The view opens in steps: while it is only as high as a row, that is the row of the first fact.
    const [topic] = await tree().untilRows(
      "the results under their topic",
      ([first, second]) =>
        first?.level === 1 && second?.level === 2 && second.label.includes("Jaishankar"),
    );
    assert.match(topic?.description ?? "", /^\d+ facts? · /);
    const highlighted = await tree().tree.locator(".label-name .highlight").allInnerTexts();
    assert.deepEqual([...new Set(highlighted)], ["Jaishankar"]);
    await workbench()
      .page.getByText(/^\d+ facts? for “jaishanker”$/)
      .waitFor();
  });

  it("are stepped through by F4 and Shift+F4, with the page on each fact, while they have the focus", async () => {
    const facts = (await tree().rows()).filter(({ level }) => level === 2);
    const [first, second, third] = facts;
    assert.ok(first && second && third);
    await untilSelected(first.label);
    const title = () => workbench().editor.title();
    const untilTitle = (what: string, condition: (shown: string) => boolean) =>
      waitUntil(what, 15_000, async () => {
        if ((await workbench().page.locator(".tab").count()) !== 1) return false;
        const shown = await title();
        return condition(shown) && shown;
      });
    await press("F4");
    await untilSelected(second.label);
    const pageOfSecond = await untilTitle("the page", (shown) => shown.endsWith(".md"));
    await press("F4");
    await untilSelected(third.label);
    await untilTitle("another page in its place", (shown) => shown !== pageOfSecond);
    await press("Shift+F4");
    await untilSelected(second.label);
    await untilTitle("the page as before", (shown) => shown === pageOfSecond);
  });

  it("leave F4 to VS Code elsewhere", async () => {
    const before = await selected();
    await workbench().open("Reading log.md");
    await workbench().editor.press("F4");
    await workbench().editor.goTo(1);
    assert.equal(await selected(), before);
  });

  it("insert a fact by its button, and start a quiz on a topic", async () => {
    await workbench().editor.goTo(1);
    const statement = "S. Jaishankar is the External Affairs Minister of India.";
    await tree().pressAction(statement, "Insert Fact…");
    await workbench().editor.untilText("the fact", (text) => text.startsWith(statement));
    await workbench().editor.press("Control+Z");
    await tree().pressAction("People", "Quiz This Topic");
    await workbench().webview("Quiz: People");
  });

  it("are searched for again, and cleared", async () => {
    const before = await tree().labels();
    await workbench().runCommand("Current Affairs: Repeat the Search");
    await tree().untilRows("the same", (rows) => rows.length === before.length);
    await tree()
      .item(before[0] ?? "")
      .hover();
    await viewButton("Clear Search Results").click();
    await tree().tree.waitFor({ state: "hidden" });
  });

  it("replace those of an earlier search, in one topic too", async () => {
    await workbench().runCommand(commands.searchTopic);
    await quickInput().accept("The Quad");
    await quickInput().type("size");
    await quickInput().untilRows("the size", ([first]) => first?.label === "Size of the Quad");
    await quickInput().pressTitleButton("Keep Results");
    await tree().item("Size of the Quad").waitFor();
    const rows = await tree().untilRows(
      "the results under their topic",
      ([first]) => first?.level === 1,
    );
    const topics = rows.filter(({ level }) => level === 1);
    assert.deepEqual(
      topics.map(({ label }) => label),
      ["The Quad"],
    );
  });
});
