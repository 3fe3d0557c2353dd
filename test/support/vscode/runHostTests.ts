import { runTests, TestRunFailedError } from "@vscode/test-electron";
import { join } from "node:path";
import {
  bundleHostTests,
  extensionFolder,
  hostTestScript,
  type ExtensionHost,
} from "./bundleHostTests.ts";
import { makeLineStream } from "./lineStream.ts";
import { copyNotebook } from "./notebookCopy.ts";
import { copyWebExtension } from "./webExtensionCopy.ts";

export interface HostTestOptions {
  readonly host: ExtensionHost;
  /** Runs only tests whose full title contains this. */
  readonly grep?: string;
  /**
   * The VS Code to run in: the server build of the current version or of the oldest supported one,
   * or a desktop build of the given version, which @vscode/test-electron downloads.
   */
  readonly vscode: "current" | "floor" | { readonly desktopVersion: string };
  /**
   * Gets every line that VS Code and the tests print; parseTestEvent tells what the tests report.
   */
  readonly onLine: (line: string) => void;
}

/**
 * Runs the tests under test/host inside VS Code, with the built extension and a copy of the sample
 * notebook. Resolves to the exit code, 0 when all tests passed. The extension must have been built.
 */
export async function runHostTests({
  host,
  grep,
  vscode,
  onLine,
}: HostTestOptions): Promise<number> {
  if (host === "web") await copyWebExtension();
  await bundleHostTests(host, grep);
  const notebook = await copyNotebook();
  const output = makeLineStream(onLine);
  const launchArgs = [
    notebook.path,
    ...(host === "web" ? ["--extensionDevelopmentKind=web"] : ["--disable-extensions"]),
  ];
  try {
    return await runTests({
      extensionTestsPath: hostTestScript(host),
      extensionDevelopmentPath: extensionFolder(host),
      stdout: output,
      stderr: output,
      ...(typeof vscode === "object"
        ? { version: vscode.desktopVersion, launchArgs }
        : {
            // Node by its path: the launcher then needs no executable bit, no PATH and no batch
            // file on Windows.
            vscodeExecutablePath: process.execPath,
            launchArgs: [join(import.meta.dirname, "codeLauncher.ts"), ...launchArgs],
            extensionTestsEnv: { CODE_LAUNCHER_RELEASE: vscode },
          }),
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  } finally {
    output.end();
    await notebook.remove();
  }
}
