import { ok, type Result } from "../base/result.ts";
import type { FileFacts, FileStorage, StorageFailure } from "../ports.ts";
import type { Pacer } from "./pacer.ts";
import { parseSegment, type Damage, type WholeLine } from "./parseSegment.ts";

/** What was found in a file of the progress folder. */
export interface SegmentSummary extends FileFacts {
  /** Whole lines: records, newer ones and the end of an archive. */
  readonly lines: number;
  /** Of them, how many are records of later versions, or of types that are unknown here. */
  readonly newer: number;
  /** Stands for all whole lines in their order. */
  readonly digest: number;
  readonly damage: readonly Omit<Damage, "kind">[];
  /** The files whose lines are all in this one too; undefined for what is no finished archive. */
  readonly replaces: readonly string[] | undefined;
}

/** What a file must begin with to be the one that was read before, only longer. */
export type KnownPart = Pick<SegmentSummary, "lines" | "digest">;

export interface SegmentReading {
  readonly text: string;
  readonly summary: SegmentSummary;
  /** Whether the known part is there as it was. */
  readonly hasKnownPart: boolean;
}

/** Nobody answers that many questions: what is longer is not read. */
export const longestFile = 64 * 1024 * 1024;
/** The digest of nothing, and what it is multiplied with for every line: FNV-1a's, 32 bits. */
const firstDigest = 0x811c9dc5;
const digestFactor = 0x01000193;
const emptyPart: KnownPart = { lines: 0, digest: firstDigest };

/** A file with what was known of it just before it was read. */
export interface FetchedFile {
  readonly facts: FileFacts;
  readonly text: string;
}

/** Gets a file from the storage. */
export async function fetchSegment(
  storage: FileStorage,
  name: string,
): Promise<Result<FetchedFile, StorageFailure>> {
  // Facts first: when the file changes in between, they are old, and it is read once more.
  const facts = await storage.stat(name);
  if (!facts.ok) return facts;
  if (facts.value.size > longestFile) {
    const message = `${name} has ${String(facts.value.size)} bytes, more than are read.`;
    return { ok: false, error: { kind: "other", message } };
  }
  const read = await storage.read(name);
  return read.ok ? ok({ facts: facts.value, text: read.value }) : read;
}

/** Reads a file and gives every whole line to `onLine`; damage is listed in the summary. */
export async function readSegment(
  storage: FileStorage,
  name: string,
  pacer: Pacer,
  onLine: (line: WholeLine, text: string) => void,
): Promise<Result<SegmentReading, StorageFailure>> {
  const fetched = await fetchSegment(storage, name);
  return fetched.ok ? ok(await readFetched(fetched.value, pacer, onLine)) : fetched;
}

/** As `readSegment`, for a file that was fetched; `known` is what was read of it before. */
export async function readFetched(
  { facts, text }: FetchedFile,
  pacer: Pacer,
  onLine: (line: WholeLine, text: string) => void,
  known: KnownPart = emptyPart,
): Promise<SegmentReading> {
  const damage: Omit<Damage, "kind">[] = [];
  let { lines, digest } = emptyPart;
  let newer = 0;
  let replaces: readonly string[] | undefined;
  let hasKnownPart = known.lines === 0;
  for (const entry of parseSegment(text)) {
    if (entry.kind === "damage") damage.push({ line: entry.line, reason: entry.reason });
    else {
      const { parsed } = entry;
      // Only as the last line, and with the right count, it says that an archive is whole.
      replaces =
        parsed.kind === "end" && parsed.count === lines && damage.length === 0
          ? parsed.replaces
          : undefined;
      lines += 1;
      digest = Math.imul(digest ^ entry.sum, digestFactor) >>> 0;
      if (lines === known.lines) hasKnownPart = digest === known.digest;
      if (parsed.kind === "newer") newer += 1;
      onLine(entry, text);
    }
    if (pacer.isDue()) await pacer.rest();
  }
  const summary = { ...facts, lines, newer, digest, damage, replaces };
  return { text, summary, hasKnownPart };
}
