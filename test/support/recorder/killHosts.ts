import assert from "node:assert/strict";
import { createRandom } from "../../../src/core/base/random.ts";
import { assertOnceEach } from "../progress/killTest.ts";
import { digestOf } from "./digestOf.ts";
import { readLogOnDisk } from "./logOnDisk.ts";
import type { RecorderHost } from "./recorderHost.ts";
import { withRecorders } from "./recorderWindows.ts";

export interface HostKillReport {
  readonly kills: number;
  /** Answers that were confirmed before a kill. */
  readonly confirmed: number;
}

const answersPerHost = 100_000;
/** Long enough for some dozens of answers, and for upkeep between them. */
const longestLifeMs = 600;
/** VS Code does not start an extension host again that ends for the third time in five minutes. */
const killsPerReload = 2;

/**
 * Kills an extension host that records answers, again and again in one window, at random times, and
 * asserts that every answer that was confirmed is there afterwards, once: in the files, and in the
 * state of the extension host that VS Code starts next.
 */
export async function killHostsAgainAndAgain(kills: number, seed: number): Promise<HostKillReport> {
  const random = createRandom(seed);
  const confirmed: number[] = [];
  await withRecorders(1, async ([window]) => {
    assert.ok(window !== undefined);
    for (let kill = 0; kill < kills; kill += 1) {
      if (kill > 0 && kill % killsPerReload === 0) await window.reload();
      const { host } = window;
      const recording = recordUntilKilled(host, kill * answersPerHost);
      await new Promise((resolve) => setTimeout(resolve, random.below(longestLifeMs)));
      await window.kill();
      await recording;
      confirmed.push(...host.saved);
      await assertAllThere(window.host, confirmed, `seed ${String(seed)}, kill ${String(kill)}`);
    }
  });
  return { kills, confirmed: confirmed.length };
}

/** Answers with more than one on the way, and with upkeep among them, so that a kill may hit any of it. */
async function recordUntilKilled(host: RecorderHost, first: number): Promise<void> {
  for (let from = first; ; from += 30) {
    const order = { first: from, step: 1, count: 30, atOnce: 3 };
    const recorded = host.ask("record", order);
    await host.ask("upkeep", {});
    if ((await recorded) === undefined) return;
  }
}

async function assertAllThere(
  host: RecorderHost,
  confirmed: readonly number[],
  where: string,
): Promise<void> {
  const { progress } = await readLogOnDisk(host);
  assertOnceEach(progress, confirmed, where);
  const state = await host.ask("state", {});
  assert.ok(state !== undefined, `The new extension host has ended (${where}).`);
  assert.equal(state.records, progress.recordCount, where);
  assert.equal(state.digest, digestOf(progress), where);
}
