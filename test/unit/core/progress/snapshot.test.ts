import assert from "node:assert/strict";
import fc from "fast-check";
import { crc32c } from "../../../../src/core/base/crc32c.ts";
import { Pacer } from "../../../../src/core/progress/pacer.ts";
import { formatSnapshot, parseSnapshot } from "../../../../src/core/progress/snapshot.ts";
import { arbitraryLog } from "../../../support/progress/arbitraryLog.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { MemoryStorage } from "../../../support/progress/memoryStorage.ts";
import {
  addAll,
  answer,
  answerDraft,
  device,
  factKey,
  progressOf,
  stateOf,
} from "../../../support/progress/sampleRecords.ts";
import { coldState, openStore, storeOptions } from "../../../support/progress/testStore.ts";
import { assertAsyncProperty, assertProperty } from "../../../support/property.ts";

const pacer = () => new Pacer(new FakeClock());
const note = { type: "note", scope: { facts: [factKey(1)] }, text: "सत्रह", replaces: [] } as const;

describe("a snapshot", () => {
  it("has the whole state, and the files", async () => {
    await assertAsyncProperty(
      fc.asyncProperty(arbitraryLog, async (log) => {
        const progress = progressOf(log);
        const files = new Map([
          [
            "a.jsonl",
            { size: 5, changedAt: 6, lines: 7, newer: 0, digest: 8, damage: [], replaces: ["b"] },
          ],
        ]);
        const text = (await formatSnapshot({ progress, files }, pacer())) ?? "";
        assert.match(text, /^[\x20-\x7e\n]*$/);
        const snapshot = parseSnapshot(text, device);
        assert.ok(snapshot);
        assert.deepEqual(snapshot.files, files);
        assert.deepEqual(stateOf(snapshot.progress), stateOf(progress));
      }),
    );
  });

  it("is not taken when it is of another version, however whole", async () => {
    const text =
      (await formatSnapshot({ progress: progressOf([]), files: new Map() }, pacer())) ?? "";
    const withVersion = (change: (version: number) => number): string => {
      const body = text
        .slice(0, -8)
        .replace(/"version":(\d+)/, (_, version) => `"version":${String(change(Number(version)))}`);
      return body + crc32c(body).toString(16).padStart(8, "0");
    };
    assert.ok(
      parseSnapshot(
        withVersion((version) => version),
        device,
      ),
    );
    for (const step of [-1, 1])
      assert.equal(
        parseSnapshot(
          withVersion((version) => version + step),
          device,
        ),
        undefined,
      );
  });

  it("is not taken when a byte of it is damaged, or when it is of another device", async () => {
    const progress = progressOf([answer(1), answer(2)]);
    const text = (await formatSnapshot({ progress, files: new Map() }, pacer())) ?? "";
    assert.ok(parseSnapshot(text, device));
    assert.equal(parseSnapshot(text, "device02"), undefined);
    assertProperty(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const code = String.fromCharCode(text.charCodeAt(place) ^ change);
        assert.equal(
          parseSnapshot(text.slice(0, place) + code + text.slice(place + 1), device),
          undefined,
        );
        assert.equal(parseSnapshot(text.slice(0, place), device), undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it("is not made of a state that changes meanwhile", async () => {
    const progress = progressOf(Array.from({ length: 100 }, (_, number) => answer(number)));
    const clock = new FakeClock();
    clock.elapsedMs = () => (clock.at += 100);
    const making = formatSnapshot({ progress, files: new Map() }, new Pacer(clock));
    addAll(progress, [answer(1000)]);
    assert.equal(await making, undefined);
  });

  describe("at the start", () => {
    const setUp = async () => {
      const [disk, cache] = [new MemoryStorage(), new MemoryStorage()];
      const options = storeOptions({ storage: disk, cache, closesAtBytes: 1000 });
      const store = await openStore(options);
      for (let number = 0; number < 12; number += 1) await store.append([answerDraft(number)]);
      await store.append([note]);
      assert.ok((await store.saveSnapshot()).ok);
      return { options, store, disk, cache };
    };

    it("saves reading the files that it covers", async () => {
      const { options, store, disk } = await setUp();
      disk.calls.clear();
      const next = await openStore(options);
      assert.equal(disk.calls.get("read"), undefined);
      assert.deepEqual(stateOf(next.progress), stateOf(store.progress));
    });

    it("lets what is new be read", async () => {
      const { options, store } = await setUp();
      await store.append([answerDraft(50)]);
      const next = await openStore(options);
      assert.equal(next.progress.fact(factKey(50)).attempts.length, 1);
      assert.deepEqual(stateOf(next.progress), await coldState(options));
    });

    it("costs only time when it is damaged or deleted", async () => {
      const { options, store, cache } = await setUp();
      const [name] = [...cache.files.keys()];
      assert.ok(name !== undefined);
      for (const text of ["", "{}", "x".repeat(100), undefined]) {
        if (text === undefined) cache.files.clear();
        else cache.files.set(name, { text, changedAt: 1 });
        const next = await openStore(options);
        assert.deepEqual(stateOf(next.progress), stateOf(store.progress));
      }
    });

    it("does not bring back what is no longer in the files", async () => {
      const { options, disk } = await setUp();
      for (const name of disk.files.keys()) if (name.includes("-0")) disk.files.delete(name);
      const next = await openStore(options);
      assert.ok(next.progress.recordCount < 13 && next.progress.recordCount > 0);
      assert.deepEqual(stateOf(next.progress), await coldState(options));
    });

    it("is written again only when there is something new", async () => {
      const { store, cache, options } = await setUp();
      const next = await openStore(options);
      cache.calls.clear();
      await store.saveSnapshot();
      await next.saveSnapshot();
      assert.equal(cache.calls.get("write"), undefined);
      await next.append([answerDraft(1)]);
      await next.saveSnapshot();
      assert.equal(cache.calls.get("write"), 1);
    });
  });
});
