import type { FileStorage } from "../../../src/core/ports.ts";

/** A storage that gives no answer while it hangs, and does everything late when it is released. */
export class HangingStorage implements FileStorage {
  readonly #storage: FileStorage;
  readonly #waiting: (() => void)[] = [];
  isHanging = false;

  constructor(storage: FileStorage) {
    this.#storage = storage;
  }

  /** How many calls hang. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Lets the calls that hang go on, in their order. */
  release(): void {
    for (const go of this.#waiting.splice(0)) go();
  }

  readonly list: FileStorage["list"] = (folder) => this.#held(() => this.#storage.list(folder));
  readonly read: FileStorage["read"] = (path) => this.#held(() => this.#storage.read(path));
  readonly stat: FileStorage["stat"] = (path) => this.#held(() => this.#storage.stat(path));
  readonly remove: FileStorage["remove"] = (path) => this.#held(() => this.#storage.remove(path));
  readonly makeFolder: FileStorage["makeFolder"] = (path) =>
    this.#held(() => this.#storage.makeFolder(path));
  readonly write: FileStorage["write"] = (path, text) =>
    this.#held(() => this.#storage.write(path, text));

  async #held<Value>(run: () => Promise<Value>): Promise<Value> {
    if (this.isHanging) await new Promise<void>((go) => this.#waiting.push(go));
    return run();
  }
}
