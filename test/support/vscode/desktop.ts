import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runChild } from "./childProcess.ts";
import { findOnPath } from "./executables.ts";
import { cacheFolder } from "./folders.ts";
import { makeTemporaryFolder } from "./temporaryFolder.ts";

/**
 * Opens a folder in the VS Code that is installed on this machine, with the extension and no other,
 * and resolves when its window has been closed. User data are kept apart from the user's own.
 * Rejects with a sentence that says what to do when there is no VS Code.
 */
export async function openInDesktop(extension: string, folder: string): Promise<void> {
  const executable = process.env["VSCODE_EXECUTABLE"] ?? (await findOnPath(["code"]))[0];
  if (executable === undefined || executable === "") {
    throw new Error(
      "No VS Code was found: there is no `code` on PATH. Set VSCODE_EXECUTABLE to the path of VS Code's `code` command, " +
        "or leave --desktop out to run VS Code in the browser.",
    );
  }
  const extensions = await makeTemporaryFolder("extensions");
  const userData = join(cacheFolder, "start-desktop");
  await mkdir(userData, { recursive: true });
  const places = ["--extensions-dir", extensions.path, "--user-data-dir", userData];
  try {
    await runCode(executable, [...places, "--install-extension", extension, "--force"]);
    await runCode(executable, [...places, "--new-window", "--wait", folder]);
  } finally {
    await extensions.remove();
  }
}

async function runCode(executable: string, args: readonly string[]): Promise<void> {
  // A batch file on Windows, which only a shell can start.
  const shell = executable.endsWith(".cmd");
  const quote = (text: string) => (shell ? `"${text}"` : text);
  const { code, output } = await runChild(quote(executable), args.map(quote), { shell });
  if (code !== 0) throw new Error(`${executable} failed:\n${output.trim()}`);
}
