import assert from "node:assert/strict";
import { answersWithinMs, withTimeLimit } from "../../../../src/core/progress/withTimeLimit.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { HangingStorage } from "../../../support/progress/hangingStorage.ts";
import { MemoryStorage } from "../../../support/progress/memoryStorage.ts";
import { answerDraft, stateOf } from "../../../support/progress/sampleRecords.ts";
import { describeStorage } from "../../../support/progress/storageContract.ts";
import { coldState, openStore } from "../../../support/progress/testStore.ts";
import { waitUntil } from "../../../support/vscode/waitUntil.ts";

describeStorage("a storage with a time limit", () =>
  Promise.resolve(withTimeLimit(new MemoryStorage(), new FakeClock())),
);

describe("withTimeLimit", () => {
  /** Lets time pass until the promise is settled. */
  async function settled<Value>(clock: FakeClock, promise: Promise<Value>): Promise<Value> {
    const done: { value?: Value } = {};
    void promise.then((value) => (done.value = value));
    await waitUntil("it is settled", 5000, () => {
      if ("value" in done) return true;
      clock.advance(500);
      return false;
    });
    return done.value as Value;
  }

  function setUp() {
    const disk = new MemoryStorage();
    disk.folders.add("");
    const hanging = new HangingStorage(disk);
    const clock = new FakeClock();
    return { disk, hanging, clock, storage: withTimeLimit(hanging, clock) };
  }

  it("waits so long and no longer, and then for the others less", async () => {
    const { hanging, clock, storage } = setUp();
    hanging.isHanging = true;
    const listed = await settled(clock, storage.list(""));
    assert.equal(!listed.ok && listed.error.kind, "no-answer");
    const first = clock.elapsedMs();
    assert.ok(first >= answersWithinMs && first < answersWithinMs + 1000, String(first));
    await settled(clock, storage.read("file"));
    assert.ok(clock.elapsedMs() - first <= 2000);
    hanging.release();
    hanging.isHanging = false;
    await waitUntil("the late answers have come", 5000, () => hanging.waiting === 0);
    assert.ok((await storage.list("")).ok);
  });

  it("has no timer when nothing is under way", async () => {
    const { clock, storage } = setUp();
    await storage.list("");
    await storage.list("");
    assert.equal(clock.waitingCount, 1);
    clock.advance(500);
    await waitUntil("nobody waits", 5000, () => clock.waitingCount === 0);
  });

  it("writes no file to which a late write may still come, and does so afterwards", async () => {
    const { disk, hanging, clock, storage } = setUp();
    hanging.isHanging = true;
    await settled(clock, storage.write("a", "old"));
    hanging.isHanging = false;
    const again = await storage.write("a", "new");
    assert.equal(!again.ok && again.error.kind, "no-answer");
    assert.ok((await storage.write("b", "new")).ok);
    hanging.release();
    await waitUntil("the late write is done", 5000, () => disk.files.has("a"));
    assert.ok((await storage.write("a", "new")).ok);
    assert.equal(disk.files.get("a")?.text, "new");
  });

  it("bounds everything that a window waits for, and loses nothing by it", async () => {
    const { disk, hanging, clock, storage } = setUp();
    const store = await openStore({ storage, clock });
    await store.append([answerDraft(0)]);
    hanging.isHanging = true;
    const saving = await settled(clock, store.append([answerDraft(1)]));
    assert.equal(!saving.isSaved && saving.failure.kind, "no-answer");
    const waits: readonly (() => Promise<unknown>)[] = [
      () => store.retry(),
      () => store.check(),
      () => store.backUp({ storage: new MemoryStorage(), name: "b.jsonl" }),
      () => store.close(),
    ];
    for (const wait of waits) await settled(clock, wait());
    const kept = store.unsavedLines();
    assert.equal(kept.length, 1);
    hanging.isHanging = false;
    // The late writes come now, after others would have been done.
    const other = await openStore({ storage: disk, clock });
    assert.deepEqual(await other.addLines(kept), { ok: true, value: 1 });
    hanging.release();
    await waitUntil("the late answers have come", 5000, () => hanging.waiting === 0);
    assert.deepEqual(await coldState({ storage: disk }), stateOf(store.progress));
  });
});
