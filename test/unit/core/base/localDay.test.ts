import assert from "node:assert/strict";
import fc from "fast-check";
import {
  calendarDay,
  formatLocalDay,
  msPerDay,
  parseLocalDay,
  toLocalDay,
} from "../../../../src/core/base/localDay.ts";
import { assertProperty } from "../../../support/property.ts";

const india = 330;
const days = fc.integer({ min: 0, max: 40_000 });

/** The day on which something happened at a time of the clock in India. */
function inIndia(text: string, dayStart?: number): string {
  return formatLocalDay(toLocalDay(Date.parse(`${text}+05:30`), india, dayStart));
}

describe("toLocalDay", () => {
  for (const [time, day] of [
    ["2026-05-28T03:59:59.999", "2026-05-27"],
    ["2026-05-28T04:00:00", "2026-05-28"],
    ["2026-05-28T05:00:00", "2026-05-28"],
    ["2026-05-28T06:00:00", "2026-05-28"],
    ["2026-05-28T23:59:59", "2026-05-28"],
    ["2026-05-29T00:00:00", "2026-05-28"],
    ["2026-03-01T01:00:00", "2026-02-28"],
    ["2028-03-01T01:00:00", "2028-02-29"],
    ["2027-01-01T02:00:00", "2026-12-31"],
  ] as const) {
    it(`counts ${time} in India to ${day}`, () => {
      assert.equal(inIndia(time), day);
    });
  }

  it("begins the day at another hour when asked", () => {
    assert.equal(inIndia("2026-05-28T00:00:00", 0), "2026-05-28");
    assert.equal(inIndia("2026-05-28T22:59:59", 23), "2026-05-27");
    assert.equal(inIndia("2026-05-28T23:00:00", 23), "2026-05-28");
  });

  it("gives every moment of the 24 hours from its start the same day, in any zone", () => {
    const zones = fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => quarters * 15);
    const starts = fc.integer({ min: 0, max: 23 });
    const moments = fc.integer({ min: 0, max: msPerDay - 1 });
    assertProperty(
      fc.property(days, zones, starts, moments, (day, zone, dayStart, moment) => {
        const start = day * msPerDay + dayStart * 3_600_000 - zone * 60_000;
        assert.equal(toLocalDay(start + moment, zone, dayStart), day);
        assert.equal(toLocalDay(start - 1, zone, dayStart), day - 1);
      }),
    );
  });
});

describe("a local day as a text", () => {
  it("is the day of the calendar, and is read back", () => {
    assert.equal(formatLocalDay(0), "1970-01-01");
    assert.equal(formatLocalDay(20_601), "2026-05-28");
    assertProperty(
      fc.property(days, (day) => {
        assert.deepEqual(parseLocalDay(formatLocalDay(day)), { ok: true, value: day });
      }),
    );
  });

  for (const text of ["2026-02-30", "2026-06-31", "2026-13-01", "28.5.2026", "2026-5-28", ""]) {
    it(`is refused when it is "${text}"`, () => {
      const error = `"${text}" is no day of the calendar; write it like 2026-05-28.`;
      assert.deepEqual(parseLocalDay(text), { ok: false, error });
    });
  }
});

describe("calendarDay", () => {
  it("is that of the clock on the wall, on both sides of UTC", () => {
    const at = Date.UTC(2026, 4, 28, 20);
    assert.deepEqual(
      [330, 0, -480, -1260].map((zone) => calendarDay({ at, zone })),
      ["2026-05-29", "2026-05-28", "2026-05-28", "2026-05-27"],
    );
  });

  it("begins at midnight, when the day that a student studies on has hours to go", () => {
    const zone = india;
    const at = Date.parse("2027-01-01T00:00:00+05:30");
    assert.deepEqual(
      [calendarDay({ at: at - 1, zone }), calendarDay({ at, zone })],
      ["2026-12-31", "2027-01-01"],
    );
    assert.equal(formatLocalDay(toLocalDay(at, zone)), "2026-12-31");
  });
});
