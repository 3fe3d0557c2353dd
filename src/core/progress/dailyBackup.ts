import { calendarDay } from "../base/localDay.ts";
import { ok, type Result } from "../base/result.ts";
import type { Clock, FileStorage, StorageFailure } from "../ports.ts";
import { backUp, type BackupReport } from "./backup.ts";
import { Pacer } from "./pacer.ts";
import { readSegment } from "./readSegment.ts";
import { thinBackups } from "./thinBackups.ts";

export interface DailyBackupReport {
  /** Undefined when today's backup was there already. */
  readonly made?: BackupReport;
  /** Backups that have gone. */
  readonly removed: readonly string[];
}

const pattern = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;

export function toBackupName(day: string): string {
  return `${day}.jsonl`;
}

/** The days, YYYY-MM-DD, of which there is a backup among files with these names, the last one first. */
export function backupDays(names: readonly string[]): string[] {
  return names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .sort()
    .reverse();
}

/**
 * Makes today's backup in `backups` unless there is a whole one, and removes those that are no longer
 * needed; nothing is removed unless all files could be read and today's was found whole.
 */
export async function backUpDaily(
  log: FileStorage,
  backups: FileStorage,
  clock: Clock,
): Promise<Result<DailyBackupReport, StorageFailure>> {
  const name = toBackupName(calendarDay(clock.now()));
  const found = await readSegment(backups, name, new Pacer(clock), () => undefined);
  if (found.ok && found.value.summary.replaces !== undefined) return ok({ removed: [] });
  const made = await backUp(log, { storage: backups, name }, clock);
  if (!made.ok) return made;
  // What could not be read may be in an older backup only.
  if (made.value.unreadable.length > 0) return ok({ made: made.value, removed: [] });
  const names = await backups.list("");
  if (!names.ok) return names;
  const removed: string[] = [];
  for (const day of thinBackups(backupDays(names.value))) {
    const gone = await backups.remove(toBackupName(day));
    if (gone.ok) removed.push(toBackupName(day));
  }
  return ok({ made: made.value, removed });
}
