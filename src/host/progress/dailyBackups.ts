import { ok, type Result } from "../../core/base/result.ts";
import type { FileStorage, StorageFailure } from "../../core/ports.ts";
import { backupDays } from "../../core/progress/dailyBackup.ts";
import type { BackupFolder } from "./progressFolders.ts";

/** A backup that was made by itself. */
export interface DailyBackup extends BackupFolder {
  /** YYYY-MM-DD. */
  readonly day: string;
}

/**
 * The backups in some folders, the newest first; those of one day in the order of the folders. Not ok
 * when a folder cannot be listed and there is none in the others.
 */
export async function dailyBackups(
  folders: readonly BackupFolder[],
): Promise<Result<readonly DailyBackup[], StorageFailure>> {
  const found: DailyBackup[] = [];
  let failure: StorageFailure | undefined;
  for (const folder of folders) {
    const days = await daysIn(folder.storage);
    if (days.ok) found.push(...days.value.map((day) => ({ ...folder, day })));
    else failure ??= days.error;
  }
  if (found.length === 0 && failure !== undefined) return { ok: false, error: failure };
  return ok(found.sort((one, other) => other.day.localeCompare(one.day)));
}

async function daysIn(storage: FileStorage): Promise<Result<readonly string[], StorageFailure>> {
  const listed = await storage.list("");
  if (listed.ok) return ok(backupDays(listed.value));
  return listed.error.kind === "not-found" ? ok([]) : listed;
}
