import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FactKey } from "../../src/core/base/ids.ts";
import { toArchiveName, toSegmentName } from "../../src/core/progress/fileName.ts";
import { formatLine } from "../../src/core/progress/logLine.ts";
import { toRecordId } from "../../src/core/progress/recordId.ts";
import { answerDraft, device } from "../support/progress/sampleRecords.ts";

/** How large a log is. */
export interface LogSize {
  readonly records: number;
  readonly facts: number;
  readonly files: number;
  /** Segments in two copies, or archives in one. */
  readonly kind: "segments" | "archives";
}

const recordsPerWindow = 4000;
const dayMs = 86_400_000;

/** A key for each number below `count`, of facts that no pack has. */
export function inventedKeys(count: number): readonly FactKey[] {
  return Array.from(
    { length: count },
    (_, number) => `india-us-critical-minerals/fact-number-${String(number)}` as FactKey,
  );
}

/** Writes answers on these facts, 200 a day, into `folder`/log; resolves to the number of bytes. */
export async function writeLog(
  folder: string,
  size: Omit<LogSize, "facts">,
  keys: readonly FactKey[],
): Promise<number> {
  const log = join(folder, "log");
  await mkdir(log);
  let bytes = 0;
  const share = size.kind === "segments" ? size.files / 2 : size.files;
  for (let file = 0; file < share; file += 1) {
    const from = Math.floor((file * size.records) / share);
    const to = Math.floor(((file + 1) * size.records) / share);
    const lines: string[] = [];
    for (let number = from; number < to; number += 1) lines.push(answerLine(number, keys));
    const text = `${lines.join("\n")}\n`;
    const writer = `file${String(file).padStart(8, "0")}`;
    const names =
      size.kind === "archives"
        ? [toArchiveName(device, writer)]
        : (["a", "b"] as const).map((twin) => toSegmentName(device, writer, 0, twin));
    for (const name of names) await writeFile(join(log, name), text);
    bytes += names.length * text.length;
  }
  return bytes;
}

function answerLine(number: number, keys: readonly FactKey[]): string {
  const window = Math.floor(number / recordsPerWindow);
  const writer = `window${String(window).padStart(6, "0")}`;
  const at = 1_700_000_000_000 + Math.floor((number * dayMs) / 200);
  // A prime number apart: neighbours in the log are no neighbours in the pack.
  const key = keys[(number * 7919) % keys.length] ?? ("" as FactKey);
  const draft = answerDraft(0, { facts: [{ key, revision: 1 }], chosen: number % 4 });
  const id = toRecordId(writer, number % recordsPerWindow);
  const record = { v: 1, id, device, at, zone: 330, stamp: at, ...draft };
  return formatLine(record);
}
