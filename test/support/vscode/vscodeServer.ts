import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { integrityOf, unpackArchive } from "./archive.ts";
import { cacheFolder } from "./folders.ts";
import { installOnce } from "./installOnce.ts";
import { runNpm } from "./npm.ts";
import { installServerDependencies } from "./serverDependencies.ts";

/** A published build of VS Code as a server, pinned by version and integrity. */
export interface VscodeRelease {
  /** Version of VS Code itself. */
  readonly vscodeVersion: string;
  /** The npm package that contains it, in the folder `lib/vscode`. */
  readonly packageVersion: string;
  readonly integrity: string;
  readonly megabytes: { readonly download: number; readonly installed: number };
}

/** What `npm start` runs, and what the tests run in. */
export const currentRelease: VscodeRelease = {
  vscodeVersion: "1.139.1",
  packageVersion: "4.139.1",
  integrity:
    "sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==",
  megabytes: { download: 47, installed: 455 },
};

/** The oldest VS Code that `engines.vscode` promises to support. */
export const floorRelease: VscodeRelease = {
  vscodeVersion: "1.100.3",
  packageVersion: "4.100.3",
  integrity:
    "sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==",
  megabytes: { download: 42, installed: 267 },
};

const packageName = "code-server";
/** Raise this when what `install` does changes: existing installations are then made anew. */
const installRevision = 2;
const serverInPackage = "package/lib/vscode";

/**
 * Makes sure that VS Code's server is installed in this repository's cache and returns its folder,
 * in which `out/server-main.js` starts it. The first call takes some seconds and says what it does.
 *
 * Only VS Code itself is taken from the package: its wrapper would need a compiler and a certain
 * Node version.
 */
export async function ensureVscodeServer(release: VscodeRelease = currentRelease): Promise<string> {
  const { vscodeVersion, packageVersion, integrity, megabytes } = release;
  const spec = `${packageName}@${packageVersion}`;
  const what = `VS Code ${vscodeVersion}`;
  return installOnce({
    folder: join(cacheFolder, `vscode-server-${vscodeVersion}-${String(installRevision)}`),
    what,
    async install(folder) {
      const startedAt = Date.now();
      console.log(
        `Installing ${what} into .vscode-test, once: downloading ${spec}, ${String(megabytes.download)} MB …`,
      );
      await runNpm(["pack", spec, "--ignore-scripts"], folder);
      const archive = join(folder, `${packageName}-${packageVersion}.tgz`);
      const actual = await integrityOf(archive);
      if (actual !== integrity) {
        throw new Error(
          `The downloaded ${spec} is not the one that this repository trusts: expected ${integrity}, got ${actual}. ` +
            "Run `npm cache verify`, and check which registry `npm config get registry` names.",
        );
      }
      console.log(
        `Unpacking it and installing its dependencies, ${String(megabytes.installed)} MB in all …`,
      );
      await unpackArchive(archive, folder, serverInPackage);
      await rm(archive);
      const server = join(folder, serverInPackage);
      await installServerDependencies(server);
      await hoist(folder, server);
      console.log(`${what} is ready after ${((Date.now() - startedAt) / 1000).toFixed(0)} s.`);
    },
  });
}

/** Moves the server from `package/lib/vscode` to the top of its folder. */
async function hoist(folder: string, server: string): Promise<void> {
  for (const name of await readdir(server)) await rename(join(server, name), join(folder, name));
  await rm(join(folder, "package"), { recursive: true });
}
