import { fail, ok, type Result } from "../base/result.ts";
import type { FileStorage, StorageFailure } from "../ports.ts";
import type { CollectedLine } from "./collectLines.ts";
import { formatLine } from "./logLine.ts";
import type { Pacer } from "./pacer.ts";
import { readSegment } from "./readSegment.ts";

/**
 * Writes lines and an end that says how many they are and which files they take the place of, and
 * reads them back: it is ok only when all of them are there.
 */
export async function writeArchive(
  storage: FileStorage,
  name: string,
  lines: readonly CollectedLine[],
  replaces: readonly string[],
  pacer: Pacer,
): Promise<Result<void, StorageFailure>> {
  const end = { v: 1, type: "end", count: lines.length, replaces } as const;
  const text = [...lines.map((line) => line.text), formatLine(end), ""].join("\n");
  const written = await storage.write(name, text);
  if (!written.ok) return written;
  const readBack = await readSegment(storage, name, pacer, () => undefined);
  if (!readBack.ok) return readBack;
  return readBack.value.text === text
    ? ok(undefined)
    : fail({ kind: "other", message: `${name} is not as it was written.` });
}
