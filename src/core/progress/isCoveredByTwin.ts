import { parseFileName } from "./fileName.ts";
import type { SegmentSummary } from "./readSegment.ts";

type Reading = Pick<SegmentSummary, "damage" | "size">;

/** The name of the other file of a segment; undefined for what is no segment. */
export function twinOf(name: string): string | undefined {
  if (parseFileName(name)?.kind !== "segment") return undefined;
  return name.replace(/[ab]\.jsonl$/, (end) => (end.startsWith("a") ? "b.jsonl" : "a.jsonl"));
}

/**
 * Whether nothing that was confirmed is lost by the damage of a segment file: its twin is whole, and
 * either only the last line is torn, which was being written then, or the twin is as long, and the
 * two begin alike.
 */
export function isCoveredByTwin(file: Reading, twin: Reading | undefined): boolean {
  if (twin === undefined || twin.damage.length > 0) return false;
  return isOnlyTorn(file) || twin.size >= file.size;
}

/** Whether nothing but the end of a write is missing. */
export function isOnlyTorn({ damage }: Pick<Reading, "damage">): boolean {
  return damage.every(({ reason }) => reason === "torn" || reason === "line-end");
}
