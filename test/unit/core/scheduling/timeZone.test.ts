import assert from "node:assert/strict";
import fc from "fast-check";
import { formatLocalDay, msPerDay } from "../../../../src/core/base/localDay.ts";
import {
  localDayAt,
  startOfLocalDay,
  zoneOffsetOf,
  type ZoneOffset,
} from "../../../../src/core/scheduling/timeZone.ts";
import { assertProperty } from "../../../support/property.ts";

const zones = [
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Atlantic/Azores",
  "America/St_Johns",
  "UTC",
] as const;

function offsetOf(zone: string): ZoneOffset {
  const found = zoneOffsetOf(zone);
  assert.ok(found.ok);
  return found.value;
}

const offsets = new Map(zones.map((zone) => [zone, offsetOf(zone)]));
const offset = (zone: (typeof zones)[number]): ZoneOffset => offsets.get(zone) ?? (() => 0);

/** What a clock on the wall shows, by another way than the code under test: "2026-05-28, 03:59:59". */
function wallClock(at: number, zone: string): { date: string; hour: number } {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit" },
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const date = `${parts.get("year") ?? ""}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
  return { date, hour: Number(parts.get("hour")) };
}

const instants = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2040, 0, 1) });
const dayStarts = fc.integer({ min: 0, max: 23 });
const anyZone = fc.constantFrom(...zones);

/** The moments at which the clocks of a zone are changed in a year. */
function changesOf(zone: (typeof zones)[number], year: number): number[] {
  const changes: number[] = [];
  const offsetAt = offset(zone);
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 900_000)
    if (offsetAt(at) !== offsetAt(at - 1)) changes.push(at);
  return changes;
}

describe("zoneOffsetOf", () => {
  for (const [zone, time, minutes] of [
    ["Asia/Kolkata", "2026-05-28T00:00:00Z", 330],
    ["Asia/Kathmandu", "2026-05-28T00:00:00Z", 345],
    ["Europe/Berlin", "2026-03-29T00:59:59.999Z", 60],
    ["Europe/Berlin", "2026-03-29T01:00:00Z", 120],
    ["Europe/Berlin", "2026-10-25T00:59:59.999Z", 120],
    ["Europe/Berlin", "2026-10-25T01:00:00Z", 60],
    ["America/New_York", "2026-03-08T06:59:59.999Z", -300],
    ["America/New_York", "2026-03-08T07:00:00Z", -240],
    ["Australia/Lord_Howe", "2026-04-04T14:59:59.999Z", 660],
    ["Australia/Lord_Howe", "2026-04-04T15:00:00Z", 630],
    ["America/St_Johns", "2026-01-01T00:00:00Z", -210],
    ["UTC", "2026-01-01T00:00:00Z", 0],
  ] as const) {
    it(`is ${String(minutes)} minutes in ${zone} at ${time}`, () => {
      assert.equal(offset(zone)(Date.parse(time)), minutes);
    });
  }

  it("answers the same when asked again, also in another order", () => {
    const fresh = offsetOf("Europe/Berlin");
    const asked = fc.array(instants, { maxLength: 20 });
    assertProperty(
      fc.property(asked, (ats) => {
        const first = ats.map((at) => fresh(at));
        assert.deepEqual(ats.toReversed().map(offset("Europe/Berlin")).reverse(), first);
      }),
    );
  });

  for (const zone of ["", "Asia/Nowhere", "+99:00", "Asia/Kolkata; x"])
    it(`refuses "${zone}" with a sentence`, () => {
      const error = `"${zone}" is no time zone; write it like Asia/Kolkata.`;
      assert.deepEqual(zoneOffsetOf(zone), { ok: false, error });
    });
});

describe("localDayAt", () => {
  it("is the date on the wall, or the day before as long as the hour is before the start", () => {
    assertProperty(
      fc.property(anyZone, instants, dayStarts, (zone, at, dayStart) => {
        const { date, hour } = wallClock(at, zone);
        const day = localDayAt(at, offset(zone), dayStart);
        assert.equal(formatLocalDay(hour < dayStart ? day + 1 : day), date);
      }),
      { numRuns: 1000 },
    );
  });

  it("never goes back, and goes on by one at a time, also where clocks are changed", () => {
    for (const zone of zones)
      for (const change of changesOf(zone, 2026))
        for (let dayStart = 0; dayStart < 24; dayStart += 1) {
          let last = localDayAt(change - 2 * msPerDay, offset(zone), dayStart);
          const first = last;
          for (let at = change - 2 * msPerDay; at < change + 2 * msPerDay; at += 900_000) {
            const day = localDayAt(at, offset(zone), dayStart);
            assert.ok(day === last || day === last + 1, `${zone} ${new Date(at).toISOString()}`);
            last = day;
          }
          assert.ok(last - first >= 3);
        }
  });

  it("is tested where clocks are changed", () => {
    const counts = zones.map((zone) => changesOf(zone, 2026).length);
    assert.deepEqual(counts, [0, 0, 2, 2, 2, 2, 2, 0]);
  });

  it("keeps an evening and the small hours after it together when clocks go forward", () => {
    const berlin = offset("Europe/Berlin");
    const day = (text: string): string => formatLocalDay(localDayAt(Date.parse(text), berlin));
    assert.equal(day("2026-03-28T23:00:00+01:00"), "2026-03-28");
    assert.equal(day("2026-03-29T03:30:00+02:00"), "2026-03-28");
    assert.equal(day("2026-03-29T04:00:00+02:00"), "2026-03-29");
  });
});

describe("startOfLocalDay", () => {
  it("is the first moment of its day", () => {
    assertProperty(
      fc.property(anyZone, instants, dayStarts, (zone, at, dayStart) => {
        const offsetAt = offset(zone);
        const day = localDayAt(at, offsetAt, dayStart);
        const start = startOfLocalDay(day, offsetAt, dayStart);
        assert.ok(start <= at);
        assert.equal(localDayAt(start, offsetAt, dayStart), day);
        assert.equal(localDayAt(start - 1, offsetAt, dayStart), day - 1);
      }),
      { numRuns: 300 },
    );
  });

  it("makes days of 23, 25 and 24½ hours where clocks are changed, and of 24 in India", () => {
    const hours = (zone: (typeof zones)[number], date: string): number => {
      const day = Date.parse(`${date}T00:00:00Z`) / msPerDay;
      const [start, end] = [day, day + 1].map((each) => startOfLocalDay(each, offset(zone)));
      return ((end ?? 0) - (start ?? 0)) / 3_600_000;
    };
    // Before 04:00 the clock still belongs to the day before.
    assert.equal(hours("Europe/Berlin", "2026-03-28"), 23);
    assert.equal(hours("Europe/Berlin", "2026-10-24"), 25);
    assert.equal(hours("America/New_York", "2026-03-07"), 23);
    assert.equal(hours("Australia/Lord_Howe", "2026-04-04"), 24.5);
    assert.equal(hours("Australia/Lord_Howe", "2026-10-03"), 23.5);
    assert.equal(hours("Asia/Kolkata", "2026-03-28"), 24);
  });
});
