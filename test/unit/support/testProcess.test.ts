import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runTestProcess } from "../../support/commands/testProcess.ts";
import { repositoryFolder } from "../../support/vscode/folders.ts";
import { waitUntil } from "../../support/vscode/waitUntil.ts";

const blocked = join(repositoryFolder, "test/fixtures/testProcesses/blocked.mjs");

/** Whether a process is there, and not only in the system's list because nobody asked how it ended. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return (
      !existsSync("/proc") || !readFileSync(`/proc/${String(pid)}/stat`, "utf8").includes(") Z ")
    );
  } catch {
    return false;
  }
}

describe("a process that runs tests", () => {
  it("is ended with all that it started when it is blocked, and that is a failure", async () => {
    const { counts, problems } = await runTestProcess(blocked, [], { longestSilenceMs: 2000 });
    assert.deepEqual(counts, { passed: 0, failed: 0, skipped: 0 });
    const [problem, output = ""] = problems;
    assert.equal(
      problem,
      'The tests were stopped: nothing was heard of them for 2 s, in or after "a suite › a test". ' +
        "Something there is blocked, or waits for ever.",
    );
    const pid = Number(/child (\d+)/.exec(output)?.[1]);
    assert.ok(pid > 0, output);
    await waitUntil("what it had started has ended", 10_000, () => !isRunning(pid));
  });
});
