import { ok, type Result } from "../base/result.ts";
import type { FileStorage, StorageFailure } from "../ports.ts";
import { parseFileName } from "./fileName.ts";

/** Names of the files with records, in alphabetical order. There are none before the first record. */
export async function listFiles(
  storage: FileStorage,
): Promise<Result<readonly string[], StorageFailure>> {
  const listed = await storage.list("");
  if (!listed.ok) return listed.error.kind === "not-found" ? ok([]) : listed;
  return ok(listed.value.filter((name) => parseFileName(name) !== undefined).sort());
}

/** For each writer the number of its last segment; those before it are closed. */
export function lastNumbers(names: readonly string[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const name of names) {
    const file = parseFileName(name);
    if (file?.kind !== "segment") continue;
    last.set(file.writer, Math.max(last.get(file.writer) ?? 0, file.number));
  }
  return last;
}
