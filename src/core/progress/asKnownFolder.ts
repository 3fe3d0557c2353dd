import { fail, ok, type Result } from "../base/result.ts";
import type { Clock, FileStorage, StorageFailure } from "../ports.ts";

/** For so long a folder that was seen is taken to be there: looking costs as much as writing. */
const seenForMs = 2000;

/**
 * The storage of a folder that, as long as `isKnown`, has had files in it: when it is not there it
 * does not count as empty and is not made anew, but everything fails with `gone`.
 */
export function asKnownFolder(
  storage: FileStorage,
  isKnown: () => boolean,
  clock: Pick<Clock, "elapsedMs">,
): FileStorage {
  let seenAt = -Infinity;
  const list: FileStorage["list"] = async (folder) => {
    const listed = await storage.list(folder);
    if (folder !== "") return listed;
    if (listed.ok) seenAt = clock.elapsedMs();
    if (listed.ok || listed.error.kind !== "not-found" || !isKnown()) return listed;
    return fail({ ...listed.error, kind: "gone" });
  };
  const look = async (): Promise<Result<void, StorageFailure>> => {
    if (!isKnown() || clock.elapsedMs() - seenAt < seenForMs) return ok(undefined);
    const listed = await list("");
    return listed.ok || listed.error.kind !== "gone" ? ok(undefined) : listed;
  };
  return {
    list,
    read: (path) => storage.read(path),
    stat: (path) => storage.stat(path),
    remove: (path) => storage.remove(path),
    // Writing a file makes its folder too, on some file systems.
    async write(path, text) {
      const looked = await look();
      return looked.ok ? storage.write(path, text) : looked;
    },
    async makeFolder(path) {
      seenAt = -Infinity;
      const looked = await look();
      return looked.ok ? storage.makeFolder(path) : looked;
    },
  };
}
