import assert from "node:assert/strict";
import * as vscode from "vscode";
import { backUpDaily } from "../../src/core/progress/dailyBackup.ts";
import { ProgressStore } from "../../src/core/progress/progressStore.ts";
import { newId } from "../../src/host/storage/newId.ts";
import { systemClock } from "../../src/host/storage/systemClock.ts";
import { createWorkspaceStorage } from "../../src/host/storage/workspaceStorage.ts";
import { makeScratchFolder } from "../support/host/scratchFolder.ts";
import { answerDraft, device, stateOf } from "../support/progress/sampleRecords.ts";

const answersPerWindow = 60;

describe("progress on the storage of VS Code", () => {
  let scratch: Awaited<ReturnType<typeof makeScratchFolder>>;

  before(async () => {
    scratch = await makeScratchFolder();
  });

  after(() => scratch.remove());

  const at = (folder: string) => createWorkspaceStorage(vscode.Uri.joinPath(scratch.uri, folder));

  async function open(cache: string): Promise<ProgressStore> {
    const { store, opened } = await ProgressStore.open({
      storage: at("log"),
      cache: at(cache),
      clock: systemClock,
      newId,
      device,
      closesAtBytes: 4000,
    });
    assert.ok(opened.ok, JSON.stringify(opened));
    return store;
  }

  it("is all there after two windows have recorded at once, compacted and saved snapshots", async () => {
    const stores = [await open("cache"), await open("cache")];
    await Promise.all(
      stores.map(async (store, window) => {
        for (let number = 0; number < answersPerWindow; number += 1) {
          const saving = await store.append([answerDraft(2 * number + window)]);
          assert.ok(saving.isSaved);
        }
      }),
    );
    const [first] = stores;
    const compacted = await first?.compact();
    assert.ok(compacted?.ok && compacted.value.removed.length > 0);
    const states = [];
    for (const store of [...stores, await open("cache"), await open("none")]) {
      assert.ok((await store.refresh(true)).ok);
      assert.ok((await store.saveSnapshot()).ok);
      assert.equal(store.progress.recordCount, 2 * answersPerWindow);
      states.push(JSON.stringify(stateOf(store.progress)));
    }
    assert.equal(new Set(states).size, 1, "the states differ");
    const made = await backUpDaily(at("log"), at("backups"), systemClock);
    assert.ok(made.ok && made.value.made?.records === 2 * answersPerWindow);
  });

  it("makes ids that differ and that names of files can have", () => {
    const ids = Array.from({ length: 1000 }, () => newId());
    assert.equal(new Set(ids).size, 1000);
    for (const id of ids) assert.match(id, /^[a-z0-9]{12,24}$/);
  });
});
