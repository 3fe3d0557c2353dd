import { ok, type Result } from "../base/result.ts";
import type { FileStorage, StorageFailure } from "../ports.ts";
import { collectLines, type CollectedLines } from "./collectLines.ts";
import { listFiles } from "./listFiles.ts";
import type { Pacer } from "./pacer.ts";

/** How often files may vanish while they are read: another window has put them together. */
const mostAttempts = 4;

/**
 * All records of a folder, in the files for which `isAsked`; it is read again when a file of its list has gone meanwhile. Not ok when
 * the folder cannot be listed; files that cannot be read are in the answer, with the reason.
 */
export async function collectFolder(
  log: FileStorage,
  pacer: Pacer,
  isAsked: (name: string) => boolean = () => true,
): Promise<Result<CollectedLines, StorageFailure>> {
  for (let attempt = 1; ; attempt += 1) {
    const names = await listFiles(log);
    if (!names.ok) return names;
    const collected = await collectLines(log, names.value.filter(isAsked), pacer);
    const hasVanished = collected.files.some(
      (file) => "failure" in file && file.failure.kind === "not-found",
    );
    if (!hasVanished || attempt === mostAttempts) return ok(collected);
  }
}
