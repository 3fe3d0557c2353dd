import { FactSearch } from "../../../src/core/search/factSearch.ts";
import type { Corpus } from "./corpora.ts";
import { findWith, oursName, type Engine, type Find } from "./engines.ts";
import { measureKeystrokes, measureQueries, timed, toTimes, usedMemory } from "./measure.ts";
import type { Quality } from "./measure.ts";
import { pastedTexts } from "./pastedTexts.ts";
import { kinds, makeQueries, type Queries } from "./queries.ts";
import type { EngineReport, FindingReport, PastedReport, UpdateReport } from "./report.ts";

/** Of each kind an engine that takes seconds a query gets so many at most. */
const slowPerKind = 50;
/** Every keystroke of so many queries of each kind is timed; of the other engines the first 500. */
const typedPerKind = 20;
const keystrokesOfOthers = 500;
const slowKeystrokes = 60;
const updates = 100;

/** Everything about one engine, which must be the first that this process builds. */
export async function measureEngine(
  engine: Engine,
  corpus: Corpus,
  { count, seed }: { count: number; seed: number },
): Promise<EngineReport> {
  const queries = makeQueries(corpus, count, seed);
  const before = await usedMemory();
  const { value: find, ms: buildMs } = timed(() => engine.build(corpus.packs));
  const bytes = (await usedMemory()) - before;
  const finding = measureFinding(engine, find, queries);
  const updated = engine.name === oursName ? measureUpdates(engine, corpus, queries) : undefined;
  return { name: engine.name, buildMs, bytes, ...finding, updated };
}

/** The longest time of each text: as it is asked first, and twice more. */
function measurePasted(find: Find): readonly PastedReport[] {
  return pastedTexts().map(({ name, text }) => {
    const times = [1, 2, 3].map(() => timed(() => find(text)).ms);
    return { name, maxMs: Math.max(...times) };
  });
}

function measureFinding({ name, isSlow }: Engine, find: Find, queries: Queries): FindingReport {
  const all = queries.exact.length;
  const perKind = isSlow ? Math.min(all, slowPerKind) : all;
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
    pasted: name === oursName ? measurePasted(find) : [],
  };
}

/** Puts packs in again, one after the other, as an editor does that saves them. */
function measureUpdates(engine: Engine, corpus: Corpus, queries: Queries): UpdateReport {
  const search = new FactSearch();
  for (const pack of corpus.packs) search.putPack(pack);
  const times: number[] = [];
  const removals: number[] = [];
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
  const finding = measureFinding(engine, findWith(search), queries);
  for (const { id } of corpus.packs.slice(0, updates)) {
    const { ms } = timed(() => {
      search.removePack(id);
    });
    removals.push(ms);
  }
  return { times: toTimes(times), removals: toTimes(removals), ...finding };
}
