import assert from "node:assert/strict";
import { judgeOrder } from "../../../../../src/core/content/lint/sequenceOrder.ts";
import type { Item, Sequence } from "../../../../../src/core/content/pack.ts";

function sequence(id: string, ...members: readonly (readonly [string, string])[]): Sequence {
  const steps = members.map(([name, value]) => ({ name, value }));
  return { id, title: "T", topics: ["t1"], sources: ["s1"], members: steps };
}

function item(stem: string, ...options: string[]): Item {
  const rest = { key: 0, rationale: "-", facts: ["f1"] };
  return { id: "i", form: "sequence", stem, options, ...rest };
}

const metals = sequence("metals", ["Lithium", "3"], ["Cobalt", "27"], ["Nickel", "28"]);
const heavy = sequence("heavy", ["Yttrium", "39"], ["Cadmium", "48"], ["Lanthanum", "57"]);
const falling = sequence("falling", ["Lead", "82"], ["Gold", "79"], ["Tungsten", "74"]);
const meetings = sequence(
  "meetings",
  ["First meeting of ministers, in New York", "2019"],
  ["First summit, held virtually", "March 2021"],
  ["Second summit", "24 September 2021"],
);

/** The right options of a question; undefined if the sequences do not tell. */
function right(asked: Item, ...sequences: Sequence[]): readonly string[] | undefined {
  const isRight = judgeOrder(asked, sequences);
  return isRight && asked.options.filter(isRight);
}

describe("judgeOrder", () => {
  const numbered = "What is the right order: 1. Nickel; 2. Lithium; 3. Cobalt?";
  const cases: readonly (readonly [string, readonly string[] | undefined, Item, Sequence[]])[] = [
    ["numbers", ["2-3-1"], item(numbered, "1-2-3", "2-3-1", "3-2-1"), [metals]],
    [
      "numbers joined by commas",
      ["2, 3, 1"],
      item("Order 1. Nickel, 2. Lithium, and 3. Cobalt", "1, 2, 3", "2, 3, 1"),
      [metals],
    ],
    [
      "names",
      ["Lithium – Cobalt – Nickel"],
      item("Order?", "Nickel – Lithium – Cobalt", "Lithium – Cobalt – Nickel"),
      [metals],
    ],
    ["an option that leaves one out", [], item(numbered, "1-2-3", "2-3"), [metals]],
    ["an option that names one twice", [], item(numbered, "1-2-3", "2-2-3-1"), [metals]],
    [
      "names that are parts of those of the sequence",
      ["2-1"],
      item("Order 1. Second summit; 2. First meeting of ministers?", "1-2", "2-1"),
      [meetings],
    ],
    [
      "members of two sequences, by their numbers",
      ["2-1-3"],
      item("Order 1. Yttrium; 2. Cobalt; 3. Cadmium?", "1-2-3", "2-1-3"),
      [metals, heavy],
    ],
    [
      "a sequence that falls",
      ["2-1"],
      item("Order, heaviest first: 1. Gold; 2. Lead?", "1-2", "2-1"),
      [falling],
    ],
    [
      "sequences that rise and fall",
      undefined,
      item("Order 1. Gold; 2. Cobalt?", "1-2", "2-1"),
      [metals, falling],
    ],
    ["a name that no sequence has", undefined, item("Order 1. Tin; 2. Nickel?", "1-2"), [metals]],
    [
      "a name that may be two members",
      undefined,
      item("Order 1. Summit; 2. First meeting of ministers?", "1-2", "2-1"),
      [meetings],
    ],
    ["options that name nothing", undefined, item(numbered, "4-5-6"), [metals]],
    ["no sequence", undefined, item(numbered, "1-2-3"), []],
  ];
  for (const [name, expected, asked, sequences] of cases) {
    it(`judges ${name}`, () => {
      assert.deepEqual(right(asked, ...sequences), expected);
    });
  }
});
