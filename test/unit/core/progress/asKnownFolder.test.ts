import assert from "node:assert/strict";
import { asKnownFolder } from "../../../../src/core/progress/asKnownFolder.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { MemoryStorage } from "../../../support/progress/memoryStorage.ts";
import { answerDraft } from "../../../support/progress/sampleRecords.ts";
import { describeStorage } from "../../../support/progress/storageContract.ts";
import { openStore } from "../../../support/progress/testStore.ts";

describeStorage("a folder that is not known yet", () =>
  Promise.resolve(asKnownFolder(new MemoryStorage(), () => false, new FakeClock())),
);

describe("asKnownFolder", () => {
  /** The drive with the folder is taken out. */
  function lose(disk: MemoryStorage): void {
    disk.files.clear();
    disk.folders.clear();
  }

  it("neither lists nor makes a known folder that has gone", async () => {
    const disk = new MemoryStorage();
    const storage = asKnownFolder(disk, () => true, new FakeClock());
    for (const result of [
      await storage.list(""),
      await storage.makeFolder(""),
      await storage.write("file", ""),
    ])
      assert.equal(!result.ok && result.error.kind, "gone");
    assert.equal(disk.folders.size, 0);
  });

  it("keeps the state and the answers until the folder is back", async () => {
    const disk = new MemoryStorage();
    const cache = new MemoryStorage();
    const clock = new FakeClock();
    const storage = asKnownFolder(disk, () => true, clock);
    disk.folders.add("");
    const store = await openStore({ storage, cache, clock });
    await store.append([answerDraft(0)]);
    await store.saveSnapshot();
    const [[name, file] = []] = [...disk.files];
    assert.ok(name !== undefined && file !== undefined);
    lose(disk);
    clock.advance(2000);
    const refreshed = await store.refresh(true);
    assert.equal(!refreshed.ok && refreshed.error.kind, "gone");
    const saving = await store.append([answerDraft(1)]);
    assert.equal(!saving.isSaved && saving.failure.kind, "gone");
    assert.equal(store.progress.recordCount, 2);
    assert.equal(disk.folders.size, 0, "it was made anew");
    disk.folders.add("");
    disk.files.set(name, file);
    assert.deepEqual(await store.retry(), { isSaved: true });
    const next = await openStore({ storage, cache, clock });
    assert.equal(next.progress.recordCount, 2);
  });

  it("does not look before every write", async () => {
    const disk = new MemoryStorage();
    disk.folders.add("");
    const clock = new FakeClock();
    const storage = asKnownFolder(disk, () => true, clock);
    for (let count = 0; count < 3; count += 1) await storage.write("file", "");
    assert.equal(disk.calls.get("list"), 1);
    clock.advance(2000);
    await storage.write("file", "");
    assert.equal(disk.calls.get("list"), 2);
  });
});
