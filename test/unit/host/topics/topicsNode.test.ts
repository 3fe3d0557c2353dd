import assert from "node:assert/strict";
import fc from "fast-check";
import { toTopicKey, type FactKey } from "../../../../src/core/base/ids.ts";
import { createCatalog, type Catalog } from "../../../../src/core/content/catalog.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import {
  findFactNode,
  topicsChildren,
  topicsNodeId,
  topicsParent,
  type TopicsNode,
} from "../../../../src/host/topics/topicsNode.ts";
import { assertProperty } from "../../../support/property.ts";
import { arbitraryPackFile } from "../../arbitraryPack.ts";
import { bundledCatalog } from "../../bundledPack.ts";
import { catalogOf, edited, samplePack } from "../../samplePack.ts";

/** Every node of the tree below a node, or of the whole tree, parents first. */
function nodesBelow(catalog: Catalog, node?: TopicsNode): TopicsNode[] {
  return topicsChildren(catalog, node).flatMap((child) => [child, ...nodesBelow(catalog, child)]);
}

/** The tree as indented text, nodes by what tells them from their neighbours. */
function outline(catalog: Catalog, node?: TopicsNode, indent = ""): string[] {
  return topicsChildren(catalog, node).flatMap((child) => [
    indent + topicsNodeId(child),
    ...outline(catalog, child, `${indent}  `),
  ]);
}

function assertTree(catalog: Catalog): void {
  const nodes = nodesBelow(catalog);
  const ids = nodes.map(topicsNodeId);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
    "two nodes have one id",
  );
  for (const root of topicsChildren(catalog, undefined))
    assert.equal(topicsParent(catalog, root), undefined);
  for (const node of nodes)
    for (const child of topicsChildren(catalog, node))
      assert.deepEqual(topicsParent(catalog, child), node);
  const byId = new Set(ids);
  for (const key of catalog.facts.keys()) {
    const found = findFactNode(catalog, key);
    assert.ok(found?.kind === "fact" && found.factKey === key, `${key} is not found`);
    assert.ok(byId.has(topicsNodeId(found)), `${key} is found where the tree has no node`);
  }
}

describe("the topics tree", () => {
  it("shows packs, their topics, and facts with the list below the fact that states it", () => {
    assert.deepEqual(outline(catalogOf(samplePack())), [
      "pack:sample",
      "  topic:sample/t1",
      "    fact:sample/t1>sample/f1",
      "      fact:sample/t1>sample/f1>sample/f2",
      "      fact:sample/t1>sample/f1>sample/f3",
      "    fact:sample/t1>sample/f4",
      "  topic:sample/t2",
      "    fact:sample/t2>sample/f4",
    ]);
  });

  it("shows a topic below its parent, above the parent's own facts", () => {
    const text = edited(
      ['"title": "First topic"', '"title": "First topic", "parent": "t3"'],
      [
        '"title": "Second topic" }',
        '"title": "Second topic", "parent": "t1" },\n{ "id": "t3", "title": "Third" }',
      ],
      ['"id": "f2", "topics": ["t1"]', '"id": "f2", "topics": ["t3"]'],
    );
    const catalog = createCatalog([{ fileName: "a.affairs.json", ...parsePack(text) }]);
    assert.deepEqual(outline(catalog), [
      "pack:sample",
      "  topic:sample/t3",
      "    topic:sample/t1",
      "      topic:sample/t2",
      "        fact:sample/t2>sample/f4",
      "      fact:sample/t1>sample/f1",
      "        fact:sample/t1>sample/f1>sample/f2",
      "        fact:sample/t1>sample/f1>sample/f3",
      "      fact:sample/t1>sample/f4",
      "    fact:sample/t3>sample/f2",
    ]);
    assertTree(catalog);
    assert.deepEqual(
      topicsParent(catalog, { kind: "topic", topicKey: toTopicKey("sample", "t2") }),
      {
        kind: "topic",
        topicKey: "sample/t1",
      },
    );
  });

  it("shows the problems of a pack in one row above its topics", () => {
    const text = edited(
      ['"statement": "One is among them.", ', ""],
      ['"sign": null', '"sign": null, "Sign": "0"'],
    );
    const parsed = parsePack(text);
    const catalog = createCatalog([{ fileName: "a.affairs.json", ...parsed }]);
    assert.deepEqual(outline(catalog), [
      "pack:sample",
      "  problems:a.affairs.json",
      '    problem:a.affairs.json:20:5:schema:Entry 2 of "facts" has no "statement". Add it.',
      `    problem:a.affairs.json:32:336:unknown-id:${parsed.problems[1]?.message ?? ""}`,
      "  topic:sample/t1",
      "    fact:sample/t1>sample/f1",
      "      fact:sample/t1>sample/f1>sample/f3",
      "    fact:sample/t1>sample/f4",
      "  topic:sample/t2",
      "    fact:sample/t2>sample/f4",
    ]);
    assertTree(catalog);
  });

  it("shows the problems of a file that is no pack in its place", () => {
    const catalog = createCatalog([
      { fileName: "a.affairs.json", ...parsePack("{") },
      { fileName: "b.affairs.json", pack: { ...samplePack(), facts: [] }, problems: [] },
    ]);
    assert.deepEqual(
      topicsChildren(catalog, undefined).map(({ kind }) => kind),
      ["problems", "pack"],
    );
    assertTree(catalog);
  });

  it("has a row without children for a file that cannot be read", () => {
    const catalog = createCatalog([
      { fileName: "a.affairs.json", problems: [], readFailure: "no such file" },
      { fileName: "b.affairs.json", pack: { ...samplePack(), facts: [] }, problems: [] },
    ]);
    assert.deepEqual(outline(catalog).slice(0, 2), ["problems:a.affairs.json", "pack:sample"]);
    assertTree(catalog);
  });

  it("is empty without a usable pack: the welcome view stands there", () => {
    const broken = { fileName: "a.affairs.json", ...parsePack("{") };
    for (const files of [[], [broken]])
      assert.deepEqual(topicsChildren(createCatalog(files), undefined), []);
  });

  it("has ids of its own, parents and every fact, for the bundled pack", () => {
    const catalog = bundledCatalog();
    assertTree(catalog);
    const facts = nodesBelow(catalog).filter(({ kind }) => kind === "fact");
    // Three facts are listed under two topics.
    assert.deepEqual([catalog.facts.size, facts.length], [67, 70]);
  });

  it("has ids of its own, parents and every fact, for packs of any shape", () => {
    assertProperty(
      fc.property(arbitraryPackFile, arbitraryPackFile, (first, second) => {
        const files = [first, { ...second, id: "other" }, second].map((file, index) => ({
          fileName: `${String(index)}.affairs.json`,
          ...parsePack(JSON.stringify(file)),
        }));
        assertTree(createCatalog(files));
      }),
      { numRuns: 100 },
    );
  });
});

describe("findFactNode", () => {
  it("finds a fact in the first of its topics, below the facts that list it", () => {
    const catalog = catalogOf(samplePack());
    const [f1, f2, , f4] = [...catalog.facts.keys()];
    assert.ok(f1 !== undefined && f2 !== undefined && f4 !== undefined);
    assert.deepEqual(
      [findFactNode(catalog, f2), findFactNode(catalog, f4)],
      [
        { kind: "fact", topicKey: "sample/t1", factKey: f2, parents: [f1] },
        { kind: "fact", topicKey: "sample/t2", factKey: f4, parents: [] },
      ],
    );
  });

  it("finds nothing of a fact that is not there", () => {
    assert.equal(findFactNode(catalogOf(samplePack()), "sample/f9" as FactKey), undefined);
  });
});

describe("nodes that a reload has removed", () => {
  const [pack, topic, fact] = nodesBelow(catalogOf(samplePack()));
  const empty = createCatalog([]);
  for (const node of [pack, topic, fact]) {
    it(`have no children: ${node?.kind ?? ""}`, () => {
      assert.ok(node);
      assert.deepEqual(topicsChildren(empty, node), []);
    });
  }

  it("have no parent that is gone", () => {
    assert.ok(topic);
    assert.equal(topicsParent(empty, topic), undefined);
  });
});
