import { ok, type Result } from "../base/result.ts";
import type { Clock, FileStorage, StorageFailure } from "../ports.ts";
import { writeArchive } from "./archiveFile.ts";
import {
  chooseSources,
  type ChosenFile,
  type Compactor,
  type SourceFile,
} from "./chooseSources.ts";
import { collectLines } from "./collectLines.ts";
import { parseFileName, toArchiveName } from "./fileName.ts";
import { listFiles } from "./listFiles.ts";
import { Pacer } from "./pacer.ts";
import type { SegmentSummary } from "./readSegment.ts";

export interface CompactionOptions extends Compactor {
  readonly storage: FileStorage;
  readonly clock: Clock;
  /** A new id, which names the archive. */
  readonly archive: string;
}

export interface CompactionReport {
  /** Undefined when there was too little to do. */
  readonly archive?: string;
  readonly removed: readonly string[];
}

/**
 * Puts closed segments of this device, and small archives, into one new archive, and removes them.
 * At any point at which it is cut off, every line is in a file: nothing is removed before the archive
 * was read back and found whole, and no file that has changed since it was read. Files with damage
 * are left as they are.
 */
export async function compact(
  options: CompactionOptions,
): Promise<Result<CompactionReport, StorageFailure>> {
  const { storage, device, archive } = options;
  const files = await statOwnFiles(storage, device);
  if (!files.ok) return files;
  const chosen = new Map(chooseSources(files.value, options).map((file) => [file.name, file]));
  const pacer = new Pacer(options.clock);
  const sources: SourceFile[] = [];
  const { lines } = await collectLines(storage, [...chosen.keys()], pacer, (name, summary) => {
    const isFit = isFitSource(chosen.get(name), summary);
    if (isFit) sources.push({ name, size: summary.size, changedAt: summary.changedAt });
    return isFit;
  });
  if (sources.length < 2) return ok({ removed: [] });

  const name = toArchiveName(device, archive);
  const replaces = sources.map((source) => source.name);
  const written = await writeArchive(storage, name, lines, replaces, pacer);
  if (!written.ok) return written;
  return ok({ archive: name, removed: await removeUnchanged(storage, sources) });
}

async function statOwnFiles(
  storage: FileStorage,
  device: string,
): Promise<Result<SourceFile[], StorageFailure>> {
  const names = await listFiles(storage);
  if (!names.ok) return names;
  const own = names.value.filter((name) => {
    const file = parseFileName(name);
    return file !== undefined && file.kind !== "other" && file.device === device;
  });
  const files = await Promise.all(
    own.map(async (name) => {
      const facts = await storage.stat(name);
      return facts.ok ? [{ name, ...facts.value }] : [];
    }),
  );
  return ok(files.flat());
}

/**
 * Damage is never thrown away. An archive without its end may just be written; an old one is what a
 * kill has left of a compaction, and its torn line is a copy.
 */
function isFitSource(file: ChosenFile | undefined, { damage, replaces }: SegmentSummary): boolean {
  if (file === undefined) return false;
  if (parseFileName(file.name)?.kind !== "archive" || replaces !== undefined)
    return damage.length === 0;
  return file.isOld && damage.every(({ reason }) => reason === "torn");
}

/** Removes the files that are as they were when they were read; resolves to their names. */
async function removeUnchanged(
  storage: FileStorage,
  sources: readonly SourceFile[],
): Promise<string[]> {
  const removed: string[] = [];
  for (const { name, size, changedAt } of sources) {
    const facts = await storage.stat(name);
    if (!facts.ok || facts.value.size !== size || facts.value.changedAt !== changedAt) continue;
    const gone = await storage.remove(name);
    if (gone.ok) removed.push(name);
  }
  return removed;
}
