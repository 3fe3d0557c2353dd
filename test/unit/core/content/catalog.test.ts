import assert from "node:assert/strict";
import {
  createCatalog,
  topLevelFacts,
  type Catalog,
} from "../../../../src/core/content/catalog.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { assertProperty } from "../../../support/property.ts";
import { arbitraryPackFile } from "../../arbitraryPack.ts";
import fc from "fast-check";
import { catalogOf, edited, samplePack } from "../../samplePack.ts";

function catalogOfText(text: string): Catalog {
  return createCatalog([{ fileName: "sample.affairs.json", ...parsePack(text) }]);
}

describe("createCatalog", () => {
  it("finds everything by key", () => {
    const catalog = catalogOf(samplePack());
    assert.deepEqual(
      [
        catalog.packs.map(({ id }) => id),
        [...catalog.topics.keys()],
        [...catalog.facts.keys()],
        [...catalog.items.keys()],
      ],
      [
        ["sample"],
        ["sample/t1", "sample/t2"],
        ["sample/f1", "sample/f2", "sample/f3", "sample/f4"],
        ["sample/i1", "sample/i2"],
      ],
    );
  });

  it("gives a topic its facts in the order of the pack, and the items that ask them, each once", () => {
    const topics = [...catalogOf(samplePack()).topics.values()];
    assert.deepEqual(
      topics.map(({ topic, facts, items }) => ({ id: topic.id, facts, items })),
      [
        {
          id: "t1",
          facts: ["sample/f1", "sample/f2", "sample/f3", "sample/f4"],
          items: ["sample/i1", "sample/i2"],
        },
        { id: "t2", facts: ["sample/f4"], items: ["sample/i2"] },
      ],
    );
  });

  it("gives a fact its topics, terms, sources, children and items in the order of the fact", () => {
    const facts = [...catalogOf(samplePack()).facts.values()];
    assert.deepEqual(
      facts.map(({ fileName, topics, terms, sources, children, items }) => ({
        fileName,
        topics,
        terms: terms.map(({ name }) => name),
        sources: sources.map(({ publisher }) => publisher),
        children,
        items,
      })),
      [
        {
          fileName: "sample.affairs.json",
          topics: ["sample/t1"],
          terms: [],
          sources: ["Ministry"],
          // The member of the list first, then what is derived.
          children: ["sample/f2", "sample/f3"],
          items: ["sample/i1"],
        },
        {
          fileName: "sample.affairs.json",
          topics: ["sample/t1"],
          terms: [],
          sources: ["Ministry"],
          children: [],
          items: [],
        },
        {
          fileName: "sample.affairs.json",
          topics: ["sample/t1"],
          terms: [],
          sources: ["Ministry"],
          children: [],
          items: ["sample/i1"],
        },
        {
          fileName: "sample.affairs.json",
          topics: ["sample/t2", "sample/t1"],
          terms: ["Minerals Security Partnership"],
          sources: ["Press", "Ministry"],
          children: [],
          items: ["sample/i2"],
        },
      ],
    );
  });

  it("joins the members of two lists that one fact states, in the order of the lists", () => {
    const catalog = catalogOfText(
      edited([
        '"members": [{ "name": "First", "fact": "f2" }, { "name": "Last" }] }',
        '"members": [{ "name": "A", "fact": "f4" }, { "name": "B" }] },\n{ "id": "l2", "title": "T", "statedBy": "f1", "complete": true, "members": [{ "name": "C", "fact": "f2" }, { "name": "D" }] }',
      ]),
    );
    assert.deepEqual([...catalog.facts.values()][0]?.children, [
      "sample/f4",
      "sample/f2",
      "sample/f3",
    ]);
  });

  it("gives a fact what other sources say, and its successor", () => {
    const catalog = catalogOfText(
      edited(
        [
          '"asOf": "2026-05" }',
          '"asOf": "2026-05", "status": "superseded", "supersededBy": "f3" }',
        ],
        [
          '"derivedFrom": "f1"',
          '"status": "disputed", "conflicts": [{ "value": "V", "source": "s2" }]',
        ],
      ),
    );
    assert.deepEqual(
      [...catalog.facts.values()].map(({ conflicts, successor }) => [
        conflicts.map(({ value, source }) => `${value} ${source.publisher}`),
        successor,
      ]),
      [
        [[], undefined],
        [[], "sample/f3"],
        [["V Press"], undefined],
        [[], undefined],
      ],
    );
  });

  it("keeps packs apart whose ids inside are the same", () => {
    const pack = samplePack();
    const { facts, items } = catalogOf(pack, { ...pack, id: "other" });
    assert.deepEqual([facts.size, items.size], [8, 4]);
    assert.deepEqual(
      [...facts.values()].map(({ key, children }) => [key, children.length]),
      [
        ["sample/f1", 2],
        ["sample/f2", 0],
        ["sample/f3", 0],
        ["sample/f4", 0],
        ["other/f1", 2],
        ["other/f2", 0],
        ["other/f3", 0],
        ["other/f4", 0],
      ],
    );
  });

  it("uses the first of two packs with one id, and says so of the second", () => {
    const pack = samplePack();
    const second = { ...pack, title: "Another", facts: [], items: [] };
    const warning = parsePack(edited(['"terms": ["w1"]', '"terms": ["w9"]'])).problems;
    const { files, packs, facts } = createCatalog([
      { fileName: "a.affairs.json", pack, problems: [] },
      { fileName: "b.affairs.json", pack: second, problems: warning },
      { fileName: "c.affairs.json", pack: { ...pack, id: "other" }, problems: [] },
    ]);
    assert.deepEqual(
      [packs.map(({ title }) => title), facts.size, files.map(({ fileName }) => fileName)],
      [["Sample", "Sample"], 8, ["a.affairs.json", "b.affairs.json", "c.affairs.json"]],
    );
    assert.deepEqual(files[1], {
      fileName: "b.affairs.json",
      problems: [
        ...warning,
        {
          code: "duplicate-id",
          severity: "error",
          sentence: {
            template:
              'The pack id "{0}" is already used by {1}. This file is left out; give its pack an id of its own.',
            values: ["sample", "a.affairs.json"],
          },
          message:
            'The pack id "sample" is already used by a.affairs.json. This file is left out; give its pack an id of its own.',
          position: { line: 1, column: 1 },
        },
      ],
    });
  });

  it("keeps a file that is no pack, for its problems", () => {
    const file = { fileName: "bad.affairs.json", ...parsePack("{") };
    const { files, packs } = createCatalog([file]);
    assert.deepEqual([files, packs], [[file], []]);
  });

  it("is empty without files", () => {
    const { packs, topics, facts, items } = createCatalog([]);
    assert.deepEqual([packs.length, topics.size, facts.size, items.size], [0, 0, 0, 0]);
  });
});

describe("topLevelFacts", () => {
  it("leaves out what is listed under another fact of the topic", () => {
    const catalog = catalogOf(samplePack());
    const shown = [...catalog.topics.values()].map((topic) => topLevelFacts(catalog, topic));
    assert.deepEqual(shown, [["sample/f1", "sample/f4"], ["sample/f4"]]);
  });

  it("shows a member in a topic that has it, but not the fact that lists it", () => {
    const catalog = catalogOfText(
      edited(['"id": "f2", "topics": ["t1"]', '"id": "f2", "topics": ["t1", "t2"]']),
    );
    const shown = [...catalog.topics.values()].map((topic) => topLevelFacts(catalog, topic));
    assert.deepEqual(shown, [
      ["sample/f1", "sample/f4"],
      ["sample/f2", "sample/f4"],
    ]);
  });

  it("leads from the top of a topic to each of its facts, whatever the lists", () => {
    assertProperty(
      fc.property(arbitraryPackFile, (file) => {
        const catalog = catalogOfText(JSON.stringify(file));
        for (const topic of catalog.topics.values()) {
          const reached = new Set(topLevelFacts(catalog, topic));
          for (const key of reached)
            for (const child of catalog.facts.get(key)?.children ?? []) reached.add(child);
          const unreached = topic.ownFacts.filter((key) => !reached.has(key));
          assert.deepEqual(unreached, []);
        }
      }),
      { numRuns: 500 },
    );
  });
});
