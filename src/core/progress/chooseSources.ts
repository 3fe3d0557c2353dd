import type { FileFacts } from "../ports.ts";
import { parseFileName } from "./fileName.ts";
import { twinOf } from "./isCoveredByTwin.ts";
import { lastNumbers } from "./listFiles.ts";

export interface SourceFile extends FileFacts {
  readonly name: string;
}

export interface ChosenFile extends SourceFile {
  /** Nobody has written to it for so long that nobody will. */
  readonly isOld: boolean;
}

/** Who compacts: its own open segment is left alone. */
export interface Compactor {
  readonly device: string;
  readonly writer: string;
  readonly openNumber: number;
}

/** Fewer files than this are left as they are: two for each segment. */
const fewestSegmentFiles = 8;
/** More do not go into one archive, whose last line names them all. */
const mostSources = 1000;
/** An archive does not grow beyond this, in bytes. */
export const longestArchive = 4 * 1024 * 1024;
/**
 * Another window closes its segment after a quarter of this, see SegmentWriter: one that has not
 * changed for so long is closed, or belongs to a window that has ended.
 */
const closedAfterMs = 24 * 3_600_000;

/**
 * The files that go into the next archive: closed segments of this device, and those of its archives
 * that are small beside them, so that each line is copied only a few times in its life. Times are
 * compared with each other only, never with this machine's clock: the file system may have its own.
 */
export function chooseSources(files: readonly SourceFile[], compactor: Compactor): ChosenFile[] {
  const newest = files.reduce((latest, { changedAt }) => Math.max(latest, changedAt), 0);
  const last = lastNumbers(files.map(({ name }) => name));
  const segments: SourceFile[] = [];
  const archives: SourceFile[] = [];
  for (const each of files) {
    const file = parseFileName(each.name);
    if (file === undefined || file.kind === "other" || file.device !== compactor.device) continue;
    if (file.kind === "archive") archives.push(each);
    else if (file.writer === compactor.writer) {
      if (file.number < compactor.openNumber) segments.push(each);
    } else if (file.number < (last.get(file.writer) ?? 0) || isOld(each, files, newest))
      segments.push(each);
  }
  if (segments.length < fewestSegmentFiles) return [];
  const chosen = segments.slice(0, mostSources);
  let size = chosen.reduce((sum, each) => sum + each.size, 0);
  for (const archive of archives.sort((a, b) => a.size - b.size)) {
    if (archive.size > 2 * size || archive.size + size > longestArchive) break;
    chosen.push(archive);
    size += archive.size;
  }
  return chosen.map((each) => ({ ...each, isOld: isOld(each, files, newest) }));
}

/** Whether neither the file nor its twin has changed for a day. */
function isOld(file: SourceFile, files: readonly SourceFile[], newest: number): boolean {
  const twin = twinOf(file.name);
  const twinChangedAt = files.find(({ name }) => name === twin)?.changedAt ?? 0;
  return newest - Math.max(file.changedAt, twinChangedAt) > closedAfterMs;
}
