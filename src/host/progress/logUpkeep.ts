import type * as vscode from "vscode";
import type { Result } from "../../core/base/result.ts";
import type { Clock, FileStorage, StorageFailure } from "../../core/ports.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Log } from "../log.ts";

/** Not while the window is still starting. */
const firstMs = 20_000;
const everyMs = 10 * 60_000;

/** The last of each thing that was done to keep the log fit, in this window. */
export interface UpkeepReport {
  readonly backup?: { readonly at: number; readonly records: number; readonly removed: number };
  /** How many files were put together. */
  readonly compaction?: { readonly at: number; readonly files: number };
  /** What failed the last time that it was tried, and why. */
  readonly failures: ReadonlyMap<UpkeepTask, StorageFailure>;
}

export type UpkeepTask = "backup" | "compaction" | "snapshot";

/**
 * Keeps the log fit, from time to time and one thing after the other: today's backup, few files, a
 * snapshot for the next start. A failure is logged and tried again the next time; nothing hangs on it.
 */
export class LogUpkeep implements vscode.Disposable {
  readonly #store: ProgressStore;
  readonly #backups: FileStorage;
  readonly #clock: Clock;
  readonly #log: Log;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #failures = new Map<UpkeepTask, StorageFailure>();
  #backup: UpkeepReport["backup"];
  #compaction: UpkeepReport["compaction"];
  #backedUpOn = "";
  #isDisposed = false;

  constructor(store: ProgressStore, backups: FileStorage, clock: Clock, log: Log) {
    this.#store = store;
    this.#backups = backups;
    this.#clock = clock;
    this.#log = log;
    this.#schedule(firstMs);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
  }

  /** What was done since the log was opened. */
  get report(): UpkeepReport {
    const [backup, compaction] = [this.#backup, this.#compaction];
    return {
      failures: this.#failures,
      ...(backup === undefined ? {} : { backup }),
      ...(compaction === undefined ? {} : { compaction }),
    };
  }

  /** Does all that is due now. */
  async run(): Promise<void> {
    const { at, zone } = this.#clock.now();
    const today = String(Math.floor((at + zone * 60_000) / 86_400_000));
    if (today !== this.#backedUpOn && this.#store.progress.recordCount > 0) {
      const made = await this.#store.backUpDaily(this.#backups);
      this.#tell("backup", made);
      if (made.ok) {
        this.#backedUpOn = today;
        const { made: written, removed } = made.value;
        if (written !== undefined)
          this.#backup = { at, records: written.records, removed: removed.length };
      }
    }
    if (this.#isDisposed) return;
    const compacted = await this.#store.compact();
    this.#tell("compaction", compacted);
    if (compacted.ok && compacted.value.archive !== undefined)
      this.#compaction = { at, files: compacted.value.removed.length };
    this.#tell("snapshot", await this.#store.saveSnapshot());
  }

  #tell(task: UpkeepTask, result: Result<unknown, StorageFailure>): void {
    if (result.ok) this.#failures.delete(task);
    else {
      this.#failures.set(task, result.error);
      this.#log.warn(`Progress: ${task} failed: ${result.error.message}`);
    }
  }

  #schedule(ms: number): void {
    this.#timer = setTimeout(() => {
      void this.run().then(() => {
        if (!this.#isDisposed) this.#schedule(everyMs);
      });
    }, ms);
  }
}
