import assert from "node:assert/strict";
import fc from "fast-check";
import { createMixedRandom, createRandom } from "../../../../../src/core/base/random.ts";
import { targetsOf, toItemSeed } from "../../../../../src/core/quiz/generate/itemSeed.ts";
import { assertProperty } from "../../../../support/property.ts";

const quarter = fc.integer({ min: 0, max: 3 });

describe("toItemSeed", () => {
  it("keeps the targets, whatever else chance puts into the seed", () => {
    const targets = fc.record({
      key: quarter,
      longer: fc.option(quarter, { nil: undefined }),
      kind: quarter,
    });
    assertProperty(
      fc.property(targets, fc.integer(), (wanted, seed) => {
        const made = toItemSeed(wanted, createRandom(seed));
        assert.equal(made, made | 0, "a seed has 32 bits");
        assert.deepEqual(targetsOf(made), { ...wanted });
      }),
    );
  });

  it("gives other seeds for the same targets", () => {
    const random = createRandom(1);
    const seeds = Array.from({ length: 100 }, () =>
      toItemSeed({ key: 1, longer: 2, kind: 3 }, random),
    );
    assert.equal(new Set(seeds).size, 100);
  });
});

describe("createMixedRandom", () => {
  it("begins in as many ways for seeds that share their low bits as for others", () => {
    for (const low of [0, 1, 2, 3]) {
      const counts = [0, 0, 0, 0];
      for (let high = 0; high < 4_000; high += 1) {
        const first = createMixedRandom((high << 7) | low).below(4);
        counts[first] = (counts[first] ?? 0) + 1;
      }
      for (const count of counts) assert.ok(Math.abs(count - 1_000) < 130, counts.join());
    }
  });
});
