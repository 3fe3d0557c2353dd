import { existsSync } from "node:fs";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runNpm } from "./npm.ts";

interface LockedPackage {
  readonly optional?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** Prebuilt for each platform: without it VS Code misses changes in subfolders. */
const wantedOptional = "@parcel/watcher-";

/**
 * Installs what VS Code's server depends on, as its own lock file says and without a compiler: its
 * native modules stay unbuilt, apart from those that come prebuilt. Three of them matter. The log
 * gets a stand-in, the watchdog is not needed (an extension host looks after its server itself),
 * and the file watcher is prebuilt. Terminals do not work.
 */
export async function installServerDependencies(serverFolder: string): Promise<void> {
  await leaveOutOptional(join(serverFolder, "npm-shrinkwrap.json"));
  // The lock file was made without peer dependencies, and `npm ci` refuses one that does not fit.
  await runNpm(["ci", "--legacy-peer-deps", "--omit=dev", "--ignore-scripts"], serverFolder);

  const modules = join(serverFolder, "node_modules");
  await copyFile(
    join(import.meta.dirname, "spdlogStandIn.cjs"),
    join(modules, "@vscode/spdlog/index.js"),
  );
  for (const name of ["@vscode/native-watchdog", "native-watchdog"]) {
    const entry = join(modules, name, "index.js");
    if (existsSync(entry)) await writeFile(entry, "exports.start = () => {};\n");
  }
}

/** Saves 120 MB: most of the optional packages belong to an assistant that is switched off here. */
async function leaveOutOptional(lockFile: string): Promise<void> {
  const lock = JSON.parse(await readFile(lockFile, "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  const kept = Object.entries(lock.packages).filter(
    ([path, { optional }]) => !optional || path.startsWith(`node_modules/${wantedOptional}`),
  );
  for (const [, entry] of kept) {
    entry.optionalDependencies = Object.fromEntries(
      Object.entries(entry.optionalDependencies ?? {}).filter(([name]) =>
        name.startsWith(wantedOptional),
      ),
    );
  }
  await writeFile(lockFile, JSON.stringify({ ...lock, packages: Object.fromEntries(kept) }));
}
