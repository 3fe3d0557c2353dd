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

/**
 * Packages the built extension with another text in its first pack, or without that file when `change` gives undefined.
 * Resolves to the path of the `.vsix` and what deletes it.
 */
async function packageWithPack(
  change: (packText: string) => string | undefined,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await makeTemporaryFolder("altered");
  const source = join(folder.path, "source");
  for (const entry of shippedEntries)
    await cp(join(repositoryFolder, entry), join(source, entry), { recursive: true });
  const pack = join(source, "media/packs", bundledPacks[0]);
  const text = change(await readFile(pack, "utf8"));
  if (text === undefined) await rm(pack);
  else await writeFile(pack, text);

  const path = join(folder.path, "altered.vsix");
  await packageFolder(source, path);
  return { path, remove: () => folder.remove() };
}

/** Runs `check` in a workbench whose extension has the pack that `change` makes of the bundled one. */
export async function withPack(
  change: (text: string) => string | undefined,
  check: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const extension = await packageWithPack(change);
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
