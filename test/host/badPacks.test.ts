import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Fact } from "../../src/core/content/pack.ts";
import { bundledPacks } from "../../src/host/packs/bundledPacks.ts";
import { CatalogStore } from "../../src/host/packs/catalogStore.ts";
import type { TopicsNode } from "../../src/host/topics/topicsNode.ts";
import { TopicsTreeProvider } from "../../src/host/topics/topicsTreeProvider.ts";
import { bundledPackName, bundledPackText } from "../support/host/bundledPack.ts";
import { activatedExtension } from "../support/host/extension.ts";
import { noMarks } from "../support/host/fakeMarks.ts";
import { createRecordingLog } from "../support/host/recordingLog.ts";
import { makeScratchFolder, writeText } from "../support/host/scratchFolder.ts";

/** What the tree and the log show when the extension's folder holds this text as its first pack. */
async function shownFor(packText: string | undefined) {
  const folder = await makeScratchFolder();
  const { log, lines } = createRecordingLog();
  const catalogs = new CatalogStore(folder.uri, log);
  const tree = new TopicsTreeProvider({ catalogs, marks: noMarks });
  try {
    const { extensionUri } = await activatedExtension();
    const packs = (root: vscode.Uri, name: string) =>
      vscode.Uri.joinPath(root, "media", "packs", name);
    for (const name of bundledPacks.slice(1))
      await vscode.workspace.fs.copy(packs(extensionUri, name), packs(folder.uri, name));
    if (packText !== undefined) await writeText(packs(folder.uri, bundledPackName), packText);
    const rootNodes = await tree.getChildren();
    const roots = await Promise.all(rootNodes.map((node) => tree.getTreeItem(node)));
    const rowsBelow = async (node: TopicsNode | undefined) => {
      const nodes = await tree.getChildren(node);
      return { nodes, rows: await Promise.all(nodes.map((each) => tree.getTreeItem(each))) };
    };
    const { nodes, rows: firstRows } = await rowsBelow(rootNodes[0]);
    const { rows: secondRows } = nodes[0] ? await rowsBelow(nodes[0]) : { rows: [] };
    return { roots, firstRows, secondRows, lines, catalog: await catalogs.get() };
  } finally {
    tree.dispose();
    catalogs.dispose();
    await folder.remove();
  }
}

const otherPacks = ["Critical Minerals: Policy and Diplomacy", "Elements, Uses and Ores"];

describe("bad packs", () => {
  it("says that a pack is missing", async () => {
    const { roots, lines } = await shownFor(undefined);
    assert.deepEqual(
      roots.map(({ label }) => label),
      [`Pack cannot be read: ${bundledPackName}`, ...otherPacks],
    );
    assert.equal(roots[0]?.description, "Install Current Affairs Notes again to bring it back.");
    assert.equal(roots[0].command?.command, "currentAffairs.showLog");
    const errors = lines.filter((line) => line.startsWith("error:"));
    assert.equal(errors.length, 1);
    assert.ok(errors[0]?.startsWith(`error: ${bundledPackName} cannot be read: `), errors[0]);
  });

  it("says where a broken pack is broken", async () => {
    const text = (await bundledPackText()).replace('"formatVersion": 1,', '"formatVersion": 1');
    const { roots, firstRows, lines } = await shownFor(text);
    assert.deepEqual(
      [roots[0], ...firstRows].map((row) => [
        row?.label,
        row?.description,
        row?.accessibilityInformation?.label,
      ]),
      [
        [
          `Pack cannot be used: ${bundledPackName}`,
          "1 problem",
          `Pack cannot be used: ${bundledPackName}, 1 problem`,
        ],
        [
          "The file is not valid JSON: comma expected.",
          "line 4, column 3",
          `Error: The file is not valid JSON: comma expected. ${bundledPackName}, line 4, column 3`,
        ],
      ],
    );
    assert.deepEqual(
      roots.slice(1).map(({ label }) => label),
      otherPacks,
    );
    assert.ok(
      lines.includes(
        `error: ${bundledPackName}:4:3: The file is not valid JSON: comma expected. (json-syntax)`,
      ),
      lines.join("\n"),
    );
  });

  it("loads the rest of a pack with one bad fact, and shows the problem in it", async () => {
    const pack = JSON.parse(await bundledPackText()) as { facts: Partial<Fact>[] };
    delete pack.facts.at(-1)?.statement;
    const { roots, firstRows, secondRows, catalog } = await shownFor(JSON.stringify(pack));
    assert.equal(roots[0]?.description, "66 facts");
    assert.deepEqual(
      [firstRows[0]?.label, firstRows[0]?.description],
      ["2 problems", bundledPackName],
    );
    assert.equal(secondRows[0]?.label, 'Entry 67 of "facts" has no "statement". Add it.');
    assert.equal(firstRows.filter(({ contextValue }) => contextValue === "topic").length, 7);
    assert.equal(catalog.facts.size, 66 + 108 + 100);
  });
});
