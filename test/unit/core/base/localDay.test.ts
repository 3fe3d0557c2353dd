import assert from "node:assert/strict";
import fc from "fast-check";
import { localDay, nextLocalDay } from "../../../../src/core/base/localDay.ts";
import { assertProperty } from "../../../support/property.ts";

describe("the local day", () => {
  it("is that of the clock on the wall, on both sides of UTC", () => {
    const at = Date.UTC(2026, 4, 28, 20);
    assert.deepEqual(
      [330, 0, -480, -1260].map((zone) => localDay({ at, zone })),
      ["2026-05-29", "2026-05-28", "2026-05-28", "2026-05-27"],
    );
  });

  it("is followed by the next one over the ends of months and years", () => {
    for (const [at, next] of [
      [Date.UTC(2026, 11, 31, 18), "2027-01-01"],
      [Date.UTC(2028, 1, 28, 0), "2028-02-29"],
      [Date.UTC(2027, 1, 28, 0), "2027-03-01"],
      // Already the first of December in India.
      [Date.UTC(2026, 10, 30, 19), "2026-12-02"],
    ] as const)
      assert.equal(nextLocalDay({ at, zone: 330 }), next);
  });

  it("comes before the next one, whenever it is", () => {
    assertProperty(
      fc.property(
        fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
        fc.integer({ min: -720, max: 840 }),
        (at, zone) => {
          const [day, next] = [localDay({ at, zone }), nextLocalDay({ at, zone })];
          assert.ok(day < next);
          assert.equal(Date.parse(next) - Date.parse(day), 86_400_000);
        },
      ),
    );
  });
});
