import { startChild } from "../vscode/childProcess.ts";
import { repositoryFolder } from "../vscode/folders.ts";
import { addCounts, noTests } from "../vscode/testEvents.ts";
import type { SuiteResult } from "./suite.ts";
import { TestReport } from "./testReport.ts";

const longestOutput = 200;
const longestRunMs = 20 * 60_000;

/**
 * Runs a Node script that reports test events on its standard output, and resolves to what it
 * reported.
 */
export async function runTestProcess(
  script: string,
  args: readonly string[],
  rewriteStack: (stack: string) => Promise<string> = (stack) => Promise.resolve(stack),
): Promise<SuiteResult> {
  const report = new TestReport();
  const child = await startChild(process.execPath, [script, ...args], {
    cwd: repositoryFolder,
    graceMs: 10_000,
    onLine: (line) => {
      report.addLine(line);
    },
  });
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
    void child.stop();
  }, longestRunMs);
  const { code } = await child.ended;
  clearTimeout(timer);

  const problems: string[] = [];
  for (const { title, error } of report.failures) {
    problems.push(`${title}\n${await rewriteStack(error)}`);
  }
  if (patience.signal.aborted) {
    problems.push(`The tests were stopped after ${String(longestRunMs / 60_000)} minutes.`);
  } else if (!report.hasEnded) {
    const place =
      report.lastStarted === undefined
        ? "before the first test"
        : `in or after "${report.lastStarted}"`;
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
