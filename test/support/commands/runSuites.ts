import { stripVTControlCharacters } from "node:util";
import { addCounts, noTests, type TestCounts } from "../vscode/testEvents.ts";
import { makeSlots } from "./slots.ts";
import type { Suite, SuiteContext, SuiteResult } from "./suite.ts";

export interface RunOptions {
  readonly grep: string;
  /** Prints the name of every test, not only of those that failed or were skipped. */
  readonly isVerbose: boolean;
}

interface FinishedSuite extends SuiteResult {
  readonly name: string;
  /** Summed over its processes, without the time in which they waited for each other. */
  readonly seconds: number;
}

/** As many as the smallest machine that this is meant for has processors. */
const processors = 2;

/**
 * Runs the suites, two processes at a time, prints what they find, a table, and as the last line
 * the sums. Resolves to true when nothing failed.
 */
export async function runSuites(suites: readonly Suite[], options: RunOptions): Promise<boolean> {
  const context: SuiteContext = { whenFree: makeSlots(processors), grep: options.grep };
  const finished = await Promise.all(
    suites.map(async (suite) => {
      const result = await runSuite(suite, context);
      printSuite(result, options.isVerbose);
      return result;
    }),
  );
  const sum = finished.map(({ counts }) => counts).reduce(addCounts, noTests);
  printTable(finished);
  console.log(`\n${formatCounts(sum)}`);
  return sum.failed === 0;
}

async function runSuite(suite: Suite, context: SuiteContext): Promise<FinishedSuite> {
  let workMs = 0;
  const whenFree: SuiteContext["whenFree"] = (task) =>
    context.whenFree(async () => {
      const startedAt = performance.now();
      try {
        return await task();
      } finally {
        workMs += performance.now() - startedAt;
      }
    });
  const result = await suite.run({ ...context, whenFree }).catch((error: unknown): SuiteResult => ({
    counts: noTests,
    passed: [],
    skipped: [],
    problems: [error instanceof Error ? error.message : String(error)],
  }));
  return {
    name: suite.name,
    seconds: workMs / 1000,
    ...withoutSilentFailure(result, context.grep),
  };
}

/** A suite with a problem, or with nothing to run, must not look like one that passed. */
function withoutSilentFailure(result: SuiteResult, grep: string): SuiteResult {
  const { counts } = result;
  const hasRun = counts.passed + counts.failed > 0;
  const problems = [...result.problems];
  if (!hasRun && problems.length === 0) {
    problems.push(
      grep === ""
        ? "No test was run. A suite without tests checks nothing: add one, or take the suite out of suites.ts."
        : `No test was run: none has "${grep}" in its title.`,
    );
  }
  const isUncounted = problems.length > 0 && counts.failed === 0;
  return { ...result, problems, counts: isUncounted ? { ...counts, failed: 1 } : counts };
}

function printSuite({ name, counts, seconds, ...result }: FinishedSuite, isVerbose: boolean): void {
  const mark = counts.failed > 0 ? "✖" : "✔";
  console.log(`${mark} ${name}: ${formatCounts(counts)} (${seconds.toFixed(1)} s)`);
  if (isVerbose) for (const title of result.passed) console.log(`    ✔ ${title}`);
  for (const title of result.skipped) console.log(`    – skipped: ${title}`);
  for (const problem of result.problems) {
    console.log(indent(`✖ ${stripVTControlCharacters(problem)}`));
  }
}

function printTable(finished: readonly FinishedSuite[]): void {
  const rows = finished.map(({ name, counts, seconds }) => [
    name,
    String(counts.passed),
    String(counts.failed),
    String(counts.skipped),
    seconds.toFixed(1),
  ]);
  console.log("");
  for (const row of [["suite", "passed", "failed", "skipped", "seconds"], ...rows]) {
    console.log(
      row.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(9))).join(""),
    );
  }
}

/** "3 passed, 0 failed, 1 skipped": CI reads the last one. */
function formatCounts({ passed, failed, skipped }: TestCounts): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
