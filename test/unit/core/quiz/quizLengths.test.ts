import assert from "node:assert/strict";
import fc from "fast-check";
import { quizLengths } from "../../../../src/core/quiz/quizLengths.ts";
import { assertProperty } from "../../../support/property.ts";

describe("quizLengths", () => {
  for (const [available, lengths] of [
    [1, [1]],
    [4, [4]],
    [5, [5]],
    [6, [5, 6]],
    [10, [5, 10]],
    [11, [5, 10, 11]],
    [20, [5, 10, 20]],
    [50, [5, 10, 20, 50]],
    [51, [5, 10, 20, 50, 51]],
    [1000, [5, 10, 20, 50, 1000]],
  ] as const) {
    it(`offers ${lengths.join(", ")} of ${String(available)} questions`, () => {
      assert.deepEqual(quizLengths(available), lengths);
    });
  }

  it("offers each length once, the least first, and all there are last", () => {
    assertProperty(
      fc.property(fc.integer({ min: 1, max: 200 }), (available) => {
        const lengths = quizLengths(available);
        assert.deepEqual(
          lengths,
          [...new Set(lengths)].sort((a, b) => a - b),
        );
        assert.equal(lengths.at(-1), available);
        assert.ok(lengths.every((length) => length >= 1));
      }),
    );
  });
});
