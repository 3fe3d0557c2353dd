import assert from "node:assert/strict";
import type { FileStorage } from "../../../../src/core/ports.ts";
import { checkProgress } from "../../../../src/core/progress/checkProgress.ts";
import { formatLine } from "../../../../src/core/progress/logLine.ts";
import type { ProgressStore } from "../../../../src/core/progress/progressStore.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { withFaults } from "../../../support/progress/faultyStorage.ts";
import { MemoryStorage } from "../../../support/progress/memoryStorage.ts";
import {
  answerDraft,
  factKey,
  recordOf,
  segmentOf,
  stateOf,
} from "../../../support/progress/sampleRecords.ts";
import { coldState, openStore } from "../../../support/progress/testStore.ts";

const small = { closesAtBytes: 700 };

async function answerAll(store: ProgressStore, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1) await store.append([answerDraft(number)]);
}

describe("compact", () => {
  it("puts closed segments into one file, and changes nothing of the state", async () => {
    const storage = new MemoryStorage();
    const store = await openStore({ storage, ...small });
    await answerAll(store, 0, 31);
    const before = stateOf(store.progress);
    assert.ok(storage.files.size > 20);
    const report = await store.compact();
    assert.ok(report.ok && report.value.removed.length > 18);
    assert.ok(storage.files.size <= 3, [...storage.files.keys()].join());
    assert.deepEqual(stateOf(store.progress), before);
    assert.deepEqual(await coldState({ storage }), before);
    await answerAll(store, 31, 35);
    assert.deepEqual(await coldState({ storage }), stateOf(store.progress));
  });

  it("does nothing twice", async () => {
    const store = await openStore(small);
    await answerAll(store, 0, 31);
    await store.compact();
    assert.deepEqual(await store.compact(), { ok: true, value: { removed: [] } });
  });

  it("keeps the number of files small, however long it goes on", async () => {
    const storage = new MemoryStorage();
    let most = 0;
    const store = await openStore({ storage, ...small });
    for (let round = 0; round < 60; round += 1) {
      await answerAll(store, 10 * round, 10 * round + 10);
      await store.compact();
      most = Math.max(most, storage.files.size);
    }
    assert.ok(most <= 16, String(most));
    assert.equal(store.progress.recordCount, 600);
    assert.deepEqual(await coldState({ storage }), stateOf(store.progress));
  });

  it("costs other windows no second reading of everything", async () => {
    const storage = new MemoryStorage();
    const store = await openStore({ storage, ...small });
    await answerAll(store, 0, 31);
    const other = await openStore({ storage });
    const { progress } = other;
    await store.compact();
    await other.refresh(false);
    assert.equal(other.progress, progress);
    assert.deepEqual(stateOf(other.progress), stateOf(store.progress));
  });

  /** A folder with 31 records, in which this happens to the files of a segment, and a compaction. */
  async function compactWith(spoil: Readonly<Record<string, (text: string) => string>>) {
    const storage = new MemoryStorage();
    const store = await openStore({ storage, ...small });
    await answerAll(store, 0, 31);
    const names = Object.entries(spoil).map(([twin, change]) => {
      const name = [...storage.files.keys()].find((each) => each.endsWith(`-1${twin}.jsonl`));
      assert.ok(name !== undefined);
      const { text = "" } = storage.files.get(name) ?? {};
      storage.files.set(name, { text: change(text), changedAt: 1 });
      return name;
    });
    assert.ok((await store.compact()).ok);
    assert.deepEqual(await coldState({ storage }), stateOf(store.progress));
    const left = names.filter((name) => storage.files.has(name));
    return { left: left.map((name) => name.slice(-"1a.jsonl".length)), storage, store };
  }

  const tear = (text: string) => `${text}{"v":1,"torn`;

  it("leaves files with damage as they are, and what is in them counts", async () => {
    // The twin has fewer bytes, so it may lack what the changed line said.
    const flip = (text: string) => text.replace('"seed":7', '"seed":6') + text;
    const { left } = await compactWith({ a: tear, b: tear });
    assert.deepEqual(left, ["1a.jsonl", "1b.jsonl"]);
    assert.deepEqual((await compactWith({ b: flip })).left, ["1b.jsonl"]);
  });

  it("takes what a cut-off write has left, with all in it, when the twin is whole", async () => {
    // In the last one the torn file has more than the whole one.
    for (const spoil of [{ a: tear }, { b: tear }, { a: () => "", b: tear }]) {
      const { left, storage } = await compactWith(spoil);
      assert.deepEqual(left, []);
      const report = await checkProgress(storage, new FakeClock());
      assert.ok(report.ok && report.value.files.every((file) => "summary" in file));
    }
  });

  it("takes what a cut-off compaction has left of a torn file, when its archive is taken", async () => {
    const { storage, store } = await compactWith({ a: (text) => text, b: tear });
    const [archive] = [...storage.files.keys()].filter((name) => name.endsWith("-all.jsonl"));
    const { text = "" } = storage.files.get(archive ?? "") ?? {};
    const [name = ""] = /[\w-]+-1b\.jsonl/.exec(text) ?? [];
    storage.files.set(name, {
      text: tear(text.slice(0, text.indexOf("\n") + 1)),
      changedAt: 1,
    });
    const report = await checkProgress(storage, new FakeClock());
    assert.deepEqual(report.ok && report.value.covered, [name]);
    await answerAll(store, 31, 62);
    assert.ok((await store.compact()).ok);
    assert.equal(storage.files.has(name), false);
    assert.deepEqual(await coldState({ storage }), stateOf(store.progress));
  });

  it("keeps records of later versions and fields that it does not know", async () => {
    const storage = new MemoryStorage();
    const lines = [
      formatLine({ v: 2, id: "writer09.0", dream: "of 17" } as { v: number }),
      formatLine({
        v: 1,
        id: "writer09.1",
        device: "device01",
        at: 5,
        zone: 0,
        stamp: 5,
        type: "star",
        scope: { pack: "p" },
        on: true,
        mood: "good",
      } as { v: number }),
    ];
    const store = await openStore({ storage, ...small });
    await answerAll(store, 0, 31);
    storage.files.set("device01-writer09-0a.jsonl", {
      text: `${lines.join("\n")}\n`,
      changedAt: 1,
    });
    storage.files.set("device01-writer09-1a.jsonl", { text: "", changedAt: 1 });
    await store.compact();
    assert.equal(storage.files.has("device01-writer09-0a.jsonl"), false);
    const all = [...storage.files.values()].map(({ text }) => text).join("");
    for (const line of lines) assert.ok(all.includes(line));
    const report = await checkProgress(storage, new FakeClock());
    assert.equal(report.ok && report.value.newer, 1);
  });

  it("has every record in some file after each single step, also with two windows at it", async () => {
    const disk = new MemoryStorage();
    const stores = [
      await openStore({ storage: disk, ...small }),
      await openStore({ storage: disk, ...small }),
    ];
    for (const [index, store] of stores.entries())
      await answerAll(store, 100 * index, 100 * index + 31);
    // Windows that have ended: their last segments are a day old.
    disk.now += 25 * 3_600_000;
    const expected = JSON.stringify(await coldState({ storage: disk }));
    let steps = 0;
    const check = async () => {
      steps += 1;
      const copy = new MemoryStorage();
      copy.folders.add("");
      for (const [name, file] of disk.files) copy.files.set(name, file);
      assert.ok(JSON.stringify(await coldState({ storage: copy })) === expected, String(steps));
    };
    const watched: FileStorage = {
      ...withFaults(disk, () => "delay"),
      write: async (path, text) => {
        await disk.write(path, text.slice(0, text.length / 2));
        await check();
        const written = await disk.write(path, text);
        await check();
        return written;
      },
      remove: async (path) => {
        const removed = await disk.remove(path);
        await check();
        return removed;
      },
    };
    const windows = await Promise.all([0, 1].map(() => openStore({ storage: watched })));
    await Promise.all(windows.map((store) => store.compact()));
    assert.ok(steps > 40, String(steps));
    assert.ok(disk.files.size < 12, [...disk.files.keys()].join());
  });

  it("removes nothing when the archive is not as it was written, or cannot be written", async () => {
    for (const fault of ["error", "short write", "torn write", "no space"] as const) {
      const disk = new MemoryStorage();
      const storage = withFaults(disk, (method, path) =>
        method === "write" && path.endsWith("-all.jsonl") ? fault : undefined,
      );
      const store = await openStore({ storage, ...small });
      await answerAll(store, 0, 31);
      const report = await store.compact();
      assert.equal(report.ok, false);
      assert.equal(disk.calls.get("remove"), undefined);
      assert.equal(store.progress.fact(factKey(30)).attempts.length, 1);
      assert.deepEqual(await coldState({ storage: disk }), stateOf(store.progress));
    }
  });

  it("does not remove a file that has changed since it was read", async () => {
    const disk = new MemoryStorage();
    const [line = ""] = segmentOf([recordOf(answerDraft(77), 0, "writer99")]).split("\n");
    let name = "";
    const storage: FileStorage = {
      ...withFaults(disk, () => undefined),
      write: async (path, text) => {
        const written = await disk.write(path, text);
        if (!path.endsWith("-all.jsonl")) return written;
        // The archive is there, and now somebody writes to a file that is in it.
        name = [...disk.files.keys()].find((each) => each.endsWith("-1b.jsonl")) ?? "";
        const before = disk.files.get(name)?.text ?? "";
        return disk.write(name, `${before}${line}\n`);
      },
    };
    const store = await openStore({ storage, ...small });
    await answerAll(store, 0, 31);
    await store.compact();
    assert.ok(disk.files.has(name), "it was removed");
    assert.equal(store.progress.fact(factKey(77)).attempts.length, 1);
    assert.deepEqual(await coldState({ storage: disk }), stateOf(store.progress));
  });

  it("clears away what a kill has left of an archive, when it is old", async () => {
    const storage = new MemoryStorage();
    const store = await openStore({ storage, ...small });
    await answerAll(store, 0, 31);
    const [first] = [...storage.files.values()];
    const left = "device01-archive1-all.jsonl";
    storage.files.set(left, { text: `${first?.text ?? ""}{"v":1,"torn`, changedAt: storage.now });
    await store.compact();
    assert.ok(storage.files.has(left));
    storage.now += 25 * 3_600_000;
    await answerAll(store, 31, 62);
    await store.compact();
    assert.equal(storage.files.has(left), false);
    assert.deepEqual(await coldState({ storage }), stateOf(store.progress));
  });
});
