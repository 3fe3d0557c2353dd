import { join } from "node:path";
import { hostTestScript, type ExtensionHost } from "../vscode/bundleHostTests.ts";
import { makeStackRewriter } from "../vscode/sourceStack.ts";
import { preparation } from "./preparation.ts";
import { makeSlots } from "./slots.ts";
import type { Suite } from "./suite.ts";
import { runTestProcess } from "./testProcess.ts";

/** Runs in the same host take turns: each makes its own bundle of the tests in the same place. */
const turns = { node: makeSlots(1), web: makeSlots(1) };

/** A suite that runs the tests under test/host inside VS Code. */
export function makeHostSuite(
  name: string,
  host: ExtensionHost,
  vscode: "current" | "floor",
): Suite {
  return {
    name,
    async run({ whenFree, grep }) {
      const server = vscode === "floor" ? preparation.floorServer : preparation.server;
      await Promise.all([preparation.build(), server(), preparation.chromium()]);
      const script = join(import.meta.dirname, "hostTestChild.ts");
      const args = [`--host=${host}`, `--vscode=${vscode}`, `--grep=${grep}`];
      const rewriteStack = async (stack: string) =>
        (await makeStackRewriter(hostTestScript(host)))(stack);
      return turns[host](() => whenFree(() => runTestProcess(script, args, { rewriteStack })));
    },
  };
}
