import { oursName } from "./engines.ts";
import { table, type CorpusReport, type EngineReport, type FindingReport } from "./report.ts";
import type { StudentReport } from "./report.ts";
import { kinds } from "./queries.ts";

/** What was promised of ours, and what was measured. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly bar: number;
  readonly isMet: boolean;
}

const recallBars = {
  exact: 0.98,
  typo: 0.98,
  prefix: 0.98,
  headword: 0.98,
  "half-typed typo": 0.95,
} as const;

/** Bars that compare with an engine which was left out of the run are left out too. */
export function toBars({
  reports,
  students,
}: {
  readonly reports: readonly CorpusReport[];
  readonly students: StudentReport;
}): readonly Bar[] {
  const bars = reports.flatMap(barsOfCorpus);
  const own = students.find(([name]) => name === oursName);
  if (own !== undefined) bars.push(atLeast("students' queries found", own[1], own[2]));
  return bars;
}

export function formatBars(bars: readonly Bar[]): string {
  return table(
    ["bar", "measured", "asked", ""],
    bars.map(({ name, value, bar, isMet }) => [
      name,
      String(Number(value.toPrecision(4))),
      String(Number(bar.toPrecision(4))),
      isMet ? "met" : "**missed**",
    ]),
  );
}

function barsOfCorpus({ name, hasBuildBar, engines }: CorpusReport): Bar[] {
  const ours = engines.find((engine) => engine.name === oursName);
  if (ours === undefined) return [];
  const named = (bars: readonly Bar[], suffix = "") =>
    bars.map((bar) => ({ ...bar, name: `${name}${suffix}: ${bar.name}` }));
  const { updated } = ours;
  return [
    ...named(costBars(ours, hasBuildBar, engines)),
    ...named(findingBars(ours)),
    ...named([
      atLeast(
        "MRR, mean of the kinds",
        meanRank(ours),
        Math.max(...engines.map((engine) => meanRank(engine))),
      ),
    ]),
    ...(updated === undefined
      ? []
      : named(
          [
            atMost("update, max ms", updated.times.max, 20),
            atMost("removal, max ms", updated.removals.max, 20),
            ...findingBars(updated),
            atLeast(
              "MRR, mean of the kinds, of that before",
              meanRank(updated),
              meanRank(ours) - 0.001,
            ),
          ],
          " after updates",
        )),
  ];
}

function costBars(
  ours: EngineReport,
  hasBuildBar: boolean,
  engines: readonly EngineReport[],
): Bar[] {
  const bars = [atMost("memory, MB", ours.bytes / 1e6, 40)];
  if (hasBuildBar) bars.push(atMost("build, ms", ours.buildMs, 500));
  const mini = engines.find(({ name }) => name === "MiniSearch");
  if (mini !== undefined)
    bars.push(
      atLeast("memory of MiniSearch, times ours", mini.bytes / ours.bytes, 3),
      atLeast("build of MiniSearch, times ours", mini.buildMs / ours.buildMs, 4),
    );
  const fuse = engines.find(({ name }) => name === "fuse.js token search");
  if (fuse !== undefined)
    bars.push(
      atLeast("keystroke of fuse.js, mean, times ours", fuse.keys.mean / ours.keys.mean, 200),
    );
  return bars;
}

function findingBars({ keys, quality, pasted }: FindingReport): Bar[] {
  return [
    atMost("keystroke, p95 ms", keys.p95, 5),
    atMost("keystroke, max ms", keys.max, 16),
    ...Object.entries(recallBars).map(([kind, bar]) =>
      atLeast(`recall, ${kind}`, quality[kind]?.recall ?? 0, bar),
    ),
    atMost("pasted, max ms", Math.max(...pasted.map(({ maxMs }) => maxMs)), 16),
  ];
}

function meanRank({ quality }: FindingReport): number {
  const sum = kinds.reduce((all, kind) => all + (quality[kind]?.reciprocalRank ?? 0), 0);
  return sum / kinds.length;
}

function atMost(name: string, value: number, bar: number): Bar {
  return { name, value, bar, isMet: value <= bar };
}

function atLeast(name: string, value: number, bar: number): Bar {
  return { name, value, bar, isMet: value >= bar };
}
