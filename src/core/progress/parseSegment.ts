import { checkedSum, lineStart } from "./logLine.ts";
import { parseRecord, type ParsedRecord } from "./parseRecord.ts";

/** A line that holds something, or a place where something is damaged. */
export type SegmentEntry = WholeLine | Damage;

export interface WholeLine {
  readonly kind: "line";
  readonly parsed: Exclude<ParsedRecord, { kind: "malformed" }>;
  /** Counted from 1. */
  readonly line: number;
  /** Its checksum. */
  readonly sum: number;
  /** Where it is in the text, without its line end. */
  readonly from: number;
  readonly to: number;
}

/**
 * - `torn`: the last line, without a line end: a write was cut off.
 * - `damaged`: the checksum is wrong, or there is none.
 * - `line-end`: only the line end is wrong or missing; nothing is lost.
 * - `malformed`: the checksum is right, but it is no record: something else wrote it.
 */
export type DamageReason = "torn" | "damaged" | "line-end" | "malformed";

export interface Damage {
  readonly kind: "damage";
  readonly line: number;
  readonly reason: DamageReason;
}

/**
 * Reads the lines of a segment one by one, so that the caller can rest between them. Lines may end
 * in LF or CRLF, in any mixture; empty ones are passed over. Never throws.
 */
export function* parseSegment(text: string): Generator<SegmentEntry, void, void> {
  let line = 0;
  for (let from = 0; from < text.length;) {
    line += 1;
    const lineEnd = text.indexOf("\n", from);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const to = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    if (to > from) {
      const entry = parsePart(text, from, to, line);
      if (entry !== undefined) yield entry;
      else yield* parseDamaged(text, from, to, line, lineEnd === -1);
    }
    from = end + 1;
  }
}

function parsePart(text: string, from: number, to: number, line: number): SegmentEntry | undefined {
  const sum = checkedSum(text, from, to);
  if (sum === undefined) return undefined;
  const parsed = parseRecord(parseJson(text.slice(from, to)));
  return parsed.kind === "malformed"
    ? { kind: "damage", line, reason: "malformed" }
    : { kind: "line", parsed, line, sum, from, to };
}

/** Finds the whole records in a line that is damaged: a line end may be what was hit. */
function* parseDamaged(
  text: string,
  from: number,
  to: number,
  line: number,
  isLast: boolean,
): Generator<SegmentEntry, void, void> {
  const damaged = text.slice(from, to);
  let isLost = false;
  for (let start = from; start < to;) {
    const found = damaged.indexOf(lineStart, start - from + 1);
    const next = found === -1 ? to : from + found;
    // After a record stands what was the line end, or nothing.
    const entry = parsePart(text, start, next, line) ?? parsePart(text, start, next - 1, line);
    if (entry === undefined) isLost = true;
    else yield entry;
    start = next;
  }
  const reason = isLost ? (isLast ? "torn" : "damaged") : "line-end";
  yield { kind: "damage", line, reason };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
