import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { FactSearch } from "../../../src/core/search/factSearch.ts";
import { bundledDocuments } from "../../content/bundledSearch.ts";
import { studentQueries } from "../../content/studentQueries.ts";
import { repositoryFolder } from "../../support/vscode/folders.ts";
import { statementCorpus, wordNetCorpus, type Corpus } from "./corpora.ts";
import { engines, findWith, oursName, type Engine, type Find } from "./engines.ts";
import {
  measureKeystrokes,
  measureQueries,
  timed,
  toTimes,
  usedMemory,
  type Quality,
} from "./measure.ts";
import { kinds, makeQueries, type Queries } from "./queries.ts";
import { formatReport, type CorpusReport, type EngineReport, type UpdateReport } from "./report.ts";

/** Each kind gets so many queries; an engine that takes seconds a query gets one in thirty. */
const defaultQueries = "300";
const slowShare = 30;
/** Every keystroke of so many queries of each kind is timed; of the other engines the first 500. */
const typedPerKind = 20;
const keystrokesOfOthers = 500;
const slowKeystrokes = 60;
const builds = 3;
const updates = 100;

/**
 * Compares the search with other libraries in one run. Options: `--seed=7` for other queries,
 * `--queries=60` for fewer of each kind than 300,
 * `--engines=ours,MiniSearch` for some of the engines, `--corpus=words` or `statements` for one of
 * the corpora, `--write` to write the tables to docs/search-bench.md.
 */
export async function measureSearch(): Promise<void> {
  const { values } = parseArgs({
    strict: false,
    options: {
      queries: { type: "string", default: defaultQueries },
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      engines: { type: "string", default: engines.map(({ name }) => name).join() },
      corpus: { type: "string", default: "words,statements" },
      write: { type: "boolean", default: false },
    },
  });
  const seed = Number(values.seed);
  const count = Number(values.queries);
  const names = String(values.engines).split(",");
  const chosen = engines.filter(({ name }) => names.includes(name));
  console.log(`seed ${String(seed)}; load of the machine ${loadavg()[0]?.toFixed(1) ?? "unknown"}`);
  const reports: CorpusReport[] = [];
  if (String(values.corpus).includes("words"))
    reports.push(await measureCorpus(await wordNetCorpus(), chosen, count, seed));
  if (String(values.corpus).includes("statements"))
    reports.push(await measureCorpus(statementCorpus(), chosen, count, seed));
  const report = await formatReport({ seed, reports, students: measureStudents(chosen) });
  console.log(report);
  if (values.write !== true) return;
  const folder = join(repositoryFolder, "docs");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "search-bench.md"), report);
}

async function measureCorpus(
  corpus: Corpus,
  chosen: readonly Engine[],
  count: number,
  seed: number,
): Promise<CorpusReport> {
  const queries = makeQueries(corpus, count, seed);
  const measured: EngineReport[] = [];
  let updated: UpdateReport | undefined;
  for (const engine of chosen) {
    const before = await usedMemory();
    const first = timed(() => engine.build(corpus.packs));
    let find: Find = first.value;
    const bytes = (await usedMemory()) - before;
    const buildTimes = [first.ms];
    for (let build = 1; build < builds && !engine.isSlow; build += 1) {
      const again = timed(() => engine.build(corpus.packs));
      find = again.value;
      buildTimes.push(again.ms);
    }
    const buildMs = toTimes(buildTimes).p50;
    const report = { name: engine.name, buildMs, bytes, ...measureEngine(engine, find, queries) };
    measured.push(report);
    // The tables come at the end, and that takes minutes.
    console.log(`${corpus.name}: ${JSON.stringify(report)}`);
    if (engine.name === oursName) updated = measureUpdates(engine, corpus, queries);
  }
  return { name: corpus.name, engines: measured, updated };
}

function measureEngine(
  { name, isSlow }: Engine,
  find: Find,
  queries: Queries,
): Pick<EngineReport, "quality" | "whole" | "keys" | "best" | "slowest" | "perKind"> {
  const all = queries.exact.length;
  const perKind = isSlow ? Math.ceil(all / slowShare) : all;
  // The first queries of a process are compiled while they run.
  for (const kind of kinds)
    for (const { query } of queries[kind].slice(isSlow ? -1 : -20)) find(query);
  const quality: Record<string, Quality> = {};
  const whole: number[] = [];
  for (const kind of kinds) {
    const measured = measureQueries(find, queries[kind].slice(0, perKind));
    quality[kind] = measured.quality;
    whole.push(...measured.times);
  }
  const typed = Array.from({ length: typedPerKind }, (_, index) =>
    kinds.map((kind) => queries[kind][index]?.query ?? ""),
  ).flat();
  const most = isSlow ? slowKeystrokes : name === oursName ? Infinity : keystrokesOfOthers;
  const keys = measureKeystrokes(find, typed, most);
  return {
    quality,
    whole: toTimes(whole),
    keys: toTimes(keys.times),
    best: toTimes(keys.best),
    slowest: keys.slowest,
    perKind,
  };
}

/** Puts packs in again, one after the other, as an editor does that saves them. */
function measureUpdates(engine: Engine, corpus: Corpus, queries: Queries): UpdateReport {
  const search = new FactSearch();
  for (const pack of corpus.packs) search.putPack(pack);
  const times: number[] = [];
  for (let update = 0; update < updates; update += 1) {
    // 83 and 200 have no common factor: every pack has its turn before one has a second.
    const pack = corpus.packs[(update * 83) % corpus.packs.length];
    if (pack === undefined) continue;
    times.push(
      timed(() => {
        search.putPack({ ...pack, facts: [...pack.facts].reverse() });
      }).ms,
    );
  }
  return { times: toTimes(times), ...measureEngine(engine, findWith(search), queries) };
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
