import assert from "node:assert/strict";
import fc from "fast-check";
import { toArchiveName } from "../../../../src/core/progress/fileName.ts";
import { greatestStamp, latestAt } from "../../../../src/core/progress/progressRecord.ts";
import type { ProgressStore } from "../../../../src/core/progress/progressStore.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { withCompaction } from "../../../support/progress/withCompaction.ts";
import { withFaults, faults, type Fault } from "../../../support/progress/faultyStorage.ts";
import { MemoryStorage } from "../../../support/progress/memoryStorage.ts";
import {
  answer,
  answerDraft,
  factKey,
  segmentOf,
  stateOf,
} from "../../../support/progress/sampleRecords.ts";
import { coldState, openStore, storeOptions } from "../../../support/progress/testStore.ts";
import { ProgressStore as Store } from "../../../../src/core/progress/progressStore.ts";
import { assertAsyncProperty } from "../../../support/property.ts";

const attemptsOf = (store: ProgressStore, number: number) =>
  store.progress.fact(factKey(number)).attempts.length;

describe("ProgressStore", () => {
  it("has what was recorded at once, and again at the next start", async () => {
    const options = storeOptions();
    const store = await openStore(options);
    const saving = store.append([answerDraft(1), answerDraft(2)]);
    assert.equal(attemptsOf(store, 1), 1);
    assert.deepEqual(await saving, { isSaved: true });
    const next = await openStore(options);
    assert.deepEqual(stateOf(next.progress), stateOf(store.progress));
    assert.equal(attemptsOf(next, 2), 1);
  });

  it("records nothing when a part of it could not be read again, and says so", async () => {
    const options = storeOptions();
    const store = await openStore(options);
    await store.append([answerDraft(1)]);
    const before = stateOf(store.progress);
    const tooLong = answerDraft(3, { shown: ["x".repeat(140_000)] });
    const saving = await store.append([answerDraft(2), tooLong]);
    assert.ok(!saving.isSaved && saving.failure.message.includes("cannot be kept"));
    assert.deepEqual(stateOf(store.progress), before);
    assert.deepEqual(store.status, { unsaved: 0 });
    assert.deepEqual(await store.append([answerDraft(4)]), { isSaved: true });
    assert.equal(store.progress.countMissing(), 0);
    assert.deepEqual(await coldState(options), stateOf(store.progress));
  });

  it("can undo what is recorded after a record with a stamp that no clock shows", async () => {
    const storage = new MemoryStorage();
    await storage.makeFolder("");
    const stamps = [Number.MAX_SAFE_INTEGER, greatestStamp + 1, latestAt];
    const records = stamps.map((stamp, number) => ({ ...answer(number), stamp }));
    await storage.write(toArchiveName("device02", "foreign00001"), segmentOf(records));
    const store = await openStore({ storage });
    assert.equal(store.progress.recordCount, 1);
    assert.equal([...store.files.values()][0]?.damage.length, 2);
    await store.append([answerDraft(5)]);
    assert.ok(Number.isSafeInteger(store.progress.lastStamp));
    assert.deepEqual((await store.undo())?.saving, { isSaved: true });
    assert.equal(attemptsOf(store, 5), 0);
    assert.deepEqual(await coldState({ storage }), stateOf(store.progress));
  });

  it("shows what another window of the device, or another device, has recorded", async () => {
    const storage = new MemoryStorage();
    const stores = [
      await openStore({ storage }),
      await openStore({ storage }),
      await openStore({ storage, device: "device02" }),
    ];
    for (let number = 0; number < 30; number += 1)
      await stores[number % 3]?.append([answerDraft(number)]);
    for (const store of stores) {
      const refreshed = await store.refresh(false);
      assert.ok(refreshed.ok && refreshed.value.hasChanged);
      assert.equal(store.progress.factKeys().length, 30);
    }
    const again = await stores[0]?.refresh(false);
    assert.ok(again?.ok && !again.value.hasChanged);
  });

  it("tells of changed files whoever reads them, be it for a snapshot, and not of its own", async () => {
    const storage = new MemoryStorage();
    const told: number[] = [];
    const store: ProgressStore = await openStore({
      storage,
      onFilesChanged: () => told.push(store.progress.recordCount),
    });
    await store.append([answerDraft(1)]);
    assert.deepEqual(told, []);
    const other = await openStore({ storage });
    await other.append([answerDraft(2)]);
    assert.ok((await store.saveSnapshot()).ok);
    assert.deepEqual(told, [2]);
    await other.append([answerDraft(3)]);
    await store.undo();
    assert.deepEqual(told, [2, 3]);
    await store.refresh(true);
    assert.deepEqual(told, [2, 3]);
  });

  it("loses no answer of two windows that record 10,000 at once, and shows the same in both", async function () {
    this.timeout(60_000);
    const storage = new MemoryStorage();
    const stores = [await openStore({ storage }), await openStore({ storage })];
    for (let round = 0; round < 100; round += 1) {
      await Promise.all([
        ...stores.flatMap((store) =>
          Array.from({ length: 50 }, (_, number) => store.append([answerDraft(number)])),
        ),
        stores[round % 2]?.refresh(false),
      ]);
    }
    for (const store of stores) await store.refresh(false);
    // Texts, and no assertion on them: a difference of 100,000 lines takes minutes to print.
    const cold = JSON.stringify(await coldState({ storage }));
    for (const store of stores) {
      assert.equal(store.progress.recordCount, 10_000);
      assert.ok(JSON.stringify(stateOf(store.progress)) === cold, "the states differ");
    }
  });

  it("records later than all that it knows, whatever its clock says", async () => {
    const storage = new MemoryStorage();
    const ahead = await openStore({ storage, device: "device02", clock: new FakeClock(4e12) });
    await ahead.append([answerDraft(1)]);
    const store = await openStore({ storage });
    await store.append([{ type: "reset", scope: { facts: [factKey(1)] } }]);
    assert.equal(attemptsOf(store, 1), 0);
    await ahead.refresh(false);
    assert.equal(attemptsOf(ahead, 1), 0);
  });

  it("takes back the last 50 actions, in whatever window of the device they were made", async () => {
    const storage = new MemoryStorage();
    const clock = new FakeClock();
    const [first, second, other] = [
      await openStore({ storage, clock }),
      await openStore({ storage, clock }),
      await openStore({ storage, clock, device: "device02" }),
    ];
    for (let number = 0; number < 60; number += 1) {
      clock.advance(1000);
      await (number % 2 === 0 ? first : second).append([answerDraft(number)]);
    }
    clock.advance(1000);
    await other.append([answerDraft(99)]);
    const undone: (string | undefined)[] = [];
    for (let count = 0; count < 50; count += 1) {
      clock.advance(1000);
      const result = await (count % 3 === 0 ? second : first).undo();
      assert.deepEqual(result?.saving, { isSaved: true });
      const action = result.undone;
      undone.push(action.type === "answer" ? action.facts[0]?.key : undefined);
    }
    assert.deepEqual(
      undone,
      Array.from({ length: 50 }, (_, count) => factKey(59 - count)),
    );
    assert.equal(await first.undo(), undefined);
    await second.refresh(false);
    assert.equal(attemptsOf(second, 9), 1);
    assert.equal(attemptsOf(second, 10), 0);
    assert.equal(attemptsOf(second, 99), 1);
  });

  it("keeps and shows what cannot be written, tells so, and has it on disk in the end", async () => {
    const disk = new MemoryStorage();
    const clock = new FakeClock();
    let isBroken = true;
    const storage = withFaults(disk, (method) =>
      isBroken && method === "write" ? "no space" : undefined,
    );
    const told: number[] = [];
    const onStatus = ({ unsaved }: { unsaved: number }) => told.push(unsaved);
    const store = await openStore({ storage, clock, onStatus });
    const saving = await store.append([answerDraft(1)]);
    assert.equal(!saving.isSaved && saving.failure.kind, "no-space");
    assert.equal(attemptsOf(store, 1), 1);
    await store.refresh(true);
    assert.equal(attemptsOf(store, 1), 1);
    isBroken = false;
    clock.advance(1000);
    assert.deepEqual(await store.close(), { isSaved: true });
    assert.deepEqual(told, [1, 0]);
    assert.deepEqual(await coldState({ storage: disk }), stateOf(store.progress));
  });

  it("opens empty where the folder cannot be read, and has all when it can", async () => {
    const disk = new MemoryStorage();
    await (await openStore({ storage: disk })).append([answerDraft(1)]);
    let isBroken = true;
    const storage = withFaults(disk, () => (isBroken ? "error" : undefined));
    const { store, opened } = await Store.open(storeOptions({ storage }));
    assert.equal(opened.ok, false);
    assert.equal((await store.append([answerDraft(2)])).isSaved, false);
    isBroken = false;
    assert.ok((await store.refresh(false)).ok);
    await store.close();
    assert.deepEqual([attemptsOf(store, 1), attemptsOf(store, 2)], [1, 1]);
    assert.deepEqual(await coldState({ storage: disk }), stateOf(store.progress));
  });

  it("keeps its state while a file, or the folder, cannot be read", async () => {
    const disk = new MemoryStorage();
    await (await openStore({ storage: disk, device: "device02" })).append([answerDraft(1)]);
    let broken: string | undefined;
    const storage = withFaults(disk, (method) => (method === broken ? "error" : undefined));
    const store = await openStore({ storage });
    for (broken of ["list", "read", "stat"]) {
      const refreshed = await store.refresh(true);
      assert.equal(refreshed.ok && refreshed.value.unreadable.length === 0, broken === "read");
      assert.equal(attemptsOf(store, 1), 1);
    }
  });

  it("tells that something has changed, here or elsewhere, and only then", async () => {
    const storage = new MemoryStorage();
    let changes = 0;
    const store = await openStore({ storage, onChange: () => (changes += 1) });
    const other = await openStore({ storage });
    await store.append([]);
    await store.refresh(true);
    assert.equal(changes, 0);
    await store.append([answerDraft(1)]);
    assert.equal(changes, 1);
    await other.append([answerDraft(2)]);
    await store.refresh(false);
    assert.equal(changes, 2);
  });

  it("shows what is new while a backup, a compaction or a check is still at work", async () => {
    for (const upkeep of ["backUpDaily", "compact", "check"] as const) {
      const storage = new MemoryStorage();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const list = storage.list.bind(storage);
      const [store, other] = [await openStore({ storage }), await openStore({ storage })];
      await other.append([answerDraft(0)]);
      let reach = (): void => undefined;
      const reached = new Promise<void>((resolve) => {
        reach = resolve;
      });
      // The first who asks for the files from now on waits.
      storage.list = async (folder) => {
        storage.list = list;
        reach();
        await held;
        return list(folder);
      };
      const done =
        upkeep === "backUpDaily" ? store.backUpDaily(new MemoryStorage()) : store[upkeep]();
      await reached;
      assert.ok((await store.refresh(false)).ok);
      assert.equal(store.progress.recordCount, 1, upkeep);
      release();
      assert.ok((await done).ok);
    }
  });

  it("copies all of another folder though its files are put together meanwhile", async () => {
    const old = new MemoryStorage();
    const other = await openStore({ storage: old });
    await other.append([answerDraft(1), answerDraft(2)]);
    const store = await openStore();
    assert.deepEqual(await store.copyAllOf(withCompaction(old)), {
      ...{ kind: "copied", records: 2, unreadable: [] },
    });
    assert.deepEqual(stateOf(store.progress), stateOf(other.progress));
    assert.deepEqual(await store.copyAllOf(old), {
      ...{ kind: "copied", records: 0, unreadable: [] },
    });
  });

  it("copies what can be read of another folder, and says what cannot, and on which side", async () => {
    const old = new MemoryStorage();
    for (const number of [1, 2]) {
      const other = await openStore({ storage: old });
      await other.append([answerDraft(number)]);
    }
    const [name = ""] = [...old.files.keys()];
    const store = await openStore();
    const spoilt = withFaults(old, (method, path) =>
      method === "read" && path === name ? "error" : undefined,
    );
    const failure = { kind: "other", message: "injected: other" };
    assert.deepEqual(await store.copyAllOf(spoilt), {
      ...{ kind: "copied", records: 1, unreadable: [{ name, failure }] },
    });
    assert.deepEqual([attemptsOf(store, 1), attemptsOf(store, 2)], [0, 1]);
    assert.deepEqual(await store.copyAllOf(withFaults(old, () => "error")), {
      ...{ kind: "unread", failure },
    });
    const full = await openStore({
      storage: withFaults(new MemoryStorage(), (method) =>
        method === "write" ? "error" : undefined,
      ),
    });
    assert.deepEqual(await full.copyAllOf(old), { kind: "unwritten", failure });
  });

  it("forgets what was in files that have gone, but nothing of its own", async () => {
    const storage = new MemoryStorage();
    const other = await openStore({ storage });
    await other.append([answerDraft(1)]);
    const losses: number[] = [];
    const store = await openStore({ storage, onLoss: (known) => losses.push(known) });
    await store.append([answerDraft(2)]);
    storage.files.clear();
    await store.refresh(false);
    assert.deepEqual([attemptsOf(store, 1), attemptsOf(store, 2)], [0, 1]);
    assert.deepEqual(losses, [2]);
  });

  it("reads again from the start a file that was rewritten", async () => {
    const storage = new MemoryStorage();
    await (await openStore({ storage })).append([answerDraft(1)]);
    await (await openStore({ storage })).append([answerDraft(2), answerDraft(3)]);
    const store = await openStore({ storage });
    const [first, second] = [...storage.files.keys()];
    assert.ok(first !== undefined && second !== undefined);
    storage.files.set(first, { text: storage.files.get(second)?.text ?? "", changedAt: 99 });
    await store.refresh(true);
    assert.deepEqual(
      [1, 2, 3].map((number) => attemptsOf(store, number)),
      [0, 1, 1],
    );
  });

  it("reads the copies that syncing programs make, too", async () => {
    const storage = new MemoryStorage();
    await (await openStore({ storage })).append([answerDraft(1)]);
    const [name, file] = [...storage.files][0] ?? [];
    assert.ok(name !== undefined && file !== undefined);
    storage.files.delete(name);
    storage.files.set("device01-w (conflicted copy).jsonl", file);
    assert.equal(attemptsOf(await openStore({ storage }), 1), 1);
  });

  it("loses nothing confirmed, whatever goes wrong with any call, and throws at nothing", async () => {
    const plan = fc.array(
      fc.tuple(
        fc.constantFrom(
          "append",
          "append",
          "append",
          "refresh",
          "snapshot",
          "compact",
          "reopen",
          "undo",
        ),
        fc.array(fc.option(fc.constantFrom(...faults), { nil: undefined }), { maxLength: 6 }),
      ),
      { maxLength: 40 },
    );
    await assertAsyncProperty(fc.asyncProperty(plan, runWithFaults), { numRuns: 150 });
  });

  async function runWithFaults(plan: readonly [string, (Fault | undefined)[]][]): Promise<void> {
    const disk = new MemoryStorage();
    const clock = new FakeClock();
    let left: (Fault | undefined)[] = [];
    const storage = withFaults(disk, () => left.shift());
    const cache = withFaults(new MemoryStorage(), () => left.shift());
    const options = storeOptions({ storage, cache, clock, closesAtBytes: 700 });
    let { store } = await Store.open(options);
    const confirmed = new Set<number>();
    let number = 0;
    for (const [action, planned] of plan) {
      left = [...planned];
      clock.advance(1000);
      if (action === "append") {
        number += 1;
        if ((await store.append([answerDraft(number)])).isSaved) confirmed.add(number);
      } else if (action === "refresh") await store.refresh(false);
      else if (action === "snapshot") await store.saveSnapshot();
      else if (action === "compact") await store.compact();
      else if (action === "undo") {
        const undone = await store.undo();
        const fact = undone?.undone.type === "answer" ? undone.undone.facts[0]?.key : undefined;
        if (fact !== undefined) confirmed.delete(Number(fact.split("-").at(-1)));
      } else ({ store } = await Store.open(options));
    }
    left = [];
    const last = await openStore(options);
    const cold = await coldState({ storage: disk });
    for (const each of confirmed) assert.equal(attemptsOf(last, each), 1, String(each));
    assert.deepEqual(stateOf(last.progress), cold);
  }
});
