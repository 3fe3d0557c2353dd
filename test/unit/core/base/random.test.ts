import assert from "node:assert/strict";
import fc from "fast-check";
import { createRandom, shuffled } from "../../../../src/core/base/random.ts";
import { assertProperty } from "../../../support/property.ts";

const seed = fc.integer();
const eight = ["A", "B", "C", "D", "E", "F", "G", "H"];

describe("createRandom", () => {
  it("gives the same sequence for the same seed, on every machine", () => {
    const first = (of: number) => {
      const random = createRandom(of);
      return Array.from({ length: 8 }, () => random.below(100));
    };
    assert.deepEqual(first(1), [46, 28, 81, 97, 90, 29, 22, 83]);
    assert.notDeepEqual(first(2), first(1));
  });

  it("gives whole numbers from 0 to the bound, which is left out", () => {
    assertProperty(
      fc.property(seed, fc.integer({ min: 1, max: 1_000_000 }), (of, bound) => {
        const number = createRandom(of).below(bound);
        assert.ok(Number.isInteger(number) && number >= 0 && number < bound, String(number));
      }),
    );
  });

  it("has nothing to choose below one", () => {
    assert.equal(createRandom(3).below(1), 0);
  });
});

describe("shuffled", () => {
  it("is a permutation, and leaves the values as they were", () => {
    assertProperty(
      fc.property(seed, fc.array(fc.nat(9)), (of, values) => {
        const before = [...values];
        const result = shuffled(values, createRandom(of));
        assert.deepEqual(values, before);
        assert.deepEqual(result.toSorted(), values.toSorted());
      }),
    );
  });

  it("gives the same order for the same seed", () => {
    const order = shuffled(eight, createRandom(2026)).join("");
    assert.equal(shuffled(eight, createRandom(2026)).join(""), order);
    assert.equal(order, "EBHGCADF");
    assert.notEqual(shuffled(eight, createRandom(2027)).join(""), order);
  });

  for (const [name, randomFor] of [
    [
      "from one generator",
      (
        (random) => () =>
          random
      )(createRandom(20_260_528)),
    ],
    // As quizzes are: each has a seed of its own, drawn from all 32-bit numbers.
    ["from a generator for each", (index: number) => createRandom(Math.imul(index, 0x9e3779b1))],
  ] as const) {
    it(`gives each of the 24 orders of four values about as often, ${name}`, () => {
      const counts = new Map<string, number>();
      for (let index = 0; index < 24_000; index += 1) {
        const order = shuffled(["A", "B", "C", "D"], randomFor(index)).join("");
        counts.set(order, (counts.get(order) ?? 0) + 1);
      }
      const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
      assert.equal(counts.size, 24);
      // With 23 degrees of freedom, an even shuffle stays below in 999 of 1,000 cases.
      assert.ok(chiSquare < 49.7, `chi-square is ${String(chiSquare)}`);
    });
  }
});
