import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeOnExit } from "./cleanup.ts";

export interface TemporaryFolder {
  readonly path: string;
  /** Deletes the folder with all that is in it. */
  remove(): Promise<void>;
}

// A process that is just ending may still write a last file into a folder that is being deleted.
const removal = { recursive: true, force: true, maxRetries: 5 } as const;

/** Makes an empty folder that is deleted at the latest when this process ends. */
export async function makeTemporaryFolder(purpose: string): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), `current-affairs-${purpose}-`));
  const remove = () => rm(path, removal);
  const forget = closeOnExit({
    kind: "files",
    close: remove,
    abandon() {
      rmSync(path, removal);
    },
  });
  return {
    path,
    async remove() {
      await remove();
      forget();
    },
  };
}
