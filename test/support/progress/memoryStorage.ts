import { fail, ok } from "../../../src/core/base/result.ts";
import type {
  FileFacts,
  FileStorage,
  StorageFailure,
  StorageResult,
} from "../../../src/core/ports.ts";

interface MemoryFile {
  readonly text: string;
  readonly changedAt: number;
}

/** Files in memory. It keeps to the same contract as the others: see storageContract.ts. */
export class MemoryStorage implements FileStorage {
  readonly files = new Map<string, MemoryFile>();
  readonly folders = new Set<string>();
  /** The clock of the file system. */
  now = 1;
  /** How often each method was called. */
  readonly calls = new Map<string, number>();

  list(folder: string): StorageResult<readonly string[]> {
    this.#count("list");
    if (!this.folders.has(folder)) return notFound(folder);
    const start = folder === "" ? "" : `${folder}/`;
    const paths = [...this.files.keys()].filter((path) => path.startsWith(start));
    const names = paths.map((path) => path.slice(start.length));
    return Promise.resolve(ok(names.filter((name) => !name.includes("/"))));
  }

  read(path: string): StorageResult<string> {
    this.#count("read");
    const file = this.files.get(path);
    return file === undefined ? notFound(path) : Promise.resolve(ok(file.text));
  }

  write(path: string, text: string): StorageResult<void> {
    this.#count("write");
    if (!this.folders.has(path.split("/").slice(0, -1).join("/"))) return notFound(path);
    this.now += 1;
    this.files.set(path, { text, changedAt: this.now });
    return Promise.resolve(ok(undefined));
  }

  remove(path: string): StorageResult<void> {
    this.#count("remove");
    return this.files.delete(path) ? Promise.resolve(ok(undefined)) : notFound(path);
  }

  makeFolder(path: string): StorageResult<void> {
    this.#count("makeFolder");
    const parts = path === "" ? [] : path.split("/");
    for (let length = 0; length <= parts.length; length += 1)
      this.folders.add(parts.slice(0, length).join("/"));
    return Promise.resolve(ok(undefined));
  }

  stat(path: string): StorageResult<FileFacts> {
    this.#count("stat");
    const file = this.files.get(path);
    if (file === undefined) return notFound(path);
    return Promise.resolve(ok({ size: file.text.length, changedAt: file.changedAt }));
  }

  #count(name: string): void {
    this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
  }
}

function notFound(path: string) {
  const failure: StorageFailure = { kind: "not-found", message: `${path} is not there.` };
  return Promise.resolve(fail(failure));
}
