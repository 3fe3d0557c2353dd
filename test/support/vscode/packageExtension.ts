import { listFiles, PackageManager } from "@vscode/vsce";
import { cp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runChild } from "./childProcess.ts";
import { repositoryFolder } from "./folders.ts";
import { makeTemporaryFolder } from "./temporaryFolder.ts";

export interface ExtensionPackage {
  /** Absolute path of the `.vsix` file. */
  readonly path: string;
  readonly bytes: number;
}

/**
 * Where `packageExtension` puts the package: `<name>-<version>.vsix` at the root of the repository.
 */
export async function packagePath(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(repositoryFolder, "package.json"), "utf8")) as {
    name: string;
    version: string;
  };
  return join(repositoryFolder, `${manifest.name}-${manifest.version}.vsix`);
}

/** Makes the minified bundles under dist/. Rejects with esbuild's messages when that fails. */
export async function buildExtension(): Promise<void> {
  await runTool("esbuild.js", ["--production"], repositoryFolder, "The build failed");
}

/**
 * Packs the built extension into the file that users install. Rejects with vsce's messages when
 * that fails.
 */
export async function packageExtension(): Promise<ExtensionPackage> {
  const path = await packagePath();
  await rm(path, { force: true });
  const folder = await makeTemporaryFolder("package");
  try {
    await copyShippedFiles(folder.path);
    await packageFolder(folder.path, path);
  } finally {
    await folder.remove();
  }
  return { path, bytes: (await stat(path)).size };
}

/**
 * Copies what a package of the built extension holds into `folder`. README goes without its
 * pictures: the page of an installed extension shows none that lie beside it.
 */
export async function copyShippedFiles(folder: string): Promise<void> {
  const options = { cwd: repositoryFolder, packageManager: PackageManager.None };
  for (const name of [".vscodeignore", ...(await listFiles(options))])
    await cp(join(repositoryFolder, name), join(folder, name));
  const readme = join(folder, "README.md");
  await writeFile(readme, withoutPictures(await readFile(readme, "utf8")));
}

/** The text without the lines that are nothing but a picture. */
export function withoutPictures(markdown: string): string {
  return markdown.replaceAll(/\n *!\[[^\]\n]*\]\([^)\n]*\) *\n/g, "");
}

/** Packs the extension in `folder`, which holds what a package needs, into the file at `path`. */
export async function packageFolder(folder: string, path: string): Promise<void> {
  // Everything that runs is bundled, so node_modules stays out. The repository has no public
  // address: links of README to its files stay as they are.
  const args = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
  const script = join(repositoryFolder, "node_modules/@vscode/vsce/vsce");
  await runTool(
    script,
    ["package", ...args, "--out", path],
    folder,
    "The extension cannot be packaged",
  );
}

async function runTool(
  script: string,
  args: readonly string[],
  folder: string,
  failure: string,
): Promise<void> {
  const { code, output } = await runChild(process.execPath, [script, ...args], { cwd: folder });
  if (code !== 0) throw new Error(`${failure}:\n${output.trim()}`);
}
