import { runChild } from "../vscode/childProcess.ts";
import { repositoryFolder } from "../vscode/folders.ts";
import type { Suite } from "./suite.ts";

/** A command that counts as one test: passed when its exit code is 0. */
export interface CheckCommand {
  readonly title: string;
  /** A script that Node runs, seen from the root of the repository. */
  readonly script: string;
  readonly args: readonly string[];
}

/** A suite of commands. */
export function makeCommandSuite(name: string, commands: readonly CheckCommand[]): Suite {
  return {
    name,
    async run({ whenFree }) {
      const results = await Promise.all(
        commands.map(async ({ title, script, args }) => {
          const { code, output } = await whenFree(() =>
            runChild(process.execPath, [script, ...args], { cwd: repositoryFolder }),
          );
          return { title, hasPassed: code === 0, output };
        }),
      );
      const passed = results.filter(({ hasPassed }) => hasPassed);
      const failed = results.filter(({ hasPassed }) => !hasPassed);
      return {
        counts: { passed: passed.length, failed: failed.length, skipped: 0 },
        passed: passed.map(({ title }) => title),
        skipped: [],
        problems: failed.map(({ title, output }) => `${title}\n${output.trim()}`),
      };
    },
  };
}
