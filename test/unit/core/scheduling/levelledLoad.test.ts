import assert from "node:assert/strict";
import fc from "fast-check";
import { levelledLoad } from "../../../../src/core/scheduling/levelledLoad.ts";
import { assertProperty } from "../../../support/property.ts";

/** Whether `load` reviews a day, those with the first deadlines in front, keep all deadlines. */
function isEnough(load: number, deadlines: readonly number[], day: number, done: number): boolean {
  const left = deadlines.toSorted((a, b) => a - b);
  for (let today = day; left.length > 0; today += 1) {
    if (left.some((deadline) => deadline < today)) return false;
    left.splice(0, today === day ? Math.max(0, load - done) : load);
    if (load === 0) return left.length === 0;
  }
  return true;
}

describe("levelledLoad", () => {
  const day = 100;
  const deadlines = fc.array(fc.integer({ min: day, max: day + 20 }), { maxLength: 60 });

  for (const [of, done, load] of [
    [[], 0, 0],
    [[], 3, 3],
    [[100, 100], 0, 2],
    [[101, 101, 101], 0, 2],
    [[109, 109, 109, 109, 109], 0, 1],
    [[100, 109, 109], 0, 1],
    [[90, 100], 0, 2],
    [[100], 2, 3],
    [[101], 3, 3],
  ] as const)
    it(`is ${String(load)} for ${JSON.stringify(of)} after ${String(done)}`, () => {
      assert.equal(levelledLoad(of, day, done), load);
    });

  it("keeps every deadline, and nothing less would", () => {
    assertProperty(
      fc.property(deadlines, fc.integer({ min: 0, max: 10 }), (of, done) => {
        const load = levelledLoad(of, day, done);
        assert.ok(isEnough(load, of, day, done));
        if (load > done) assert.ok(!isEnough(load - 1, of, day, done));
      }),
    );
  });

  it("stays the same while the first of the day's reviews are done", () => {
    assertProperty(
      fc.property(deadlines, (of) => {
        const sorted = of.toSorted((a, b) => a - b);
        const load = levelledLoad(sorted, day, 0);
        for (let done = 0; done <= Math.min(load, sorted.length); done += 1)
          assert.equal(levelledLoad(sorted.slice(done), day, done), load);
      }),
    );
  });
});
