import { globSync } from "node:fs";
import { join } from "node:path";
import { repositoryFolder } from "../vscode/folders.ts";
import type { Suite } from "./suite.ts";
import { joinResults, runTestProcess } from "./testProcess.ts";

export interface MochaSuiteOptions {
  /** Bounds each test and each hook, in milliseconds. */
  readonly timeoutMs: number;
  /** Runs each file in a process of its own, so that two can run at the same time. */
  readonly isSplitByFile?: boolean;
  /** Awaited before the tests start. */
  readonly prepare?: () => Promise<unknown>;
}

/**
 * A suite of mocha tests that run in plain Node: all files that match test/<name>/**\/*.test.ts.
 */
export function makeMochaSuite(name: string, options: MochaSuiteOptions): Suite {
  return {
    name,
    async run({ whenFree, grep }) {
      const pattern = `test/${name}/**/*.test.ts`;
      const files = globSync(pattern, { cwd: repositoryFolder }).sort();
      if (files.length === 0) throw new Error(`There are no tests: no file matches ${pattern}.`);
      await options.prepare?.();
      const batches = options.isSplitByFile ? files.map((file) => [file]) : [files];
      const script = join(import.meta.dirname, "mochaChild.ts");
      const results = batches.map((batch) =>
        whenFree(() =>
          runTestProcess(script, [
            `--timeout=${String(options.timeoutMs)}`,
            `--grep=${grep}`,
            ...batch,
          ]),
        ),
      );
      return joinResults(await Promise.all(results));
    },
  };
}
