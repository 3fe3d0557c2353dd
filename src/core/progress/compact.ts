import { ok, type Result } from "../base/result.ts";
import type { Clock, FileStorage, StorageFailure } from "../ports.ts";
import { writeArchive } from "./archiveFile.ts";
import {
  chooseSources,
  type ChosenFile,
  type Compactor,
  type SourceFile,
} from "./chooseSources.ts";
import { collectLines, type CollectedLine } from "./collectLines.ts";
import { parseFileName, toArchiveName } from "./fileName.ts";
import { isCoveredByTwin, isOnlyTorn, twinOf } from "./isCoveredByTwin.ts";
import { listFiles } from "./listFiles.ts";
import { Pacer } from "./pacer.ts";
import type { SegmentSummary } from "./readSegment.ts";
import { SeenIds } from "./seenIds.ts";

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
 * are left as they are, unless their twin is whole.
 */
export async function compact(
  options: CompactionOptions,
): Promise<Result<CompactionReport, StorageFailure>> {
  const { storage, device, archive } = options;
  const files = await statOwnFiles(storage, device);
  if (!files.ok) return files;
  const chosen = new Map(chooseSources(files.value, options).map((file) => [file.name, file]));
  const pacer = new Pacer(options.clock);
  const { lines, sources } = await collectSources(storage, chosen, pacer);
  if (sources.length < 2) return ok({ removed: [] });

  const name = toArchiveName(device, archive);
  const replaces = sources.map((source) => source.name);
  const written = await writeArchive(storage, name, lines, replaces, pacer);
  if (!written.ok) return written;
  return ok({ archive: name, removed: await removeUnchanged(storage, sources) });
}

interface Sources {
  readonly lines: readonly CollectedLine[];
  /** The files whose records are all among the lines. */
  readonly sources: readonly SourceFile[];
}

/** All records of the files that are fit to be put together. */
async function collectSources(
  storage: FileStorage,
  chosen: ReadonlyMap<string, ChosenFile>,
  pacer: Pacer,
): Promise<Sources> {
  const sources: SourceFile[] = [];
  const take = (name: string, { size, changedAt }: SegmentSummary): true => {
    sources.push({ name, size, changedAt });
    return true;
  };
  const whole = new Map<string, SegmentSummary>();
  const replaced = new Set<string>();
  const first = await collectLines(storage, [...chosen.keys()], pacer, (name, summary) => {
    if (!isFitSource(chosen.get(name), summary)) return false;
    whole.set(name, summary);
    for (const each of summary.replaces ?? []) replaced.add(each);
    return take(name, summary);
  });
  const isCovered = (name: string, summary: SegmentSummary): boolean => {
    const twin = twinOf(name) ?? "";
    if (replaced.has(twin) && isOnlyTorn(summary)) return true;
    return isCoveredByTwin(summary, whole.get(twin));
  };
  // What a cut-off write has left beside a whole twin is rare, and is read a second time.
  const left = first.files.flatMap((file) =>
    "summary" in file && !whole.has(file.name) && isCovered(file.name, file.summary)
      ? [file.name]
      : [],
  );
  const second = await collectLines(
    storage,
    left,
    pacer,
    (name, summary) => isCovered(name, summary) && take(name, summary),
  );
  return { lines: joinLines(first.lines, second.lines), sources };
}

/** Each record once. */
function joinLines(
  lines: readonly CollectedLine[],
  more: readonly CollectedLine[],
): readonly CollectedLine[] {
  if (more.length === 0) return lines;
  const ids = new SeenIds();
  return [...lines, ...more].filter(({ id }) => ids.add(id));
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
