import { ok, type Result } from "../base/result.ts";
import type { Clock, FileStorage, StorageFailure } from "../ports.ts";
import { toSegmentName, type Twin } from "./fileName.ts";

/** Whether something is on disk. */
export type Saving =
  { readonly isSaved: true } | { readonly isSaved: false; readonly failure: StorageFailure };

export interface WriterStatus {
  /** Lines that are not on disk yet; they are kept and tried again. */
  readonly unsaved: number;
  /** Why the last try failed. */
  readonly failure?: StorageFailure;
}

export interface SegmentWriterOptions {
  readonly storage: FileStorage;
  readonly clock: Clock;
  readonly device: string;
  /** A new id for every start of a window. */
  readonly writer: string;
  /** Called when lines could not be written, and when they are on disk after all. */
  readonly onStatus?: (status: WriterStatus) => void;
  /** From this many bytes on a segment is closed. */
  readonly closesAtBytes?: number;
}

interface Waiting {
  /** How many lines must be on disk, of all that were ever appended. */
  readonly until: number;
  readonly settle: (saving: Saving) => void;
}

/** So short that writing all of it takes no longer than writing one line. */
const defaultClosesAtBytes = 32_768;
/** Others take a segment as closed that was not changed for four times as long, see `compact`. */
const closesAfterMs = 6 * 3_600_000;
/** Measured in VS Code: a look that sets out so much later than the write finds it done 97 times in 100. */
const looksAfterMs = 2;
const firstRetryMs = 1000;
const longestRetryMs = 30_000;

/**
 * Writes the records of one window, in short segments. The open segment is written as a whole, in
 * turn to two names: a kill in the middle leaves the other one as it was, and a copy that is good is
 * never written over by one that is not known to be good. A closed segment is never touched again.
 */
export class SegmentWriter {
  readonly #options: SegmentWriterOptions;
  /** What the good copy of the open segment holds, or held before it was given up. */
  #text = "";
  /** No copy under the present number is good. */
  #isFresh = true;
  #number = 0;
  #twin: Twin = "a";
  #openedAt = 0;
  #hasFolder = false;
  readonly #pending: string[] = [];
  #appended = 0;
  #waiting: Waiting[] = [];
  #isWriting = false;
  #writing = Promise.resolve();
  #retryMs = firstRetryMs;
  #isRetrying = false;
  #failure: StorageFailure | undefined;
  #isClosed = false;

  constructor(options: SegmentWriterOptions) {
    this.#options = options;
  }

  /** Number of the open segment: those before it are closed. */
  get openNumber(): number {
    return this.#number;
  }

  get status(): WriterStatus {
    const unsaved = this.#pending.length;
    return this.#failure === undefined ? { unsaved } : { unsaved, failure: this.#failure };
  }

  /**
   * Appends lines (without line ends). Resolves when all of them are on disk, or when a try has
   * failed: then they are kept and tried again, by and by and with the next append, and `onStatus`
   * tells when they are there. Lines of several calls that come while one is being written go
   * together.
   */
  append(lines: readonly string[]): Promise<Saving> {
    if (lines.length === 0) return Promise.resolve({ isSaved: true });
    this.#pending.push(...lines);
    this.#appended += lines.length;
    const until = this.#appended;
    const saving = new Promise<Saving>((settle) => {
      this.#waiting.push({ until, settle });
    });
    this.#start();
    return saving;
  }

  /** Tries once more to write what is not on disk yet, and resolves to how it went. */
  async flush(): Promise<Saving> {
    this.#start();
    await this.#writing;
    return this.#pending.length > 0 && this.#failure !== undefined
      ? { isSaved: false, failure: this.#failure }
      : { isSaved: true };
  }

  /** As `flush`; after it nothing is tried again. */
  async close(): Promise<Saving> {
    this.#isClosed = true;
    return this.flush();
  }

  #start(): void {
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#writing = this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    while (this.#pending.length > 0) {
      // Calls that are made in one go are written in one go.
      await Promise.resolve();
      const lines = [...this.#pending];
      const written = await this.#write(lines);
      if (!written.ok) {
        this.#isWriting = false;
        this.#fail(written.error);
        return;
      }
      this.#pending.splice(0, lines.length);
      const wasFailing = this.#failure !== undefined;
      this.#failure = undefined;
      this.#retryMs = firstRetryMs;
      this.#settleWritten();
      if (wasFailing) this.#options.onStatus?.(this.status);
    }
    // In the same step as the last look for lines: whoever appends now starts the next round.
    this.#isWriting = false;
  }

  /** Writes the open segment with these lines at its end. */
  async #write(lines: readonly string[]): Promise<Result<void, StorageFailure>> {
    this.#closeOldSegment();
    if (this.#isFresh) this.#openedAt = this.#options.clock.now().at;
    const text = this.#text + lines.map((line) => `${line}\n`).join("");
    const written = await this.#writeFile(text);
    // The other name is next: this one is good now, or else nobody knows what it holds.
    this.#twin = this.#twin === "a" ? "b" : "a";
    if (written.ok) {
      this.#isFresh = false;
      this.#text = text;
      const limit = this.#options.closesAtBytes ?? defaultClosesAtBytes;
      if (text.length >= limit) this.#openNext();
    } else if (!this.#isFresh) {
      // The good copy is left alone, and its lines go along: it may have gone with its folder.
      this.#number += 1;
      this.#isFresh = true;
    }
    return written;
  }

  async #writeFile(text: string): Promise<Result<void, StorageFailure>> {
    const { storage, device, writer } = this.#options;
    const name = toSegmentName(device, writer, this.#number, this.#twin);
    if (!this.#hasFolder) {
      const made = await storage.makeFolder("");
      if (!made.ok) return made;
      this.#hasFolder = true;
    }
    const writing = storage.write(name, text);
    const looking = this.#lookEarly(name, writing);
    const written = await writing;
    if (!written.ok) {
      // The folder may have gone: it is made anew with the next try.
      this.#hasFolder = false;
      return written;
    }
    const early = await looking;
    const isThere = early?.ok === true && early.value.size === text.length;
    const facts = isThere ? early : await storage.stat(name);
    if (!facts.ok) return facts;
    if (facts.value.size === text.length) return ok(undefined);
    const message = `${name} has ${String(facts.value.size)} bytes in place of ${String(text.length)}.`;
    return { ok: false, error: { kind: "other", message } };
  }

  /**
   * Asks for the facts of a file that is being written: question and answer are long on their way,
   * and meanwhile the write ends. Only once a copy of the segment is good: then all that was ever
   * written under its number is shorter than what is written now, and a file that has the new size
   * has all of the new text. Undefined when the write has ended before the question was due.
   */
  async #lookEarly(name: string, writing: Promise<unknown>) {
    if (this.#isFresh) return undefined;
    const { clock, storage } = this.#options;
    const first = await Promise.race([
      writing.then(() => "written" as const),
      clock.wait(looksAfterMs).then(() => "due" as const),
    ]);
    return first === "due" ? storage.stat(name) : undefined;
  }

  /** A segment that others may take as closed is left alone; so is one from before a clock change. */
  #closeOldSegment(): void {
    const age = this.#options.clock.now().at - this.#openedAt;
    if (!this.#isFresh && (age < 0 || age > closesAfterMs)) this.#openNext();
  }

  #openNext(): void {
    this.#number += 1;
    this.#text = "";
    this.#isFresh = true;
  }

  #settleWritten(): void {
    const written = this.#appended - this.#pending.length;
    const waiting = this.#waiting;
    this.#waiting = waiting.filter(({ until }) => until > written);
    for (const { until, settle } of waiting) if (until <= written) settle({ isSaved: true });
  }

  #fail(failure: StorageFailure): void {
    this.#failure = failure;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { settle } of waiting) settle({ isSaved: false, failure });
    this.#options.onStatus?.(this.status);
    void this.#retryLater();
  }

  async #retryLater(): Promise<void> {
    if (this.#isRetrying || this.#isClosed) return;
    this.#isRetrying = true;
    await this.#options.clock.wait(this.#retryMs);
    this.#isRetrying = false;
    this.#retryMs = Math.min(2 * this.#retryMs, longestRetryMs);
    this.#startUnlessClosed();
  }

  #startUnlessClosed(): void {
    if (!this.#isClosed) this.#start();
  }
}
