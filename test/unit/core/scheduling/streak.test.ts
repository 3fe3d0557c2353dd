import assert from "node:assert/strict";
import fc from "fast-check";
import { msPerDay } from "../../../../src/core/base/localDay.ts";
import { toAttempt, type Attempt } from "../../../../src/core/progress/placeEvent.ts";
import { addStudyDays, studyStreak } from "../../../../src/core/scheduling/streak.ts";
import {
  localDayAt,
  startOfLocalDay,
  zoneOffsetOf,
  type ZoneOffset,
} from "../../../../src/core/scheduling/timeZone.ts";
import { answer } from "../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../support/property.ts";

function offsetOf(zone: string): ZoneOffset {
  const found = zoneOffsetOf(zone);
  assert.ok(found.ok);
  return found.value;
}

/** A right answer at an instant, where the clock is so many minutes ahead of UTC. */
function attemptAt(at: number, zone: number): Attempt {
  const record = answer(0);
  const [fact] = record.facts;
  assert.ok(fact);
  return { ...toAttempt(record, fact), at, zone };
}

function daysOf(attempts: readonly Attempt[], dayStart = 4): Set<number> {
  const days = new Set<number>();
  addStudyDays(days, attempts, dayStart);
  return days;
}

describe("studyStreak", () => {
  for (const [days, streak] of [
    [[], 0],
    [[100], 1],
    [[99], 1],
    [[98], 0],
    [[101], 0],
    [[100, 99, 98], 3],
    [[99, 98], 2],
    [[100, 98, 97], 1],
  ] as const)
    it(`is ${String(streak)} on day 100 after answers on ${days.join(", ") || "no day"}`, () => {
      assert.equal(studyStreak(new Set(days), 100), streak);
    });

  it("grows by one with each day in a row, and is not lost before a day is over", () => {
    assertProperty(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(30_000), (length, first) => {
        const days = new Set(Array.from({ length }, (_, index) => first + index));
        const last = first + length - 1;
        assert.equal(studyStreak(days, last), length);
        assert.equal(studyStreak(days, last + 1), length);
        assert.equal(studyStreak(days, last + 2), 0);
        days.delete(first + Math.floor(length / 2));
        assert.ok(studyStreak(days, last) < length);
      }),
    );
  });
});

describe("addStudyDays", () => {
  it("counts no blank, and counts what was answered after midnight to the day before", () => {
    const night = attemptAt(Date.parse("2026-05-29T01:00:00+05:30"), 330);
    assert.deepEqual([...daysOf([night])], [Date.UTC(2026, 4, 28) / msPerDay]);
    assert.deepEqual([...daysOf([night], 0)], [Date.UTC(2026, 4, 29) / msPerDay]);
    assert.equal(daysOf([{ ...night, outcome: "blank" }]).size, 0);
    assert.equal(daysOf([{ ...night, outcome: "wrong" }]).size, 1);
  });

  // Where clocks are put forward and back, a day has 23, 24½ or 25 hours.
  for (const [zone, first] of [
    ["Asia/Kolkata", "2026-03-27"],
    ["Europe/Berlin", "2026-03-27"],
    ["Europe/Berlin", "2026-10-23"],
    ["America/New_York", "2026-03-06"],
    ["Australia/Lord_Howe", "2026-04-03"],
  ] as const)
    it(`finds a day in a row for each day from ${first} on in ${zone}, at whatever hours`, () => {
      const offsetAt = offsetOf(zone);
      const start = Date.parse(`${first}T00:00:00Z`) / msPerDay;
      const hours = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), {
        minLength: 5,
        maxLength: 5,
      });
      assertProperty(
        fc.property(hours, fc.integer({ min: 0, max: 23 }), (shares, dayStart) => {
          const attempts = shares.map((share, index) => {
            const from = startOfLocalDay(start + index, offsetAt, dayStart);
            const to = startOfLocalDay(start + index + 1, offsetAt, dayStart);
            const at = Math.floor(from + share * (to - from));
            assert.equal(localDayAt(at, offsetAt, dayStart), start + index);
            return attemptAt(at, offsetAt(at));
          });
          const days = daysOf(attempts, dayStart);
          assert.equal(studyStreak(days, start + 4), 5);
          assert.equal(studyStreak(days, start + 5), 5);
          assert.equal(studyStreak(daysOf(attempts.toSpliced(3, 1), dayStart), start + 4), 1);
        }),
      );
    });
});
