import assert from "node:assert/strict";
import { parsePack } from "../../src/core/content/parsePack.ts";
import { CatalogStore } from "../../src/host/packs/catalogStore.ts";
import { activatedExtension } from "../support/host/extension.ts";
import { createRecordingLog } from "../support/host/recordingLog.ts";

describe("the catalog store, when the code that reads packs cannot be loaded", () => {
  /** A store whose first attempts to load the code fail. */
  async function makeStore(failures: number) {
    const { extensionUri } = await activatedExtension();
    let attempts = 0;
    let changes = 0;
    const store = new CatalogStore(extensionUri, createRecordingLog().log, () => {
      attempts += 1;
      const failure = new Error("a file of the extension is missing");
      return attempts <= failures ? Promise.reject(failure) : Promise.resolve(parsePack);
    });
    store.onDidChange(() => {
      changes += 1;
    });
    return { store, attempts: () => attempts, changes: () => changes };
  }

  it("says so once, and tries again the next time", async () => {
    const { store, attempts } = await makeStore(1);
    await assert.rejects(store.get(), /a file of the extension is missing/);
    const catalog = await store.get();
    assert.ok(catalog.facts.size > 0);
    assert.equal(await store.get(), catalog);
    assert.equal(attempts(), 2);
  });

  it("tries once for all who wait at the same time", async () => {
    const { store, attempts } = await makeStore(1);
    const outcomes = await Promise.allSettled([store.get(), store.get()]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ["rejected", "rejected"],
    );
    assert.equal(attempts(), 1);
  });

  it("does not let a failed attempt take away what a later one has read", async () => {
    const { store, changes } = await makeStore(1);
    const first = store.get();
    await store.reload();
    await assert.rejects(first);
    const catalog = await store.get();
    assert.equal(await store.get(), catalog);
    assert.equal(changes(), 1);
  });

  it("says so when the packs are read again, and that nothing has changed", async () => {
    const { store, changes } = await makeStore(1);
    await assert.rejects(store.reload(), /a file of the extension is missing/);
    assert.equal(changes(), 0);
    assert.ok((await store.get()).facts.size > 0);
  });
});
