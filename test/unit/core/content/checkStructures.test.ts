import assert from "node:assert/strict";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { edited, shownProblems } from "../../samplePack.ts";
import { absent, testReferences, type ReferenceCase } from "./referenceCases.ts";

const statements =
  '"statements": [{ "text": "A", "isTrue": true, "facts": ["f4"] }, { "text": "B", "isTrue": false, "facts": ["f9", "f4"] }]';

const cases: readonly ReferenceCase[] = [
  {
    name: "drops a parent that is not there, and keeps the topic",
    changes: [['"title": "Second topic"', '"title": "Second topic", "parent": "t9"']],
    problems: [`13:54 warning unknown-id: "t2" refers to the topic "t9", ${absent}`],
    left: ({ topics }) => topics[1],
    expected: { id: "t2", title: "Second topic" },
  },
  {
    name: "keeps a parent that is there",
    changes: [['"title": "Second topic"', '"title": "Second topic", "parent": "t1"']],
    problems: [],
    left: ({ topics }) => topics[1]?.parent,
    expected: "t1",
  },
  {
    name: "ignores the parent of a topic that is its own",
    changes: [['"title": "Second topic"', '"title": "Second topic", "parent": "t2"']],
    problems: [
      '13:54 error circular-topic: The topic "t2" would be listed under itself. Its parent is ignored; correct or remove it.',
    ],
    left: ({ topics }) => topics[1],
    expected: { id: "t2", title: "Second topic" },
  },
  {
    name: "ignores the last parent of a circle of topics, and keeps the others",
    changes: [
      ['"title": "First topic"', '"title": "First topic", "parent": "t3"'],
      [
        '"title": "Second topic" }',
        '"title": "Second topic", "parent": "t1" },\n{ "id": "t3", "title": "T", "parent": "t2" }',
      ],
    ],
    problems: [
      '14:39 error circular-topic: The topic "t3" would be listed under itself. Its parent is ignored; correct or remove it.',
    ],
    left: ({ topics }) => topics.map(({ parent }) => parent),
    expected: ["t3", "t1", undefined],
  },
  {
    name: "keeps a chain of topics whose order is another",
    changes: [
      ['"title": "First topic"', '"title": "First topic", "parent": "t3"'],
      [
        '"title": "Second topic" }',
        '"title": "Second topic", "parent": "t1" },\n{ "id": "t3", "title": "T" }',
      ],
    ],
    problems: [],
    left: ({ topics }) => topics.map(({ parent }) => parent),
    expected: ["t3", "t1", undefined],
  },
  {
    name: "ignores a successor that is the fact itself",
    changes: [['"derivedFrom": "f1"', '"status": "superseded", "supersededBy": "f3"']],
    problems: [
      '21:164 error circular-successor: The fact "f3" would take its own place in the end. Its successor "f3" is ignored; correct or remove it.',
    ],
    left: ({ facts }) => [facts[2]?.status, facts[2]?.supersededBy],
    expected: ["superseded", undefined],
  },
  {
    name: "ignores the last successor of a circle, and keeps the others",
    changes: [
      ['"asOf": "2026-05" }', '"asOf": "2026-05", "supersededBy": "f3" }'],
      ['"derivedFrom": "f1"', '"supersededBy": "f4"'],
      ['"terms": ["w1"]', '"supersededBy": "f2"'],
    ],
    problems: [
      '22:114 error circular-successor: The fact "f4" would take its own place in the end. Its successor "f2" is ignored; correct or remove it.',
    ],
    left: ({ facts }) => facts.map(({ supersededBy }) => supersededBy),
    expected: [undefined, "f3", "f4", undefined],
  },
  {
    name: "lets two facts have one successor, and a fact be derived from it",
    changes: [
      ['"asOf": "2026-05" }', '"asOf": "2026-05", "supersededBy": "f1" }'],
      ['"derivedFrom": "f1"', '"derivedFrom": "f1", "supersededBy": "f1"'],
    ],
    problems: [],
    left: ({ facts }) => facts.map(({ supersededBy }) => supersededBy),
    expected: [undefined, "f1", "f1", undefined],
  },
  {
    name: "drops a successor that is not there, and keeps what else is said of the fact",
    changes: [['"derivedFrom": "f1"', '"status": "superseded", "supersededBy": "f9"']],
    problems: [`21:164 warning unknown-id: "f3" refers to the fact "f9", ${absent}`],
    left: ({ facts }) => [facts[2]?.status, facts[2]?.supersededBy],
    expected: ["superseded", undefined],
  },
  {
    name: "drops a conflict whose source is not there, and keeps the others",
    changes: [
      [
        '"derivedFrom": "f1"',
        '"conflicts": [{ "value": "A", "source": "s9" }, { "value": "B", "source": "s2" }]',
      ],
    ],
    problems: [`21:164 warning unknown-id: "f3" refers to the source "s9", ${absent}`],
    left: ({ facts }) => facts[2]?.conflicts,
    expected: [{ value: "B", source: "s2" }],
  },
  {
    name: "has no conflicts where none is left",
    changes: [['"derivedFrom": "f1"', '"conflicts": [{ "value": "A", "source": "s9" }]']],
    problems: [`21:164 warning unknown-id: "f3" refers to the source "s9", ${absent}`],
    left: ({ facts }) => facts[2]?.conflicts,
    expected: undefined,
  },
  {
    name: "drops a fact that is not there from a row",
    changes: [['"facts": ["f2"]', '"facts": ["f9", "f2"]']],
    problems: [`32:282 warning unknown-id: "n1" refers to the fact "f9", ${absent}`],
    left: ({ tables }) => tables[0]?.rows[0]?.facts,
    expected: ["f2"],
  },
  {
    name: "drops a cell of a column that the table does not have",
    changes: [['"sign": null', '"sign": null, "Sign": "0"']],
    problems: [`32:336 warning unknown-id: "n1" refers to the column "Sign", ${absent}`],
    left: ({ tables }) => tables[0]?.rows[1]?.cells,
    expected: { name: "Nought", sign: null },
  },
  {
    name: "points to the name of a column that is a number",
    changes: [['"sign": null', '"sign": null, "2026": "0"']],
    problems: [`32:336 warning unknown-id: "n1" refers to the column "2026", ${absent}`],
    left: ({ tables }) => tables[0]?.rows[1]?.cells,
    expected: { name: "Nought", sign: null },
  },
  {
    name: "leaves out a table with no topic that is there",
    changes: [
      [
        '"topics": ["t1"], "sources": ["s1"], "asOf": "undated"',
        '"topics": ["t9"], "sources": ["s1"], "asOf": "undated"',
      ],
    ],
    problems: [
      '32:49 error unknown-id: "n1" is left out: none of its topics ("t9") is in the pack.',
    ],
    left: ({ tables }) => tables,
    expected: [],
  },
  {
    name: "leaves out a sequence without a source",
    changes: [['"topics": ["t2"], "sources": ["s2"]', '"topics": ["t2"], "sources": ["s9"]']],
    problems: [
      '35:66 error unknown-id: "o1" is left out: none of its sources ("s9") is in the pack.',
    ],
    left: ({ sequences }) => sequences,
    expected: [],
  },
  {
    name: "keeps the name and value of a step whose fact is not there",
    changes: [['"fact": "f4"', '"fact": "f9"']],
    problems: [`35:206 warning unknown-id: "o1" refers to the fact "f9", ${absent}`],
    left: ({ sequences }) => sequences[0]?.members[2],
    expected: { name: "Entry", value: "2026" },
  },
  {
    name: "leaves out a link from a fact that is not there",
    changes: [['"fact": "f3", "with"', '"fact": "f9", "with"']],
    problems: ['38:27 error unknown-id: "k1" is left out: the fact "f9" is not in the pack.'],
    left: ({ links }) => links,
    expected: [],
  },
  {
    name: "leaves out a link to a fact that is not there",
    changes: [['"with": "f1"', '"with": "f9"']],
    problems: ['38:41 error unknown-id: "k1" is left out: the fact "f9" is not in the pack.'],
    left: ({ links }) => links,
    expected: [],
  },
  {
    name: "drops a fact that is not there from what judges a statement, and keeps the item",
    changes: [['"stem": "Who joined?"', `${statements}, "stem": "Who joined?"`]],
    problems: [`29:149 warning unknown-id: "i2" refers to the fact "f9", ${absent}`],
    left: ({ items }) => items[1]?.statements,
    expected: [
      { text: "A", isTrue: true, facts: ["f4"] },
      { text: "B", isTrue: false, facts: ["f4"] },
    ],
  },
  {
    name: "keeps an entry that is undated, with or without the reason: that is for the linter",
    changes: [
      ['"asOf": "2026-05" }', '"asOf": "undated" }'],
      ['"undatedBecause": "Numbers stay.", ', ""],
    ],
    problems: [],
    left: ({ facts, tables }) => [facts[1]?.asOf, tables[0]?.asOf],
    expected: ["undated", "undated"],
  },
];

describe("checkReferences, beyond facts and lists", () => {
  testReferences(cases);

  for (const [list, line, entry] of [
    [
      "lists",
      26,
      '"id": "l1", "title": "T", "statedBy": "f1", "complete": true, "members": [{ "name": "A" }, { "name": "B" }]',
    ],
    [
      "sequences",
      36,
      '"id": "o1", "title": "T", "topics": ["t1"], "sources": ["s1"], "members": [{ "name": "A", "value": "1" }, { "name": "B", "value": "2" }, { "name": "C", "value": "3" }]',
    ],
    ["links", 39, '"id": "k1", "fact": "f1", "with": "f2", "explains": false, "reason": "R"'],
  ] as const) {
    it(`reports an id that is used twice in "${list}"`, () => {
      const id = entry.slice(7, 9);
      const lines = edited().split("\n");
      const text = lines.with(line - 2, `${lines[line - 2] ?? ""},\n{ ${entry} }`).join("\n");
      const parsed = parsePack(text);
      assert.deepEqual(shownProblems(parsed), [
        `${String(line)}:9 error duplicate-id: The id "${id}" is used twice in "${list}". The second entry is left out; give it an id of its own.`,
      ]);
      assert.equal(parsed.pack?.[list].length, 1);
    });
  }
});
