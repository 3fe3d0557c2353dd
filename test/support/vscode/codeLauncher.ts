#!/usr/bin/env node
// Takes the arguments of VS Code's `code` and runs extension tests in a headless VS Code: the
// server build in Chromium. So @vscode/test-electron drives it like a desktop build, on machines
// that have no display and cannot download one.
import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { runExtensionTests } from "./runExtensionTests.ts";
import { currentRelease, floorRelease } from "./vscodeServer.ts";

const defaultTimeoutS = 600;

/** What the workbench says about itself in every run. */
const chatter = new RegExp(
  [
    "^(Resolving|Resolved) connection token",
    "^Creating a socket",
    "^\\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate)",
    "^(Ignoring fetching|Updating) additional builtin extensions",
    "^No search provider registered",
  ].join("|"),
);

const { values, positionals } = parseArgs({
  // Others, such as --user-data-dir or --disable-gpu-sandbox, are accepted and mean nothing here:
  // every run has fresh folders of its own.
  strict: false,
  allowPositionals: true,
  options: {
    extensionTestsPath: { type: "string" },
    extensionDevelopmentPath: { type: "string", multiple: true },
    extensionDevelopmentKind: { type: "string" },
  },
});
const { extensionTestsPath, extensionDevelopmentPath = [], extensionDevelopmentKind } = values;
const [folder] = positionals;

if (typeof extensionTestsPath !== "string" || folder === undefined) {
  console.error(
    "This launcher runs extension tests only: it needs a folder and --extensionTestsPath=FILE. Use `npm start` to open VS Code.",
  );
  process.exit(2);
}

try {
  process.exitCode = await runExtensionTests({
    release: process.env["CODE_LAUNCHER_RELEASE"] === "floor" ? floorRelease : currentRelease,
    folder: resolve(folder),
    testsPath: resolve(extensionTestsPath),
    extensionPaths: extensionDevelopmentPath.map((path) => resolve(String(path))),
    host: extensionDevelopmentKind === "web" ? "web" : "node",
    timeoutMs: Number(process.env["CODE_LAUNCHER_TIMEOUT_S"] ?? defaultTimeoutS) * 1000,
    onOutput: (line) => {
      if (!chatter.test(line)) console.log(line);
    },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
