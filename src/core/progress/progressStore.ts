import { fail, ok, type Result } from "../base/result.ts";
import type { Clock, FileStorage, NewId, StorageFailure } from "../ports.ts";
import { writeArchive } from "./archiveFile.ts";
import {
  backUp,
  previewRestore,
  type BackupFailure,
  type BackupPlace,
  type BackupReport,
  type RestorePreview,
} from "./backup.ts";
import { checkProgress, type CheckReport } from "./checkProgress.ts";
import { collectFolder } from "./collectFolder.ts";
import type { CollectedLine, UnreadFile } from "./collectLines.ts";
import { compact, type CompactionReport } from "./compact.ts";
import { backUpDaily, type DailyBackupReport } from "./dailyBackup.ts";
import { parseFileName, toArchiveName } from "./fileName.ts";
import { formatRecord } from "./formatRecord.ts";
import { formatLine } from "./logLine.ts";
import { Pacer } from "./pacer.ts";
import { Progress } from "./progress.ts";
import { ProgressReader, type RefreshReport, type SegmentFiles } from "./progressReader.ts";
import { recordVersion, type ProgressRecord, type RecordDraft } from "./progressRecord.ts";
import { toUndo, type Action } from "./recentActions.ts";
import { toRecordId } from "./recordId.ts";
import { nextStamp } from "./recordOrder.ts";
import { SegmentWriter, type Saving, type WriterStatus } from "./segmentWriter.ts";
import { formatSnapshot, parseSnapshot } from "./snapshot.ts";

export interface ProgressStoreOptions {
  /** The folder of the log, which devices and windows may share. */
  readonly storage: FileStorage;
  /** A folder of this device only, for what can be made anew. */
  readonly cache: FileStorage;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The id of this device: 4 to 24 characters from a–z and 0–9, the same at every start. */
  readonly device: string;
  /** The state has other records than before, written here or by another window or machine. */
  readonly onChange?: () => void;
  /**
   * Files of other windows or machines have changed, and that was read: whoever asked for it, be it
   * only the upkeep.
   */
  readonly onFilesChanged?: () => void;
  /** Something could not be recorded at all, for it could not be read again; see `append`. */
  readonly onRefused?: (failure: StorageFailure) => void;
  /** Some records could not be written, or are on disk after all. */
  readonly onStatus?: (status: WriterStatus) => void;
  /**
   * There are fewer records than the `known` ones before: files have gone, or were changed. It may be
   * over in a moment, when somebody is just writing them anew.
   */
  readonly onLoss?: (known: number) => void;
  readonly closesAtBytes?: number;
}

/** What came of copying another folder into that of a store. */
export type Copying =
  | {
      readonly kind: "copied";
      /** How many were not here before. */
      readonly records: number;
      readonly unreadable: readonly UnreadFile[];
    }
  /** The other folder cannot be read. */
  | { readonly kind: "unread"; readonly failure: StorageFailure }
  /** This folder cannot be read or written to. */
  | { readonly kind: "unwritten"; readonly failure: StorageFailure };

type Refreshing = Result<RefreshReport, StorageFailure>;

/**
 * The progress of the student: the state, and the log behind it. Each window has one, from its start
 * to its end. Nothing here throws or rejects.
 */
export class ProgressStore {
  readonly #options: ProgressStoreOptions;
  readonly #writerId: string;
  readonly #writer: SegmentWriter;
  readonly #reader: ProgressReader;
  /** What this window has written: it stays in the state whatever happens to the files. */
  readonly #own: ProgressRecord[] = [];
  #lastTask: Promise<unknown> = Promise.resolve();
  #lastUpkeep: Promise<unknown> = Promise.resolve();
  #snapshotRecords = -1;

  /**
   * Reads the snapshot and what is new since, or all of the log. When the folder cannot be read the
   * store is empty, `opened` says why, and answers are kept until they can be written.
   */
  static async open(
    options: ProgressStoreOptions,
  ): Promise<{ readonly store: ProgressStore; readonly opened: Refreshing }> {
    const { cache, device } = options;
    const saved = await cache.read(snapshotName(device));
    const snapshot = saved.ok ? parseSnapshot(saved.value, device) : undefined;
    const files: SegmentFiles = new Map();
    const start = snapshot ?? { progress: new Progress(device), files };
    const store = new ProgressStore(options, start);
    if (snapshot !== undefined) store.#snapshotRecords = snapshot.progress.recordCount;
    return { store, opened: await store.refresh(true) };
  }

  private constructor(
    options: ProgressStoreOptions,
    start: { readonly progress: Progress; readonly files: SegmentFiles },
  ) {
    this.#options = options;
    this.#writerId = options.newId();
    this.#writer = new SegmentWriter({ ...options, writer: this.#writerId });
    this.#reader = new ProgressReader(options.storage, options.clock, start);
  }

  /** Names this window from its start to its end, in the files and in the ids of its records. */
  get writerId(): string {
    return this.#writerId;
  }

  /** The state as it is now. Ask again after `onChange`: another object may have taken its place. */
  get progress(): Progress {
    return this.#reader.progress;
  }

  get status(): WriterStatus {
    return this.#writer.status;
  }

  /** The files of the log as they were last read, with the damage in them. */
  get files(): SegmentFiles {
    return this.#reader.files;
  }

  /**
   * Records what has happened, now. The state has it at once; the promise says whether it is on disk,
   * and when it is not it is kept and tried again. When one of the drafts could not be read again,
   * see `formatRecord`, none is recorded, and the promise says so.
   */
  async append(drafts: readonly RecordDraft[]): Promise<Saving> {
    const records = this.#toRecords(drafts);
    const lines: string[] = [];
    for (const record of records) {
      const line = formatRecord(record);
      if (!line.ok) {
        this.#options.onRefused?.(line.error);
        return { isSaved: false, failure: line.error };
      }
      lines.push(line.value);
    }
    for (const record of records) {
      this.#own.push(record);
      this.#addOwn(record, this.#own.length - 1);
    }
    if (drafts.length > 0) this.#options.onChange?.();
    return this.#writer.append(lines);
  }

  #toRecords(drafts: readonly RecordDraft[]): ProgressRecord[] {
    const { clock, device } = this.#options;
    let last = this.progress.lastStamp;
    return drafts.map((draft, index) => {
      const { at, zone } = clock.now();
      const id = toRecordId(this.#writerId, this.#own.length + index);
      last = nextStamp(at, last);
      return { ...{ v: recordVersion, id, device, at, zone, stamp: last }, ...draft };
    });
  }

  /**
   * Takes back the last action of this device, in whatever window it was made. Undefined when none of
   * the last 50 is left.
   */
  async undo(): Promise<{ readonly undone: Action; readonly saving: Saving } | undefined> {
    await this.refresh(false);
    const undone = this.progress.recent.lastAction();
    if (undone === undefined) return undefined;
    return { undone, saving: await this.append([toUndo(undone)]) };
  }

  /**
   * Reads what other windows and machines have written. `isThorough` also looks at files that are
   * closed, which only a pull, a restore or a person changes.
   */
  refresh(isThorough: boolean): Promise<Refreshing> {
    return this.#inTurn(() => this.#refresh(isThorough));
  }

  /** Reads what is new after these files of the folder have changed, come or gone. */
  async refreshAfter(names: readonly string[]): Promise<Refreshing> {
    const others = names.filter((name) => !this.#isOwnFile(name));
    if (others.length === 0) return ok({ hasChanged: false, unreadable: [] });
    return this.refresh(others.some((name) => this.#reader.isClosed(name)));
  }

  /** Tries once more to write what is not on disk yet, without waiting for the next try. */
  retry(): Promise<Saving> {
    return this.#writer.flush();
  }

  /** Writes a snapshot, so that the next start is fast, unless the last one is as new. */
  saveSnapshot(): Promise<Result<void, StorageFailure>> {
    return this.#inTurn(async () => {
      const refreshed = await this.#refresh(true);
      if (!refreshed.ok) return refreshed;
      const { progress, files } = this.#reader;
      if (progress.recordCount === this.#snapshotRecords || this.status.unsaved > 0)
        return ok(undefined);
      const text = await formatSnapshot({ progress, files }, new Pacer(this.#options.clock));
      if (text === undefined) return ok(undefined);
      const { cache, device } = this.#options;
      const made = await cache.makeFolder("");
      if (!made.ok) return made;
      this.#snapshotRecords = progress.recordCount;
      return cache.write(snapshotName(device), text);
    });
  }

  /** Puts closed segments of this device together, when there are many. */
  compact(): Promise<Result<CompactionReport, StorageFailure>> {
    return this.#asUpkeep(async () => {
      const { storage, clock, device, newId } = this.#options;
      const { openNumber } = this.#writer;
      const writer = this.#writerId;
      const compacted = await compact({
        ...{ storage, clock, device, writer, openNumber, archive: newId() },
      });
      if (compacted.ok && compacted.value.archive !== undefined) await this.refresh(true);
      return compacted;
    });
  }

  /** What is in the folder, by reading all of it; nothing is changed. */
  check(): Promise<Result<CheckReport, StorageFailure>> {
    return this.#asUpkeep(() => checkProgress(this.#options.storage, this.#options.clock));
  }

  /** Writes all records into one file, see `backUp`. */
  backUp(to: BackupPlace): Promise<Result<BackupReport, BackupFailure>> {
    return this.#asUpkeep(() => backUp(this.#options.storage, to, this.#options.clock));
  }

  /** Makes today's backup in `backups`, see `backUpDaily`. */
  backUpDaily(backups: FileStorage): Promise<Result<DailyBackupReport, StorageFailure>> {
    return this.#asUpkeep(() => backUpDaily(this.#options.storage, backups, this.#options.clock));
  }

  /** What of a backup is not in the log. */
  previewRestore(from: BackupPlace): Promise<Result<RestorePreview, StorageFailure>> {
    return this.#inTurn(() => previewRestore(from, this.progress, this.#options.clock));
  }

  /**
   * Adds what a preview has found missing, of another store too, as a file of its own. Resolves to how
   * many of it were still missing here.
   */
  restore({ missing }: Pick<RestorePreview, "missing">): Promise<Result<number, StorageFailure>> {
    return this.addLines(missing);
  }

  /**
   * Copies all records of another folder that are not in this one, and sees that they are here.
   * Nothing is taken away there. What some files there hold may be left: their names are told.
   */
  copyAllOf(other: FileStorage): Promise<Copying> {
    return this.#inTurn(async () => {
      const collected = await collectFolder(other, new Pacer(this.#options.clock));
      if (!collected.ok) return { kind: "unread", failure: collected.error };
      const { lines, files } = collected.value;
      const added = await this.#addLines(lines);
      if (!added.ok) return { kind: "unwritten", failure: added.error };
      const unreadable = files.flatMap((file) => ("failure" in file ? [file] : []));
      return { kind: "copied", records: added.value, unreadable };
    });
  }

  /** Adds lines from elsewhere that are not here yet. Resolves to how many they were. */
  addLines(lines: readonly CollectedLine[]): Promise<Result<number, StorageFailure>> {
    return this.#inTurn(() => this.#addLines(lines));
  }

  /** The records of this window that are not on disk yet, in the form in which they will be. */
  unsavedLines(): CollectedLine[] {
    const first = this.#own.length - this.status.unsaved;
    return this.#own.slice(first).map((record, index) => ({
      text: formatLine(record),
      id: { writer: this.#writerId, number: first + index },
      device: record.device,
    }));
  }

  /** Tries once more to write what is not on disk yet; after it the store must not be used. */
  close(): Promise<Saving> {
    return this.#writer.close();
  }

  async #refresh(isThorough: boolean): Promise<Refreshing> {
    const before = this.progress;
    const countBefore = before.recordCount;
    const refreshed = await this.#reader.refresh(isThorough);
    if (this.progress !== before) {
      for (const [number, record] of this.#own.entries()) this.#addOwn(record, number);
      if (this.progress.recordCount < countBefore) this.#options.onLoss?.(countBefore);
    }
    if (refreshed.ok && refreshed.value.hasChanged) {
      this.#options.onFilesChanged?.();
      this.#options.onChange?.();
    }
    return refreshed;
  }

  #isOwnFile(name: string): boolean {
    const file = parseFileName(name);
    return file?.kind === "segment" && file.writer === this.#writerId;
  }

  #addOwn(record: ProgressRecord, number: number): void {
    this.progress.add(record, { writer: this.#writerId, number });
  }

  /** Resolves to how many were not here before. */
  async #addLines(lines: readonly CollectedLine[]): Promise<Result<number, StorageFailure>> {
    const missing = lines.filter(({ id }) => !this.progress.has(id));
    if (missing.length === 0) return ok(0);
    const { storage, clock, device, newId } = this.#options;
    const made = await storage.makeFolder("");
    if (!made.ok) return made;
    const name = toArchiveName(device, newId());
    const written = await writeArchive(storage, name, missing, [], new Pacer(clock));
    if (!written.ok) return written;
    const refreshed = await this.#refresh(true);
    if (!refreshed.ok) return refreshed;
    const isThere = missing.every(({ id }) => this.progress.has(id));
    if (!isThere) return fail({ kind: "other", message: `${name} was not read.` });
    return ok(missing.length);
  }

  /**
   * What only goes over the files is done by one task at a time, too, but nobody waits for it who wants
   * to see what is new: it may take many seconds, and other windows do it at any time as well.
   */
  #asUpkeep<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#lastUpkeep.then(task);
    this.#lastUpkeep = result;
    return result;
  }

  /** The state is changed by one task at a time. */
  #inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#lastTask.then(task);
    this.#lastTask = result;
    return result;
  }
}

function snapshotName(device: string): string {
  return `snapshot-${device}.txt`;
}
