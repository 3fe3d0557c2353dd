import { ok, type Result } from "../../core/base/result.ts";
import type { FileStorage, StorageFailure } from "../../core/ports.ts";

const attributesName = ".gitattributes";
/** Lines that only one side has stay, and no side's line end changes; so git never has a conflict. */
const attributesLine = "*.jsonl text eol=lf merge=union";

/** Makes the folder, and tells git how to merge its files, unless it knows. */
export async function keepFromConflicts(
  storage: FileStorage,
): Promise<Result<void, StorageFailure>> {
  const made = await storage.makeFolder("");
  if (!made.ok) return made;
  const read = await storage.read(attributesName);
  if (!read.ok && read.error.kind !== "not-found") return read;
  const text = read.ok ? read.value : "";
  if (text.split(/\r?\n/).includes(attributesLine)) return ok(undefined);
  const start = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  return storage.write(attributesName, `${start}${attributesLine}\n`);
}
