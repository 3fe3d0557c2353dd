import { crc32c } from "../base/crc32c.ts";
import { toAsciiJson } from "./logLine.ts";
import type { Pacer } from "./pacer.ts";
import { Progress, type PackedProgress } from "./progress.ts";
import type { SegmentSummary } from "./readSegment.ts";

/** A state and the files that it was read from. */
export interface Snapshot {
  readonly progress: Progress;
  readonly files: ReadonlyMap<string, SegmentSummary>;
}

type Header = Omit<PackedProgress, "places"> & {
  readonly version: number;
  readonly files: readonly (readonly [string, SegmentSummary])[];
};

/** Raised whenever the form below, or what the fold makes of records, changes. */
const snapshotVersion = 3;
const sumDigits = 8;

/**
 * A snapshot as ASCII text: a header, a line for each place, and a checksum. A fact's line is read
 * only when somebody asks for the fact. Undefined when the state has changed meanwhile.
 */
export async function formatSnapshot(
  { progress, files }: Snapshot,
  pacer: Pacer,
): Promise<string | undefined> {
  const { recordCount } = progress;
  const lines: string[] = [];
  for (const place of progress.places()) {
    lines.push(place.toPacked());
    if (pacer.isDue()) await pacer.rest();
  }
  if (progress.recordCount !== recordCount) return undefined;
  const frame = progress.toPackedFrame();
  const header: Header = { version: snapshotVersion, ...frame, files: [...files] };
  const text = [toAsciiJson(header), ...lines, ""].join("\n");
  return text + crc32c(text).toString(16).padStart(sumDigits, "0");
}

/**
 * Undefined for a text that is damaged, of another version or of another device: everything is in
 * the log as well.
 */
export function parseSnapshot(text: string, device: string): Snapshot | undefined {
  const end = text.length - sumDigits;
  if (end < 1 || parseInt(text.slice(end), 16) !== crc32c(text, 0, end)) return undefined;
  const [first = "", ...places] = text.slice(0, end - 1).split("\n");
  const header = JSON.parse(first) as Partial<Header>;
  if (header.version !== snapshotVersion || header.device !== device) return undefined;
  const { files, ...frame } = header as Header;
  return { progress: Progress.fromPacked({ ...frame, places }), files: new Map(files) };
}
