import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { extensionFolder } from "./bundleHostTests.ts";
import { repositoryFolder } from "./folders.ts";

const shippedEntries = /^(package\.nls.*\.json|dist|media|snippets)$/;

/**
 * Copies the built extension to `extensionFolder("web")`, without its `main`. With `main` and
 * `browser` in package.json, a VS Code that has a Node extension host always chooses that one.
 */
export async function copyWebExtension(): Promise<void> {
  const folder = extensionFolder("web");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const entries = await readdir(repositoryFolder);
  for (const entry of entries.filter((name) => shippedEntries.test(name))) {
    await cp(join(repositoryFolder, entry), join(folder, entry), { recursive: true });
  }
  const manifest = JSON.parse(
    await readFile(join(repositoryFolder, "package.json"), "utf8"),
  ) as Record<string, unknown>;
  delete manifest["main"];
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2));
}
