import { fail, ok, type Result } from "../base/result.ts";
import type { Clock, FileStorage, StorageFailure } from "../ports.ts";
import { lastNumbers, listFiles } from "./listFiles.ts";
import { parseFileName } from "./fileName.ts";
import { Pacer } from "./pacer.ts";
import type { WholeLine } from "./parseSegment.ts";
import { Progress } from "./progress.ts";
import { fetchSegment, readFetched, type SegmentSummary } from "./readSegment.ts";

export type SegmentFiles = ReadonlyMap<string, SegmentSummary>;

export interface RefreshReport {
  /** Whether the state has other records than before. */
  readonly hasChanged: boolean;
  /** Files that are there but could not be read; what was read of them before is kept. */
  readonly unreadable: readonly { readonly name: string; readonly failure: StorageFailure }[];
}

/** How many files are on their way at the same time: the host is slow to answer, not busy. */
const filesAtOnce = 8;
/** How often files may vanish while they are read before that is an error. */
const mostAttempts = 4;

/** Merges all files of the folder into one state, and keeps up with what others do there. */
export class ProgressReader {
  readonly #storage: FileStorage;
  readonly #clock: Clock;
  #progress: Progress;
  #files: Map<string, SegmentSummary>;
  /** Files that were closed already when the list was made after which they were last read. */
  #closed = new Set<string>();

  /** `start` is what a snapshot holds: the state, and the files that it was read from. */
  constructor(
    storage: FileStorage,
    clock: Clock,
    start: { readonly progress: Progress; readonly files: SegmentFiles },
  ) {
    this.#storage = storage;
    this.#clock = clock;
    this.#progress = start.progress;
    this.#files = new Map(start.files);
  }

  /** The state. Another object takes its place when files have gone. */
  get progress(): Progress {
    return this.#progress;
  }

  /** The files as they were last read. */
  get files(): SegmentFiles {
    return this.#files;
  }

  /** Whether a file is taken to be as it was, unless a refresh is thorough. */
  isClosed(name: string): boolean {
    return this.#closed.has(name);
  }

  /**
   * Reads what is new. Unless `isThorough`, files that are closed are taken to be as they were. When
   * the folder cannot be listed the state stays as it is. One call at a time.
   */
  async refresh(isThorough: boolean): Promise<Result<RefreshReport, StorageFailure>> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const listed = await listFiles(this.#storage);
      if (!listed.ok) return listed;
      const names = listed.value;
      const catchUp = await this.#catchUp(isThorough ? names : this.#openFiles(names));
      if (catchUp.kind === "vanished") continue;
      if (catchUp.kind === "report") this.#rememberClosed(names, catchUp.report);
      const gone = [...this.#files.keys()].filter((name) => !names.includes(name));
      if (catchUp.kind === "report" && this.#areReplaced(gone)) {
        for (const name of gone) this.#files.delete(name);
        return ok(catchUp.report);
      }
      const rebuilt = await this.#rebuild(names);
      if (rebuilt !== undefined) return ok(rebuilt);
    }
    return fail({ kind: "other", message: "Files vanish again and again while they are read." });
  }

  /** Reads everything anew. Undefined when a file has vanished meanwhile. */
  async #rebuild(names: readonly string[]): Promise<RefreshReport | undefined> {
    const start = { progress: new Progress(this.#progress.device), files: new Map() };
    const other = new ProgressReader(this.#storage, this.#clock, start);
    const catchUp = await other.#catchUp(names);
    if (catchUp.kind !== "report") return undefined;
    // What cannot be read just now may be known from before.
    const { unreadable } = catchUp.report;
    if (unreadable.some(({ name }) => this.#files.has(name)))
      return { hasChanged: true, unreadable };
    this.#progress = other.#progress;
    this.#files = other.#files;
    this.#closed = new Set();
    return { hasChanged: true, unreadable };
  }

  /** Adds to the state what is in these files and was not known. */
  async #catchUp(names: readonly string[]): Promise<CatchUp> {
    const pacer = new Pacer(this.#clock);
    const unreadable: { name: string; failure: StorageFailure }[] = [];
    let hasChanged = false;
    const onLine = ({ parsed }: WholeLine) => {
      if (parsed.kind === "record" && this.#progress.add(parsed.record, parsed.id))
        hasChanged = true;
      if (parsed.kind === "newer" && this.#progress.addNewer(parsed.id)) hasChanged = true;
    };
    const fetching = names.slice(0, filesAtOnce).map((name) => this.#fetchChanged(name));
    // One after the other: only so does the pacer keep the slices short.
    for (let next = filesAtOnce; fetching.length > 0; next += 1) {
      const fetched = await fetching.shift();
      const following = names[next];
      // While this file is gone through, others are on their way.
      if (following !== undefined) fetching.push(this.#fetchChanged(following));
      if (fetched === undefined) continue;
      const { name, file } = fetched;
      if (!file.ok && file.error.kind === "not-found") return { kind: "vanished" };
      if (!file.ok) unreadable.push({ name, failure: file.error });
      else {
        const reading = await readFetched(file.value, pacer, onLine, this.#files.get(name));
        if (!reading.hasKnownPart) return { kind: "rewritten" };
        this.#files.set(name, reading.summary);
      }
    }
    return { kind: "report", report: { hasChanged, unreadable } };
  }

  /** Undefined for a file that is as it was. */
  async #fetchChanged(name: string) {
    const known = this.#files.get(name);
    const facts = known === undefined ? undefined : await this.#storage.stat(name);
    const isSame =
      facts?.ok === true &&
      facts.value.size === known?.size &&
      facts.value.changedAt === known.changedAt;
    return isSame ? undefined : { name, file: await fetchSegment(this.#storage, name) };
  }

  /** Without the files that were read to their end after they were closed. */
  #openFiles(names: readonly string[]): string[] {
    return names.filter((name) => !this.#files.has(name) || !this.#closed.has(name));
  }

  #rememberClosed(names: readonly string[], { unreadable }: RefreshReport): void {
    const last = lastNumbers(names);
    for (const name of names) {
      const file = parseFileName(name);
      const isClosed =
        file?.kind === "segment"
          ? file.number < (last.get(file.writer) ?? 0)
          : this.#files.get(name)?.replaces !== undefined;
      if (isClosed && unreadable.every((each) => each.name !== name)) this.#closed.add(name);
    }
  }

  /** Whether all lines of these files are in archives that were read. */
  #areReplaced(gone: readonly string[]): boolean {
    if (gone.length === 0) return true;
    const replaced = new Set([...this.#files.values()].flatMap(({ replaces }) => replaces ?? []));
    return gone.every((name) => replaced.has(name));
  }
}

type CatchUp =
  | { readonly kind: "report"; readonly report: RefreshReport }
  /** A file went while it was read: the list is old. */
  | { readonly kind: "vanished" }
  /** A file no longer begins with what was read before. */
  | { readonly kind: "rewritten" };
