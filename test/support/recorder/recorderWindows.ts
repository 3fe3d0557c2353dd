import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../vscode/browser.ts";
import { startServer } from "../vscode/serverProcess.ts";
import { quietSettings } from "../vscode/settings.ts";
import { makeTemporaryFolder } from "../vscode/temporaryFolder.ts";
import { packageRecorder } from "./packageRecorder.ts";
import { RecorderPort, type RecorderHost } from "./recorderHost.ts";

/** A window of VS Code with the recorder in its extension host. */
export interface RecorderWindow {
  readonly page: Page;
  /** The extension host of this window; another one after a kill or a reload. */
  readonly host: RecorderHost;
  /** Kills the extension host, as a crash does; VS Code starts another. Twice, then it wants a reload. */
  kill(): Promise<void>;
  reload(): Promise<void>;
}

/**
 * Runs `act` with so many windows on one server, each with an extension host of its own, whose
 * progress is in the same folder. Ends them after it.
 */
export async function withRecorders(
  count: number,
  act: (windows: readonly RecorderWindow[]) => Promise<void>,
): Promise<void> {
  const closers: (() => Promise<unknown>)[] = [];
  try {
    const folder = await makeTemporaryFolder("recorder");
    closers.push(() => folder.remove());
    const port = await RecorderPort.listen();
    closers.push(() => port.close());
    const server = await startServer({
      extensions: [await packageRecorder(folder.path, port.number)],
      settings: quietSettings,
      isGalleryDisabled: true,
    });
    closers.push(() => server.stop());
    const browser = await launchBrowser();
    closers.push(() => browser.close());
    const windows: RecorderWindow[] = [];
    for (let number = 0; number < count; number += 1) {
      const opened = join(folder.path, `folder-${String(number)}`);
      await mkdir(opened);
      const page = await browser.newPage();
      await page.goto(server.addressOf(opened));
      windows.push(toWindow(page, await port.nextHost(), port));
    }
    await act(windows);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

function toWindow(page: Page, first: RecorderHost, port: RecorderPort): RecorderWindow {
  let host = first;
  return {
    page,
    get host() {
      return host;
    },
    async kill() {
      process.kill(host.pid, "SIGKILL");
      await host.ended;
      host = await port.nextHost();
    },
    async reload() {
      await page.reload();
      await host.ended;
      host = await port.nextHost();
    },
  };
}
