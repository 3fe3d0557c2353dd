import assert from "node:assert/strict";
import fc from "fast-check";
import { calibrationOf } from "../../../../../src/core/quiz/analysis/calibration.ts";
import { assertProperty } from "../../../../support/property.ts";
import { answered, anyItems, times } from "./answeredItems.ts";

describe("calibrationOf", () => {
  it("tells how often each certainty was right; blanks do not count", () => {
    const items = [
      ...times(9, answered("right", { certainty: "sure" })),
      ...times(1, answered("wrong", { certainty: "sure" })),
      ...times(3, answered("blank", { certainty: "sure" })),
      ...times(2, answered("wrong", { certainty: "guess" })),
      ...times(5, answered("right")),
    ];
    assert.deepEqual(
      calibrationOf(items).map(({ certainty, answered: count, right }) => [
        certainty,
        count,
        right,
      ]),
      [
        ["guess", 2, 0],
        ["unsure", 0, 0],
        ["sure", 10, 9],
      ],
    );
  });

  it("has every answer of a known certainty once, within its interval", () => {
    assertProperty(
      fc.property(anyItems, (items) => {
        const records = calibrationOf(items);
        const known = items.filter(
          ({ certainty, outcome }) => certainty !== undefined && outcome !== "blank",
        );
        assert.equal(
          records.reduce((sum, record) => sum + record.answered, 0),
          known.length,
        );
        for (const { right, answered: count, interval } of records) {
          if (count === 0) assert.deepEqual(interval, { low: 0, high: 1 });
          else assert.ok(interval.low <= right / count && right / count <= interval.high);
        }
      }),
    );
  });
});
