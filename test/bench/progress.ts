import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseSegment, type WholeLine } from "../../src/core/progress/parseSegment.ts";
import { Progress } from "../../src/core/progress/progress.ts";
import { nodeClock } from "../support/progress/nodeClock.ts";
import { openNodeStore } from "../support/progress/nodeStore.ts";
import { device } from "../support/progress/sampleRecords.ts";
import { makeTemporaryFolder } from "../support/vscode/temporaryFolder.ts";
import { inventedKeys, writeLog, type LogSize } from "./progressLog.ts";

const large: LogSize = { records: 1_000_000, facts: 10_000, files: 96, kind: "archives" };
/** What compaction leaves of a year and a half with 200 answers a day. */
const usual: LogSize = { records: 100_000, facts: 10_000, files: 16, kind: "segments" };
/** From the quality goals of the product. */
const budgets = { foldMs: 2000, coldMs: 5000, sliceMs: 50, startMs: 50 };
const rounds = 3;
const startRounds = 9;

/**
 * Prints how long a log takes to be folded, to be read from disk, and to be started from with a
 * snapshot, in milliseconds and as multiples of JSON.parse on the same bytes in the same run. Resolves to whether most
 * rounds kept to the budgets.
 */
export async function measureProgress(): Promise<boolean> {
  let kept = 0;
  await inLog(large, async (folder) => {
    for (let round = 1; round <= rounds; round += 1)
      if (await measureLarge(folder, round)) kept += 1;
  });
  let isStartKept = false;
  await inLog(usual, async (folder) => {
    isStartKept = await measureStart(folder);
  });
  return kept > rounds / 2 && isStartKept;
}

async function inLog(size: LogSize, measure: (folder: string) => Promise<void>): Promise<void> {
  const folder = await makeTemporaryFolder("bench");
  try {
    const bytes = await writeLog(folder.path, size, inventedKeys(size.facts));
    const megabytes = (bytes / 1e6).toFixed(0);
    console.log(
      `${String(size.records)} answers on ${String(size.facts)} facts in ${String(size.files)} files, ${megabytes} MB`,
    );
    await measure(folder.path);
  } finally {
    await folder.remove();
  }
}

async function measureLarge(folder: string, round: number): Promise<boolean> {
  const { plainMs, foldMs } = await foldParsed(join(folder, "log"));
  const ticks = watchTicks();
  const startedAt = performance.now();
  const store = await openNodeStore(folder);
  const coldMs = performance.now() - startedAt;
  const longest = ticks.stop();
  if (store.progress.recordCount !== large.records) throw new Error("Records are missing.");
  print(`round ${String(round)}: JSON.parse`, plainMs, plainMs);
  print(`  fold of parsed records (budget ${String(budgets.foldMs)} ms)`, foldMs, plainMs);
  print(`  cold from disk (budget ${String(budgets.coldMs)} ms)`, coldMs, plainMs);
  console.log(`  longest slice ${longest.toFixed(0)} ms (budget ${String(budgets.sliceMs)} ms)`);
  return foldMs <= budgets.foldMs && coldMs <= budgets.coldMs && longest <= budgets.sliceMs;
}

/** Files one after the other: all records at once would measure the memory. */
async function foldParsed(log: string): Promise<{ plainMs: number; foldMs: number }> {
  const progress = new Progress(device);
  let plainMs = 0;
  let foldMs = 0;
  for (const name of await readdir(log)) {
    const text = await readFile(join(log, name), "utf8");
    const lines = text.split("\n").filter((line) => line !== "");
    plainMs += timed(() => {
      for (const line of lines) JSON.parse(line);
    });
    const parsed = Array.from(parseSegment(text)).filter((each) => each.kind === "line");
    foldMs += timed(() => {
      addAll(progress, parsed);
    });
  }
  return { plainMs, foldMs };
}

function addAll(progress: Progress, lines: readonly WholeLine[]): void {
  for (const { parsed } of lines)
    if (parsed.kind === "record") progress.add(parsed.record, parsed.id);
}

async function measureStart(folder: string): Promise<boolean> {
  const cold = await timedAsync(() => openNodeStore(folder));
  await cold.value.saveSnapshot();
  const { plainMs } = await foldParsed(join(folder, "log"));
  const times: number[] = [];
  for (let round = 0; round < startRounds; round += 1) {
    const { ms, value } = await timedAsync(() => openNodeStore(folder));
    if (value.progress.recordCount !== usual.records) throw new Error("Records are missing.");
    times.push(ms);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(startRounds / 2)] ?? Number.NaN;
  print("JSON.parse", plainMs, plainMs);
  print("start without a snapshot", cold.ms, plainMs);
  print(`start from a snapshot, median (budget ${String(budgets.startMs)} ms)`, median, plainMs);
  return median <= budgets.startMs;
}

/** Watches how long nothing else could run. */
function watchTicks(): { stop(): number } {
  let last = performance.now();
  let longest = 0;
  let isWatching = true;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isWatching) void nodeClock.wait(0).then(tick);
  };
  tick();
  return {
    stop: () => {
      isWatching = false;
      return Math.max(longest, performance.now() - last);
    },
  };
}

function print(name: string, ms: number, plainMs: number): void {
  console.log(`${name}: ${ms.toFixed(0)} ms, ratio ${(ms / plainMs).toFixed(2)}`);
}

function timed(run: () => void): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}

async function timedAsync<Value>(run: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const startedAt = performance.now();
  const value = await run();
  return { ms: performance.now() - startedAt, value };
}
