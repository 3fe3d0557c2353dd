import type { LocalDay } from "../base/localDay.ts";

/**
 * The fewest reviews a day, from `day` on, with which no deadline is missed: the steepest of the
 * averages up to each deadline (the critical interval of Yao, Demers and Shenker, "A scheduling model
 * for reduced CPU energy", 1995). `done` reviews of `day` are behind already and count with it.
 */
export function levelledLoad(deadlines: readonly LocalDay[], day: LocalDay, done: number): number {
  const counts = new Map<number, number>();
  let last = 0;
  for (const deadline of deadlines) {
    const distance = Math.max(0, deadline - day);
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
    last = Math.max(last, distance);
  }
  let sum = done;
  let load = done;
  for (let distance = 0; distance <= last; distance += 1) {
    sum += counts.get(distance) ?? 0;
    load = Math.max(load, Math.ceil(sum / (distance + 1)));
  }
  return load;
}
