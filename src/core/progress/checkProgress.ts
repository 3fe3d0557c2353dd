import { ok, type Result } from "../base/result.ts";
import type { Clock, FileStorage, StorageFailure } from "../ports.ts";
import { collectFolder } from "./collectFolder.ts";
import type { CollectedFile } from "./collectLines.ts";
import { parseFileName } from "./fileName.ts";
import { isCoveredByTwin, isOnlyTorn, twinOf } from "./isCoveredByTwin.ts";
import { Pacer } from "./pacer.ts";
import type { SegmentSummary } from "./readSegment.ts";
import { SeenIds } from "./seenIds.ts";

/** What is in the progress folder, by reading all of it. */
export interface CheckReport {
  readonly files: readonly CollectedFile[];
  /** Records, each counted once. */
  readonly records: number;
  /** Of them, those of later versions: kept, and not understood here. */
  readonly newer: number;
  /** Records that are in more than one file, as it is usual: a segment is written to two. */
  readonly doubles: number;
  /** Records that must have been there, for later ones of the same window are. */
  readonly missing: number;
  /** Records of each device. */
  readonly devices: ReadonlyMap<string, number>;
  /** Segment files with damage by which nothing is lost, for the other file of the segment is whole. */
  readonly covered: readonly string[];
  /** Archives that were not finished: what they were made from is still there. */
  readonly unfinished: readonly string[];
}

/** Reads every file of the folder; nothing is changed. */
export async function checkProgress(
  storage: FileStorage,
  clock: Clock,
): Promise<Result<CheckReport, StorageFailure>> {
  const collected = await collectFolder(storage, new Pacer(clock));
  if (!collected.ok) return collected;
  const { lines, files, doubles } = collected.value;
  const ids = new SeenIds();
  const devices = new Map<string, number>();
  let newer = 0;
  for (const { id, device } of lines) {
    ids.add(id);
    if (device === undefined) newer += 1;
    else devices.set(device, (devices.get(device) ?? 0) + 1);
  }
  const unfinished = files
    .filter((file) => "summary" in file && file.summary.replaces === undefined)
    .map(({ name }) => name)
    .filter((name) => parseFileName(name)?.kind === "archive");
  return ok({
    ...{ files, records: lines.length, newer, doubles, devices, unfinished },
    missing: ids.countMissing(),
    covered: listCovered(files),
  });
}

function listCovered(files: readonly CollectedFile[]): string[] {
  const summaries = new Map<string, SegmentSummary>();
  for (const file of files) if ("summary" in file) summaries.set(file.name, file.summary);
  const replaced = new Set([...summaries.values()].flatMap(({ replaces }) => replaces ?? []));
  const covered: string[] = [];
  for (const [name, summary] of summaries) {
    const twin = twinOf(name);
    if (twin === undefined || summary.damage.length === 0) continue;
    // The twin may be in an archive by now: only whole files go there.
    const isInArchive = replaced.has(twin) && isOnlyTorn(summary);
    if (isInArchive || isCoveredByTwin(summary, summaries.get(twin))) covered.push(name);
  }
  return covered;
}
