import assert from "node:assert/strict";
import fc from "fast-check";
import { backUp, previewRestore } from "../../../../src/core/progress/backup.ts";
import { calendarDay } from "../../../../src/core/base/localDay.ts";
import { backUpDaily, toBackupName } from "../../../../src/core/progress/dailyBackup.ts";
import { thinBackups } from "../../../../src/core/progress/thinBackups.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { withCompaction } from "../../../support/progress/withCompaction.ts";
import { withFaults } from "../../../support/progress/faultyStorage.ts";
import { MemoryStorage } from "../../../support/progress/memoryStorage.ts";
import { answerDraft, factKey, stateOf } from "../../../support/progress/sampleRecords.ts";
import { openStore } from "../../../support/progress/testStore.ts";
import { assertProperty } from "../../../support/property.ts";

const clock = new FakeClock();
const day = 86_400_000;

async function setUp() {
  const storage = new MemoryStorage();
  const store = await openStore({ storage, closesAtBytes: 700 });
  for (let number = 0; number < 10; number += 1) await store.append([answerDraft(number)]);
  await store.append([{ type: "reset", scope: { pack: "other-pack" } }]);
  const backups = new MemoryStorage();
  return { storage, store, backups, to: { storage: backups, name: "backup.jsonl" } };
}

describe("a backup", () => {
  it("has all records in one file, and brings them back into an empty folder", async () => {
    const { storage, store, to } = await setUp();
    const made = await backUp(storage, to, clock);
    assert.deepEqual(made, { ok: true, value: { records: 11, unreadable: [] } });
    const other = await openStore();
    const preview = await previewRestore(to, other.progress, clock);
    assert.ok(preview.ok);
    const { records, missing, facts, packs, isWhole, damage } = preview.value;
    assert.deepEqual([records, missing.length, facts.size, isWhole], [11, 11, 10, true]);
    assert.deepEqual([...packs], ["other-pack"]);
    assert.deepEqual(damage, []);
    assert.equal(other.progress.recordCount, 0, "a preview changes nothing");
    assert.ok((await other.restore(preview.value)).ok);
    assert.deepEqual(stateOf(other.progress), stateOf(store.progress));
  });

  it("adds what is missing and takes nothing away", async () => {
    const { storage, store, to } = await setUp();
    await backUp(storage, to, clock);
    for (const name of storage.files.keys()) if (name.includes("-1")) storage.files.delete(name);
    const damaged = await openStore({ storage });
    const before = damaged.progress.recordCount;
    assert.ok(before < 11);
    await damaged.append([answerDraft(77)]);
    const preview = await previewRestore(to, damaged.progress, clock);
    assert.ok(preview.ok);
    assert.equal(preview.value.missing.length, 11 - before);
    assert.ok((await damaged.restore(preview.value)).ok);
    assert.equal(damaged.progress.recordCount, 12);
    for (const key of store.progress.factKeys())
      assert.deepEqual(damaged.progress.fact(key), store.progress.fact(key));
    assert.equal(damaged.progress.fact(factKey(77)).attempts.length, 1);
    const again = await previewRestore(to, damaged.progress, clock);
    assert.ok(again.ok && again.value.missing.length === 0);
    assert.ok((await damaged.restore(again.value)).ok);
  });

  it("that is damaged gives what is whole, and the preview says so", async () => {
    const { storage, to, backups } = await setUp();
    await backUp(storage, to, clock);
    const text = backups.files.get(to.name)?.text ?? "";
    for (const damaged of [text.replace('"seed":7', '"seed":8'), text.slice(0, text.length / 2)]) {
      backups.files.set(to.name, { text: damaged, changedAt: 1 });
      const other = await openStore();
      const preview = await previewRestore(to, other.progress, clock);
      assert.ok(preview.ok && !preview.value.isWhole);
      assert.equal(preview.value.damage.length, 1);
      assert.ok((await other.restore(preview.value)).ok);
      assert.equal(other.progress.recordCount, preview.value.records);
      assert.ok(preview.value.records >= 4);
    }
    const withoutEnd = text.slice(0, text.lastIndexOf('{"v"'));
    const withoutFirst = text.slice(text.indexOf("\n") + 1);
    for (const cut of [withoutEnd, withoutFirst]) {
      backups.files.set(to.name, { text: cut, changedAt: 1 });
      const preview = await previewRestore(to, (await openStore()).progress, clock);
      assert.ok(preview.ok && !preview.value.isWhole && preview.value.damage.length === 0);
    }
  });

  it("that is no backup brings nothing, and one that is not there says so", async () => {
    const { store, backups, to } = await setUp();
    backups.folders.add("");
    backups.files.set(to.name, { text: "# Notes\n", changedAt: 1 });
    const preview = await previewRestore(to, store.progress, clock);
    assert.ok(preview.ok && preview.value.records === 0 && !preview.value.isWhole);
    const missing = await previewRestore({ ...to, name: "none" }, store.progress, clock);
    assert.equal(!missing.ok && missing.error.kind, "not-found");
  });

  it("is not called one when it was not written whole", async () => {
    const { storage, backups } = await setUp();
    for (const fault of ["error", "short write", "torn write", "read-only"] as const) {
      const to = {
        storage: withFaults(backups, (method) => (method === "write" ? fault : undefined)),
        name: "b.jsonl",
      };
      const made = await backUp(storage, to, clock);
      assert.equal(!made.ok && made.error.at, "backup");
    }
  });

  it("is not made of a log that cannot be read, and the failure is the log's", async () => {
    const { storage, to } = await setUp();
    const made = await backUp(
      withFaults(storage, () => "error"),
      to,
      clock,
    );
    assert.equal(!made.ok && made.error.at, "log");
  });

  it("has all records though another window puts files together meanwhile", async () => {
    const { storage, to } = await setUp();
    const log = withCompaction(storage);
    const made = await backUp(log, to, clock);
    assert.deepEqual(made, { ok: true, value: { records: 11, unreadable: [] } });
  });

  it("names the files that could not be read", async () => {
    const { storage, to } = await setUp();
    const [name] = [...storage.files.keys()];
    const faulty = withFaults(storage, (method, path) =>
      method === "read" && path === name ? "error" : undefined,
    );
    const made = await backUp(faulty, to, clock);
    assert.deepEqual(made.ok && made.value.unreadable, [name]);
  });
});

describe("daily backups", () => {
  it("are made once a day, and thinned", async () => {
    const { storage, backups } = await setUp();
    const time = new FakeClock(Date.UTC(2026, 4, 28, 12));
    for (let count = 0; count < 500; count += 1) {
      assert.ok((await backUpDaily(storage, backups, time)).ok);
      const again = await backUpDaily(storage, backups, time);
      assert.ok(again.ok && again.value.made === undefined);
      time.advance(day);
    }
    assert.ok(backups.files.size <= 7 + 4 + 12);
    assert.ok(backups.files.size >= 7 + 2 + 11);
    for (const name of backups.files.keys()) {
      const preview = await previewRestore(
        { storage: backups, name },
        (await openStore()).progress,
        time,
      );
      assert.ok(preview.ok && preview.value.isWhole && preview.value.records === 11);
    }
  });

  it("remove nothing while a file of the log cannot be read", async () => {
    const { storage, backups } = await setUp();
    const time = new FakeClock(Date.UTC(2026, 4, 28, 12));
    await backups.makeFolder("");
    for (let count = 0; count < 40; count += 1) {
      assert.ok((await backups.write(toBackupName(calendarDay(time.now())), "old")).ok);
      time.advance(day);
    }
    const [name] = [...storage.files.keys()];
    const faulty = withFaults(storage, (method, path) =>
      method === "read" && path === name ? "error" : undefined,
    );
    const made = await backUpDaily(faulty, backups, time);
    assert.deepEqual(made.ok && made.value.removed, []);
    assert.equal(backups.files.size, 40 + 1);
  });

  it("remove nothing while a new one cannot be made", async () => {
    const { storage, backups } = await setUp();
    const time = new FakeClock();
    for (let count = 0; count < 7; count += 1) {
      await backUpDaily(storage, backups, time);
      time.advance(day);
    }
    const before = [...backups.files.keys()];
    const faulty = withFaults(backups, (method) => (method === "write" ? "torn write" : undefined));
    const today = toBackupName(calendarDay(time.now()));
    assert.equal((await backUpDaily(storage, faulty, time)).ok, false);
    assert.deepEqual([...backups.files.keys()], [...before, today]);
    const repaired = await backUpDaily(storage, backups, time);
    assert.ok(repaired.ok && repaired.value.made?.records === 11);
  });
});

describe("thinBackups", () => {
  const dayOf = (number: number) =>
    new Date(Date.UTC(2026, 0, 1) + number * day).toISOString().slice(0, 10);

  it("keeps the last 7 days, the last of 4 weeks and the last of 12 months", () => {
    const days = Array.from({ length: 500 }, (_, number) => dayOf(number));
    const gone = new Set(thinBackups(days));
    // The last day is Saturday, 15 May 2027.
    assert.deepEqual(
      days.filter((each) => !gone.has(each)),
      [
        "2026-06-30",
        "2026-07-31",
        "2026-08-31",
        "2026-09-30",
        "2026-10-31",
        "2026-11-30",
        "2026-12-31",
        "2027-01-31",
        "2027-02-28",
        "2027-03-31",
        "2027-04-25",
        "2027-04-30",
        "2027-05-02",
        "2027-05-09",
        "2027-05-10",
        "2027-05-11",
        "2027-05-12",
        "2027-05-13",
        "2027-05-14",
        "2027-05-15",
      ],
    );
  });

  it("keeps the last seven, takes each at most once, and says the same again", () => {
    assertProperty(
      fc.property(fc.array(fc.nat(2000)), (numbers) => {
        const days = [...new Set(numbers.map(dayOf))];
        const gone = thinBackups(days);
        const left = days.filter((each) => !gone.includes(each));
        assert.ok(left.length <= 23 && gone.length === days.length - left.length);
        const last = days.toSorted().slice(-7);
        assert.ok(last.every((each) => left.includes(each)));
        assert.deepEqual(thinBackups(left), []);
      }),
    );
  });
});
