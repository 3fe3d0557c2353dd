import assert from "node:assert/strict";
import * as vscode from "vscode";
import { CatalogStore } from "../../src/host/packs/catalogStore.ts";
import { topicsNodeId, type TopicsNode } from "../../src/host/topics/topicsNode.ts";
import { TopicsTreeProvider } from "../../src/host/topics/topicsTreeProvider.ts";
import { activatedExtension } from "../support/host/extension.ts";
import { FakeMarks, noMarks } from "../support/host/fakeMarks.ts";
import { createRecordingLog } from "../support/host/recordingLog.ts";

function textOf(label: string | vscode.TreeItemLabel | undefined): string {
  return typeof label === "object" ? label.label : (label ?? "");
}

describe("topics tree", () => {
  let catalogs: CatalogStore;
  let tree: TopicsTreeProvider;

  before(async () => {
    const { extensionUri } = await activatedExtension();
    catalogs = new CatalogStore(extensionUri, createRecordingLog().log);
    tree = new TopicsTreeProvider({ catalogs, marks: noMarks });
  });
  after(() => {
    tree.dispose();
    catalogs.dispose();
  });

  const rowsOf = async (node?: TopicsNode): Promise<string[]> => {
    const children = await tree.getChildren(node);
    const items = await Promise.all(children.map((child) => tree.getTreeItem(child)));
    return items.map(({ label, description }) => `${textOf(label)} | ${String(description)}`);
  };
  const child = async (node: TopicsNode | undefined, label: string): Promise<TopicsNode> => {
    for (const candidate of await tree.getChildren(node))
      if ((await tree.getTreeItem(candidate)).label === label) return candidate;
    throw new assert.AssertionError({ message: `no row "${label}"` });
  };
  const pack = () => child(undefined, "India–US Critical Minerals");
  const allNodes = async (node?: TopicsNode): Promise<TopicsNode[]> => {
    const children = await tree.getChildren(node);
    const below = await Promise.all(children.map((each) => allNodes(each)));
    return [...children, ...below.flat()];
  };

  it("shows the pack with its topics and their counts", async () => {
    assert.deepEqual(await rowsOf(), [
      "India–US Critical Minerals | 67 facts",
      "Critical Minerals: Policy and Diplomacy | 108 facts",
      "Elements, Uses and Ores | 100 facts",
    ]);
    assert.deepEqual(await rowsOf(await pack()), [
      "Framework Agreement | 17 facts",
      "Importance for India | 14 facts",
      "Critical Minerals | 10 facts",
      "Rare Earth Elements (REEs) | 10 facts",
      "The Quad | 10 facts",
      "Key Facts | 7 facts",
      "People | 2 facts",
    ]);
  });

  it("shows the members of a list under the fact that states it", async () => {
    const quad = await child(await pack(), "The Quad");
    const members = await child(quad, "Countries of the Quad");
    assert.equal((await tree.getTreeItem(members)).description, "5 entries");
    const children = await tree.getChildren(members);
    assert.deepEqual(
      children.map((node) => (node.kind === "fact" ? node.factKey : node.kind)),
      ["india", "united-states", "japan", "australia", "count-four"].map(
        (name) => `india-us-critical-minerals/qd-member-${name}`,
      ),
    );
  });

  it("gives a fact its statement, source and date, and a label that is read out", async () => {
    const people = await child(await pack(), "People");
    const [node] = await tree.getChildren(people);
    assert.ok(node);
    const item = await tree.getTreeItem(node);
    const { tooltip, accessibilityInformation, command, contextValue } = item;
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.deepEqual(
      {
        tooltip: tooltip.value,
        isTrusted: tooltip.isTrusted,
        label: accessibilityInformation?.label,
        command: command?.command,
        contextValue,
      },
      {
        tooltip:
          "S. Jaishankar is the External Affairs Minister of India.\n\n_Kamaraj IAS Academy, as of 28 May 2026_",
        isTrusted: undefined,
        label: `${textOf(item.label)}, fact: S. Jaishankar is the External Affairs Minister of India.`,
        command: "currentAffairs.openFact",
        contextValue: "fact",
      },
    );
  });

  it("gives every row an id of its own, the same after a reload", async () => {
    const idsOf = async () =>
      Promise.all((await allNodes()).map(async (node) => (await tree.getTreeItem(node)).id));
    const before = await idsOf();
    assert.equal(new Set(before).size, before.length);
    let changes = 0;
    const subscription = tree.onDidChangeTreeData(() => {
      changes += 1;
    });
    await catalogs.reload();
    subscription.dispose();
    assert.equal(changes, 1);
    assert.deepEqual(await idsOf(), before);
  });

  it("keeps the packs whose files have not changed through a reload", async () => {
    const { packs } = await catalogs.get();
    await catalogs.reload();
    const reloaded = await catalogs.get();
    assert.ok(packs.length > 0);
    assert.ok(packs.every((pack, index) => pack === reloaded.packs[index]));
  });

  it("shows what the student has put on a fact, and says it", async () => {
    const marks = new FakeMarks();
    const marked = new TopicsTreeProvider({ catalogs, marks });
    const members = await child(await child(await pack(), "The Quad"), "Countries of the Quad");
    assert.ok(members.kind === "fact");
    marks.put(members.factKey, {
      isStarred: true,
      isSuspended: true,
      skippedUntil: "2026-05-29",
      flags: ["[Old](command:quit)"],
      notes: ["Four <b>", "JAIU"],
    });
    const { description, tooltip, accessibilityInformation } = await marked.getTreeItem(members);
    assert.equal(description, "★ · Suspended · Flagged · 5 entries");
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.deepEqual(tooltip.value.split("\n\n").slice(2), [
      "★ Starred",
      "Suspended",
      "Skipped until 29 May 2026",
      "Flagged as wrong: \\[Old\\](command:quit)",
      "My note: Four \\<b>",
      "My note: JAIU",
    ]);
    assert.match(
      accessibilityInformation?.label ?? "",
      /5 entries Starred\. Suspended\. Flagged as wrong\. With your note\.$/,
    );
    marked.dispose();
  });

  it("refreshes only the rows whose marks have changed", async () => {
    const marks = new FakeMarks();
    const marked = new TopicsTreeProvider({ catalogs, marks });
    const refreshed: unknown[] = [];
    const subscription = marked.onDidChangeTreeData((nodes) => refreshed.push(nodes));
    const rows = await marked.getChildren(await child(await pack(), "People"));
    for (const row of rows) await marked.getTreeItem(row);
    const [first] = rows;
    assert.ok(first?.kind === "fact");
    marks.touch();
    marks.put(first.factKey, { isStarred: true });
    // VS Code knows rows by their objects: another one for the same row, as a search makes, is none of them.
    await marked.getTreeItem({ ...first });
    marks.touch();
    marks.put(first.factKey, { isStarred: true, notes: ["N"] });
    assert.deepEqual(refreshed, [[first], [first]]);
    assert.ok(refreshed.flat().every((node) => node === first));
    subscription.dispose();
    marked.dispose();
  });

  it("knows the parent of every row", async () => {
    const check = async (node: TopicsNode | undefined): Promise<void> => {
      for (const each of await tree.getChildren(node)) {
        const parent = await tree.getParent(each);
        assert.equal(parent && topicsNodeId(parent), node && topicsNodeId(node));
        await check(each);
      }
    };
    await check(undefined);
  });
});
