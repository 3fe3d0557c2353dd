import { format } from "prettier";
import { oursName } from "./engines.ts";
import type { Quality, Times } from "./measure.ts";
import { kinds } from "./queries.ts";

/** How queries are answered. */
export interface FindingReport {
  readonly perKind: number;
  readonly quality: Readonly<Record<string, Quality>>;
  readonly whole: Times;
  /** As first typed: the bars are about these. */
  readonly keys: Times;
  /** Of each keystroke the shortest of up to three times. */
  readonly best: Times;
  /** The typed letters that took longest. */
  readonly slowest: string;
  /** Of ours alone. */
  readonly pasted: readonly PastedReport[];
}

export interface PastedReport {
  readonly name: string;
  readonly maxMs: number;
}

export interface UpdateReport extends FindingReport {
  /** Of each update. */
  readonly times: Times;
  /** Of taking out each of the packs once more. */
  readonly removals: Times;
}

export interface EngineReport extends FindingReport {
  readonly name: string;
  readonly buildMs: number;
  readonly bytes: number;
  readonly updated: UpdateReport | undefined;
}

export interface CorpusReport {
  readonly name: string;
  /** The bar of the time to build is about one corpus only. */
  readonly hasBuildBar: boolean;
  readonly engines: readonly EngineReport[];
}

/** For each engine how many of the students' queries find their fact in the first five. */
export type StudentReport = readonly (readonly [name: string, found: number, all: number])[];

export interface SearchReport {
  readonly command: string;
  /** Of the machine, in the minute before. */
  readonly load: string;
  readonly bars: string;
  readonly reports: readonly CorpusReport[];
  readonly students: StudentReport;
}

/** The measurements of one run as Markdown. */
export async function formatReport(report: SearchReport): Promise<string> {
  const { command, load, bars, reports, students } = report;
  const parts = [
    "# Search: measurements",
    `Written by \`${command}\`; load of the machine ${load} when it began. Each engine has a process of its own. Compare the columns with each other, not the milliseconds with another machine. 100,000 facts in 200 packs. Building is timed once, from a fresh process. Recall is the share of queries whose fact is among the first ten; MRR is the mean of 1 / its place. Ours gives 100 rows with highlights for every keystroke, the others ten keys. The bars are about keystrokes as first typed; "best of three" is the shortest of three times for each, each round typing all queries anew: it leaves out what else the machine was doing (an engine whose round takes over a minute is asked once).`,
    "## Bars",
    bars,
    ...reports.flatMap(formatCorpus),
    "## What students type",
    "Queries on the three bundled packs that find their fact among the first five.",
    table(
      ["engine", "found"],
      students.map(([name, found, all]) => [name, `${String(found)} of ${String(all)}`]),
    ),
  ];
  return format(parts.join("\n\n"), { parser: "markdown" });
}

function formatCorpus({ name, engines }: CorpusReport): readonly string[] {
  const ours = engines.find((engine) => engine.name === oursName);
  const updated = ours?.updated;
  const all: readonly (EngineReport | (UpdateReport & { name: string }))[] =
    updated === undefined ? engines : [...engines, { ...updated, name: "ours, after the updates" }];
  const quality = ["recall", "reciprocalRank"] as const;
  const [recalls, ranks] = quality.map((measure) =>
    table(
      ["engine", ...kinds, "mean", "queries of each kind"],
      all.map((engine) => {
        const values = kinds.map((kind) => engine.quality[kind]?.[measure] ?? Number.NaN);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const cells = [...values, mean].map((value) => value.toFixed(3));
        return [engine.name, ...cells, String(engine.perKind)];
      }),
    ),
  );
  return [
    `## ${name}`,
    "### Time and memory",
    table(
      [
        "engine",
        "build ms",
        "MB",
        "query p50 / p95 / max ms",
        "keystroke p50 / p95 / max ms",
        "best of three",
        "keystrokes",
        "slowest",
      ],
      all.map((engine) => [
        engine.name,
        "buildMs" in engine ? engine.buildMs.toFixed(0) : "",
        "bytes" in engine ? (engine.bytes / 1e6).toFixed(1) : "",
        formatTimes(engine.whole),
        formatTimes(engine.keys),
        formatTimes(engine.best),
        String(engine.keys.count),
        `\`${engine.slowest}\``,
      ]),
    ),
    ...(updated === undefined
      ? []
      : [
          `${String(updated.times.count)} updates of one pack of 500 facts: ${formatTimes(updated.times)} ms (p50 / p95 / max). Taking one out: ${formatTimes(updated.removals)} ms.`,
        ]),
    ...(ours === undefined ? [] : ["### Pasted into ours", formatPasted(ours)]),
    "### Against ours",
    ...(ours === undefined ? [] : [formatRatios(ours, engines)]),
    "### Recall",
    recalls ?? "",
    "### MRR",
    ranks ?? "",
  ];
}

function formatRatios(ours: EngineReport, engines: readonly EngineReport[]): string {
  const times = (other: number, own: number) => `× ${(other / own).toPrecision(3)}`;
  return table(
    [
      "engine",
      "build",
      "memory",
      "query, mean",
      "keystroke, mean",
      "keystroke, p95",
      "best of three, p95",
    ],
    engines
      .filter((engine) => engine !== ours)
      .map((engine) => [
        engine.name,
        times(engine.buildMs, ours.buildMs),
        times(engine.bytes, ours.bytes),
        times(engine.whole.mean, ours.whole.mean),
        times(engine.keys.mean, ours.keys.mean),
        times(engine.keys.p95, ours.keys.p95),
        times(engine.best.p95, ours.best.p95),
      ]),
  );
}

function formatPasted({ pasted, updated }: EngineReport): string {
  return table(
    ["text", "longest of three, ms", "after the updates"],
    pasted.map(({ name, maxMs }, index) => [
      `\`${name}\``,
      maxMs.toFixed(2),
      updated?.pasted[index]?.maxMs.toFixed(2) ?? "",
    ]),
  );
}

function formatTimes({ p50, p95, max }: Times): string {
  return [p50, p95, max].map((ms) => ms.toFixed(ms < 100 ? 2 : 0)).join(" / ");
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
