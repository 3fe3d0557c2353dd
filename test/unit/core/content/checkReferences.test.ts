import assert from "node:assert/strict";
import type { Pack } from "../../../../src/core/content/pack.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { edited, shownProblems } from "../../samplePack.ts";
import { absent, testReferences, type ReferenceCase } from "./referenceCases.ts";

const factIds = ({ facts }: Pack) => facts.map(({ id }) => id);
const itemIds = ({ items }: Pack) => items.map(({ id }) => id);

const cases: readonly ReferenceCase[] = [
  {
    name: "drops a topic that is not there, and keeps the fact under its other topics",
    changes: [['["t2", "t1"]', '["t2", "t9"]']],
    problems: [`22:36 warning unknown-id: "f4" refers to the topic "t9", ${absent}`],
    left: ({ facts }) => facts[3]?.topics,
    expected: ["t2"],
  },
  {
    name: "leaves out a fact with no topic that is there, and the item that asks it",
    changes: [['["t2", "t1"]', '["t9"]']],
    problems: [
      '22:29 error unknown-id: "f4" is left out: none of its topics ("t9") is in the pack.',
      '22:29 error left-out-too: What needs "f4" is left out too: "i2". It comes back with "f4".',
    ],
    left: (pack) => [factIds(pack), itemIds(pack)],
    expected: [["f1", "f2", "f3"], ["i1"]],
  },
  {
    name: "drops a source that is not there, and keeps the fact with its other sources",
    changes: [
      ['["s2", "s1"]', '["s2", "S"]'],
      ['"S"', '"s9"'],
    ],
    problems: [`22:133 warning unknown-id: "f4" refers to the source "s9", ${absent}`],
    left: ({ facts }) => facts[3]?.sources,
    expected: ["s2"],
  },
  {
    name: "leaves out a fact without a source: no fact is shown that its pack cannot source",
    changes: [['["s2", "s1"]', '["s9"]']],
    problems: [
      '22:126 error unknown-id: "f4" is left out: none of its sources ("s9") is in the pack.',
      '22:126 error left-out-too: What needs "f4" is left out too: "i2". It comes back with "f4".',
    ],
    left: factIds,
    expected: ["f1", "f2", "f3"],
  },
  {
    name: "drops a term that is not there",
    changes: [['"terms": ["w1"]', '"terms": ["w1", "w9"]']],
    problems: [`22:114 warning unknown-id: "f4" refers to the term "w9", ${absent}`],
    left: ({ facts }) => facts[3]?.terms,
    expected: ["w1"],
  },
  {
    name: "drops a derivation from a fact that is not there",
    changes: [['"derivedFrom": "f1"', '"derivedFrom": "f9"']],
    problems: [`21:139 warning unknown-id: "f3" refers to the fact "f9", ${absent}`],
    left: ({ facts }) => [facts[2]?.id, facts[2]?.derivedFrom],
    expected: ["f3", undefined],
  },
  {
    name: "leaves out a list that no fact states",
    changes: [['"statedBy": "f1"', '"statedBy": "f9"']],
    problems: ['25:53 error unknown-id: "l1" is left out: the fact "f9" is not in the pack.'],
    left: ({ lists }) => lists,
    expected: [],
  },
  {
    name: "keeps the name of a member whose fact is not there",
    changes: [['"fact": "f2"', '"fact": "f9"']],
    problems: [`25:117 warning unknown-id: "l1" refers to the fact "f9", ${absent}`],
    left: ({ lists }) => lists[0]?.members,
    expected: [{ name: "First" }, { name: "Last" }],
  },
  {
    name: "keeps what else a member says",
    changes: [['"fact": "f2"', '"fact": "f2", "note": "N"']],
    problems: [
      '25:123 warning unknown-field: The pack format has no field "note" here. It is kept and has no effect; check its spelling.',
    ],
    left: ({ lists }) => lists[0]?.members[0],
    expected: { name: "First", fact: "f2", note: "N" },
  },
  {
    name: "leaves out an item that asks a fact that is not there, even if it asks others",
    changes: [['"facts": ["f1", "f3"]', '"facts": ["f1", "f9"]']],
    problems: [
      '28:155 error unknown-id: "i1" is left out: it asks the fact "f9", which is not in the pack.',
    ],
    left: itemIds,
    expected: ["i2"],
  },
  {
    name: "leaves out an item with two options that look the same",
    changes: [['"Two", "Three"', '"Two", " One "']],
    problems: ['28:89 error repeated-option: "i1" is left out: two of its options are the same.'],
    left: itemIds,
    expected: ["i2"],
  },
  {
    name: "keeps an item whose options differ in more than the white space around them",
    changes: [['"Two", "Three"', '" Two", "Three "']],
    problems: [],
    left: itemIds,
    expected: ["i1", "i2"],
  },
  {
    name: "keeps the first of two facts with one id",
    changes: [['{ "id": "f2"', '{ "id": "f1"']],
    problems: [
      '20:13 error duplicate-id: The id "f1" is used twice in "facts". The second entry is left out; give it an id of its own.',
      `25:117 warning unknown-id: "l1" refers to the fact "f2", ${absent}`,
      `32:282 warning unknown-id: "n1" refers to the fact "f2", ${absent}`,
    ],
    left: ({ facts }) => facts.map(({ id, title }) => `${id} ${title}`),
    expected: ["f1 The three", "f3 The count", "f4 The club"],
  },
  {
    name: "lets a list, a topic and a fact have one id",
    changes: [
      ['"id": "l1"', '"id": "f1"'],
      ['"id": "w1", ', '"id": "t1", '],
      ['["w1"]', '["t1"]'],
    ],
    problems: [],
    left: ({ lists, facts }) => [lists[0]?.id, facts[3]?.terms],
    expected: ["f1", ["t1"]],
  },
  {
    name: "ignores a fact that is a member of its own list",
    changes: [['{ "name": "Last" }', '{ "name": "Last", "fact": "f1" }']],
    problems: [
      '25:151 error circular-list: The fact "f1" would be listed under itself. The reference is ignored; remove it.',
    ],
    left: ({ lists }) => lists[0]?.members,
    expected: [{ name: "First", fact: "f2" }, { name: "Last" }],
  },
  {
    name: "ignores the last step of a longer circle through a derivation",
    changes: [['"statement": "There are three."', '"statement": "Three.", "derivedFrom": "f3"']],
    problems: [
      '21:139 error circular-list: The fact "f3" would be listed under itself. The reference is ignored; remove it.',
    ],
    left: ({ facts }) => [facts[0]?.derivedFrom, facts[2]?.derivedFrom],
    expected: ["f3", undefined],
  },
  {
    name: "ignores the last step of a circle through two lists",
    changes: [
      [
        '"name": "Last" }] }',
        '"name": "Last" }] },\n{ "id": "l2", "title": "T", "statedBy": "f2", "complete": true, "members": [{ "name": "A" }, { "name": "B", "fact": "f1" }] }',
      ],
    ],
    problems: [
      '26:117 error circular-list: The fact "f1" would be listed under itself. The reference is ignored; remove it.',
    ],
    left: ({ lists }) => lists[1]?.members,
    expected: [{ name: "A" }, { name: "B" }],
  },
  {
    name: "uses a reference once that is given twice: the tree cannot show a fact twice in one place",
    changes: [
      ['["t2", "t1"]', '["t2", "t2"]'],
      ['{ "name": "Last" }', '{ "name": "Last", "fact": "f2" }'],
      ['"facts": ["f1", "f3"]', '"facts": ["f3", "f3"]'],
    ],
    problems: [
      '22:36 warning duplicate-id: "f4" refers to the topic "t2" twice. The second reference is ignored; remove it.',
      '25:151 warning duplicate-id: The fact "f2" is already listed under "f1". The second reference is ignored; remove it.',
      '28:162 warning duplicate-id: "i1" refers to the fact "f3" twice. The second reference is ignored; remove it.',
    ],
    left: ({ facts, lists, items }) => [facts[3]?.topics, lists[0]?.members, items[0]?.facts],
    expected: [["t2"], [{ name: "First", fact: "f2" }, { name: "Last" }], ["f3"]],
  },
  {
    name: "lists a fact once that is both a member of a list and derived from the fact that states it",
    changes: [['{ "name": "Last" }', '{ "name": "Last", "fact": "f3" }']],
    problems: [
      '21:139 warning duplicate-id: The fact "f3" is already listed under "f1". The second reference is ignored; remove it.',
    ],
    left: ({ lists, facts }) => [lists[0]?.members[1], facts[2]?.derivedFrom],
    expected: [{ name: "Last", fact: "f3" }, undefined],
  },
];

describe("checkReferences", () => {
  testReferences(cases);

  for (const [list, line] of [
    ["sources", 9],
    ["topics", 13],
    ["facts", 20],
    ["items", 29],
  ] as const) {
    it(`reports an id that is used twice in "${list}"`, () => {
      const letter = list === "facts" ? "f" : list.charAt(0);
      const parsed = parsePack(edited([`{ "id": "${letter}2"`, `{ "id": "${letter}1"`]));
      assert.deepEqual(shownProblems(parsed).slice(0, 1), [
        `${String(line)}:13 error duplicate-id: The id "${letter}1" is used twice in "${list}". The second entry is left out; give it an id of its own.`,
      ]);
    });
  }
});
