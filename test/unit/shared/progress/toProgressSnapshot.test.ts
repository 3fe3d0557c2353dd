import assert from "node:assert/strict";
import type { FactKey } from "../../../../src/core/base/ids.ts";
import { mockScoresOf } from "../../../../src/core/statistics/mockScores.ts";
import type { StudyStatistics } from "../../../../src/core/statistics/studyStatistics.ts";
import { progressFormats } from "../../../../src/shared/progress/progressFormats.ts";
import type {
  ChartOf,
  ProgressChart,
  ProgressSnapshot,
  SectionId,
} from "../../../../src/shared/progress/progressProtocol.ts";
import { toProgressTables } from "../../../../src/shared/progress/progressTables.ts";
import { toTableCsv, toWholeCsv } from "../../../../src/shared/progress/toProgressCsv.ts";
import { toProgressSnapshot } from "../../../../src/shared/progress/toProgressSnapshot.ts";
import { plainSentences } from "../../../support/statistics/plainSentences.ts";
import {
  dayOf,
  mockEnd,
  sampleNames,
  sampleStatistics,
  today,
} from "../../../support/statistics/sampleStatistics.ts";

const empty = sampleStatistics({ facts: 0, days: -1, answers: 0, mocks: 0 });
const full = sampleStatistics({ facts: 100, days: 300, answers: 300, mocks: 3 });

function snapshotOf(changes: Partial<StudyStatistics>, base = empty): ProgressSnapshot {
  return toProgressSnapshot({ ...base, ...changes }, sampleNames, plainSentences);
}

function sectionOf(snapshot: ProgressSnapshot, id: SectionId) {
  return snapshot.sections.find((section) => section.id === id) ?? assert.fail(id);
}

function chartOf<Kind extends ProgressChart["kind"]>(
  snapshot: ProgressSnapshot,
  id: SectionId,
  kind: Kind,
): ChartOf<Kind> {
  const { chart } = sectionOf(snapshot, id);
  assert.equal(chart?.kind, kind);
  return chart as ChartOf<Kind>;
}

const retention = (reviews: number, kept: number) => ({
  ...{ reviews, kept },
  interval: { low: 0.6, high: 0.9 },
});

describe("the snapshot of progress", () => {
  it("says what is missing where there is nothing", () => {
    const snapshot = snapshotOf({});
    assert.deepEqual([snapshot.isEmpty, snapshot.summary], [true, ["nothingYet"]]);
    assert.deepEqual(
      snapshot.sections.map(({ notEnough, chart }) => [notEnough, chart]),
      [
        ["notEnough retentionByTopic 20", null],
        ["notEnough retentionByForm 20", null],
        ["notEnough calendar 1", null],
        ["notEnough forecast 1", null],
        ["notEnough calibration 20", null],
        ["notEnough strikeOut 20", null],
        ["notEnough mocks 2", null],
        ["notEnough weakest 1", null],
      ],
    );
  });

  it("has a chart for everything where there is enough, and says how to read shares", () => {
    for (const { chart, notEnough, explanation } of snapshotOf({}, full).sections) {
      assert.ok(chart);
      assert.equal(notEnough, "");
      assert.equal(explanation.endsWith("howToRead"), chart.kind === "shares");
    }
  });

  it("draws retention from the twentieth review on, beside what is desired", () => {
    const byTopic = [{ name: "Ores", ...retention(15, 12) }];
    const few = snapshotOf({ retention: retention(19, 15), byTopic });
    assert.equal(sectionOf(few, "retentionByTopic").notEnough, "notEnough retentionByTopic 1");
    const enough = snapshotOf({ retention: retention(20, 15), byTopic });
    assert.deepEqual(sectionOf(enough, "retentionByTopic").findings, ["retention 75% 60% 90% 90%"]);
    const chart = chartOf(enough, "retentionByTopic", "shares");
    assert.deepEqual(chart.target, { level: 900, label: "desired 90%" });
    assert.deepEqual(chart.rows, [
      {
        ...{ label: "Ores", language: "en", value: "80% of 15", share: 800, low: 600, high: 900 },
        isFew: true,
      },
    ]);
  });

  it("draws twelve topics at most, and has all in the table", () => {
    const byTopic = Array.from({ length: 30 }, (_, index) => ({
      name: String(index),
      ...retention(50, 40),
    }));
    const snapshot = snapshotOf({ retention: retention(50, 40), byTopic });
    assert.equal(chartOf(snapshot, "retentionByTopic", "shares").rows.length, 12);
    assert.equal(sectionOf(snapshot, "retentionByTopic").table.rows.length, 30);
  });

  it("draws a sheet for each month, from Monday on, and a level by the answers of a day", () => {
    const days = [1, 9, 10, 25, 50].map((answers, index) => ({ day: today - index, answers }));
    const since = dayOf("2026-04-01");
    const calendar = { since, today, days, answers: 95, streak: 5, longestStreak: 6 };
    const snapshot = snapshotOf({ calendar });
    const { months } = chartOf(snapshot, "calendar", "calendar");
    assert.deepEqual(
      months.map(({ label, blanks, days: shown }) => [label, blanks, shown.length]),
      // 1 April 2026 was a Wednesday, 1 May a Friday.
      [
        ["April 2026", 2, 30],
        ["May 2026", 4, 28],
      ],
    );
    assert.deepEqual(months[1]?.days.slice(-6), [
      { level: 0, title: "0 on 23 May 2026" },
      { level: 4, title: "50 on 24 May 2026" },
      { level: 3, title: "25 on 25 May 2026" },
      { level: 2, title: "10 on 26 May 2026" },
      { level: 1, title: "9 on 27 May 2026" },
      { level: 1, title: "1 on 28 May 2026" },
    ]);
    assert.deepEqual(sectionOf(snapshot, "calendar").findings, ["streak 5 6"]);
  });

  it("draws days as parts of the fullest, and names it", () => {
    const days = [
      { day: today, due: 3, fresh: 1 },
      { day: today + 1, due: 6, fresh: 2 },
    ];
    const snapshot = snapshotOf({ forecast: { days, examDay: undefined, cannotFit: 0 } });
    const { bars, grid, from, to } = chartOf(snapshot, "forecast", "bars");
    assert.deepEqual(
      bars.map(({ due, fresh }) => [due, fresh]),
      [
        [375, 125],
        [750, 250],
      ],
    );
    assert.deepEqual([grid, from, to], [["8", "0"], "28 May 2026", "29 May 2026"]);
    assert.deepEqual(sectionOf(snapshot, "forecast").findings, ["load 4 8 29 May 2026"]);
  });

  it("draws weeks where there are many days, and loses none of them", () => {
    const days = Array.from({ length: 121 }, (_, index) => {
      return { day: today + index, due: 1, fresh: 0 };
    });
    const forecast = { days, examDay: today + 121, cannotFit: 7 };
    const snapshot = snapshotOf({ forecast });
    const { bars } = chartOf(snapshot, "forecast", "bars");
    assert.deepEqual([bars.length, bars[0]?.due, bars[17]?.due], [18, 1000, 286]);
    assert.deepEqual(sectionOf(snapshot, "forecast").findings.slice(1), [
      "weeklyBars",
      "exam 26 September 2026",
      "cannotFit 7",
    ]);
    assert.equal(sectionOf(snapshot, "forecast").table.rows.length, 121);
  });

  it("draws mocks from 0 to full marks, and from below 0 where one is", () => {
    const good = { right: 75, wrong: 0, blank: 25 };
    const above = snapshotOf({ mocks: mockScoresOf([mockEnd(1, 9, good), mockEnd(2, 2, good)]) });
    const chart = chartOf(above, "mocks", "line");
    assert.deepEqual(
      [chart.points.map(({ level }) => level), chart.grid],
      [
        [750, 750],
        ["100%", "50%", "0%"],
      ],
    );
    assert.equal(chart.points[0]?.title, "Mock Test 1|19 May 2026|150|200");
    const bad = { right: 0, wrong: 60, blank: 40 };
    const below = snapshotOf({ mocks: mockScoresOf([mockEnd(1, 9, good), mockEnd(2, 2, bad)]) });
    const { grid, points } = chartOf(below, "mocks", "line");
    // −20 % is the lowest line, so that 120 points are the whole height.
    assert.deepEqual(grid, ["100%", "40%", "-20%"]);
    assert.deepEqual(
      points.map(({ level }) => level),
      [792, 0],
    );
  });

  it("advises only from enough answers with options struck out", () => {
    const { findings } = sectionOf(snapshotOf({}, full), "strikeOut");
    assert.match(findings[0] ?? "", /^worth \+/);
    assert.match(findings[1] ?? "", /^advice 1 (attempt|skip|unclear) \d+% 25%$/);
    assert.match(findings[2] ?? "", /^advice 2 /);
    assert.deepEqual(sectionOf(snapshotOf({}), "strikeOut").findings, []);
  });
});

describe("the tables of progress", () => {
  const words = { sentences: plainSentences, formats: progressFormats("en") };

  it("have as many cells in each row as columns, whatever there is", () => {
    for (const statistics of [empty, full])
      for (const { id, columns, rows } of toProgressTables(statistics, sampleNames, words))
        for (const row of rows) assert.equal(row.length, columns.length, id);
  });

  it("are exact for programs and short for people", () => {
    const mocks = mockScoresOf([mockEnd(1, 9, { right: 41, wrong: 35, blank: 24 })]);
    const tables = toProgressTables({ ...empty, mocks }, sampleNames, words);
    const [row] = tables.find(({ id }) => id === "mocks")?.rows ?? [];
    assert.deepEqual(
      row?.map(({ text }) => text),
      ["Mock Test 1", "19 May 2026", "41", "35", "24", "58 ⅔", "200", "29%"],
    );
    assert.deepEqual(
      row.map(({ value }) => value),
      ["Mock Test 1", "2026-05-19", 41, 35, 24, 58.6667, 200, 0.2933],
    );
  });

  it("are CSV of one width together, and each with its own columns", () => {
    const tables = toProgressTables(full, sampleNames, words);
    const lines = toWholeCsv(tables).trimEnd().split("\r\n");
    assert.equal(new Set(lines.map((line) => line.split(",").length)).size, 1);
    const rowCount = tables.reduce((sum, { rows }) => sum + 1 + rows.length, 0);
    assert.equal(lines.length, rowCount);
    const [calendar] = tables.filter(({ id }) => id === "calendar");
    assert.ok(calendar);
    assert.match(toTableCsv(calendar), /^day,answers\r\n\d{4}-\d\d-\d\d,\d+\r\n/);
    assert.equal(toWholeCsv([]), "");
  });

  it("make harmless in CSV what a pack calls its topics and facts", () => {
    const hostile = { ...sampleNames, topic: () => "=1+1", fact: (key: FactKey) => `@${key}` };
    const tables = toProgressTables(full, hostile, words);
    const csv = toWholeCsv(tables);
    assert.match(csv, /retentionByTopic,'=1\+1,/);
    assert.match(csv, /weakest,'@sample-pack/);
    assert.doesNotMatch(csv, /,[=@]/);
  });
});
