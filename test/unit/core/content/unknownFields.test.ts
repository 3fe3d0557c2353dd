import assert from "node:assert/strict";
import type { Pack } from "../../../../src/core/content/pack.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { unknownFields } from "../../../../src/core/content/unknownFields.ts";
import { edited, sampleText, shownProblems } from "../../samplePack.ts";

const warning = (place: string, field: string) =>
  `${place} warning unknown-field: The pack format has no field "${field}" here. It is kept and has no effect; check its spelling.`;

interface Case {
  readonly where: string;
  readonly change: readonly [from: string, to: string];
  readonly problems: readonly string[];
  /** Where in the pack the field is kept, and what it is there. */
  readonly kept: (pack: Pack) => unknown;
  readonly expected: unknown;
}

const cases: readonly Case[] = [
  {
    where: "in the pack",
    change: ['"id": "sample",', '"id": "sample", "licens": "MIT",'],
    problems: [warning("3:19", "licens")],
    kept: (pack): unknown => Reflect.get(pack, "licens"),
    expected: "MIT",
  },
  {
    where: "in an entry, whatever its value",
    change: ['{ "id": "w1"', '{ "note": [{ "id": 1 }, null], "id": "w1"'],
    problems: [warning("16:7", "note")],
    kept: ({ terms }) => terms[0],
    expected: {
      note: [{ id: 1 }, null],
      id: "w1",
      name: "Minerals Security Partnership",
      aliases: ["MSP"],
      kind: "body",
    },
  },
  {
    where: "in each of the objects of a list within an entry",
    change: [
      '"derivedFrom": "f1"',
      '"decoys": [{ "statement": "D", "reason": "R" }, { "x": 1, "swap": { "from": "odd", "to": "even", "y": 2 }, "reason": "R" }]',
    ],
    problems: [warning("21:174", "x"), warning("21:221", "y")],
    kept: ({ facts }) => facts[2]?.decoys?.[1],
    expected: { x: 1, swap: { from: "odd", to: "even", y: 2 }, reason: "R" },
  },
  {
    where: "in the members of a list",
    change: ['{ "name": "Last" }', '{ "name": "Last", "Fact": "f3" }'],
    problems: [warning("25:143", "Fact")],
    kept: ({ lists }) => lists[0]?.members[1],
    expected: { name: "Last", Fact: "f3" },
  },
  {
    where: "in a row of a table, but not among its cells, whose names are the table's own",
    change: ['{ "cells": { "name": "Nought"', '{ "sum": 0, "cells": { "name": "Nought"'],
    problems: [warning("32:293", "sum")],
    kept: ({ tables }) => tables[0]?.rows[1],
    expected: { sum: 0, cells: { name: "Nought", sign: null }, facts: [] },
  },
  {
    where: "in the steps of a sequence",
    change: ['"value": "2023" }', '"value": "2023", "place": "Paris" }'],
    problems: [warning("35:122", "place")],
    kept: ({ sequences }) => sequences[0]?.members[0],
    expected: { name: "Talks", value: "2023", place: "Paris" },
  },
  {
    where: "in the statements of a question",
    change: [
      '"stem": "Who joined?"',
      '"statements": [{ "text": "A", "isTrue": true, "true": true }, { "text": "B", "isTrue": false }], "stem": "Who joined?"',
    ],
    problems: [warning("29:88", "true")],
    kept: ({ items }) => items[1]?.statements?.[0],
    expected: { text: "A", isTrue: true, true: true, facts: [] },
  },
  {
    where: "named like what every object has",
    change: ['"id": "k1"', '"id": "k1", "constructor": 1, "__proto__": { "toString": 2 }'],
    problems: [warning("38:19", "constructor"), warning("38:37", "__proto__")],
    kept: ({ links }) => Object.entries(links[0] ?? {}).slice(1, 3),
    expected: [
      ["constructor", 1],
      ["__proto__", { toString: 2 }],
    ],
  },
];

describe("unknownFields", () => {
  for (const { where, change, problems, kept, expected } of cases) {
    it(`warns of fields that the format does not have, and keeps them: ${where}`, () => {
      const parsed = parsePack(edited(change));
      assert.ok(parsed.pack);
      assert.deepEqual([shownProblems(parsed), kept(parsed.pack)], [problems, expected]);
    });
  }

  it("does not warn of them in an entry that has an error, only in the others", () => {
    const parsed = parsePack(
      edited(['"kind": "body"', '"kinds": ["body"]'], ['"id": "t1", ', '"id": "t1", "x": 0, ']),
    );
    assert.deepEqual(shownProblems(parsed), [
      '16:5 error schema: Entry 1 of "terms" has no "kind". Add it.',
      warning("12:19", "x"),
    ]);
  });

  it("does not warn of them in an entry that is left out because of another one", () => {
    const parsed = parsePack(
      edited(
        ['"f4", "topics": ["t2", "t1"]', '"f4", "topics": ["t9"]'],
        ['"id": "i2"', '"id": "i2", "x": 0'],
      ),
    );
    assert.deepEqual(
      parsed.problems.map(({ code }) => code),
      ["unknown-id", "left-out-too"],
    );
  });

  it("does not warn of them in an entry that is used in spite of an error", () => {
    const parsed = parsePack(
      edited(['"id": "t1", "title"', '"id": "t1", "x": 0, "parent": "t1", "title"']),
    );
    assert.deepEqual(
      parsed.problems.map(({ code }) => code),
      ["circular-topic"],
    );
    assert.equal(parsed.pack?.topics.length, 2);
  });

  it("says nothing of a pack that has the fields of the format only", () => {
    assert.deepEqual(unknownFields(JSON.parse(sampleText)), []);
  });

  it("does not look into what is no object, or into fields that it does not know", () => {
    for (const data of [null, 0, "text", [], [[{}]], { facts: null }, { facts: [[null, "f"]] }])
      assert.deepEqual(unknownFields(data), []);
    assert.deepEqual(
      unknownFields({ a: { b: { c: 1 } }, facts: [{ id: { d: 1 } }] }).map(({ path }) => path),
      [["a"]],
    );
  });
});
