import { ok, type Result } from "../../core/base/result.ts";
import type { FileStorage, StorageFailure } from "../../core/ports.ts";
import { backupDays } from "../../core/progress/dailyBackup.ts";

/** The days, YYYY-MM-DD, of the backups that were made by themselves, the newest first. */
export async function dailyBackups(
  storage: FileStorage,
): Promise<Result<readonly string[], StorageFailure>> {
  const listed = await storage.list("");
  if (listed.ok) return ok(backupDays(listed.value));
  return listed.error.kind === "not-found" ? ok([]) : listed;
}
