import assert from "node:assert/strict";
import fc from "fast-check";
import { createRandom } from "../../../../../src/core/base/random.ts";
import { fairOptions } from "../../../../../src/core/quiz/generate/fairOptions.ts";
import { assertProperty } from "../../../../support/property.ts";

const question = "Which one of the mines of the Quad is named?";

function options(right: string, wrong: readonly string[], longer?: number) {
  return fairOptions(right, wrong, question, longer, createRandom(1));
}

describe("fairOptions", () => {
  it("takes as many longer options as it is told, and no option of the same length", () => {
    const wrong = ["Ab", "Cde", "Fghi", "Jklmno", "Pqrstuv", "Wxyzabcd", "Efghi"];
    for (const longer of [0, 1, 2, 3]) {
      const chosen = options("Zyxwv", wrong, longer) ?? [];
      assert.equal(chosen.filter(({ length }) => length > 5).length, longer);
      assert.equal(chosen.filter(({ length }) => length < 5).length, 3 - longer);
    }
  });

  it("gives up where lengths do not allow it", () => {
    assert.equal(options("Zyxwv", ["Ab", "Cde", "Fghi"], 1), undefined);
    assert.deepEqual([...(options("Zyxwv", ["Ab", "Cde", "Fghi"], 0) ?? [])].sort(), [
      "Ab",
      "Cde",
      "Fghi",
    ]);
  });

  it("takes options with a number for one with a number only, and the other way round", () => {
    assert.equal(options("Seven", ["12", "14", "16"]), undefined);
    assert.equal(options("7", ["Twelve", "14", "16"]), undefined);
    assert.equal(options("7", ["12", "14", "16"])?.length, 3);
  });

  it("takes none that repeats or implies another one, or is implied by it", () => {
    assert.equal(options("Tin", ["Tin ore", "Copper", "Zinc"]), undefined);
    assert.equal(options("Tin ore", ["tin", "Copper", "Zinc"]), undefined);
    assert.equal(options("Tin", ["Zinc ores", "ZINC", "Copper"]), undefined);
    assert.equal(options("Tin", ["the", "Copper", "Zinc"]), undefined);
  });

  it("never lets the right option share more words with the question than another", () => {
    assert.equal(options("Quad", ["Copper", "Zinc", "Tin"]), undefined);
    assert.equal(options("Copper", ["Zinc", "Tin", "Quad"])?.length, 3);
    assert.equal(options("Of the Quad", ["Quad one", "Quad two", "Quad six"]), undefined);
  });

  it("holds all of this for any words", () => {
    const word = fc.constantFrom("tin", "ore", "of", "quad", "7", "the mines", "copper", "a");
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    const longer = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });
    assertProperty(
      fc.property(text, fc.array(text, { maxLength: 12 }), longer, (right, wrong, wanted) => {
        const chosen = options(right, wrong, wanted);
        if (chosen === undefined) return;
        assert.equal(new Set([right, ...chosen]).size, 4);
        assert.ok(chosen.every((each) => wrong.includes(each)));
        assert.ok(chosen.every((each) => /\d/.test(each) === /\d/.test(right)));
        const isLonger = chosen.filter(({ length }) => length > right.length).length;
        if (wanted !== undefined) assert.equal(isLonger, wanted);
      }),
    );
  });
});
