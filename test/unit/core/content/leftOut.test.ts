import assert from "node:assert/strict";
import type { Pack } from "../../../../src/core/content/pack.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { shownProblems } from "../../samplePack.ts";

/** The text of a pack with many facts under one topic and a question on each, one entry a line. */
function manyFacts(count: number, topic: string, fact: (number: number) => object = () => ({})) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const lines = (entries: readonly object[]) =>
    `[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]`;
  const facts = numbers.map((number) => ({
    id: `f${String(number)}`,
    topics: ["t1"],
    title: "T",
    statement: "S",
    sources: ["s1"],
    asOf: "2026",
    ...fact(number),
  }));
  const items = numbers.map((number) => ({
    id: `i${String(number)}`,
    form: "single-best",
    stem: "S",
    options: ["A", "B", "C", "D"],
    key: 0,
    rationale: "R",
    facts: [`f${String(number)}`],
  }));
  return `{"formatVersion":1,"id":"many","title":"Many","language":"en","licence":"L",
"sources":[{"id":"s1","title":"T","publisher":"P","kind":"press"}],
"topics":[${topic}],
"facts":${lines(facts)},
"items":${lines(items)}}`;
}

const sizes = (pack: Pack | undefined) => [
  pack?.topics.length,
  pack?.facts.length,
  pack?.items.length,
];

describe("entries that are left out because of others", () => {
  it("are named in one problem, with what needs them in turn", () => {
    const parsed = parsePack(manyFacts(100, '{"id":"t1"}'));
    assert.deepEqual(shownProblems(parsed), [
      '3:11 error schema: Entry 1 of "topics" has no "title". Add it.',
      '3:11 error left-out-too: What needs "t1" is left out too: "f1", "f2", "f3" and 197 more. It comes back with "t1".',
    ]);
    assert.deepEqual(sizes(parsed.pack), [0, 0, 0]);
  });

  it("do not flood where the id of a topic is wrong here and in each fact", () => {
    const parsed = parsePack(manyFacts(100, '{"id":"T1","title":"T"}', () => ({ topics: ["T1"] })));
    assert.deepEqual(shownProblems(parsed), [
      '3:17 error schema: "id" must be lower-case words or numbers joined by hyphens.',
      '3:17 error left-out-too: "T1" is wrong wherever it stands, and what needs it is left out too: "f1", "f2", "f3" and 197 more.',
    ]);
    assert.deepEqual(sizes(parsed.pack), [0, 0, 0]);
  });

  it("do not flood where a topic has another id than its facts say", () => {
    const parsed = parsePack(manyFacts(100, '{"id":"t2","title":"T"}'));
    assert.deepEqual(shownProblems(parsed), [
      '5:21 error unknown-id: "f1" is left out: none of its topics ("t1") is in the pack.',
      '6:21 error unknown-id: "f2" is left out: none of its topics ("t1") is in the pack.',
      '7:21 error unknown-id: "f3" is left out: none of its topics ("t1") is in the pack.',
      '5:21 error left-out-too: What needs "f1" is left out too: "i1". It comes back with "f1".',
      '6:21 error left-out-too: What needs "f2" is left out too: "i2". It comes back with "f2".',
      '7:21 error left-out-too: What needs "f3" is left out too: "i3". It comes back with "f3".',
      '5:21 error left-out-too: What needs "t1" is left out too: "f4", "f5", "f6" and 191 more. It comes back with "t1".',
    ]);
    assert.deepEqual(sizes(parsed.pack), [1, 0, 0]);
  });

  it("are those only that have nothing else to go by", () => {
    const text = manyFacts(3, '{"id":"t1"},{"id":"t2","title":"T"}', (number) =>
      number === 2 ? { topics: ["t1", "t2"] } : {},
    );
    const parsed = parsePack(text);
    assert.deepEqual(shownProblems(parsed).slice(1), [
      '3:11 error left-out-too: What needs "t1" is left out too: "f1", "f3", "i1" and 1 more. It comes back with "t1".',
    ]);
    assert.deepEqual(parsed.pack?.facts[0]?.topics, ["t2"]);
    assert.deepEqual(sizes(parsed.pack), [1, 1, 1]);
  });

  it("are put down to an entry that is left out before an id that no entry has", () => {
    const parsed = parsePack(manyFacts(1, '{"id":"t1"}', () => ({ topics: ["t9", "t1"] })));
    assert.deepEqual(
      parsed.problems.map(({ code }) => code),
      ["schema", "left-out-too"],
    );
  });

  it("are none where an earlier entry has the id of the one that is left out", () => {
    const parsed = parsePack(manyFacts(2, '{"id":"t1","title":"T"},{"id":"t1","title":"U"}'));
    assert.deepEqual(
      parsed.problems.map(({ code }) => code),
      ["duplicate-id"],
    );
    assert.deepEqual(sizes(parsed.pack), [1, 2, 2]);
  });
});

describe("references to an id that no entry has", () => {
  const withTerm = (count: number) =>
    parsePack(manyFacts(count, '{"id":"t1","title":"T"}', () => ({ terms: ["w9"] })));

  it("are all reported when they are four", () => {
    assert.deepEqual(
      shownProblems(withTerm(4)).map((shown) => shown.slice(0, 45)),
      [5, 6, 7, 8].map(
        (line) => `${String(line)}:96 warning unknown-id: "f${String(line - 4)}" refers to the t`,
      ),
    );
  });

  it("are not counted in entries that are left out", () => {
    const text = manyFacts(7, '{"id":"t1","title":"T"}', (number) => ({
      topics: ["t1", "t9"],
      ...(number > 4 ? { sources: ["s9"] } : {}),
    }));
    const warnings = parsePack(text).problems.filter(({ severity }) => severity === "warning");
    assert.deepEqual(
      warnings.map(({ message }) => message.slice(0, 11)),
      [1, 2, 3, 4].map((number) => `"f${String(number)}" refers`),
    );
  });

  it("are counted after the third when they are more", () => {
    const shown = shownProblems(withTerm(5));
    assert.deepEqual(shown.slice(3), [
      '8:96 warning unknown-id: 2 more references lead to the term "w9", which this pack does not have.',
    ]);
  });
});
