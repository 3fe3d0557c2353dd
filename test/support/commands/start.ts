// `npm start`: opens VS Code in the browser with the packaged extension and a small notebook.
// Options: --port=N (also the environment variable PORT), --desktop (the VS Code that is installed
// here).
import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isStopping, treatSignalsAsSuccess } from "../vscode/cleanup.ts";
import { openInDesktop } from "../vscode/desktop.ts";
import { cacheFolder, notebookFixture } from "../vscode/folders.ts";
import { openInBrowser } from "../vscode/openInBrowser.ts";
import { startServer } from "../vscode/serverProcess.ts";
import { quietSettings } from "../vscode/settings.ts";
import { currentRelease } from "../vscode/vscodeServer.ts";
import { preparation } from "./preparation.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: process.env["PORT"] ?? "8137" },
    desktop: { type: "boolean", default: false },
  },
});

try {
  treatSignalsAsSuccess();
  const port = parsePort(values.port);
  console.log("Building and packaging the extension …");
  const { path: extension } = await preparation.package();
  const notebook = await prepareNotebook();
  if (values.desktop) await openInDesktop(extension, notebook);
  else await serve(extension, notebook, port);
} catch (error) {
  if (!isStopping()) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** Runs until the user stops it; settings and progress are kept for the next time. */
async function serve(extension: string, notebook: string, port: number): Promise<void> {
  const server = await startServer({
    port,
    extensions: [extension],
    settings: quietSettings,
    dataFolder: join(cacheFolder, "start"),
  });
  const address = server.addressOf(notebook);
  if (server.port !== port) {
    console.log(
      `Port ${String(port)} is taken by another program, so this is port ${String(server.port)}.`,
    );
  }
  console.log(`
VS Code ${currentRelease.vscodeVersion} with the extension is open for this machine only, at

    ${address}

The notebook is .vscode-test/notebook: what you write there is kept.
Press Ctrl+C to stop.`);
  openInBrowser(address);
  await server.ended;
  if (isStopping()) return;
  throw new Error(`VS Code's server has ended by itself:\n${server.output.slice(-2000)}`);
}

/** A copy of the sample notebook that the user may change: it is made once and then left alone. */
async function prepareNotebook(): Promise<string> {
  const notebook = join(cacheFolder, "notebook");
  if (!existsSync(notebook)) await cp(notebookFixture, notebook, { recursive: true });
  return notebook;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`"${text}" is no port: choose a number from 1 to 65535 with --port=N or PORT=N.`);
}
