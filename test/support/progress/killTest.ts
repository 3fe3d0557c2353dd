import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createRandom } from "../../../src/core/base/random.ts";
import { checkProgress } from "../../../src/core/progress/checkProgress.ts";
import type { Progress } from "../../../src/core/progress/progress.ts";
import { closeOnExit } from "../vscode/cleanup.ts";
import { makeTemporaryFolder } from "../vscode/temporaryFolder.ts";
import { nodeClock } from "./nodeClock.ts";
import { createNodeStorage } from "./nodeStorage.ts";
import { openNodeStore } from "./nodeStore.ts";
import { factKey, stateOf } from "./sampleRecords.ts";

export interface KillReport {
  readonly kills: number;
  /** Answers that were confirmed before a kill. */
  readonly confirmed: number;
  /** Files that were left with a torn line: a kill has hit a write. */
  readonly torn: number;
}

/** Kills between two looks at the folder. */
const killsPerCheck = 5;
const answersPerChild = 100_000;
const longestLifeMs = 120;

/**
 * Kills a process that records answers, again and again on the same folder, at random times, and
 * asserts that every answer that was confirmed is there afterwards, once.
 */
export async function killAgainAndAgain(kills: number, seed: number): Promise<KillReport> {
  const random = createRandom(seed);
  const confirmed: number[] = [];
  const folder = await makeTemporaryFolder("kill");
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const lifeMs = random.below(longestLifeMs);
      confirmed.push(...(await recordAndKill(folder.path, kill * answersPerChild, lifeMs)));
      if ((kill + 1) % killsPerCheck === 0 || kill + 1 === kills)
        await assertAllThere(folder.path, confirmed, `seed ${String(seed)}, kill ${String(kill)}`);
    }
    const report = await checkProgress(createNodeStorage(join(folder.path, "log")), nodeClock);
    assert.ok(report.ok);
    const torn = report.value.files.filter(
      (file) => "summary" in file && file.summary.damage.length > 0,
    );
    return { kills, confirmed: confirmed.length, torn: torn.length };
  } finally {
    await folder.remove();
  }
}

/** Resolves to the answers that the child said were on disk. */
async function recordAndKill(folder: string, first: number, lifeMs: number): Promise<number[]> {
  const script = join(import.meta.dirname, "recordingChild.ts");
  const child = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const forget = closeOnExit({
    kind: "process",
    close: () => Promise.resolve(void child.kill("SIGKILL")),
    abandon: () => void child.kill("SIGKILL"),
  });
  const ended = once(child, "close");
  const numbers: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== "open") numbers.push(Number(line));
    else setTimeout(() => child.kill("SIGKILL"), lifeMs);
  }
  const [code, signal] = (await ended) as [number | null, string | null];
  forget();
  assert.equal(signal, "SIGKILL", `The child ended by itself with exit code ${String(code)}.`);
  return numbers;
}

async function assertAllThere(
  folder: string,
  confirmed: readonly number[],
  where: string,
): Promise<void> {
  const warm = await openNodeStore(folder);
  const cold = await openNodeStore(folder, { cache: createNodeStorage(join(folder, "none")) });
  assert.ok(
    JSON.stringify(stateOf(warm.progress)) === JSON.stringify(stateOf(cold.progress)),
    `A snapshot changes the state (${where}).`,
  );
  assertOnceEach(cold.progress, confirmed, where);
}

/** Asserts that the answers with these numbers are there, none of them twice. */
export function assertOnceEach(
  progress: Progress,
  numbers: readonly number[],
  where: string,
): void {
  for (const number of numbers) {
    const { attempts } = progress.fact(factKey(number));
    assert.equal(attempts.length, 1, `answer ${String(number)} (${where})`);
  }
}
