import type { Result } from "./base/result.ts";

/**
 * Why a file could not be read or written; `message` is in the words of the system.
 * - `no-access`: it may be there, and must not be read.
 * - `read-only`: it must not be changed.
 * - `no-answer`: nothing has come back in time; it may still be done.
 * - `gone`: the folder is not there, though there were files in it before.
 */
export interface StorageFailure {
  readonly kind:
    "not-found" | "no-space" | "no-access" | "read-only" | "no-answer" | "gone" | "other";
  readonly message: string;
}

export type StorageResult<Value> = Promise<Result<Value, StorageFailure>>;

export interface FileFacts {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970 by the clock of the file system, which may not be the machine's. */
  readonly changedAt: number;
}

/**
 * Files in one folder. Paths are relative to it, with slashes; "" is the folder itself. Nothing
 * rejects or throws: every failure is a value. Files are ASCII text; a byte outside ASCII, which only
 * damage brings, is read as some character outside ASCII and never left out.
 */
export interface FileStorage {
  /** Names of the files in a folder, in no order; folders in it are left out. */
  list(folder: string): StorageResult<readonly string[]>;
  read(path: string): StorageResult<string>;
  /**
   * Writes a whole file over what is there. The folder must be there. A process that is killed
   * meanwhile may leave any part of the text, or nothing.
   */
  write(path: string, text: string): StorageResult<void>;
  /** Removes a file. */
  remove(path: string): StorageResult<void>;
  /** Makes a folder and those above it; it may be there already. */
  makeFolder(path: string): StorageResult<void>;
  /** Facts of a file. */
  stat(path: string): StorageResult<FileFacts>;
}

/** An instant as a clock on the wall shows it. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Minutes that the local time is ahead of UTC: 330 in India. */
  readonly zone: number;
}

export interface Clock {
  now(): Moment;
  /** Milliseconds since some instant; never goes back. */
  elapsedMs(): number;
  /** Resolves after `ms` at the earliest, and lets other work run even when `ms` is 0. */
  wait(ms: number): Promise<void>;
}

/**
 * Makes ids that no other call on any machine has made: 12 to 24 characters from a–z and 0–9, with
 * 60 bits of chance at least.
 */
export type NewId = () => string;
