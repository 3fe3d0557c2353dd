import { randomBytes } from "node:crypto";
import { join } from "node:path";
import {
  ProgressStore,
  type ProgressStoreOptions,
} from "../../../src/core/progress/progressStore.ts";
import { nodeClock } from "./nodeClock.ts";
import { createNodeStorage } from "./nodeStorage.ts";
import { device } from "./sampleRecords.ts";

export function nodeId(): string {
  return BigInt(`0x${randomBytes(9).toString("hex")}`)
    .toString(36)
    .padStart(14, "0");
}

/** A store whose log is in `folder`/log and whose snapshot is in `folder`/cache. */
export async function openNodeStore(
  folder: string,
  changes: Partial<ProgressStoreOptions> = {},
): Promise<ProgressStore> {
  const { store, opened } = await ProgressStore.open({
    storage: createNodeStorage(join(folder, "log")),
    cache: createNodeStorage(join(folder, "cache")),
    clock: nodeClock,
    newId: nodeId,
    device,
    ...changes,
  });
  if (!opened.ok) throw new Error(`Cannot open ${folder}: ${opened.error.message}`);
  return store;
}
