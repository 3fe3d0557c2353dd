import assert from "node:assert/strict";
import { runMeasurements } from "../../bench/runMeasurements.ts";
import { toTimes } from "../../bench/search/measure.ts";
import { kinds } from "../../bench/search/queries.ts";
import type { EngineReport, UpdateReport } from "../../bench/search/report.ts";
import { formatBars, toBars } from "../../bench/search/searchBars.ts";

const quick = toTimes([1, 2]);
const slow = toTimes([1, 100]);
const finding = {
  perKind: 1,
  quality: Object.fromEntries(kinds.map((kind) => [kind, { recall: 1, reciprocalRank: 1 }])),
  whole: quick,
  keys: quick,
  best: quick,
  slowest: "a",
  pasted: [{ name: "((((", maxMs: 1 }],
};
const good: UpdateReport = { ...finding, times: quick, removals: quick };
const ours: EngineReport = { ...finding, name: "ours", buildMs: 1, bytes: 1, updated: good };

/** Names of the bars that are missed by a report, without that of the corpus. */
function missedBy(more: Partial<EngineReport>, students: readonly [number, number] = [5, 5]) {
  const bars = toBars({
    reports: [{ name: "words", hasBuildBar: true, engines: [{ ...ours, ...more }] }],
    students: [["ours", ...students]],
  });
  return bars.filter(({ isMet }) => !isMet).map(({ name }) => name.replace(/^words: /, ""));
}

describe("the bars of the search", () => {
  const lowest = { ...finding.quality, typo: { recall: 0.97, reciprocalRank: 1 } };
  const cases: readonly (readonly [missed: readonly string[], more: Partial<EngineReport>])[] = [
    [[], {}],
    [["memory, MB"], { bytes: 41e6 }],
    [["build, ms"], { buildMs: 501 }],
    [["keystroke, p95 ms", "keystroke, max ms"], { keys: slow }],
    [["recall, typo"], { quality: lowest }],
    [["pasted, max ms"], { pasted: [{ name: "((((", maxMs: 17 }] }],
    [["words after updates: update, max ms"], { updated: { ...good, times: slow } }],
    [["words after updates: removal, max ms"], { updated: { ...good, removals: slow } }],
  ];
  for (const [missed, more] of cases)
    it(`are missed: ${missed.join(", ") || "none"}`, () => {
      assert.deepEqual(missedBy(more), missed);
    });

  it("are missed by one query of the students that finds nothing", () => {
    assert.deepEqual(missedBy({}, [4, 5]), ["students' queries found"]);
  });

  it("stand in the report as met or missed", () => {
    const lines = formatBars([
      { name: "a", value: 1, bar: 2, isMet: true },
      { name: "b", value: 3, bar: 2, isMet: false },
    ]).split("\n");
    assert.match(lines[2] ?? "", /met/);
    assert.match(lines[3] ?? "", /\*\*missed\*\*/);
  });
});

describe("runMeasurements", () => {
  const told: string[] = [];
  const output = {
    log: () => undefined,
    error: (sentence: string) => {
      told.push(sentence);
    },
  };
  const measurements = {
    good: () => Promise.resolve(true),
    bad: () => Promise.resolve(false),
  };

  it("tells of a measurement that is not within its budget, and fails", async () => {
    assert.equal(await runMeasurements(measurements, [], output), false);
    assert.deepEqual(told, ['The measurement "bad" is not within its budget.']);
  });

  it("runs only those that are wanted", async () => {
    assert.equal(await runMeasurements(measurements, ["good"], output), true);
    assert.equal(await runMeasurements(measurements, ["bad"], output), false);
  });
});
