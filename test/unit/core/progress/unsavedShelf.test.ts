import assert from "node:assert/strict";
import { UnsavedShelf } from "../../../../src/core/progress/unsavedShelf.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { withFaults } from "../../../support/progress/faultyStorage.ts";
import { MemoryStorage } from "../../../support/progress/memoryStorage.ts";
import { answerDraft, stateOf } from "../../../support/progress/sampleRecords.ts";
import { coldState, openStore } from "../../../support/progress/testStore.ts";

describe("UnsavedShelf", () => {
  const clock = new FakeClock();
  const toShelf = (storage: MemoryStorage, { writerId }: { readonly writerId: string }) =>
    new UnsavedShelf({ storage, clock, writer: writerId });

  /** A window whose folder is full: it has two answers on disk and `unsaved` that are not. */
  async function openFull(disk: MemoryStorage, unsaved: number) {
    let isFull = false;
    const storage = withFaults(disk, (method) =>
      isFull && method === "write" ? "read-only" : undefined,
    );
    const store = await openStore({ storage });
    await store.append([answerDraft(0), answerDraft(1)]);
    isFull = true;
    for (let number = 0; number < unsaved; number += 1)
      assert.equal((await store.append([answerDraft(2 + number)])).isSaved, false);
    return store;
  }

  it("keeps what a window could not write for the next one, and then lets it go", async () => {
    const [disk, kept] = [new MemoryStorage(), new MemoryStorage()];
    const closing = await openFull(disk, 3);
    assert.equal((await closing.close()).isSaved, false);
    const lines = closing.unsavedLines();
    assert.equal(lines.length, 3);
    assert.ok((await toShelf(kept, closing).keep(lines)).ok);
    const next = await openStore({ storage: disk });
    assert.equal(next.progress.recordCount, 2);
    const shelf = toShelf(kept, next);
    assert.deepEqual(await shelf.takeIn((each) => next.addLines(each)), { ok: true, value: 3 });
    assert.deepEqual(stateOf(next.progress), stateOf(closing.progress));
    assert.deepEqual(await coldState({ storage: disk }), stateOf(closing.progress));
    assert.equal(kept.files.size, 0);
    assert.deepEqual(await shelf.takeIn((each) => next.addLines(each)), { ok: true, value: 0 });
  });

  it("lets nothing go that is not in the log", async () => {
    const [disk, kept] = [new MemoryStorage(), new MemoryStorage()];
    const closing = await openFull(disk, 1);
    await toShelf(kept, closing).keep(closing.unsavedLines());
    const stillFull = await openStore({
      storage: withFaults(disk, (m) => (m === "write" ? "no space" : undefined)),
    });
    const taken = await toShelf(kept, stillFull).takeIn((each) => stillFull.addLines(each));
    assert.equal(!taken.ok && taken.error.kind, "no-space");
    assert.equal(kept.files.size, 1);
  });

  it("holds the last lines only, and none when all are saved", async () => {
    const kept = new MemoryStorage();
    const store = await openFull(new MemoryStorage(), 3);
    const shelf = toShelf(kept, store);
    const lines = store.unsavedLines();
    for (const count of [1, 2, 2, 3]) {
      await shelf.keep(lines.slice(0, count));
      assert.equal(kept.files.size, 1);
    }
    const [{ text } = { text: "" }] = [...kept.files.values()];
    assert.equal(text.split("\n").length, 3 + 2);
    assert.equal(kept.calls.get("write"), 3, "the same lines are not written twice");
    await shelf.keep([]);
    assert.equal(kept.files.size, 0);
  });

  it("keeps the lines from before when new ones cannot be written", async () => {
    const kept = new MemoryStorage();
    const store = await openFull(new MemoryStorage(), 2);
    let isTorn = false;
    const shelf = new UnsavedShelf({
      storage: withFaults(kept, (method) =>
        isTorn && method === "write" ? "torn write" : undefined,
      ),
      ...{ clock, writer: store.writerId },
    });
    const lines = store.unsavedLines();
    await shelf.keep(lines.slice(0, 1));
    isTorn = true;
    assert.equal((await shelf.keep(lines)).ok, false);
    const next = await openStore();
    const taken = await toShelf(kept, next).takeIn((each) => next.addLines(each));
    assert.ok(taken.ok && taken.value >= 1);
    assert.equal(kept.files.size, 0);
  });

  it("never takes in its own: the state has them, and the disk has not", async () => {
    const kept = new MemoryStorage();
    const store = await openFull(new MemoryStorage(), 2);
    const shelf = toShelf(kept, store);
    await shelf.keep(store.unsavedLines());
    assert.deepEqual(await shelf.takeIn((each) => store.addLines(each)), { ok: true, value: 0 });
    assert.equal(kept.files.size, 1);
  });

  it("leaves a file that its window has changed meanwhile", async () => {
    const kept = new MemoryStorage();
    const store = await openFull(new MemoryStorage(), 1);
    await toShelf(kept, store).keep(store.unsavedLines());
    const next = await openStore();
    await toShelf(kept, next).takeIn((each) => {
      for (const [name, { text }] of kept.files) kept.files.set(name, { text, changedAt: 99 });
      return next.addLines(each);
    });
    assert.equal(kept.files.size, 1);
  });
});
