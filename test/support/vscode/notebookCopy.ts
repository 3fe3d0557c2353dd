import { cp } from "node:fs/promises";
import { join } from "node:path";
import { notebookFixture } from "./folders.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "./temporaryFolder.ts";

/**
 * A fresh copy of the sample notebook, in a folder of the same name, for one test run to change as
 * it likes.
 */
export async function copyNotebook(): Promise<TemporaryFolder> {
  const temporary = await makeTemporaryFolder("notebook");
  const path = join(temporary.path, "notebook");
  await cp(notebookFixture, path, { recursive: true });
  return { path, remove: () => temporary.remove() };
}
