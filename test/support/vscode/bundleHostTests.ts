import { build, type BuildOptions, type Plugin } from "esbuild";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { repositoryFolder, testOutputFolder } from "./folders.ts";

/**
 * The two places in which VS Code runs extensions: a Node process, or a web worker in the browser.
 */
export type ExtensionHost = "node" | "web";

export const hostTestFiles = "test/host/**/*.test.ts";

/** The tests that come first, while the extension is not active; see beforeActivation.ts. */
const firstTestFiles = "test/host/beforeActivation/*.test.ts";

/**
 * The folder of the extension that runs in a host: this repository, or the copy that
 * webExtensionCopy.ts makes.
 */
export function extensionFolder(host: ExtensionHost): string {
  return host === "node" ? repositoryFolder : join(testOutputFolder, "web-extension");
}

/**
 * The script that bundleHostTests makes. VS Code runs tests in the host of the extension in whose
 * folder they are.
 */
export function hostTestScript(host: ExtensionHost): string {
  return join(extensionFolder(host), "out/host-tests/index.js");
}

/**
 * Bundles all tests under test/host for one extension host into `hostTestScript(host)`. Both hosts
 * get the same tests, found by pattern; `grep` keeps only those whose full title contains it.
 * Rejects when there are none, or when they import what the host lacks.
 */
export async function bundleHostTests(host: ExtensionHost, grep = ""): Promise<void> {
  const find = (pattern: string) => globSync(pattern, { cwd: repositoryFolder }).sort();
  const files = [...new Set([...find(firstTestFiles), ...find(hostTestFiles)])];
  if (files.length === 0) throw new Error(`There are no tests: no file matches ${hostTestFiles}.`);
  const options: BuildOptions = {
    absWorkingDir: repositoryFolder,
    bundle: true,
    // The web-worker extension host loads one script only, and no ES modules.
    format: "cjs",
    target: "es2022",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "warning",
    define: { __TEST_GREP__: JSON.stringify(grep) },
    plugins: [importAll(files), mochaForBrowsers],
  };
  if (host === "node") await bundleForNode(options);
  else await bundleForWeb(options);
}

async function bundleForNode(options: BuildOptions): Promise<void> {
  await build({
    ...options,
    outfile: hostTestScript("node"),
    entryPoints: ["test/support/vscode/hostTestEntryNode.ts"],
    platform: "node",
    // As in esbuild.js: jsonc-parser's CommonJS build hides its modules from the bundler.
    mainFields: ["module", "main"],
    external: ["vscode", "mocha"],
  });
}

async function bundleForWeb(options: BuildOptions): Promise<void> {
  const outfile = hostTestScript("web");
  const assertFile = join(dirname(outfile), "assert.js");
  // `assert` needs something of Node's `process`. It gets that in a bundle of its own, so that
  // `process` stays undefined for the tests and the extension, as it is for users.
  await build({
    ...options,
    outfile: assertFile,
    format: "esm",
    entryPoints: ["test/support/vscode/webHostAssert.ts"],
    platform: "browser",
    define: {
      global: "globalThis",
      process: "{}",
      "process.env": "{}",
      "process.emitWarning": "undefined",
    },
    plugins: [],
  });
  await build({
    ...options,
    outfile,
    entryPoints: ["test/support/vscode/hostTestEntryWeb.ts"],
    platform: "browser",
    external: ["vscode"],
    alias: { "node:assert/strict": assertFile },
  });
}

/** Makes the module that imports every test file. */
function importAll(files: readonly string[]): Plugin {
  const contents = files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join("\n");
  return virtualModule("virtual:host-tests", () => Promise.resolve(contents));
}

/**
 * Mocha's build for browsers is CommonJS, but in a package of ES modules: under a name of its own
 * it is seen as it is.
 */
const mochaForBrowsers = virtualModule("virtual:mocha-for-browsers", () =>
  readFile(join(repositoryFolder, "node_modules/mocha/mocha.js"), "utf8"),
);

function virtualModule(name: string, load: () => Promise<string>): Plugin {
  return {
    name,
    setup(bundler) {
      bundler.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({
        path: name,
        namespace: name,
      }));
      bundler.onLoad({ filter: /.*/, namespace: name }, async () => ({
        contents: await load(),
        resolveDir: repositoryFolder,
      }));
    },
  };
}
