import assert from "node:assert/strict";
import fc from "fast-check";
import { compareValues, toOrderValue } from "../../../../../src/core/content/lint/orderValue.ts";
import { assertProperty } from "../../../../support/property.ts";

describe("toOrderValue", () => {
  for (const [text, value] of [
    ["57", [57]],
    ["16,300", [16300]],
    ["6.9", [6.9]],
    ["1901", [1901]],
    ["May 2007", [2007, 5]],
    ["12 November 2017", [2017, 11, 12]],
    [" 1 may 2020 ", [2020, 5, 1]],
    ["About 125", undefined],
    ["Mayo 2007", undefined],
    ["First", undefined],
    ["", undefined],
  ] as const) {
    it(`reads "${text}"`, () => {
      assert.deepEqual(toOrderValue(text), value);
    });
  }
});

describe("compareValues", () => {
  const sign = (a: string, b: string) => {
    const difference = compareValues(toOrderValue(a), toOrderValue(b));
    return difference === undefined ? undefined : Math.sign(difference);
  };
  for (const [a, b, expected] of [
    ["57", "58", -1],
    ["2008", "May 2007", 1],
    ["May 2007", "12 November 2007", -1],
    ["2007", "May 2007", undefined],
    ["May 2007", "2007", undefined],
    ["May 2007", "12 May 2007", undefined],
    ["57", "57", undefined],
    ["57", "First", undefined],
  ] as const) {
    it(`compares "${a}" with "${b}"`, () => {
      assert.equal(sign(a, b), expected);
    });
  }

  it("says the opposite the other way round", () => {
    const part = fc.integer({ min: 1, max: 3 });
    const value = fc.array(part, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<[number]>;
    assertProperty(
      fc.property(value, value, (a, b) => {
        const there = compareValues(a, b);
        assert.equal(compareValues(b, a), there === undefined ? undefined : -there);
      }),
    );
  });
});
