import assert from "node:assert/strict";
import { decoyStatement } from "../../../../src/core/content/decoyStatement.ts";

const fact = { statement: "The 17 rare earths number 17, not 171; René's count agrees." };

describe("decoyStatement", () => {
  for (const [name, decoy, text] of [
    ["its own sentence", { statement: "There are 15." }, "There are 15."],
    ["neither", {}, undefined],
    [
      "a swap",
      { swap: { from: "171", to: "15" } },
      "The 17 rare earths number 17, not 15; René's count agrees.",
    ],
    ["words that stand twice", { swap: { from: "17", to: "15" } }, undefined],
    ["words that are not there", { swap: { from: "18", to: "15" } }, undefined],
    ["a part of a word", { swap: { from: "earth", to: "metal" } }, undefined],
    [
      "words with an accent",
      { swap: { from: "René", to: "Hugo" } },
      "The 17 rare earths number 17, not 171; Hugo's count agrees.",
    ],
    ["the first half of a word with an accent", { swap: { from: "Ren", to: "Hug" } }, undefined],
  ] as const) {
    it(`makes the false sentence from ${name}`, () => {
      assert.equal(decoyStatement(fact, decoy), text);
    });
  }
});
