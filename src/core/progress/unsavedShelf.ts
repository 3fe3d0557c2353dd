import { ok, type Result } from "../base/result.ts";
import type { Clock, FileStorage, StorageFailure } from "../ports.ts";
import { writeArchive } from "./archiveFile.ts";
import { collectFolder } from "./collectFolder.ts";
import type { CollectedLine } from "./collectLines.ts";
import { isOnlyTorn } from "./isCoveredByTwin.ts";
import { Pacer } from "./pacer.ts";

export interface UnsavedShelfOptions {
  /** A folder of this device only, which all of its windows share. */
  readonly storage: FileStorage;
  readonly clock: Clock;
  /** The id of the writer whose lines are kept here. */
  readonly writer: string;
}

/**
 * A place apart for lines that could not be written into the log, so that they outlive the window:
 * the next one takes them in. Nothing here rejects.
 */
export class UnsavedShelf {
  readonly #options: UnsavedShelfOptions;
  /** The file with the lines that were kept last. */
  #name: string | undefined;
  #kept = "";
  #count = 0;
  #lastTask: Promise<unknown> = Promise.resolve();

  constructor(options: UnsavedShelfOptions) {
    this.#options = options;
  }

  /** Keeps these lines, and those that were kept before no longer. */
  keep(lines: readonly CollectedLine[]): Promise<Result<void, StorageFailure>> {
    return this.#inTurn(async () => {
      const text = lines.map((line) => line.text).join("\n");
      if (text === this.#kept) return ok(undefined);
      const { storage, clock, writer } = this.#options;
      const before = this.#name;
      if (lines.length > 0) {
        const made = await storage.makeFolder("");
        if (!made.ok) return made;
        // A kill in the middle leaves the file from before.
        this.#count += 1;
        const name = `${writer}-${String(this.#count)}.jsonl`;
        const written = await writeArchive(storage, name, lines, [], new Pacer(clock));
        if (!written.ok) return written;
        this.#name = name;
      } else this.#name = undefined;
      this.#kept = text;
      if (before !== undefined) await storage.remove(before);
      return ok(undefined);
    });
  }

  /**
   * Gives what other windows have left here to `add`, and removes it when that says that it is in the
   * log. Resolves to what `add` did, or to 0 when there was nothing.
   */
  takeIn(
    add: (lines: readonly CollectedLine[]) => Promise<Result<number, StorageFailure>>,
  ): Promise<Result<number, StorageFailure>> {
    return this.#inTurn(async () => {
      const { storage, clock, writer } = this.#options;
      const isOfOther = (name: string): boolean => !name.startsWith(`${writer}-`);
      const collected = await collectFolder(storage, new Pacer(clock), isOfOther);
      if (!collected.ok) return collected;
      const { lines, files } = collected.value;
      const added = await add(lines);
      if (!added.ok) return added;
      for (const file of files) {
        if (!("summary" in file) || !isOnlyTorn(file.summary)) continue;
        // Its window may be at work, and have kept more meanwhile.
        const { size, changedAt } = file.summary;
        const facts = await storage.stat(file.name);
        if (facts.ok && facts.value.size === size && facts.value.changedAt === changedAt)
          await storage.remove(file.name);
      }
      return added;
    });
  }

  #inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.#lastTask.then(task);
    this.#lastTask = result;
    return result;
  }
}
