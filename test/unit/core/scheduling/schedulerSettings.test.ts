import assert from "node:assert/strict";
import {
  parseSchedulerSettings,
  usualSchedulerSettings,
} from "../../../../src/core/scheduling/schedulerSettings.ts";

describe("parseSchedulerSettings", () => {
  const weights = Array.from({ length: 21 }, (_, index) => index / 10);

  it("takes the usual values for what is not set", () => {
    assert.deepEqual(parseSchedulerSettings({}), { ok: true, value: usualSchedulerSettings });
    assert.deepEqual(usualSchedulerSettings, { desiredRetention: 0.9, maximumIntervalDays: 36500 });
  });

  it("takes what is set, to its limits", () => {
    for (const value of [
      { desiredRetention: 0.7, maximumIntervalDays: 1, weights },
      { desiredRetention: 0.99, maximumIntervalDays: 36500, weights },
    ])
      assert.deepEqual(parseSchedulerSettings(value), { ok: true, value });
  });

  for (const [values, what] of [
    [{ desiredRetention: 0.69 }, "desired retention"],
    [{ desiredRetention: 1 }, "desired retention"],
    [{ desiredRetention: Number.NaN }, "desired retention"],
    [{ desiredRetention: "0.9" }, "desired retention"],
    [{ maximumIntervalDays: 0 }, "longest interval"],
    [{ maximumIntervalDays: 1.5 }, "longest interval"],
    [{ maximumIntervalDays: Infinity }, "longest interval"],
    [{ weights: weights.slice(1) }, "weights"],
    [{ weights: [...weights, 1] }, "weights"],
    [{ weights: weights.with(3, Number.NaN) }, "weights"],
    [{ weights: "1, 2" }, "weights"],
  ] as const)
    it(`refuses ${JSON.stringify(values)} with a sentence about the ${what}`, () => {
      const parsed = parseSchedulerSettings(values);
      assert.ok(!parsed.ok);
      assert.match(parsed.error, new RegExp(`^The ${what} must be .+\\.$`));
    });
});
