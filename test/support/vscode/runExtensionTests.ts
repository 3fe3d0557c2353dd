import { format } from "node:util";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import type { ExtensionHost } from "./bundleHostTests.ts";
import { startServer, toUriPath, type Payload } from "./serverProcess.ts";
import { quietSettings } from "./settings.ts";
import type { VscodeRelease } from "./vscodeServer.ts";

export interface ExtensionTestOptions {
  readonly release: VscodeRelease;
  /** The folder that is open in VS Code during the tests. */
  readonly folder: string;
  /** A script whose export `run()` runs the tests and rejects when one fails. */
  readonly testsPath: string;
  /** Folders of extensions under development. */
  readonly extensionPaths: readonly string[];
  readonly host: ExtensionHost;
  /** Bounds the whole run. */
  readonly timeoutMs: number;
  /** Gets what the tests print, among lines of the workbench's own log. */
  readonly onOutput: (line: string) => void;
}

/**
 * Runs extension tests in the server build of VS Code and resolves to their exit code: 0 when all
 * passed. Rejects when VS Code cannot be started, breaks off, or takes longer than `timeoutMs`.
 */
export async function runExtensionTests(options: ExtensionTestOptions): Promise<number> {
  const server = await startServer({
    release: options.release,
    isTestDriverEnabled: true,
    isGalleryDisabled: true,
    settings: quietSettings,
  });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const exitCode = exitCodeOf(page, options);
      // Keeps a failure during `goto` from being reported twice.
      exitCode.catch(() => undefined);
      await page.goto(server.addressOf(options.folder, toPayload(server.port, options)));
      return await exitCode;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

function toPayload(port: number, options: ExtensionTestOptions): Payload {
  const toUri = (path: string) =>
    `vscode-remote://127.0.0.1:${String(port)}${encodeURI(toUriPath(path))}`;
  return [
    ...options.extensionPaths.map((path) => ["extensionDevelopmentPath", toUri(path)] as const),
    ["extensionTestsPath", toUri(options.testsPath)],
    ["skipWelcome", "true"],
    ...(options.host === "web" ? [["extensionDevelopmentKind", "web"] as const] : []),
  ];
}

/** The workbench reports through two functions that it expects the page to have. */
function exitCodeOf(page: Page, { onOutput, timeoutMs }: ExtensionTestOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new Error(
          `The tests did not end within ${String(timeoutMs / 1000)} s: one of them waits for ever, or never gives way. ` +
            "If they only need longer, set CODE_LAUNCHER_TIMEOUT_S to a number of seconds.",
        ),
      );
    }, timeoutMs);
    const settle = (action: () => void) => {
      clearTimeout(timer);
      action();
    };
    page.on("crash", () => {
      settle(() => {
        reject(new Error("The browser's page crashed during the tests."));
      });
    });
    page.on("close", () => {
      settle(() => {
        reject(new Error("The browser was closed before the tests ended."));
      });
    });
    void page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
      for (const line of format(...args).split("\n")) onOutput(line);
    });
    void page.exposeFunction("codeAutomationExit", (code: number) => {
      settle(() => {
        resolve(code);
      });
    });
  });
}
