import { fork } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundledDocuments } from "../../content/bundledSearch.ts";
import { studentQueries } from "../../content/studentQueries.ts";
import { repositoryFolder } from "../../support/vscode/folders.ts";
import { engines, type Engine } from "./engines.ts";
import { formatReport, type CorpusReport, type EngineReport } from "./report.ts";
import { formatBars, toBars } from "./searchBars.ts";

const defaultQueries = "300";
const corpusNames = { words: "WordNet glosses", statements: "generated statements" };
type CorpusName = keyof typeof corpusNames;

/**
 * Compares the search with other libraries, each in a process of its own, and judges ours by the
 * bars; a missed one makes the exit code 1. Options: `--seed=7` for other queries, `--queries=60`
 * for fewer of each kind than 300, `--engines=ours,MiniSearch` for some of the engines,
 * `--corpus=words` or `statements` for one of the corpora, `--write` to write the tables to
 * docs/search-bench.md.
 */
export async function measureSearch(): Promise<boolean> {
  const { values } = parseArgs({
    strict: false,
    options: {
      queries: { type: "string", default: defaultQueries },
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      engines: { type: "string", default: engines.map(({ name }) => name).join() },
      corpus: { type: "string", default: Object.keys(corpusNames).join() },
      write: { type: "boolean", default: false },
    },
  });
  const seed = Number(values.seed);
  const count = Number(values.queries);
  const names = String(values.engines).split(",");
  const chosen = engines.filter(({ name }) => names.includes(name));
  const load = loadavg()[0]?.toFixed(1) ?? "unknown";
  console.log(`seed ${String(seed)}; load of the machine ${load}`);
  const reports: CorpusReport[] = [];
  for (const corpus of Object.keys(corpusNames) as CorpusName[]) {
    if (!String(values.corpus).split(",").includes(corpus)) continue;
    const measured: EngineReport[] = [];
    for (const { name } of chosen) {
      const report = await inOwnProcess([name, corpus, String(count), String(seed)]);
      measured.push(report);
      // The tables come at the end, and that takes minutes.
      console.log(`${corpusNames[corpus]}: ${JSON.stringify(report)}`);
    }
    reports.push({ name: corpusNames[corpus], hasBuildBar: corpus === "words", engines: measured });
  }
  const students = measureStudents(chosen);
  const bars = toBars({ reports, students });
  const options = process.argv.slice(2).filter((option) => /^--(?!seed|write)/.test(option));
  const command = ["npm run bench -- search", `--seed=${String(seed)}`, ...options, "--write"];
  const report = await formatReport({
    command: command.join(" "),
    load,
    bars: formatBars(bars),
    reports,
    students,
  });
  console.log(report);
  const isWithin = bars.every(({ isMet }) => isMet);
  if (values.write !== true) return isWithin;
  const folder = join(repositoryFolder, "docs");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "search-bench.md"), report);
  return isWithin;
}

async function inOwnProcess(options: readonly string[]): Promise<EngineReport> {
  const child = fork(join(import.meta.dirname, "engineChild.ts"), options, { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    let report: EngineReport | undefined;
    child.on("message", (message) => {
      report = message as EngineReport;
    });
    child.on("error", reject);
    child.on("exit", () => {
      if (report === undefined) reject(new Error(`${options.join(", ")}: no report came.`));
      else resolve(report);
    });
  });
}

function measureStudents(
  chosen: readonly Engine[],
): readonly (readonly [string, number, number])[] {
  const packs = bundledDocuments();
  const queries = Object.values(studentQueries).flat();
  return chosen.map(({ name, build }) => {
    const find = build(packs);
    const found = queries.filter(([query, id]) =>
      find(query)
        .slice(0, 5)
        .some((key) => key.endsWith(`/${id}`)),
    );
    return [name, found.length, queries.length] as const;
  });
}
