import { join } from "node:path";
import type { ProgressStore } from "../../../src/core/progress/progressStore.ts";
import { createNodeStorage } from "../progress/nodeStorage.ts";
import { openNodeStore } from "../progress/nodeStore.ts";
import type { RecorderHost } from "./recorderHost.ts";

/** What stands in the files that a recorder has written, read without VS Code and without a snapshot. */
export function readLogOnDisk({ storage, device }: RecorderHost): Promise<ProgressStore> {
  return openNodeStore(storage, {
    storage: createNodeStorage(join(storage, "progress")),
    cache: createNodeStorage(join(storage, "none")),
    device,
  });
}
