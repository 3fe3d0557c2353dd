import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds, internalCommandIds } from "../../src/host/contributions.ts";
import { activatedExtension } from "../support/host/extension.ts";
import { waitFor } from "../support/host/waitFor.ts";

function activeTabLabel(): string | undefined {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.label;
}

describe("commands", () => {
  before(activatedExtension);
  afterEach(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("are all registered", async () => {
    const registered = new Set(await vscode.commands.getCommands());
    const wanted = [...Object.values(commandIds), ...Object.values(internalCommandIds)];
    assert.deepEqual(
      wanted.filter((id) => !registered.has(id)),
      [],
    );
  });

  it("copy a fact as plain text", async () => {
    await vscode.env.clipboard.writeText("");
    await vscode.commands.executeCommand("currentAffairs.copyFact", "qd-member-count-four");
    assert.equal(
      await vscode.env.clipboard.readText(),
      "The Quad is a grouping of four countries.",
    );
  });

  it("open a page of its own for each fact", async () => {
    const pages = {
      "ree-count-17": "Number of rare earths.md",
      "qd-members": "Countries of the Quad.md",
    };
    for (const [id, name] of Object.entries(pages)) {
      await vscode.commands.executeCommand(commandIds.openFact, `india-us-critical-minerals/${id}`);
      await waitFor("the page", () => (activeTabLabel() === name ? true : undefined));
    }
    const { tabs } = vscode.window.tabGroups.activeTabGroup;
    assert.deepEqual(
      tabs.map(({ label, input }) => [label, input instanceof vscode.TabInputCustom]),
      Object.values(pages).map((name) => [name, true]),
    );
  });

  it("open a quiz on a topic", async () => {
    await vscode.commands.executeCommand("currentAffairs.quizTopic", "quad");
    await waitFor("the quiz", () => (activeTabLabel() === "Quiz: The Quad" ? true : undefined));
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputWebview);
    assert.match(input.viewType, /currentAffairs\.quiz$/);
  });

  it("open a pack at a position", async () => {
    const name = "india-us-critical-minerals.affairs.json";
    await vscode.commands.executeCommand(internalCommandIds.openPackPosition, name, 4, 3);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), `current-affairs:/packs/${name}`);
    assert.deepEqual(editor.selection.active, new vscode.Position(3, 2));
  });

  for (const argument of ["no-such-thing", "", "a/b/c", 17, {}, { topicKey: 3 }, [], "__proto__"]) {
    it(`take ${JSON.stringify(argument)} as a name that nothing has, without an exception`, async () => {
      for (const id of [commandIds.quizTopic, commandIds.searchTopic, commandIds.openFact])
        await vscode.commands.executeCommand(id, argument);
      assert.equal(activeTabLabel(), undefined);
    });
  }
});
