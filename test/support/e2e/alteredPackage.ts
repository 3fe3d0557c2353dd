import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundledPacks } from "../../../src/host/packs/bundledPacks.ts";
import { repositoryFolder } from "../vscode/folders.ts";
import { packageFolder } from "../vscode/packageExtension.ts";
import { makeTemporaryFolder } from "../vscode/temporaryFolder.ts";
import { Workbench } from "../vscode/workbench.ts";
import { container } from "./names.ts";

const shippedEntries = [
  "dist",
  "media",
  "snippets",
  "package.json",
  "package.nls.json",
  "README.md",
  "CHANGELOG.md",
  "LICENSE",
  ".vscodeignore",
];

/** Another text for a pack, or undefined for none at all. */
type Change = (text: string) => string | undefined;

/**
 * Packages the built extension with other texts in the packs `fileNames`. Resolves to the path of the `.vsix` and what
 * deletes it.
 */
async function packageWithPacks(
  fileNames: readonly string[],
  change: Change,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await makeTemporaryFolder("altered");
  const source = join(folder.path, "source");
  for (const entry of shippedEntries)
    await cp(join(repositoryFolder, entry), join(source, entry), { recursive: true });
  for (const fileName of fileNames) {
    const pack = join(source, "media/packs", fileName);
    const text = change(await readFile(pack, "utf8"));
    if (text === undefined) await rm(pack);
    else await writeFile(pack, text);
  }

  const path = join(folder.path, "altered.vsix");
  await packageFolder(source, path);
  return { path, remove: () => folder.remove() };
}

/** Runs `check` in a workbench whose extension has the pack that `change` makes of the first bundled one. */
export async function withPack(
  change: Change,
  check: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  await withPacks([bundledPacks[0]], change, check);
}

/** Runs `check` in a workbench whose extension has, of these packs, what `change` makes of them. */
export async function withPacks(
  fileNames: readonly string[],
  change: Change,
  check: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const extension = await packageWithPacks(fileNames, change);
  try {
    const workbench = await Workbench.launch({ extensions: [extension.path] });
    try {
      await workbench.openContainer(container);
      await check(workbench);
    } finally {
      await workbench.close();
    }
  } finally {
    await extension.remove();
  }
}
