import assert from "node:assert/strict";
import fc from "fast-check";
import {
  parseSearchQuery,
  type FilterName,
  type QueryFilter,
  type QueryPhrase,
  type SearchQuery,
} from "../../../../src/core/search/parseSearchQuery.ts";
import { assertProperty } from "../../../support/property.ts";

const empty: SearchQuery = { words: "", phrases: [], filters: [], problems: [] };

function filter(name: FilterName, value: string, text: string, start = 0): QueryFilter {
  return { name, value, isExcluded: false, text, start, end: start + text.length };
}

function phrase(text: string, typed: string, start = 0): QueryPhrase {
  const isExcluded = typed.startsWith("-");
  return { text, isExcluded, start, end: start + typed.length };
}

describe("parseSearchQuery", () => {
  const understood: readonly (readonly [query: string, parsed: Partial<SearchQuery>])[] = [
    ["", {}],
    ["rare earth", { words: "rare earth" }],
    ["  rare   earth ", { words: "rare earth " }],
    ["topic:quad", { filters: [filter("topic", "quad", "topic:quad")] }],
    [
      "-Pack:Minerals",
      { filters: [{ ...filter("pack", "minerals", "-Pack:Minerals"), isExcluded: true }] },
    ],
    [
      'topic:"Rare Earths" ore',
      { words: "ore", filters: [filter("topic", "rare earths", 'topic:"Rare Earths"')] },
    ],
    ["ore is:DISPUTED", { words: "ore", filters: [filter("is", "disputed", "is:DISPUTED", 4)] }],
    ["is:superseded", { filters: [filter("is", "superseded", "is:superseded")] }],
    ['"rare earth"', { phrases: [phrase("rare earth", '"rare earth"')] }],
    ["“rare earth” ore", { words: "ore", phrases: [phrase("rare earth", "“rare earth”")] }],
    ["-„rare earth“", { phrases: [phrase("rare earth", "-„rare earth“")] }],
    ["ore -china", { words: "ore", phrases: [phrase("china", "-china", 4)] }],
    ['-"rare earth"', { phrases: [phrase("rare earth", '-"rare earth"')] }],
    ['""', {}],
    ["-", { words: "-" }],
    ["quad -> japan", { words: "quad japan" }],
    ["quad -- japan -(", { words: "quad japan" }],
    ['ore "(" -"…"', { words: "ore" }],
    ["e-waste 10:30 ratio 3:1", { words: "e-waste 10:30 ratio 3:1" }],
    ["Note: quad", { words: "Note: quad" }],
  ];
  for (const [query, parsed] of understood)
    it(`understands ${query}`, () => {
      assert.deepEqual(parseSearchQuery(query), { ...empty, ...parsed });
    });

  const reported: readonly (readonly [query: string, kind: string, text: string, start: number])[] =
    [
      ["ore is:due", "unknown-value", "is:due", 4],
      ["in:note", "unknown-filter", "in:note", 0],
      ["ore  -tag:x", "unknown-filter", "-tag:x", 5],
      ["topic:", "missing-value", "topic:", 0],
      ["is: ore", "missing-value", "is:", 0],
      ['pack:""', "missing-value", 'pack:""', 0],
      ["topic:(", "missing-value", "topic:(", 0],
      ["ore -pack:…", "missing-value", "-pack:…", 4],
      ['ore "rare earth', "unclosed-quote", '"rare earth', 4],
    ];
  for (const [query, kind, text, start] of reported)
    it(`reports ${kind} in ${query}`, () => {
      const { problems, filters } = parseSearchQuery(query);
      assert.deepEqual(
        problems.map((problem) => [problem.kind, problem.text, problem.start, problem.end]),
        [[kind, text, start, start + text.length]],
      );
      assert.deepEqual(filters, []);
    });

  it("names the filters and values that there are", () => {
    assert.deepEqual(parseSearchQuery("in:note").problems[0]?.allowed, ["topic", "pack", "is"]);
    assert.deepEqual(parseSearchQuery("is:due").problems[0]?.allowed, ["disputed", "superseded"]);
    assert.deepEqual(parseSearchQuery("topic:").problems[0]?.allowed, []);
  });

  it("takes the words of a filter that there is not for words", () => {
    assert.equal(parseSearchQuery("Ministry:mines").words, "Ministry mines");
    assert.equal(parseSearchQuery("ore https://pib.gov.in").words, "ore https //pib.gov.in");
    assert.equal(parseSearchQuery("ore -tag:x").words, "ore");
  });

  it("takes the words of a phrase one by one until it is closed", () => {
    assert.equal(parseSearchQuery('ore "rare ear').words, "ore rare ear");
  });

  it("reads the first 200 characters, and quickly whatever they are", () => {
    assert.equal(parseSearchQuery("a".repeat(10_000)).words.length, 200);
    assert.equal(parseSearchQuery(`a${" ".repeat(300)}`).words, "a");
  });

  it("never throws, and points into the query", () => {
    const piece = fc.constantFrom('"', "-", ":", "is:", "topic:", "x", " ", "\uD83D", "(", "due");
    assertProperty(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 5 }))),
        (parts) => {
          const query = parts.join("");
          for (const { text, start, end } of parseSearchQuery(query).problems)
            assert.equal(query.slice(start, end), text);
        },
      ),
    );
  });
});
