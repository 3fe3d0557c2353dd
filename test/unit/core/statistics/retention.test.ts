import assert from "node:assert/strict";
import fc from "fast-check";
import {
  fewestReviews,
  isFew,
  toRetention,
  toRetentions,
} from "../../../../src/core/statistics/retention.ts";
import { assertProperty } from "../../../support/property.ts";

describe("retention", () => {
  it("has the interval in which the true share lies", () => {
    // Wilson's score interval for 81 of 100, worked out by hand.
    const { interval, reviews, kept } = toRetention({ reviews: 100, kept: 81 });
    assert.deepEqual([reviews, kept], [100, 81]);
    assert.equal(interval.low.toFixed(3), "0.722");
    assert.equal(interval.high.toFixed(3), "0.875");
  });

  it("puts in front what needs most work, and what rests on few reviews last", () => {
    const counts = new Map([
      ["good", { reviews: 50, kept: 48 }],
      ["few and bad", { reviews: 2, kept: 0 }],
      ["bad", { reviews: 40, kept: 20 }],
      ["bad, and sure to be", { reviews: 80, kept: 40 }],
      ["few and good", { reviews: 19, kept: 19 }],
    ]);
    assert.deepEqual(
      toRetentions(counts).map(({ name }) => name),
      ["bad, and sure to be", "bad", "good", "few and bad", "few and good"],
    );
  });

  it("calls few what is below the least number", () => {
    assert.equal(isFew({ reviews: fewestReviews - 1, kept: 0 }), true);
    assert.equal(isFew({ reviews: fewestReviews, kept: 0 }), false);
  });

  it("keeps every group, and has each share within its interval", () => {
    const count = fc
      .record({
        reviews: fc.integer({ min: 1, max: 500 }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ reviews, part }) => ({ reviews, kept: Math.round(reviews * part) }));
    assertProperty(
      fc.property(fc.dictionary(fc.string(), count), (counts) => {
        const retentions = toRetentions(new Map(Object.entries(counts)));
        assert.deepEqual(
          retentions.map(({ name }) => name).toSorted(),
          Object.keys(counts).toSorted(),
        );
        for (const { kept, reviews, interval } of retentions)
          assert.ok(interval.low <= kept / reviews && kept / reviews <= interval.high);
      }),
    );
  });
});
