import { fail, ok, type Result } from "../base/result.ts";
import type { FactKey } from "../base/ids.ts";
import type { Clock, FileStorage, StorageFailure } from "../ports.ts";
import { writeArchive } from "./archiveFile.ts";
import { collectFolder } from "./collectFolder.ts";
import { collectLines, type CollectedLine } from "./collectLines.ts";
import { Pacer } from "./pacer.ts";
import { parseSegment, type Damage } from "./parseSegment.ts";
import { scopeOf } from "./placeEvent.ts";
import type { Progress } from "./progress.ts";

/** Why there is no backup, and whether it is the log or the backup that failed. */
export interface BackupFailure extends StorageFailure {
  readonly at: "log" | "backup";
}

export interface BackupReport {
  readonly records: number;
  /** Files that could not be read: what is in them is not in the backup. */
  readonly unreadable: readonly string[];
}

/** A file in a storage. */
export interface BackupPlace {
  readonly storage: FileStorage;
  readonly name: string;
}

/**
 * Writes all records of all devices into one file, which has the form of an archive, and reads it
 * back. Not ok when it is not whole then.
 */
export async function backUp(
  log: FileStorage,
  to: BackupPlace,
  clock: Clock,
): Promise<Result<BackupReport, BackupFailure>> {
  const pacer = new Pacer(clock);
  const collected = await collectFolder(log, pacer);
  if (!collected.ok) return fail({ ...collected.error, at: "log" });
  const { lines, files } = collected.value;
  const made = await to.storage.makeFolder("");
  if (!made.ok) return fail({ ...made.error, at: "backup" });
  const written = await writeArchive(to.storage, to.name, lines, [], pacer);
  if (!written.ok) return fail({ ...written.error, at: "backup" });
  const unreadable = files.filter((file) => "failure" in file).map(({ name }) => name);
  return ok({ records: lines.length, unreadable });
}

/** What restoring a backup will change. */
export interface RestorePreview {
  /** Records in the backup. */
  readonly records: number;
  /** The records that are not in the log: those that are added. Nothing is ever taken away. */
  readonly missing: readonly CollectedLine[];
  /** Facts that they are about, one by one. */
  readonly facts: ReadonlySet<FactKey>;
  /** Packs that they are about as a whole. */
  readonly packs: ReadonlySet<string>;
  /** The backup has all that was written into it. */
  readonly isWhole: boolean;
  readonly damage: readonly Omit<Damage, "kind">[];
}

/** Reads a backup, damaged or not, and says what of it is not in the log. Nothing is changed. */
export async function previewRestore(
  from: BackupPlace,
  progress: Progress,
  clock: Clock,
): Promise<Result<RestorePreview, StorageFailure>> {
  const { lines, files } = await collectLines(from.storage, [from.name], new Pacer(clock));
  const [file] = files;
  if (file === undefined || "failure" in file)
    return fail(file?.failure ?? { kind: "not-found", message: from.name });
  const missing = lines.filter(({ id }) => !progress.has(id));
  const facts = new Set<FactKey>();
  const packs = new Set<string>();
  for (const [entry] of missing.map(({ text }) => [...parseSegment(text)])) {
    if (entry?.kind !== "line" || entry.parsed.kind !== "record") continue;
    const scope = scopeOf(entry.parsed.record);
    if (scope === null) continue;
    if ("pack" in scope) packs.add(scope.pack);
    else for (const key of scope.facts) facts.add(key);
  }
  const { damage, replaces } = file.summary;
  const isWhole = replaces !== undefined && damage.length === 0;
  return ok({ records: lines.length, missing, facts, packs, isWhole, damage });
}
