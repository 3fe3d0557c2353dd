import assert from "node:assert/strict";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { edited, shownProblems } from "../../samplePack.ts";
import { testReferences } from "./referenceCases.ts";

const topic = '"id": "t2", "title": "Second topic"';

describe("schemaProblems, fields that only trim", () => {
  testReferences([
    {
      name: "ignores a wrong icon, and keeps the topic with its facts",
      changes: [[topic, `${topic}, "icon": "Globe Icon"`]],
      problems: [
        '13:52 warning schema: "icon" must be lower-case words or numbers joined by hyphens. It is ignored; correct or remove it.',
      ],
      left: ({ topics, facts }) => [topics[1], facts.length],
      expected: [{ id: "t2", title: "Second topic" }, 4],
    },
    {
      name: "ignores an icon of a wrong type",
      changes: [[topic, `${topic}, "icon": { "name": "globe" }`]],
      problems: [
        '13:52 warning schema: "icon" must be a text in quotation marks. It is ignored; correct or remove it.',
      ],
      left: ({ topics }) => topics[1],
      expected: { id: "t2", title: "Second topic" },
    },
    {
      name: "keeps an icon that is right",
      changes: [[topic, `${topic}, "icon": "globe"`]],
      problems: [],
      left: ({ topics }) => topics[1]?.icon,
      expected: "globe",
    },
    {
      name: "ignores a wrong day of the pack's own, and keeps the pack",
      changes: [['"language": "en"', '"language": "en", "published": "2026-5-28"']],
      problems: [
        '5:34 warning schema: "published" must be a day such as 2026-05-28. It is ignored; correct or remove it.',
      ],
      left: (pack) => ["published" in pack, pack.facts.length],
      expected: [false, 4],
    },
    {
      name: "ignores exceptions of which one is wrong, in an entry of any kind",
      changes: [
        ['"id": "k1"', '"id": "k1", "exceptions": [{ "rule": "self-link" }]'],
        ['"id": "f2"', '"id": "f2", "exceptions": 0'],
      ],
      problems: [
        '20:33 warning schema: "exceptions" must be a list in square brackets. It is ignored; correct or remove it.',
        '38:34 warning schema: Entry 1 of "exceptions" has no "reason". Add it. It is ignored; correct or remove it.',
      ],
      left: ({ links, facts }) => [links[0]?.exceptions, facts[1]?.exceptions],
      expected: [undefined, undefined],
    },
    {
      name: "leaves an entry out for another field of the same name further in",
      changes: [['"name": "Last"', '"name": "Last", "fact": "F 1"']],
      problems: [
        '25:151 error schema: "fact" must be lower-case words or numbers joined by hyphens.',
      ],
      left: ({ lists }) => lists,
      expected: [],
    },
  ]);

  it("says nothing of them in an entry that is left out", () => {
    const parsed = parsePack(edited([topic, '"id": "t2", "icon": "G"']));
    assert.deepEqual(shownProblems(parsed), [
      '13:5 error schema: Entry 2 of "topics" has no "title". Add it.',
      '13:5 error left-out-too: What needs "t2" is left out too: "o1". It comes back with "t2".',
    ]);
  });

  it("leaves the pack alone where its list of entries is no list", () => {
    const parsed = parsePack('{"formatVersion":1,"topics":{"0":{"icon":1}},"facts":"exceptions"}');
    assert.equal(parsed.pack, undefined);
    assert.ok(shownProblems(parsed).some((shown) => shown.includes('"topics" must be a list')));
  });
});

describe("schemaProblems, wrong ids", () => {
  testReferences([
    {
      name: "reports a wrong id once, and names the entries in which it stands too",
      changes: [
        ['{ "id": "t2", "title"', '{ "id": "Two", "title"'],
        ['["t2", "t1"]', '["Two", "t1"]'],
        ['"topics": ["t2"]', '"topics": ["Two"]'],
      ],
      problems: [
        '13:13 error schema: "id" must be lower-case words or numbers joined by hyphens.',
        '13:13 error left-out-too: "Two" is wrong wherever it stands, and what needs it is left out too: "f4", "o1", "i2".',
      ],
      left: ({ topics, facts, items }) => [topics.length, facts.length, items.length],
      expected: [1, 3, 1],
    },
    {
      name: "reports two wrong ids each in its place",
      changes: [
        ['{ "id": "t2", "title"', '{ "id": "Two", "title"'],
        ['"topics": ["t2"]', '"topics": ["two "]'],
        ['["t2", "t1"]', '["t1"]'],
      ],
      problems: [
        '13:13 error schema: "id" must be lower-case words or numbers joined by hyphens.',
        '35:48 error schema: Entry 1 of "topics" must be lower-case words or numbers joined by hyphens.',
      ],
      left: ({ sequences }) => sequences,
      expected: [],
    },
    {
      name: "reports what else is wrong where a wrong id stands",
      changes: [
        ['{ "id": "t2", "title"', '{ "id": "Two", "title"'],
        ['["t2", "t1"], "title": "The club"', '["Two", "t1"], "title": ""'],
        ['"topics": ["t2"]', '"topics": ["t1"]'],
      ],
      problems: [
        '13:13 error schema: "id" must be lower-case words or numbers joined by hyphens.',
        '22:53 error schema: "title" must not be empty.',
        '22:5 error left-out-too: What needs "f4" is left out too: "i2". It comes back with "f4".',
      ],
      left: ({ facts }) => facts.length,
      expected: 3,
    },
  ]);
});
