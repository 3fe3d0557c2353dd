import { fail, ok, type Result } from "../base/result.ts";
import type { StorageFailure } from "../ports.ts";
import { formatLine } from "./logLine.ts";
import { parseSegment } from "./parseSegment.ts";
import type { ProgressRecord } from "./progressRecord.ts";

/**
 * A record as a line of the log, without a line end. It fails for a record that would not be read
 * again, which has a line, a list or a text that is too long, or a number that is none.
 */
export function formatRecord(record: ProgressRecord): Result<string, StorageFailure> {
  const line = formatLine(record);
  // Read as it will be at the next start: two sets of rules would not agree for long.
  const [entry] = parseSegment(line);
  if (entry?.kind === "line" && entry.parsed.kind === "record") return ok(line);
  const message = `A record of the type "${record.type}" cannot be kept: it has ${String(line.length)} characters, or a part of it is too long or no number.`;
  return fail({ kind: "other", message });
}
