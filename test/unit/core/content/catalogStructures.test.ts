import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createCatalog,
  topLevelTopics,
  type Catalog,
} from "../../../../src/core/content/catalog.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { assertProperty } from "../../../support/property.ts";
import { arbitraryPackFile } from "../../arbitraryPack.ts";
import { catalogOf, edited, samplePack } from "../../samplePack.ts";

function catalogOfText(text: string): Catalog {
  return createCatalog([{ fileName: "sample.affairs.json", ...parsePack(text) }]);
}

/** The sample with f4's topic t2 below t1, and below t2 a topic without facts. */
const nested = edited([
  '"title": "Second topic" }',
  '"title": "Second topic", "parent": "t1" },\n{ "id": "t3", "title": "Third", "parent": "t2" }',
]);

describe("createCatalog, what is made of facts", () => {
  const catalog = catalogOf(samplePack());

  it("finds lists, tables, sequences and links by key, with their pack", () => {
    const { lists, tables, sequences, links } = catalog;
    const shown = [lists, tables, sequences, links].map((map) =>
      [...map].map(([key, entry]) => [key, entry.key, entry.pack.id]),
    );
    assert.deepEqual(shown, [
      [["sample/l1", "sample/l1", "sample"]],
      [["sample/n1", "sample/n1", "sample"]],
      [["sample/o1", "sample/o1", "sample"]],
      [["sample/k1", "sample/k1", "sample"]],
    ]);
  });

  it("resolves what they refer to", () => {
    const [list] = catalog.lists.values();
    const [table] = catalog.tables.values();
    const [sequence] = catalog.sequences.values();
    const [link] = catalog.links.values();
    assert.deepEqual(
      [
        [list?.list.title, list?.statedBy],
        [table?.table.title, table?.topics, table?.sources.map(({ publisher }) => publisher)],
        [sequence?.sequence.title, sequence?.topics, sequence?.sources.map(({ id }) => id)],
        [link?.link.explains, link?.fact, link?.with],
      ],
      [
        ["the three", "sample/f1"],
        ["Numbers", ["sample/t1"], ["Ministry"]],
        ["Steps", ["sample/t2"], ["s2"]],
        [true, "sample/f3", "sample/f1"],
      ],
    );
  });

  it("gives a fact the lists, tables, sequences and links that it is in", () => {
    const shown = [...catalog.facts.values()].map(({ lists, tables, sequences, links }) => {
      return [lists, tables, sequences, links].map((keys) => keys.join());
    });
    assert.deepEqual(shown, [
      ["sample/l1", "", "", "sample/k1"],
      ["", "sample/n1", "", ""],
      ["", "", "", "sample/k1"],
      ["", "", "sample/o1", ""],
    ]);
  });

  it("names a table once whose rows a fact states twice, and a link of a fact with itself", () => {
    const { facts } = catalogOfText(
      edited(
        ['"cells": { "name": "Nought"', '"facts": ["f2"], "cells": { "name": "Nought"'],
        ['"fact": "f3", "with": "f1"', '"fact": "f2", "with": "f2"'],
      ),
    );
    const second = [...facts.values()][1];
    assert.deepEqual([second?.tables, second?.links], [["sample/n1"], ["sample/k1"]]);
  });

  it("gives a topic its tables and sequences", () => {
    const shown = [...catalog.topics.values()].map(({ tables, sequences }) => [tables, sequences]);
    assert.deepEqual(shown, [
      [["sample/n1"], []],
      [[], ["sample/o1"]],
    ]);
  });

  it("keeps those of two packs apart", () => {
    const both = catalogOf(samplePack(), { ...samplePack(), id: "other" });
    assert.deepEqual(
      [...both.tables.keys(), ...both.links.keys()],
      ["sample/n1", "other/n1", "sample/k1", "other/k1"],
    );
  });
});

describe("createCatalog, topics below topics", () => {
  const shown = (text: string) =>
    [...catalogOfText(text).topics.values()].map(({ topic, parent, children }) => ({
      id: topic.id,
      parent,
      children,
    }));

  it("gives a topic its parent and its children", () => {
    assert.deepEqual(shown(nested), [
      { id: "t1", parent: undefined, children: ["sample/t2"] },
      { id: "t2", parent: "sample/t1", children: ["sample/t3"] },
      { id: "t3", parent: "sample/t2", children: [] },
    ]);
  });

  it("gives them in the order of the pack, wherever the parent stands", () => {
    const text = edited(
      ['"title": "First topic"', '"title": "First topic", "parent": "t3"'],
      [
        '"title": "Second topic" }',
        '"title": "Second topic", "parent": "t3" },\n{ "id": "t3", "title": "Third" }',
      ],
    );
    assert.deepEqual(shown(text)[2]?.children, ["sample/t1", "sample/t2"]);
    assert.deepEqual(topLevelTopics(catalogOfText(text), "sample"), ["sample/t3"]);
  });

  it("counts the facts and items below a topic as its own, each once", () => {
    const text = nested.replace('"id": "f2", "topics": ["t1"]', '"id": "f2", "topics": ["t3"]');
    const topics = [...catalogOfText(text).topics.values()];
    assert.deepEqual(
      topics.map(({ ownFacts, facts, items }) => [ownFacts, facts, items]),
      [
        [
          ["sample/f1", "sample/f3", "sample/f4"],
          ["sample/f1", "sample/f3", "sample/f4", "sample/f2"],
          ["sample/i1", "sample/i2"],
        ],
        [["sample/f4"], ["sample/f4", "sample/f2"], ["sample/i2"]],
        [["sample/f2"], ["sample/f2"], []],
      ],
    );
  });

  it("leads from the top of a pack to each topic once, for packs of any shape", () => {
    assertProperty(
      fc.property(arbitraryPackFile, (file) => {
        const catalog = catalogOfText(JSON.stringify(file));
        const reached = [...topLevelTopics(catalog, "pack")];
        // Grows while it is walked: a circle or a topic with two parents would show in it.
        for (const key of reached) {
          assert.ok(reached.length <= catalog.topics.size, "a topic is reached twice");
          reached.push(...(catalog.topics.get(key)?.children ?? []));
        }
        assert.deepEqual(reached.sort(), [...catalog.topics.keys()].sort());
      }),
      { numRuns: 500 },
    );
  });
});
