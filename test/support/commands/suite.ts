import type { TestCounts } from "../vscode/testEvents.ts";

/** What a suite may use while it runs. */
export interface SuiteContext {
  /** Runs a heavy task when a processor is free for it. */
  readonly whenFree: <T>(task: () => Promise<T>) => Promise<T>;
  /** Only tests whose full title contains this are run; empty for all. */
  readonly grep: string;
}

export interface SuiteResult {
  readonly counts: TestCounts;
  /** Full titles, for `--verbose`. */
  readonly passed: readonly string[];
  readonly skipped: readonly string[];
  /** What went wrong, with all that helps to understand it. Empty when all is well. */
  readonly problems: readonly string[];
}

/** A set of checks with a name of its own. `run` rejects when the checks cannot be done at all. */
export interface Suite {
  readonly name: string;
  readonly run: (context: SuiteContext) => Promise<SuiteResult>;
}
