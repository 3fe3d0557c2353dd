import assert from "node:assert/strict";
import fc from "fast-check";
import { formatLocalDay } from "../../../../src/core/base/localDay.ts";
import {
  firstCalendarDay,
  toStudyCalendar,
} from "../../../../src/core/statistics/studyCalendar.ts";
import { assertProperty } from "../../../support/property.ts";
import { dayOf, today } from "../../../support/statistics/sampleStatistics.ts";

function calendarOf(...agos: readonly number[]) {
  const answers = new Map(agos.map((ago) => [today - ago, ago + 1]));
  return toStudyCalendar(answers, today - 30, today);
}

describe("the first day of the calendar", () => {
  for (const [last, first] of [
    ["2026-05-28", "2025-06-01"],
    ["2026-12-31", "2026-01-01"],
    ["2026-01-01", "2025-02-01"],
    ["2024-02-29", "2023-03-01"],
  ] as const) {
    it(`is ${first} on ${last}`, () => {
      assert.equal(formatLocalDay(firstCalendarDay(dayOf(last))), first);
    });
  }
});

describe("the calendar of study days", () => {
  it("has the days in order, with their answers", () => {
    const { days, answers } = calendarOf(0, 5, 2);
    assert.deepEqual(days, [
      { day: today - 5, answers: 6 },
      { day: today - 2, answers: 3 },
      { day: today, answers: 1 },
    ]);
    assert.equal(answers, 10);
  });

  it("leaves out what is not between its ends", () => {
    assert.deepEqual(calendarOf(-1, 31).days, []);
  });

  it("counts days in a row up to today", () => {
    assert.equal(calendarOf(0, 1, 2, 4, 5, 6, 7).streak, 3);
    assert.equal(calendarOf(0, 1, 2, 4, 5, 6, 7).longestStreak, 4);
  });

  it("does not end a row before today is over", () => {
    assert.equal(calendarOf(1, 2).streak, 2);
    assert.equal(calendarOf(2, 3).streak, 0);
  });

  it("has no row without a day", () => {
    const { streak, longestStreak, answers } = calendarOf();
    assert.deepEqual([streak, longestStreak, answers], [0, 0, 0]);
  });

  it("never has a longer row than days, nor one now that is longer than the longest", () => {
    assertProperty(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 })), (agos) => {
        const { days, streak, longestStreak } = calendarOf(...agos);
        assert.equal(days.length, agos.length);
        assert.ok(streak <= longestStreak && longestStreak <= days.length);
        const isStudied = (ago: number) => agos.includes(ago);
        const from = isStudied(0) ? 0 : 1;
        let expected = 0;
        while (isStudied(from + expected)) expected += 1;
        assert.equal(streak, expected);
      }),
    );
  });
});
