import assert from "node:assert/strict";
import {
  holdsWords,
  isSameSet,
  isSubset,
  withWordsReplaced,
} from "../../../../../src/core/content/lint/words.ts";

describe("holdsWords", () => {
  for (const [text, words, expected] of [
    ["The Arn waters Ostmark.", "arn", true],
    ["The Arn waters Ostmark.", "waters Ostmark", true],
    ["The Arn waters Ostmark.", "water", false],
    ["Neodymium-iron-boron", "iron boron", true],
    ["The Arn", "", false],
    ["The Arn", "…", false],
  ] as const) {
    it(`is ${String(expected)} for "${words}" in "${text}"`, () => {
      assert.equal(holdsWords(text, words), expected);
    });
  }
});

describe("withWordsReplaced", () => {
  for (const [text, from, to, expected] of [
    ["14 places", "14", "19", "19 places"],
    ["About 14 places", "14 Places", "nine", "about nine"],
    ["114 places", "14", "19", undefined],
    ["14 of 14", "14", "19", undefined],
    ["14", "14", "19", "19"],
    ["14", "", "19", undefined],
  ] as const) {
    it(`puts "${to}" for "${from}" in "${text}"`, () => {
      assert.equal(withWordsReplaced(text, from, to), expected);
    });
  }
});

describe("isSubset and isSameSet", () => {
  it("compare sets of words", () => {
    const one = new Set(["a"]);
    const two = new Set(["a", "b"]);
    assert.deepEqual([isSubset(one, two), isSubset(two, one)], [true, false]);
    assert.deepEqual([isSameSet(one, two), isSameSet(two, one)], [false, false]);
    assert.deepEqual([isSameSet(two, new Set(["b", "a"])), isSubset(new Set(), one)], [true, true]);
  });
});
