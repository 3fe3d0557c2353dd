import type { FileStorage } from "../../../src/core/ports.ts";
import type { MemoryStorage } from "./memoryStorage.ts";

/** The storage, in which all files go to other names just before the first of them is read. */
export function withCompaction(storage: MemoryStorage): FileStorage {
  let hasCompacted = false;
  const compact = async (): Promise<void> => {
    hasCompacted = true;
    for (const name of [...storage.files.keys()]) {
      const copy = await storage.read(name);
      if (copy.ok) await storage.write(`moved-${name}`, copy.value);
      await storage.remove(name);
    }
  };
  return {
    list: (folder) => storage.list(folder),
    write: (path, text) => storage.write(path, text),
    remove: (path) => storage.remove(path),
    makeFolder: (path) => storage.makeFolder(path),
    stat: (path) => storage.stat(path),
    async read(path) {
      if (!hasCompacted) await compact();
      return storage.read(path);
    },
  };
}
