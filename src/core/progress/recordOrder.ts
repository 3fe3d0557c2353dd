import type { RecordId } from "../base/ids.ts";
import { greatestStamp } from "./progressRecord.ts";

/** What decides the order of records. */
export interface Ordered {
  readonly stamp: number;
  readonly id: RecordId;
}

/**
 * Order of all records on all machines: by stamp, and by id among equal stamps. It does not depend
 * on the order in which files are read. Negative when `a` is earlier.
 */
export function compareRecords(a: Ordered, b: Ordered): number {
  if (a.stamp !== b.stamp) return a.stamp - b.stamp;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * The stamp of a new record: a logical clock that keeps up with the clock on the wall (Kulkarni and
 * others, "Logical physical clocks", 2014; here in one number). While clocks are right it is the
 * time in milliseconds. When one was wrong, what a device writes is still later than all that it had
 * seen, so that an undo or a reset comes after what it is about.
 */
export function nextStamp(now: number, lastStamp: number): number {
  return Math.min(Math.max(Math.floor(now), lastStamp + 1, 0), greatestStamp);
}
