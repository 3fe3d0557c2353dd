import assert from "node:assert/strict";
import { container, packTitle, topicsView } from "../support/e2e/names.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";

/** Three packs and their topics. */
const allRows = 3 + 7 + 12 + 5;

describe("the sidebar", () => {
  // All topics are in view, above what is due.
  const workbench = useWorkbench({ viewport: { width: 1280, height: 1100 } });
  const tree = () => workbench().tree(topicsView);

  before(async () => {
    await workbench().openContainer(container);
    await tree().item(packTitle).waitFor();
  });

  it("shows the pack with its topics, and says so to screen readers", async () => {
    const rows = await tree().untilRows("the topics", ({ length }) => length === allRows);
    assert.deepEqual(
      rows.slice(0, 8).map(({ label, description, level }) => [label, description, level]),
      [
        [packTitle, "67 facts", 1],
        ["Framework Agreement", "17 facts", 2],
        ["Importance for India", "14 facts", 2],
        ["Critical Minerals", "10 facts", 2],
        ["Rare Earth Elements (REEs)", "10 facts", 2],
        ["The Quad", "10 facts", 2],
        ["Key Facts", "7 facts", 2],
        ["People", "2 facts", 2],
      ],
    );
    assert.equal(rows[5]?.accessibleName, "The Quad, topic, 10 facts");
  });

  it("marks a disputed fact, and says so to screen readers", async () => {
    const label = "Ministers who discussed the framework";
    await tree().item("Framework Agreement").click();
    await tree().item(label).waitFor();
    const row = (await tree().rows()).find((each) => each.label === label);
    assert.equal(row?.description, "Disputed");
    assert.match(row.accessibleName, /^Ministers who discussed the framework, disputed fact: S\. /);
    assert.match(await tree().tooltip(label), /Mining\.com: The agreement was signed/);
    await tree().item("Framework Agreement").click();
    await tree().untilRows("the topics", ({ length }) => length === allRows);
  });

  it("opens by keyboard down to the members of a list", async () => {
    const { page } = workbench();
    await tree().item("The Quad").click();
    await tree().item("Countries of the Quad").waitFor();
    for (const key of ["ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    await tree().item("Japan in the Quad").waitFor();
    const rows = await tree().rows();
    const members = rows.filter(({ level }) => level === 4).map(({ label }) => label);
    assert.deepEqual(members, [
      "India in the Quad",
      "United States in the Quad",
      "Japan in the Quad",
      "Australia in the Quad",
      "Size of the Quad",
    ]);
  });

  it("shows the statement with source and date where the pointer rests", async () => {
    const text = await tree().tooltip("Size of the Quad");
    assert.match(text, /The Quad is a grouping of four countries\./);
    assert.match(text, /Kamaraj IAS Academy, as of 28 May 2026/);
  });

  it("copies a fact by its button", async () => {
    await tree().pressAction("Size of the Quad", "Copy Fact");
    await workbench().page.getByText("Copied: Size of the Quad").waitFor();
    assert.equal(await workbench().clipboardText(), "The Quad is a grouping of four countries.");
  });

  it("inserts a fact into the note by its button", async () => {
    await workbench().open("Reading log.md");
    await workbench().editor.goTo(1);
    await tree().pressAction("Size of the Quad", "Insert Fact…");
    await workbench().editor.untilText("the fact is in the note", (text) =>
      text.startsWith("The Quad is a grouping of four countries.\n# Reading log"),
    );
    await workbench().editor.press("Control+Z");
  });

  it("starts a quiz on a topic by its button", async () => {
    await tree().pressAction("People", "Quiz This Topic");
    const quiz = await workbench().webview("Quiz: People");
    await quiz.getByText("Question 1 of 8").waitFor();
  });

  it("keeps what is open and chosen through a refresh, and collapses all", async () => {
    const before = await tree().labels();
    const title = await tree().header();
    await title.getByRole("button", { name: "Refresh Topics" }).click();
    await tree().untilRows(
      "the tree as it was",
      (rows) => rows.map(({ label }) => label).join() === before.join(),
    );
    await title.getByRole("button", { name: "Collapse All" }).click();
    await tree().untilRows("only the packs", ({ length }) => length === 3);
  });
});
