import assert from "node:assert/strict";
import fc from "fast-check";
import { createRandom } from "../../../../../src/core/base/random.ts";
import { wilsonInterval } from "../../../../../src/core/quiz/analysis/wilsonInterval.ts";
import { assertProperty } from "../../../../support/property.ts";

const cases = fc
  .integer({ min: 1, max: 2000 })
  .chain((count) => fc.tuple(fc.integer({ min: 0, max: count }), fc.constant(count)));

describe("wilsonInterval", () => {
  for (const [right, count, low, high] of [
    [0, 0, 0, 1],
    [3, 3, 0.4385, 1],
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [81, 263, 0.2553, 0.3662],
  ] as const)
    it(`is ${String(low)} to ${String(high)} for ${String(right)} of ${String(count)}`, () => {
      const interval = wilsonInterval(right, count);
      assert.ok(Math.abs(interval.low - low) < 0.00005, String(interval.low));
      assert.ok(Math.abs(interval.high - high) < 0.00005, String(interval.high));
    });

  it("holds the share that was seen, within 0 and 1, and mirrors what is wrong", () => {
    assertProperty(
      fc.property(cases, ([right, count]) => {
        const { low, high } = wilsonInterval(right, count);
        assert.ok(low >= 0 && low <= right / count && right / count <= high && high <= 1);
        const mirrored = wilsonInterval(count - right, count);
        assert.ok(Math.abs(mirrored.low - (1 - high)) < 1e-12);
      }),
    );
  });

  it("has the probabilities as its ends from which the share is 1.96 deviations away", () => {
    assertProperty(
      fc.property(cases, ([right, count]) => {
        const { low, high } = wilsonInterval(right, count);
        for (const end of [low, high]) {
          if (end === 0 || end === 1) continue;
          const deviation = Math.sqrt((end * (1 - end)) / count);
          assert.ok(Math.abs(Math.abs(right / count - end) / deviation - 1.96) < 1e-6);
        }
      }),
    );
  });

  it("narrows with more of the same", () => {
    assertProperty(
      fc.property(cases, ([right, count]) => {
        const few = wilsonInterval(right, count);
        const many = wilsonInterval(2 * right, 2 * count);
        assert.ok(many.high - many.low < few.high - few.low);
      }),
    );
  });

  it("holds the true probability in about 95 of 100 samples", () => {
    const random = createRandom(1);
    for (const percent of [25, 33, 50, 90]) {
      let held = 0;
      for (let sample = 0; sample < 2000; sample += 1) {
        let right = 0;
        for (let each = 0; each < 40; each += 1) if (random.below(100) < percent) right += 1;
        const { low, high } = wilsonInterval(right, 40);
        if (low <= percent / 100 && percent / 100 <= high) held += 1;
      }
      assert.ok(held / 2000 > 0.92 && held / 2000 < 0.98, `${String(percent)}: ${String(held)}`);
    }
  });
});
