import assert from "node:assert/strict";
import {
  commandIds,
  contentScheme,
  contextKeys,
  internalCommandIds,
  viewIds,
} from "../../src/host/contributions.ts";
import type { ReviewNode } from "../../src/host/review/reviewNode.ts";
import type { TopicsNode } from "../../src/host/topics/topicsNode.ts";
import { manifest, resolved, strings } from "./manifest.ts";

const { commands, menus, viewsWelcome } = manifest.contributes;
const known = new Set<string>(Object.values(commandIds));

/** The public surface: titles that key bindings, guides and muscle memory rely on. */
const titles: Readonly<Record<keyof typeof commandIds, string>> = {
  searchFacts: "Search Facts…",
  searchTopic: "Search Facts in Topic…",
  insertFact: "Insert Fact…",
  copyFact: "Copy Fact",
  openFact: "Open Fact",
  revealFact: "Reveal Fact in Topics",
  startQuiz: "Start Quiz…",
  quizTopic: "Quiz This Topic",
  reviewDue: "Review Due Facts",
  starFact: "Star Fact",
  flagFact: "Flag as Wrong…",
  noteOnFact: "My Note on This Fact…",
  suspendFact: "Suspend Fact",
  buryFact: "Skip Fact Until Tomorrow",
  undoReview: "Undo Last Review",
  resetProgress: "Reset Progress…",
  backupProgress: "Back Up Progress…",
  restoreProgress: "Restore Progress…",
  checkProgress: "Check Progress",
  showProgress: "Show Progress",
  refreshTopics: "Refresh Topics",
  nextResult: "Next Search Result",
  previousResult: "Previous Search Result",
  rerunSearch: "Repeat the Search",
  clearResults: "Clear Search Results",
  showLog: "Show Log",
};

const { hasResults } = contextKeys;

/** Context keys that `when` clauses may use, with the values that a clause may compare them with. */
const knownKeys: Readonly<Record<string, readonly string[]>> = {
  view: Object.values(viewIds),
  focusedView: Object.values(viewIds),
  [hasResults]: [],
  viewItem: ["pack", "topic", "fact", "problems", "problem"] satisfies (
    TopicsNode["kind"] | ReviewNode["kind"]
  )[],
  editorLangId: ["markdown"],
  editorReadonly: [],
  resourceScheme: [contentScheme],
};

/** What a `when` clause says that it may not say. */
function wrongParts(when: string): string[] {
  return when.split(" && ").filter((part) => {
    const [, key, value] = /^!?([\w.]+)(?: [!=]= ([\w.-]+))?$/.exec(part) ?? [];
    const values = key === undefined ? undefined : knownKeys[key];
    return values === undefined || (value !== undefined && !values.includes(value));
  });
}

describe("commands in package.json", () => {
  it("are those of contributions.ts, each once, in the same order", () => {
    assert.deepEqual(
      commands.map(({ command }) => command),
      Object.values(commandIds),
    );
  });

  it("are not those that the product only links to: these stay out of the palette", () => {
    for (const id of Object.values(internalCommandIds)) {
      assert.match(id, /^currentAffairs\._/);
      assert.equal(known.has(id), false);
    }
  });

  it("have the titles that they are known by", () => {
    assert.deepEqual(
      Object.fromEntries(commands.map(({ command, title }) => [command, resolved(title)])),
      Object.fromEntries(
        Object.entries(titles).map(([name, title]) => [`currentAffairs.${name}`, title]),
      ),
    );
  });

  it("have the category and an icon", () => {
    assert.deepEqual(
      commands
        .filter(
          ({ category, icon }) => category !== "%category%" || !/^\$\([a-z-]+\)$/.test(icon ?? ""),
        )
        .map(({ command }) => command),
      [],
    );
    assert.equal(strings["category"], "Current Affairs");
  });

  it("have an ellipsis where they ask for more, and none where they do not", () => {
    const asking = [
      "searchFacts",
      "searchTopic",
      "insertFact",
      "startQuiz",
      "flagFact",
      "noteOnFact",
      "resetProgress",
      "backupProgress",
      "restoreProgress",
    ];
    assert.deepEqual(
      commands.filter(({ title }) => resolved(title).endsWith("…")).map(({ command }) => command),
      asking.map((name) => `currentAffairs.${name}`),
    );
  });
});

describe("menus in package.json", () => {
  const items = Object.entries(menus).flatMap(([menu, entries]) =>
    entries.map((entry) => ({ menu, ...entry })),
  );

  it("are menus that VS Code has", () => {
    assert.deepEqual(Object.keys(menus).sort(), [
      "commandPalette",
      "editor/context",
      "view/item/context",
      "view/title",
    ]);
  });

  it("name known commands", () => {
    assert.deepEqual(
      items.filter(({ command }) => !known.has(command)),
      [],
    );
  });

  it("have `when` clauses of known views, context keys and values", () => {
    assert.deepEqual(
      items.flatMap(({ when }) => wrongParts(when)),
      [],
    );
    assert.deepEqual(wrongParts("view == currentAffairs.topcis && viewItem == fact && foo"), [
      "view == currentAffairs.topcis",
      "foo",
    ]);
  });

  it("show the items of a view in that view only", () => {
    const elsewhere = items.filter(
      ({ menu, when }) => menu.startsWith("view/") && !/^view == \S+/.test(when),
    );
    assert.deepEqual(elsewhere, []);
  });

  it("offer insert and copy beside each fact, and the quiz beside each topic", () => {
    const inline = items
      .filter(({ menu, group }) => menu === "view/item/context" && group?.startsWith("inline"))
      .map(({ command, when }) => `${command} ${when.split("viewItem == ")[1] ?? ""}`);
    assert.deepEqual(inline, [
      "currentAffairs.quizTopic topic",
      "currentAffairs.insertFact fact",
      "currentAffairs.copyFact fact",
      "currentAffairs.quizTopic topic",
      "currentAffairs.insertFact fact",
      "currentAffairs.copyFact fact",
    ]);
  });

  it("offer in a context menu whatever stands beside an entry: the keyboard reaches only that", () => {
    const entries = items.filter(({ menu }) => menu === "view/item/context");
    const isInline = ({ group = "" }) => group.startsWith("inline");
    const listed = entries
      .filter((item) => !isInline(item))
      .map(({ command, when }) => command + when);
    assert.deepEqual(
      entries.filter(isInline).filter(({ command, when }) => !listed.includes(command + when)),
      [],
    );
  });

  it("insert into Markdown that can be written to, never into the extension's own pages", () => {
    const insertion = items.find(
      ({ menu, command }) => menu === "editor/context" && command === commandIds.insertFact,
    );
    assert.deepEqual(insertion?.when.split(" && ").sort(), [
      "!editorReadonly",
      "editorLangId == markdown",
      "resourceScheme != current-affairs",
    ]);
  });
});

describe("keys in package.json", () => {
  it("step through the results while these have the focus; elsewhere the keys are VS Code's", () => {
    const when = `focusedView == ${viewIds.searchResults}`;
    assert.deepEqual(manifest.contributes.keybindings, [
      { command: commandIds.nextResult, key: "f4", when },
      { command: commandIds.previousResult, key: "shift+f4", when },
    ]);
    assert.deepEqual(wrongParts(when), []);
  });
});

describe("welcome texts in package.json", () => {
  it("stand in known views and link to known commands", () => {
    const links = viewsWelcome.flatMap(({ contents }) =>
      Array.from(resolved(contents).matchAll(/\(command:([\w.]+)/g), ([, command]) => command),
    );
    assert.deepEqual(links, [
      commandIds.refreshTopics,
      commandIds.showLog,
      commandIds.reviewDue,
      commandIds.startQuiz,
    ]);
    assert.deepEqual(
      viewsWelcome.map(({ view }) => view),
      [viewIds.topics, viewIds.review],
    );
  });
});
