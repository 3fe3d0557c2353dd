import { build } from "esbuild";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repositoryFolder } from "../vscode/folders.ts";
import { packageFolder } from "../vscode/packageExtension.ts";

/**
 * Packages the extension of recorderExtension.ts, which reports to `port` of this machine, into
 * `folder`. Resolves to the path of the `.vsix`.
 */
export async function packageRecorder(folder: string, port: number): Promise<string> {
  const source = join(folder, "recorder");
  await mkdir(source);
  await build({
    absWorkingDir: repositoryFolder,
    entryPoints: ["test/support/recorder/recorderExtension.ts"],
    outfile: join(source, "extension.js"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    external: ["vscode"],
    logLevel: "warning",
    define: { __RECORDER_PORT__: String(port) },
  });
  const manifest = {
    name: "recorder",
    publisher: "test",
    version: "1.0.0",
    engines: { vscode: "^1.100.0" },
    main: "./extension.js",
    activationEvents: ["onStartupFinished"],
  };
  await writeFile(join(source, "package.json"), JSON.stringify(manifest));
  await writeFile(join(source, "LICENSE"), "MIT\n");
  await writeFile(join(source, "README.md"), "Records what a test orders.\n");
  const path = join(folder, "recorder.vsix");
  await packageFolder(source, path);
  return path;
}
