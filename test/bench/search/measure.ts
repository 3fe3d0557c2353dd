import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { foundRows, type Find } from "./engines.ts";
import type { KnownItem } from "./queries.ts";

/** Times in milliseconds. */
export interface Times {
  readonly count: number;
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export interface Quality {
  readonly recall: number;
  /** Mean of 1 / place of the fact, 0 if it is not among the first ten. */
  readonly reciprocalRank: number;
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** `heapUsed` and `arrayBuffers` after a forced collection, in bytes. */
export async function usedMemory(): Promise<number> {
  // Finalisers run between turns of the event loop, so that a second collection finds more.
  collectGarbage();
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function timed<Value>(run: () => Value): { value: Value; ms: number } {
  const startedAt = performance.now();
  const value = run();
  return { value, ms: performance.now() - startedAt };
}

export function toTimes(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return { count: sorted.length, mean, p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** Asks each query once, and says how often and where its fact is found. */
export function measureQueries(
  find: Find,
  items: readonly KnownItem[],
): { quality: Quality; times: readonly number[] } {
  let found = 0;
  let reciprocal = 0;
  const times = items.map(({ query, keys }) => {
    const { value, ms } = timed(() => find(query));
    const place = value.slice(0, foundRows).findIndex((key) => keys.has(key));
    if (place >= 0) {
      found += 1;
      reciprocal += 1 / (place + 1);
    }
    return ms;
  });
  return {
    quality: { recall: found / items.length, reciprocalRank: reciprocal / items.length },
    times,
  };
}

/** An engine that needs longer for one round is not asked again. */
const longRoundMs = 60_000;
const rounds = 3;

export interface Keystrokes {
  /** Of the first round. */
  readonly times: readonly number[];
  /** Of each keystroke the shortest time of all rounds: what other work on the machine leaves. */
  readonly best: readonly number[];
  /** The typed letters whose shortest time is the longest. */
  readonly slowest: string;
}

/**
 * Types queries letter by letter, up to three times over; `limit` bounds the keystrokes. A round
 * has so many queries that nothing kept from the one before is of use.
 */
export function measureKeystrokes(
  find: Find,
  queries: readonly string[],
  limit: number,
): Keystrokes {
  const typed = queries
    .flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)))
    .slice(0, limit);
  const round = () => typed.map((text) => timed(() => find(text)).ms);
  const times = round();
  let best: readonly number[] = times;
  const isLong = times.reduce((sum, ms) => sum + ms, 0) > longRoundMs;
  for (let count = 1; count < rounds && !isLong; count += 1) {
    const again = round();
    best = best.map((ms, index) => Math.min(ms, again[index] ?? ms));
  }
  return { times, best, slowest: typed[best.indexOf(Math.max(...best))] ?? "" };
}
