import assert from "node:assert/strict";
import fc from "fast-check";
import { RangePool } from "../../../../src/core/search/rangePool.ts";
import { assertProperty } from "../../../support/property.ts";

describe("RangePool", () => {
  it("never gives out a position twice, and uses again what came back", () => {
    const step = fc.record({
      size: fc.integer({ min: 1, max: 9 }),
      gives: fc.boolean(),
      at: fc.nat(),
    });
    assertProperty(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const pool = new RangePool();
        const taken: { first: number; size: number }[] = [];
        for (const { size, gives, at } of steps) {
          if (gives && taken.length > 0) {
            const [range] = taken.splice(at % taken.length, 1);
            assert.ok(range);
            pool.giveBack(range.first, range.size);
          } else taken.push({ first: pool.take(size), size });
          const used = taken.flatMap((range) =>
            Array.from({ length: range.size }, (_, index) => range.first + index),
          );
          assert.equal(new Set(used).size, used.length);
          assert.equal(pool.end, Math.max(0, ...used.map((position) => position + 1)));
        }
      }),
    );
  });

  it("fills a hole before it grows", () => {
    const pool = new RangePool();
    const [first] = [pool.take(5), pool.take(5)];
    pool.giveBack(first, 5);
    assert.deepEqual([pool.take(2), pool.take(3), pool.take(1)], [0, 2, 10]);
  });

  it("joins ranges that touch", () => {
    const pool = new RangePool();
    const firsts = [2, 3, 4, 1].map((size) => pool.take(size));
    for (const [index, size] of [
      [0, 2],
      [2, 4],
      [1, 3],
    ] as const)
      pool.giveBack(firsts[index] ?? 0, size);
    assert.equal(pool.take(9), 0);
  });
});
