import { fail } from "../base/result.ts";
import type { Clock, FileStorage, StorageFailure, StorageResult } from "../ports.ts";

type Timer = Pick<Clock, "elapsedMs" | "wait">;

/** A disk that was asleep answers within this. */
export const answersWithinMs = 10_000;
/** As long as a call is overdue, nobody waits longer than this for the others. */
const answersWhileOverdueMs = 1000;
const looksEveryMs = 500;

/**
 * The storage, in which a call that gets no answer in time fails with `no-answer`. It may still be
 * done later: until it is, the same file is not written to again, so that what was late never takes
 * the place of what is newer.
 */
export function withTimeLimit(storage: FileStorage, clock: Timer): FileStorage {
  const limit = new TimeLimit(clock);
  return {
    list: (folder) => limit.bound(() => storage.list(folder)),
    read: (path) => limit.bound(() => storage.read(path)),
    stat: (path) => limit.bound(() => storage.stat(path)),
    makeFolder: (path) => limit.bound(() => storage.makeFolder(path)),
    write: (path, text) => limit.bound(() => storage.write(path, text), path),
    remove: (path) => limit.bound(() => storage.remove(path), path),
  };
}

interface Call {
  readonly startedAt: number;
  readonly giveUp: () => void;
}

class TimeLimit {
  readonly #clock: Timer;
  readonly #calls = new Set<Call>();
  /** How many have been given up and have not come back. */
  #overdue = 0;
  /** Files that may still be changed by a call that was given up. */
  readonly #unsure = new Set<string>();
  #isWatching = false;

  constructor(clock: Timer) {
    this.#clock = clock;
  }

  /** `changed` is the file that the call changes. */
  bound<Value>(run: () => StorageResult<Value>, changed?: string): StorageResult<Value> {
    if (changed !== undefined && this.#unsure.has(changed)) return Promise.resolve(noAnswer());
    return new Promise((settle) => {
      const call: Call = {
        startedAt: this.#clock.elapsedMs(),
        giveUp: () => {
          this.#calls.delete(call);
          this.#overdue += 1;
          if (changed !== undefined) this.#unsure.add(changed);
          settle(noAnswer());
        },
      };
      this.#calls.add(call);
      void run().then((result) => {
        if (this.#calls.delete(call)) {
          settle(result);
          return;
        }
        this.#overdue -= 1;
        if (changed !== undefined) this.#unsure.delete(changed);
      });
      void this.#watch();
    });
  }

  /** One timer for all calls: most are over before it goes off for the first time. */
  async #watch(): Promise<void> {
    if (this.#isWatching) return;
    this.#isWatching = true;
    while (this.#calls.size > 0) {
      await this.#clock.wait(looksEveryMs);
      const now = this.#clock.elapsedMs();
      for (const { startedAt, giveUp } of this.#calls) {
        const limitMs = this.#overdue > 0 ? answersWhileOverdueMs : answersWithinMs;
        if (now - startedAt >= limitMs) giveUp();
      }
    }
    this.#isWatching = false;
  }
}

function noAnswer() {
  const failure: StorageFailure = { kind: "no-answer", message: "There was no answer in time." };
  return fail(failure);
}
