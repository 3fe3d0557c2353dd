import assert from "node:assert/strict";
import {
  readCombination,
  readCount,
  rightOptions,
} from "../../../../../src/core/content/lint/rightOptions.ts";
import type { Item, Link } from "../../../../../src/core/content/pack.ts";

const usual = {
  combinationOfTwo: ["1 only", "2 only", "Both 1 and 2", "Neither 1 nor 2"],
  combinationOfThree: ["1 and 2 only", "2 and 3 only", "1 and 3 only", "1, 2 and 3"],
  count: ["Only one", "Only two", "All three", "None"],
  pairs: ["Only one pair", "Only two pairs", "All three pairs", "None of the pairs"],
  two: [
    "Both statements are correct, and Statement II explains Statement I",
    "Both statements are correct, but Statement II does not explain Statement I",
    "Statement I is correct, but Statement II is incorrect",
    "Statement I is incorrect, but Statement II is correct",
  ],
  three: [
    "Both Statement II and Statement III are correct, and both explain Statement I",
    "Both Statement II and Statement III are correct, but only one of them explains Statement I",
    "Only one of Statements II and III is correct, and that one explains Statement I",
    "Neither Statement II nor Statement III is correct",
  ],
};

function item(form: Item["form"], options: string[], truths: readonly boolean[], key = 0): Item {
  const statements = truths.map((isTrue, index) => ({
    text: `Statement ${String(index + 1)}`,
    isTrue,
    facts: [`f${String(index + 1)}`],
  }));
  return { id: "i", form, stem: "?", statements, options, key, rationale: "-", facts: ["f1"] };
}

const link = (explains: boolean): Link => {
  return { id: "l", fact: "f1", with: "f2", explains, reason: "-" };
};

describe("readCombination", () => {
  for (const [option, count, read] of [
    ["1 only", 2, [1]],
    ["Both 1 and 2", 2, [1, 2]],
    ["Neither 1 nor 2", 2, []],
    ["1, 2 and 3", 3, [1, 2, 3]],
    ["3 and 1 only", 3, [1, 3]],
    ["All of the above", 3, [1, 2, 3]],
    ["None of the above", 3, []],
    ["4 only", 3, undefined],
    ["0 only", 3, undefined],
    ["The first", 3, undefined],
  ] as const) {
    it(`reads "${option}" of ${String(count)}`, () => {
      assert.deepEqual(readCombination(option, count), read);
    });
  }
});

describe("readCount", () => {
  for (const [option, count, read] of [
    ["Only one", 3, 1],
    ["Only two pairs", 3, 2],
    ["All three", 3, 3],
    ["All four", 3, undefined],
    ["All", 4, 4],
    ["None", 3, 0],
    ["None of the pairs", 3, 0],
    ["Only five", 3, undefined],
    ["Some", 3, undefined],
  ] as const) {
    it(`reads "${option}" of ${String(count)}`, () => {
      assert.equal(readCount(option, count), read);
    });
  }
});

describe("rightOptions", () => {
  const cases: readonly (readonly [string, Item, Link[], readonly number[] | undefined])[] = [
    ["first of two", item("combination", usual.combinationOfTwo, [true, false]), [], [0]],
    ["none of two", item("combination", usual.combinationOfTwo, [false, false]), [], [3]],
    ["two of three", item("combination", usual.combinationOfThree, [true, false, true]), [], [2]],
    ["one of three", item("combination", usual.combinationOfThree, [true, false, false]), [], []],
    ["a count", item("count", usual.count, [true, false, true]), [], [1]],
    ["no pair", item("pairs", usual.pairs, [false, false, false]), [], [3]],
    ["all rows", item("rows", usual.count, [true, true, true]), [], [2]],
    ["a linked explanation", item("two-statements", usual.two, [true, true]), [link(true)], [0]],
    ["a linked denial", item("two-statements", usual.two, [true, true]), [link(false)], [1]],
    ["no link", item("two-statements", usual.two, [true, true], 1), [], [1]],
    ["no link, but a false key", item("two-statements", usual.two, [true, true], 2), [], []],
    ["second wrong", item("two-statements", usual.two, [true, false]), [], [2]],
    ["first wrong", item("two-statements", usual.two, [false, true]), [], [3]],
    ["both wrong", item("two-statements", usual.two, [false, false]), [], []],
    ["one of II and III", item("three-statements", usual.three, [true, true, false]), [], [2]],
    ["neither", item("three-statements", usual.three, [true, false, false]), [], [3]],
    ["both II and III", item("three-statements", usual.three, [true, true, true]), [], [0, 1]],
    ["single best", { ...item("single-best", ["a", "b", "c", "d"], [true]) }, [], undefined],
  ];
  for (const [name, asked, links, right] of cases) {
    it(`finds what is right: ${name}`, () => {
      assert.deepEqual(rightOptions(asked, { links, sequences: [] }), right);
    });
  }
});
