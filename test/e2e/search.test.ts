import assert from "node:assert/strict";
import { commands, container, topicsView } from "../support/e2e/names.ts";
import { useWorkbench } from "../support/vscode/useWorkbench.ts";

describe("search", () => {
  const workbench = useWorkbench();
  const quickInput = () => workbench().quickInput;

  /** The labels of the first rows once `label` is the first. */
  const untilFirst = (condition: (label: string) => boolean, what: string) =>
    quickInput().untilRows(what, ([first]) => first !== undefined && condition(first.label));

  afterEach(async () => {
    if (await quickInput().input.isVisible()) await quickInput().cancel();
  });

  it("finds misspelt words, typed letter by letter", async () => {
    await workbench().runCommand(commands.searchFacts);
    await quickInput().waitUntilOpen();
    await workbench().page.keyboard.type("rare erth", { delay: 20 });
    const rows = await untilFirst((label) => /rare earths?/i.test(label), "a fact on rare earths");
    assert.ok(
      rows.every(({ detail }) => /rare earth/i.test(detail)),
      JSON.stringify(rows),
    );
  });

  for (const [query, label, detail] of [
    [
      "jaishanker",
      "India's External Affairs Minister",
      "S. Jaishankar is the External Affairs Minister of India.",
    ],
    ["msp", "India and the MSP", "India has joined the Minerals Security Partnership (MSP)."],
    [
      "17 elements",
      "Number of rare earths",
      "The rare earth elements are a group of 17 metallic elements.",
    ],
  ] as const) {
    it(`finds "${query}", typed letter by letter`, async () => {
      await workbench().runCommand(commands.searchFacts);
      await quickInput().waitUntilOpen();
      await workbench().page.keyboard.type(query, { delay: 20 });
      const [row] = await untilFirst((first) => first === label, `"${label}" is first`);
      assert.equal(row?.detail, detail);
      assert.deepEqual(row.buttons, [
        "Insert Fact",
        "Copy Fact",
        "Reveal Fact in Topics",
        "Quiz This Fact",
      ]);
      assert.match(row.description, /India–US Critical Minerals$/);
    });
  }

  it("says that nothing matches, and stays open", async () => {
    await workbench().runCommand(commands.searchFacts);
    await quickInput().type("zzzzqqqq");
    await untilFirst(
      (label) => label.trim() === "No fact matches. Try fewer or other words.",
      "the row that says so",
    );
    await quickInput().accept();
    assert.equal(await quickInput().input.inputValue(), "zzzzqqqq");
  });

  it("opens the fact's page where no note is active", async () => {
    await workbench().runCommand(commands.searchFacts);
    await quickInput().type("jaishanker");
    await untilFirst((label) => label === "India's External Affairs Minister", "the minister");
    await quickInput().accept();
    const page = await workbench().markdownPreview("India's External Affairs Minister.md");
    await page.getByRole("heading", { name: "India's External Affairs Minister" }).waitFor();
    await page.getByText("As of 28 May 2026").waitFor();
  });

  it("goes from the page to the line in the pack", async () => {
    const page = await workbench().markdownPreview("India's External Affairs Minister.md");
    await page.getByRole("link", { name: /^Line \d+ of india-us/ }).click();
    await workbench().tab("india-us-critical-minerals.affairs.json").waitFor();
    await workbench().editor.untilText("the entry", (text) =>
      text.includes('"id": "pe-eam-jaishankar"'),
    );
  });

  it("says what is wrong in a query, and finds the rest of it", async () => {
    await workbench().runCommand(commands.searchFacts);
    await quickInput().type("size of the quad is:due");
    const rows = await quickInput().untilRows(
      "the problem and a fact",
      ([first, second]) =>
        first?.label.includes('"is:due"') === true && second?.label === "Size of the Quad",
    );
    assert.match(
      rows[0]?.label ?? "",
      /Nothing fits the filter "is:\w*"\. It takes: disputed, superseded\.$/,
    );
    assert.equal(rows[1]?.isFocused, true);
  });

  it("offers what was used last before anything is typed", async () => {
    await workbench().runCommand(commands.searchFacts);
    await quickInput().type("graphite");
    const label = "Graphite as a critical mineral";
    await quickInput().pressButton(label, "Copy Fact");
    await workbench().runCommand(commands.searchFacts);
    await untilFirst((first) => first === label, "the fact that was copied");
  });

  it("asks the questions on a fact by a row's button", async () => {
    await workbench().runCommand(commands.searchFacts);
    await quickInput().type("size of the quad");
    await quickInput().pressButton("Size of the Quad", "Quiz This Fact");
    const quiz = await workbench().webview("Quiz: Size of the Quad");
    await quiz.getByText(/^Question 1 of \d+$/).waitFor();
    await workbench().runCommand("View: Close Editor");
  });

  it("searches in one topic", async () => {
    await workbench().runCommand(commands.searchTopic);
    await quickInput().accept("The Quad");
    await quickInput().type("japan");
    await untilFirst((label) => label === "Japan in the Quad", "Japan");
    assert.equal(await quickInput().title(), "Search Facts in The Quad");
    await quickInput().type("jaishankar");
    await untilFirst((label) => label.includes("No fact matches"), "no fact outside the topic");
  });

  it("reveals a fact in the tree by a row's button", async () => {
    await workbench().runCommand(commands.searchFacts);
    await quickInput().type("cobalt");
    await quickInput().pressButton("Cobalt as a critical mineral", "Reveal Fact in Topics");
    const tree = workbench().tree(topicsView);
    await tree.untilRows("the fact is chosen", (rows) =>
      rows.some(({ label, isSelected }) => isSelected && label === "Cobalt as a critical mineral"),
    );
  });

  it("copies a fact by a row's button", async () => {
    await workbench().runCommand(commands.searchFacts);
    await quickInput().type("nickel");
    await quickInput().pressButton("Nickel as a critical mineral", "Copy Fact");
    await workbench().page.getByText("Copied: Nickel as a critical mineral").waitFor();
    assert.match(await workbench().clipboardText(), /nickel is named/);
  });

  it("inserts the fact where a note is active", async () => {
    await workbench().open("Reading log.md");
    await workbench().editor.goTo(1);
    await workbench().runCommand(commands.searchFacts);
    await quickInput().type("MSP");
    await untilFirst((label) => label === "India and the MSP", "the partnership");
    await quickInput().accept();
    await workbench().editor.untilText("the fact is in the note", (text) =>
      text.startsWith("India has joined the Minerals Security Partnership (MSP).\n# Reading log"),
    );
    await workbench().editor.press("Control+Z");
    await workbench().editor.untilText("one step back", (text) => text.startsWith("# Reading log"));
  });

  it("searches for the selected words from the note's menu", async () => {
    await workbench().open("Reading log.md");
    const name = "S. Jaishankar";
    await workbench().editor.goTo(9, 24);
    await workbench().editor.press(...Array<string>(name.length).fill("Shift+ArrowRight"));
    await workbench().page.keyboard.press("Shift+F10");
    await workbench().chooseMenuItem("Search Facts…");
    await quickInput().waitUntilOpen();
    assert.equal(await quickInput().input.inputValue(), name);
    await quickInput().untilRows("the minister", (rows) =>
      rows.some(({ label }) => label === "India's External Affairs Minister"),
    );
  });

  it("is in the title bar of the view", async () => {
    await workbench().openContainer(container);
    const title = await workbench().tree(topicsView).header();
    await title.getByRole("button", { name: "Search Facts…" }).click();
    assert.equal(await quickInput().title(), "Search Facts");
  });
});
