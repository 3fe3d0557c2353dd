import type { FileStorage, StorageFailure } from "../ports.ts";
import type { Pacer } from "./pacer.ts";
import type { RecordIdParts } from "./recordId.ts";
import { readSegment, type SegmentSummary } from "./readSegment.ts";
import { SeenIds } from "./seenIds.ts";

/** A record as it stands in a file. */
export interface CollectedLine {
  /** Without its line end. */
  readonly text: string;
  readonly id: RecordIdParts;
  /** Undefined for a record of a later version. */
  readonly device: string | undefined;
}

/** A file that is there and cannot be read. */
export interface UnreadFile {
  readonly name: string;
  readonly failure: StorageFailure;
}

export type CollectedFile =
  { readonly name: string; readonly summary: SegmentSummary } | UnreadFile;

export interface CollectedLines {
  readonly lines: readonly CollectedLine[];
  readonly files: readonly CollectedFile[];
  /** Records that were in more than one place. */
  readonly doubles: number;
}

/**
 * All records in some files, each once, and what was found in each file. A file for which `isTaken`
 * is false gives none.
 */
export async function collectLines(
  storage: FileStorage,
  names: readonly string[],
  pacer: Pacer,
  isTaken: (name: string, summary: SegmentSummary) => boolean = () => true,
): Promise<CollectedLines> {
  const lines: CollectedLine[] = [];
  const files: CollectedFile[] = [];
  const ids = new SeenIds();
  let doubles = 0;
  for (const name of names) {
    const own: CollectedLine[] = [];
    const read = await readSegment(storage, name, pacer, ({ parsed, from, to }, text) => {
      if (parsed.kind === "end") return;
      const device = parsed.kind === "record" ? parsed.record.device : undefined;
      own.push({ text: text.slice(from, to), id: parsed.id, device });
    });
    if (!read.ok) {
      files.push({ name, failure: read.error });
      continue;
    }
    const { summary } = read.value;
    files.push({ name, summary });
    if (!isTaken(name, summary)) continue;
    for (const line of own) {
      if (ids.add(line.id)) lines.push(line);
      else doubles += 1;
    }
  }
  return { lines, files, doubles };
}
