import type * as vscode from "vscode";
import type { Result } from "../../core/base/result.ts";
import type { Clock, FileStorage, StorageFailure } from "../../core/ports.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { Log } from "../log.ts";

/** Not while the window is still starting. */
const firstMs = 20_000;
const everyMs = 10 * 60_000;

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

  /** Does all that is due now. */
  async run(): Promise<void> {
    const { at, zone } = this.#clock.now();
    const today = String(Math.floor((at + zone * 60_000) / 86_400_000));
    if (today !== this.#backedUpOn && this.#store.progress.recordCount > 0) {
      const made = await this.#store.backUpDaily(this.#backups);
      this.#tell("today's backup", made);
      if (made.ok) this.#backedUpOn = today;
    }
    if (this.#isDisposed) return;
    this.#tell("putting files together", await this.#store.compact());
    this.#tell("the snapshot", await this.#store.saveSnapshot());
  }

  #tell(what: string, result: Result<unknown, StorageFailure>): void {
    if (!result.ok) this.#log.warn(`Progress: ${what} failed: ${result.error.message}`);
  }

  #schedule(ms: number): void {
    this.#timer = setTimeout(() => {
      void this.run().then(() => {
        if (!this.#isDisposed) this.#schedule(everyMs);
      });
    }, ms);
  }
}
