import assert from "node:assert/strict";
import fc from "fast-check";
import { foldLetter } from "../../../../src/core/search/foldLetters.ts";
import { assertProperty } from "../../../support/property.ts";

describe("foldLetter", () => {
  const cases: readonly (readonly [what: string, letter: string, folded: string | undefined])[] = [
    ["a capital", "Q", "q"],
    ["an accented letter", "ä", "a"],
    ["a capital that decomposes when lowered", "İ", "i"],
    ["a letter with a stroke", "Ł", "l"],
    ["a ligature", "ﬁ", "fi"],
    ["a sharp s", "ß", "ss"],
    ["a final sigma", "ς", "σ"],
    ["a full-width letter", "Ａ", "a"],
    ["a mathematical letter", "𝐀", "a"],
    ["an accent", "\u0301", ""],
    ["a joiner", "\u200D", ""],
    ["a soft hyphen", "\u00AD", ""],
    ["a nukta", "\u093C", ""],
    ["a letter with a nukta", "ज़", "ज"],
    ["a vowel sign", "ि", "ि"],
    ["a virama", "्", "्"],
    ["a Tamil vowel sign of two parts", "ொ", "\u0BC6\u0BBE"],
    ["a Hebrew point", "\u05B7", ""],
    ["a Devanagari digit", "९", "9"],
    ["a Tamil digit", "௦", "0"],
    ["a mathematical digit", "𝟗", "9"],
    ["a subscript", "₂", "2"],
    ["a superscript", "²", undefined],
    ["a fraction", "½", undefined],
    ["a dash", "–", undefined],
    ["a space", " ", undefined],
    ["an emoji", "😀", undefined],
    ["a lone surrogate", "\uD83D", undefined],
    ["a currency sign", "₹", undefined],
  ];
  for (const [what, letter, folded] of cases)
    it(`folds ${what} to ${folded === undefined ? "a gap" : `"${folded}"`}`, () => {
      assert.equal(foldLetter(letter), folded);
    });

  it("folds what it has folded to itself, and capitals as small letters", () => {
    assertProperty(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }), (text) => {
        for (const letter of text) {
          const folded = foldLetter(letter) ?? "";
          const again = Array.from(folded, (part) => foldLetter(part) ?? " ").join("");
          assert.equal(again, folded);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
