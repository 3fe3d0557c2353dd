import { fail } from "../../../src/core/base/result.ts";
import type { FileStorage, StorageFailure } from "../../../src/core/ports.ts";

/**
 * - `error`: nothing happens, and it says so.
 * - `late error`: it is done, but it says that it is not.
 * - `short write`: some of the text is written, and it says that all is well.
 * - `torn write`: some of the text is written, and it says that it failed.
 * - `no space`: the file is empty afterwards, and it says so.
 * - `read-only`: nothing can be changed, and it says so.
 * - `gone`: the folder is not there any more.
 * - `delay`: other things happen first.
 */
export const faults = [
  "error",
  "late error",
  "short write",
  "torn write",
  "no space",
  "read-only",
  "gone",
  "delay",
] as const;
export type Fault = (typeof faults)[number];

type Method = keyof FileStorage;
const changing: readonly Method[] = ["write", "remove", "makeFolder"];

/** A storage in front of another one; `next` says what goes wrong with each call. */
export function withFaults(
  storage: FileStorage,
  next: (method: Method, path: string) => Fault | undefined,
): FileStorage {
  const spoil = async <Value>(
    method: Method,
    path: string,
    run: (text?: string) => Promise<Value>,
    text = "",
  ): Promise<Value> => {
    const fault = next(method, path);
    const part = text.slice(0, Math.floor(text.length / 2));
    switch (fault) {
      case undefined:
        return run();
      case "delay":
        for (let turn = 0; turn < 5; turn += 1)
          await new Promise((resolve) => setTimeout(resolve, 0));
        return run();
      case "late error":
        await run();
        return failWith("other") as Value;
      case "short write":
        return method === "write" ? run(part) : run();
      case "torn write":
        if (method === "write") await run(part);
        return failWith("other") as Value;
      case "no space":
        if (method === "write") await run("");
        return changing.includes(method) ? (failWith("no-space") as Value) : run();
      case "read-only":
        return changing.includes(method) ? (failWith("read-only") as Value) : run();
      case "gone":
        return failWith("not-found") as Value;
      case "error":
        return failWith("other") as Value;
    }
  };
  return {
    list: (folder) => spoil("list", folder, () => storage.list(folder)),
    read: (path) => spoil("read", path, () => storage.read(path)),
    write: (path, text) =>
      spoil("write", path, (other) => storage.write(path, other ?? text), text),
    remove: (path) => spoil("remove", path, () => storage.remove(path)),
    makeFolder: (path) => spoil("makeFolder", path, () => storage.makeFolder(path)),
    stat: (path) => spoil("stat", path, () => storage.stat(path)),
  };
}

function failWith(kind: StorageFailure["kind"]) {
  return fail<StorageFailure>({ kind, message: `injected: ${kind}` });
}
