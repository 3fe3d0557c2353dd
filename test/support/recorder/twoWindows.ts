import assert from "node:assert/strict";
import { assertOnceEach } from "../progress/killTest.ts";
import { waitUntil } from "../vscode/waitUntil.ts";
import { digestOf } from "./digestOf.ts";
import { readLogOnDisk } from "./logOnDisk.ts";
import { withRecorders } from "./recorderWindows.ts";

const untilSameMs = 30_000;

/**
 * Records so many answers in two windows of VS Code at the same time, `atOnce` of them on the way in
 * each, and asserts that all are on disk, once, and that both windows come to show the same state, which
 * is the one on disk. Resolves to how long the recording took, in milliseconds.
 */
export async function recordInTwoWindows(answers: number, atOnce: number): Promise<number> {
  let recordingMs = 0;
  await withRecorders(2, async (windows) => {
    const hosts = windows.map(({ host }) => host);
    assert.equal(new Set(hosts.map(({ pid }) => pid)).size, 2, "both have the same extension host");
    const startedAt = performance.now();
    await Promise.all(
      hosts.map((host, window) =>
        host.ask("record", { first: window, step: 2, count: answers / 2, atOnce }),
      ),
    );
    recordingMs = performance.now() - startedAt;
    for (const host of hosts)
      await waitUntil("a window shows all answers", untilSameMs, async () => {
        const state = await host.ask("state", {});
        return state?.records === answers;
      });
    const digests = hosts.map(async (host) => (await host.ask("state", {}))?.digest);
    const [host] = hosts;
    assert.ok(host !== undefined);
    const { progress } = await readLogOnDisk(host);
    const numbers = hosts.flatMap(({ saved }) => saved);
    assert.equal(new Set(numbers).size, answers);
    assertOnceEach(progress, numbers, "on disk");
    const onDisk = digestOf(progress);
    assert.deepEqual(await Promise.all(digests), [onDisk, onDisk]);
  });
  return recordingMs;
}
