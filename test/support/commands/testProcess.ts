import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { startChild } from "../vscode/childProcess.ts";
import { repositoryFolder } from "../vscode/folders.ts";
import { addCounts, noTests, parseTestEvent } from "../vscode/testEvents.ts";
import { Patience } from "./patience.ts";
import type { SuiteResult } from "./suite.ts";
import { TestReport } from "./testReport.ts";

const longestOutput = 200;
/**
 * More than any test, or the start of VS Code before the first, may take. Without a bound an
 * extension host that is blocked, and so runs no timer of mocha's, would be waited for.
 */
const usualSilenceMs = 5 * 60_000;
/** How long the output of a process that was stopped is waited for: others may hold it open. */
const lingerMs = 5000;

export interface TestProcessOptions {
  readonly rewriteStack?: (stack: string) => Promise<string>;
  /** The process is stopped when it has reported nothing for this long: 5 minutes when absent. */
  readonly longestSilenceMs?: number;
}

/**
 * Runs a Node script that reports test events on its standard output, and resolves to what it
 * reported. Where it falls silent it is ended with all that it started, and that is a problem.
 */
export async function runTestProcess(
  script: string,
  args: readonly string[],
  { rewriteStack, longestSilenceMs = usualSilenceMs }: TestProcessOptions = {},
): Promise<SuiteResult> {
  const report = new TestReport();
  const child = await startChild(process.execPath, [script, ...args], {
    cwd: repositoryFolder,
    graceMs: 10_000,
    onLine: (line) => {
      report.addLine(line);
      if (parseTestEvent(line) !== undefined) patience.renew();
    },
  });
  const givenUp = new AbortController();
  const patience = new Patience(longestSilenceMs, () => {
    givenUp.abort();
  });
  const stopped = once(givenUp.signal, "abort").then(async () => {
    await child.stop();
    await setTimeout(lingerMs, undefined, { ref: false });
    return { code: 1 };
  });
  const { code } = await Promise.race([child.ended, stopped]);
  patience.end();

  const problems: string[] = [];
  for (const { title, error } of report.failures) {
    problems.push(`${title}\n${(await rewriteStack?.(error)) ?? error}`);
  }
  const place =
    report.lastStarted === undefined
      ? "before the first test"
      : `in or after "${report.lastStarted}"`;
  if (patience.isLost) {
    problems.push(
      `The tests were stopped: nothing was heard of them for ${String(longestSilenceMs / 1000)} s, ${place}. ` +
        "Something there is blocked, or waits for ever.",
    );
  } else if (!report.hasEnded) {
    problems.push(`The run broke off ${place} (exit code ${String(code)}).`);
  } else if (code !== 0 && report.failures.length === 0) {
    problems.push(`The tests passed, but their process ended with exit code ${String(code)}.`);
  }
  if (problems.length > 0) {
    const output = report.otherOutput.slice(-longestOutput).join("\n").trim();
    if (output !== "") problems.push(`Printed besides:\n${output}`);
  }
  return { counts: report.counts, passed: report.passed, skipped: report.skipped, problems };
}

export function joinResults(results: readonly SuiteResult[]): SuiteResult {
  return {
    counts: results.map(({ counts }) => counts).reduce(addCounts, noTests),
    passed: results.flatMap(({ passed }) => passed),
    skipped: results.flatMap(({ skipped }) => skipped),
    problems: results.flatMap(({ problems }) => problems),
  };
}
