import assert from "node:assert/strict";
import { FactIndex } from "../../../../src/core/search/factIndex.ts";
import { Highlighter } from "../../../../src/core/search/highlighter.ts";
import { WordMatcher } from "../../../../src/core/search/matchWords.ts";
import { readPhrases, readWords } from "../../../../src/core/search/readWords.ts";
import { otherUnitWords } from "../../../../src/core/search/unitWords.ts";
import { fact, packOf } from "./searchDocuments.ts";

function indexOf(...statements: readonly string[]): FactIndex {
  const index = new FactIndex();
  const facts = statements.map((statement, at) => fact(String(at), statement));
  const steps = index.putPack(packOf("p", facts));
  while (steps.next().done !== true);
  return index;
}

/** What each word of a query matches: the words, each once, the best first. */
function matchesOf(index: FactIndex, query: string): string[][] {
  return readWords(query, index, new WordMatcher(index)).map(({ matches }) =>
    [...matches.words]
      .map((word, at) => ({
        text: index.vocabulary.textOf(word),
        weight: matches.weights[at] ?? 0,
      }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ text }) => text)
      // A word may match in two ways.
      .filter((text, at, all) => all.indexOf(text) === at),
  );
}

describe("readWords", () => {
  const index = indexOf(
    "Semiconductor mission of India",
    "A green hydrogen missile is no mineral",
    "minerals 17 170 1700 ₹ crore hydro gen",
  );
  const cases: readonly (readonly [
    what: string,
    query: string,
    matches: readonly (readonly string[])[],
  ])[] = [
    [
      "the word itself first, then what begins so, then what is like it",
      "mineral ",
      [["mineral", "minerals"]],
    ],
    ["beginnings of the last word", "green miss", [["green"], ["missile", "mission"]]],
    ["half words before the last", "hydro green ", [["hydro", "hydrogen"], ["green"]]],
    ["no beginning of a number that is there", "17", [["17"]]],
    ["beginnings of a number that is not", "170", [["170"]]],
    ["no misspelt number", "71", [[]]],
    ["other words for a unit", "rs cr ", [["₹"], ["crore"]]],
    ["a word that was split", "semi conductor ", [["semiconductor"], ["semiconductor"]]],
    ["words that were joined", "greenhydrogen ", [["green"], ["hydrogen"]]],
    ["nothing for what no fact has", "xylophone ", [[]]],
    ["each word once", "green green", [["green"]]],
  ];
  for (const [what, query, matches] of cases)
    it(`matches ${what}: ${query}`, () => {
      assert.deepEqual(matchesOf(index, query), matches);
    });

  it("reads 24 words at most", () => {
    const query = Array.from({ length: 40 }, (_, at) => `word${String(at)}`).join(" ");
    assert.equal(matchesOf(index, query).length, 24);
  });

  it("takes one letter and two for a beginning, of the last word only", () => {
    const isShort = (query: string) =>
      readWords(query, index, new WordMatcher(index)).map((word) => word.isShort);
    assert.deepEqual(isShort("x gr"), [false, true]);
    assert.deepEqual(isShort("g"), [true]);
    assert.deepEqual(isShort("gre"), [false]);
    assert.deepEqual(isShort("1"), [false]);
    assert.deepEqual(isShort("gr "), [false]);
  });

  it("forgets words when their pack is gone", () => {
    const changing = indexOf("Thorium");
    const matcher = new WordMatcher(changing);
    const count = () => readWords("thor", changing, matcher)[0]?.matches.words.length;
    assert.equal(count(), 1);
    changing.removePack("p");
    assert.equal(count(), 0);
  });
});

describe("readPhrases", () => {
  it("matches the words as they are spelt, and no others", () => {
    const index = indexOf("Mineral minerals");
    const matched = readPhrases(["mineral mineralx"], index).map(({ matches }) =>
      [...matches.words].map((word) => index.vocabulary.textOf(word)),
    );
    assert.deepEqual(matched, [["mineral"], []]);
  });
});

describe("otherUnitWords", () => {
  it("gives the other ways to write a unit, whichever was written", () => {
    assert.deepEqual(otherUnitWords("cr"), ["crore", "crores"]);
    assert.deepEqual(otherUnitWords("crore"), ["cr", "crores"]);
    assert.deepEqual(otherUnitWords("ore"), []);
  });
});

describe("Highlighter", () => {
  const texts = ["Green hydrogen", "hydrogen (gre\u0301en) greening"];
  const index = indexOf(...texts);
  const highlighter = new Highlighter(index.vocabulary);
  const marked = (query: string) =>
    highlighter.during(readWords(query, index, new WordMatcher(index)), () =>
      highlighter
        .highlight(texts)
        .map((ranges, at) => ranges.map(([first, last]) => texts[at]?.slice(first, last + 1))),
    );

  it("marks whole words, the typed part of longer ones, and accents with their letters", () => {
    assert.deepEqual(marked("green"), [["Green"], ["gre\u0301en", "green"]]);
    assert.deepEqual(marked("hydr"), [["hydr"], ["hydr"]]);
    assert.deepEqual(marked("hy"), [["hy"], ["hy"]]);
  });

  it("marks a misspelt word as it stands", () => {
    assert.deepEqual(marked("hydorgen "), [["hydrogen"], ["hydrogen"]]);
  });

  it("forgets one query before the next", () => {
    marked("green");
    assert.deepEqual(marked("hydrogen "), [["hydrogen"], ["hydrogen"]]);
    assert.deepEqual(marked(""), [[], []]);
  });
});
