import type * as vscode from "vscode";
import { crc32c } from "../../core/base/crc32c.ts";
import type { FileStorage, StorageFailure } from "../../core/ports.ts";
import { listFiles } from "../../core/progress/listFiles.ts";
import type { ProgressStore } from "../../core/progress/progressStore.ts";
import type { KnownPlaces } from "./knownPlaces.ts";

/** A folder and the files in it. */
export interface PlaceFiles {
  readonly uri: vscode.Uri;
  readonly storage: FileStorage;
}

/** What came of copying a place into that of a store. */
export type Taking =
  | { readonly kind: "taken"; readonly records: number }
  /** Something there could not be read: the files that could not, or none when it is the folder. */
  | { readonly kind: "left"; readonly failure: StorageFailure; readonly names: readonly string[] }
  /** The place of the store is at fault. */
  | { readonly kind: "unwritten"; readonly failure: StorageFailure };

/**
 * Copies all records of `from` that the store at `to` has not. A folder that is as it was when all of
 * it was copied last is not read again.
 */
export async function takeAlong(
  from: PlaceFiles,
  to: { readonly uri: vscode.Uri; readonly store: ProgressStore },
  places: KnownPlaces,
): Promise<Taking> {
  // Before it is read: what comes meanwhile is copied the next time.
  const state = await stateOfFolder(from.storage);
  if (state !== undefined && state === places.taken(from.uri, to.uri))
    return { kind: "taken", records: 0 };
  const copied = await to.store.copyAllOf(from.storage);
  if (copied.kind === "unwritten") return copied;
  if (copied.kind === "unread") return { kind: "left", failure: copied.failure, names: [] };
  const [unread] = copied.unreadable;
  if (unread !== undefined) {
    const names = copied.unreadable.map(({ name }) => name);
    return { kind: "left", failure: unread.failure, names };
  }
  if (state !== undefined) await places.setTaken(from.uri, to.uri, state);
  return { kind: "taken", records: copied.records };
}

/** The same as long as no file with records has come, gone or changed. Undefined if that is unknown. */
async function stateOfFolder(storage: FileStorage): Promise<string | undefined> {
  const names = await listFiles(storage);
  if (!names.ok) return undefined;
  const facts = await Promise.all(names.value.map((name) => storage.stat(name)));
  const lines = facts.flatMap((each, index) =>
    each.ok
      ? [`${names.value[index] ?? ""} ${String(each.value.size)} ${String(each.value.changedAt)}`]
      : [],
  );
  const isKnown = lines.length === names.value.length;
  return isKnown ? `${String(lines.length)} ${crc32c(lines.join("\n")).toString(36)}` : undefined;
}
