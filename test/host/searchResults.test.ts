import assert from "node:assert/strict";
import * as vscode from "vscode";
import { createCatalog, type Catalog } from "../../src/core/content/catalog.ts";
import { CatalogStore } from "../../src/host/packs/catalogStore.ts";
import { toFoundRows, toStartRows } from "../../src/host/search/factRows.ts";
import { FactSearchStore, type Found } from "../../src/host/search/factSearchStore.ts";
import { toResultGroups } from "../../src/host/search/resultGroups.ts";
import type { ResultNode } from "../../src/host/search/resultItem.ts";
import { ResultsTreeProvider } from "../../src/host/search/resultsTreeProvider.ts";
import { activatedExtension } from "../support/host/extension.ts";
import { FakeMarks, noMarks } from "../support/host/fakeMarks.ts";
import { createRecordingLog } from "../support/host/recordingLog.ts";

describe("the results of a search", () => {
  let catalogs: CatalogStore;
  let searches: FactSearchStore;
  let found: Found;
  const tree = new ResultsTreeProvider(noMarks);

  before(async () => {
    const { extensionUri } = await activatedExtension();
    const { log } = createRecordingLog();
    catalogs = new CatalogStore(extensionUri, log);
    searches = new FactSearchStore(catalogs, log);
    found = await searches.find("jaishanker", 100);
    tree.show(toResultGroups(found.catalog, found.hits), found.catalog);
  });
  after(() => {
    tree.dispose();
    searches.dispose();
    catalogs.dispose();
  });

  const factNodes = () => tree.getChildren().flatMap((topic) => tree.getChildren(topic));

  it("stand under their topics, each once, with ids and parents of their own", () => {
    const topics = tree.getChildren();
    assert.ok(topics.length > 0);
    const nodes = factNodes();
    assert.equal(nodes.length, found.hits.length);
    const ids = [...topics, ...nodes].map((node) => tree.getTreeItem(node).id);
    assert.equal(new Set(ids).size, ids.length);
    for (const topic of topics) {
      assert.equal(tree.getParent(topic), undefined);
      for (const node of tree.getChildren(topic)) {
        assert.deepEqual(tree.getParent(node), topic);
        assert.deepEqual(tree.getChildren(node), []);
      }
    }
  });

  it("show the letters that match, and open the fact", () => {
    const node = factNodes().find(
      (each) => each.kind === "fact" && each.factKey.endsWith("/pe-eam-jaishankar"),
    );
    assert.ok(node);
    const { label, command, contextValue, accessibilityInformation } = tree.getTreeItem(node);
    assert.ok(typeof label === "object");
    assert.deepEqual(
      label.highlights?.map(([start, end]) => label.label.slice(start, end)),
      ["Jaishankar"],
    );
    assert.deepEqual([command?.command, contextValue], ["currentAffairs.openFact", "fact"]);
    assert.match(accessibilityInformation?.label ?? "", /fact: S\. Jaishankar is the External/);
  });

  it("show what the student has put on a fact, and refresh only its row", () => {
    const marks = new FakeMarks();
    const marked = new ResultsTreeProvider(marks);
    marked.show(toResultGroups(found.catalog, found.hits), found.catalog);
    const refreshed: unknown[] = [];
    const subscription = marked.onDidChangeTreeData((nodes) => refreshed.push(nodes));
    const [node] = marked.getChildren().flatMap((topic) => marked.getChildren(topic));
    assert.ok(node?.kind === "fact");
    const before = String(marked.getTreeItem(node).description);
    marks.touch();
    marks.put(node.factKey, { isStarred: true });
    const { description, accessibilityInformation } = marked.getTreeItem(node);
    assert.equal(description, `★ · ${before}`);
    assert.match(accessibilityInformation?.label ?? "", / Starred\.$/);
    marks.touch();
    assert.deepEqual(refreshed, [[node]]);
    subscription.dispose();
    marked.dispose();
  });

  it("are stepped through in both directions, round the end", () => {
    const nodes = factNodes();
    let node: ResultNode | undefined;
    const forward = nodes.map(() => (node = tree.neighbour(node, 1)));
    assert.deepEqual(forward, nodes);
    assert.deepEqual(tree.neighbour(nodes.at(-1), 1), nodes[0]);
    node = undefined;
    const backward = nodes.map(() => (node = tree.neighbour(node, -1)));
    assert.deepEqual(backward, nodes.toReversed());
    assert.deepEqual(tree.neighbour(nodes[0], -1), nodes.at(-1));
  });

  it("are stepped into from a topic, and out of it backwards", () => {
    const topics = tree.getChildren();
    for (const topic of topics)
      assert.deepEqual(tree.neighbour(topic, 1), tree.getChildren(topic)[0]);
    assert.deepEqual(tree.neighbour(topics[0], -1), factNodes().at(-1));
  });

  it("have rows without text for what a later search has removed, and nowhere to step", () => {
    const nodes = [...tree.getChildren(), ...factNodes()];
    const empty = new ResultsTreeProvider(noMarks);
    for (const node of nodes) {
      assert.equal(empty.getTreeItem(node).label, "");
      assert.deepEqual(empty.getChildren(node), []);
      assert.equal(empty.neighbour(node, 1), undefined);
    }
    empty.dispose();
  });
});

describe("the rows of the search", () => {
  const catalog = createCatalog([]);
  const nothing: Found = { catalog, hits: [], problems: [], progress: undefined };
  const problem = { kind: "unknown-filter", text: "in:note", start: 0, end: 7 } as const;

  it("say that no pack is loaded, and not that nothing matches", () => {
    const [row, ...others] = toFoundRows(nothing, []);
    assert.match(row?.label ?? "", /No pack could be loaded\. /);
    assert.deepEqual([others.length, row?.entry], [0, undefined]);
    assert.match(toStartRows([], [], [])[0]?.label ?? "", /No pack could be loaded\. /);
  });

  it("say what is wrong in the query", () => {
    const labels = toFoundRows(
      { ...nothing, problems: [{ ...problem, allowed: ["topic", "pack", "is"] }] },
      [],
    ).map(({ label }) => label);
    assert.equal(labels[0], '$(warning) There is no filter "in:note". There are: topic, pack, is.');
  });

  it("tell of a number that no fact has, and that nothing matches the rest", () => {
    const packs = [{}] as unknown as Catalog["packs"];
    const unknown = {
      kind: "unknown-number",
      text: "32,000",
      start: 0,
      end: 6,
      allowed: [],
    } as const;
    const rows = toFoundRows(
      { ...nothing, catalog: { ...catalog, packs }, problems: [unknown] },
      [],
    );
    assert.deepEqual(
      rows.map(({ label }) => label),
      [
        "$(info) No fact has the number “32,000”: it was left out of the search. Check it, or try without it.",
        "$(info) No fact matches. Try fewer or other words.",
      ],
    );
  });

  it("say how many exact phrases are searched for", () => {
    const tooMany = {
      ...problem,
      kind: "too-many-phrases",
      text: "of the",
      allowed: ["8"],
    } as const;
    const [row] = toFoundRows({ ...nothing, problems: [tooMany] }, []);
    assert.equal(
      row?.label,
      '$(warning) At most 8 exact phrases are searched for: "of the" and what follows it were left out.',
    );
  });

  it("say how far the packs are read, and not that nothing matches", () => {
    const rows = toFoundRows({ ...nothing, progress: { done: 1500, total: 100_000 } }, []);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ["$(loading~spin) Still reading the packs: 1,500 of 100,000 facts so far."],
    );
  });

  it("begin with what was used last", async () => {
    const { extensionUri } = await activatedExtension();
    const catalogs = new CatalogStore(extensionUri, createRecordingLog().log);
    const facts = [...(await catalogs.get()).facts.values()];
    catalogs.dispose();
    const [first, second, third] = facts;
    assert.ok(first && second && third);
    const separator = vscode.QuickPickItemKind.Separator;
    const rows = toStartRows([third, first], [first, second, third], []);
    assert.deepEqual(
      rows.map(({ label, kind }) => (kind === separator ? kind : label)),
      [separator, third.fact.title, first.fact.title, separator, second.fact.title],
    );
    assert.ok(rows.every(({ kind, alwaysShow }) => kind === separator || alwaysShow === true));
    assert.deepEqual(
      toStartRows([], [first, second], []).map(({ entry }) => entry),
      [first, second],
    );
  });
});
