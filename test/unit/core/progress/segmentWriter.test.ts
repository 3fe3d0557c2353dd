import assert from "node:assert/strict";
import fc from "fast-check";
import { fail, ok } from "../../../../src/core/base/result.ts";
import type { FileStorage, StorageFailure } from "../../../../src/core/ports.ts";
import {
  SegmentWriter,
  type SegmentWriterOptions,
  type WriterStatus,
} from "../../../../src/core/progress/segmentWriter.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { faults, withFaults, type Fault } from "../../../support/progress/faultyStorage.ts";
import { MemoryStorage } from "../../../support/progress/memoryStorage.ts";
import { assertAsyncProperty } from "../../../support/property.ts";

const saved = { isSaved: true };

function setUp(
  changes: Partial<SegmentWriterOptions> = {},
  fault: (method: keyof FileStorage) => Fault | undefined = () => undefined,
  [turnsBefore, turnsAfter] = [0, 0],
) {
  const disk = new MemoryStorage();
  const clock = new FakeClock();
  const statuses: WriterStatus[] = [];
  const writer = new SegmentWriter({
    storage: withSlowWrites(withFaults(disk, fault), turnsBefore, turnsAfter),
    clock,
    device: "device01",
    writer: "writer01",
    onStatus: (status) => statuses.push(status),
    ...changes,
  });
  const files = (): Record<string, string> =>
    Object.fromEntries(
      [...disk.files].map(([name, { text }]) => [name.split("-").at(-1) ?? "", text]),
    );
  const linesOnDisk = () =>
    new Set([...disk.files.values()].flatMap(({ text }) => text.split("\n").slice(0, -1)));
  return { disk, clock, writer, statuses, files, linesOnDisk };
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Who waits for something short has to wait for one turn only. */
class HastyClock extends FakeClock {
  override wait(ms: number): Promise<void> {
    return ms < 1000 ? nextTurn() : super.wait(ms);
  }
}

/** A storage in which so many turns go by before something is written, and after that. */
function withSlowWrites(storage: FileStorage, before: number, after: number): FileStorage {
  return {
    ...storage,
    async write(path, text) {
      for (let turn = 0; turn < before; turn += 1) await nextTurn();
      const written = await storage.write(path, text);
      for (let turn = 0; turn < after; turn += 1) await nextTurn();
      return written;
    },
  };
}

/**
 * A writer whose second write of the segment is under way: the file has `sizes[0]` characters when it
 * is first looked at, `sizes[1]` after that, and the test says how the write ends.
 */
async function setUpSlowWrite(sizes: readonly number[]) {
  const disk = new MemoryStorage();
  const looks: string[] = [];
  const left = [...sizes];
  let hasEnded = false;
  let end: ((ended: Awaited<ReturnType<FileStorage["write"]>>) => void) | undefined;
  const storage: FileStorage = {
    list: (folder) => disk.list(folder),
    read: (path) => disk.read(path),
    remove: (path) => disk.remove(path),
    makeFolder: (path) => disk.makeFolder(path),
    write: (path, text) =>
      path.endsWith("0b.jsonl")
        ? new Promise((resolve) => (end = resolve))
        : disk.write(path, text),
    stat: (path) => {
      if (!path.endsWith("0b.jsonl")) return disk.stat(path);
      looks.push(hasEnded ? "after" : "meanwhile");
      return Promise.resolve(ok({ size: left.shift() ?? 0, changedAt: 1 }));
    },
  };
  const { writer } = setUp({ storage, clock: new HastyClock() });
  assert.deepEqual(await writer.append(["one"]), saved);
  let saving: unknown;
  const appended = writer.append(["two"]).then((value) => (saving = value));
  for (let turn = 0; turn < 5; turn += 1) await settle();
  assert.equal(saving, undefined, "it is confirmed before it is written");
  return {
    looks,
    end: async (ended: Awaited<ReturnType<FileStorage["write"]>>) => {
      hasEnded = true;
      end?.(ended);
      await appended;
      return saving;
    },
  };
}

/** Lets everything go on that waits for nothing but its turn. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("SegmentWriter", () => {
  it("writes the whole segment, in turn to two names", async () => {
    const { writer, files } = setUp();
    assert.deepEqual(await writer.append(["one"]), saved);
    assert.deepEqual(files(), { "0a.jsonl": "one\n" });
    assert.deepEqual(await writer.append(["two", "three"]), saved);
    assert.deepEqual(files(), { "0a.jsonl": "one\n", "0b.jsonl": "one\ntwo\nthree\n" });
    await writer.append(["four"]);
    assert.equal(files()["0a.jsonl"], "one\ntwo\nthree\nfour\n");
  });

  it("writes lines that come while it writes together, and in order", async () => {
    const { writer, disk, files } = setUp();
    const lines = Array.from({ length: 100 }, (_, number) => String(number));
    const all = await Promise.all(lines.map((line) => writer.append([line])));
    assert.deepEqual(new Set(all.map(({ isSaved }) => isSaved)), new Set([true]));
    assert.equal(files()["0a.jsonl"], lines.map((line) => `${line}\n`).join(""));
    assert.equal(disk.calls.get("write"), 1);
  });

  it("resolves an append only when its own lines are on disk", async () => {
    const { writer, linesOnDisk } = setUp({}, () => "delay");
    const first = writer.append(["one"]);
    await settle();
    const second = writer.append(["two"]);
    await first;
    assert.deepEqual(linesOnDisk(), new Set(["one"]));
    await second;
    assert.deepEqual(linesOnDisk(), new Set(["one", "two"]));
  });

  it("takes an empty append for saved, and writes nothing", async () => {
    const { writer, disk } = setUp();
    assert.deepEqual(await writer.append([]), saved);
    assert.deepEqual(await writer.close(), saved);
    assert.equal(disk.files.size, 0);
  });

  it("closes a segment that is long, and never touches it again", async () => {
    const { writer, files } = setUp({ closesAtBytes: 8 });
    for (const line of ["one", "two", "three", "four"]) await writer.append([line]);
    assert.deepEqual(files(), {
      "0a.jsonl": "one\n",
      "0b.jsonl": "one\ntwo\n",
      "1a.jsonl": "three\n",
      "1b.jsonl": "three\nfour\n",
    });
    assert.equal(writer.openNumber, 2);
  });

  it("closes a segment that is old, or that the clock says is from tomorrow", async () => {
    for (const step of [6 * 3_600_000 + 1, -1]) {
      const { writer, clock, files } = setUp();
      await writer.append(["one"]);
      clock.at += step;
      await writer.append(["two"]);
      assert.deepEqual(files(), { "0a.jsonl": "one\n", "1b.jsonl": "two\n" });
    }
  });

  it("keeps what it could not write, tells so, and tries again by itself until it is there", async () => {
    for (const fault of ["error", "torn write", "no space", "read-only", "gone"] as const) {
      let isBroken = true;
      const { writer, clock, statuses, linesOnDisk } = setUp({}, () =>
        isBroken ? fault : undefined,
      );
      const saving = await writer.append(["one"]);
      assert.equal(saving.isSaved, false);
      assert.equal(statuses.at(-1)?.unsaved, 1);
      assert.ok(statuses.at(-1)?.failure);
      clock.advance(1000);
      await settle();
      assert.equal(clock.waitingCount, 1, "it does not try for a third time");
      isBroken = false;
      clock.advance(2000);
      await settle();
      assert.deepEqual(statuses.at(-1), { unsaved: 0 });
      assert.ok(linesOnDisk().has("one"));
      assert.equal(clock.waitingCount, 0);
    }
  });

  it("tries again at once when more is to be written", async () => {
    let isBroken = true;
    const { writer, linesOnDisk } = setUp({}, () => (isBroken ? "error" : undefined));
    await writer.append(["one"]);
    isBroken = false;
    assert.deepEqual(await writer.append(["two"]), saved);
    assert.deepEqual(linesOnDisk(), new Set(["one", "two"]));
  });

  it("waits longer and longer between tries, up to half a minute", async () => {
    const { writer, clock, disk } = setUp({}, (method) =>
      method === "write" ? "error" : undefined,
    );
    await writer.append(["one"]);
    const made = () => disk.calls.get("makeFolder") ?? 0;
    for (const ms of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      const before = made();
      clock.advance(ms - 1);
      await settle();
      assert.equal(made(), before);
      clock.advance(1);
      await settle();
      assert.equal(made(), before + 1);
    }
  });

  it("does not believe a write that says it went well but was short", async () => {
    let isBroken = true;
    const { writer, linesOnDisk } = setUp({}, () => (isBroken ? "short write" : undefined));
    assert.equal((await writer.append(["one"])).isSaved, false);
    isBroken = false;
    assert.deepEqual(await writer.flush(), saved);
    assert.deepEqual(linesOnDisk(), new Set(["one"]));
  });

  it("looks at the file while it is being written, and no more when all of it was there", async () => {
    const { end, looks } = await setUpSlowWrite([8]);
    assert.deepEqual(await end(ok(undefined)), saved);
    assert.deepEqual(looks, ["meanwhile"]);
  });

  it("looks again when it looked too early", async () => {
    for (const early of [0, 4, 7]) {
      const { end, looks } = await setUpSlowWrite([early, 8]);
      assert.deepEqual(await end(ok(undefined)), saved);
      assert.deepEqual(looks, ["meanwhile", "after"]);
    }
  });

  it("does not believe a short write at which it looked meanwhile", async () => {
    const { end } = await setUpSlowWrite([4, 4]);
    assert.deepEqual(await end(ok(undefined)), {
      isSaved: false,
      failure: {
        kind: "other",
        message: "device01-writer01-0b.jsonl has 4 bytes in place of 8.",
      },
    });
  });

  it("believes a write that failed no more than before, whatever was there meanwhile", async () => {
    const failure: StorageFailure = { kind: "no-space", message: "The disk is full." };
    const { end } = await setUpSlowWrite([8]);
    assert.deepEqual(await end(fail(failure)), { isSaved: false, failure });
  });

  it("looks only after the write at a file that may be left from another try", async () => {
    // Both names hold all of the text from tries that said that they had failed; then a write is short.
    const left: Fault[] = ["late error", "late error", "short write"];
    const nextFault = (method: string) => (method === "write" ? left.shift() : undefined);
    const { writer, files } = setUp({ clock: new HastyClock() }, nextFault, [3, 0]);
    await writer.append(["one"]);
    await writer.flush();
    assert.deepEqual(files(), { "0a.jsonl": "one\n", "0b.jsonl": "one\n" });
    assert.equal((await writer.flush()).isSaved, false);
    assert.deepEqual(files(), { "0a.jsonl": "on", "0b.jsonl": "one\n" });
    assert.deepEqual(await writer.flush(), saved);
  });

  it("leaves the good copy alone after a failure, and takes its lines along", async () => {
    let isBroken = false;
    const { writer, files, disk } = setUp({}, (method) =>
      isBroken && method === "write" ? "torn write" : undefined,
    );
    await writer.append(["one"]);
    isBroken = true;
    for (let turn = 0; turn < 5; turn += 1) await writer.append([String(turn)]);
    assert.equal(files()["0a.jsonl"], "one\n");
    disk.files.clear();
    isBroken = false;
    await writer.append(["two"]);
    const [text] = Object.values(files());
    assert.equal(text, "one\n0\n1\n2\n3\n4\ntwo\n");
  });

  it("tries nothing after it is closed", async () => {
    const { writer, clock } = setUp({}, () => "error");
    await writer.append(["one"]);
    const closed = await writer.close();
    assert.equal(closed.isSaved, false);
    assert.equal(writer.status.unsaved, 1);
    clock.advance(60_000);
    await settle();
    assert.equal(clock.waitingCount, 0);
  });

  it("has every line on disk that it ever called saved, whatever goes wrong in between", async () => {
    const plan = fc.array(fc.option(fc.constantFrom(...faults), { nil: undefined }), {
      maxLength: 60,
    });
    const closesAtBytes = fc.integer({ min: 4, max: 200 });
    const turns = fc.option(fc.tuple(fc.nat(3), fc.nat(3)), { nil: undefined });
    await assertAsyncProperty(fc.asyncProperty(plan, closesAtBytes, turns, run), {
      numRuns: 300,
    });
  });

  async function run(
    planned: readonly (Fault | undefined)[],
    closesAtBytes: number,
    turns: [number, number] | undefined,
  ): Promise<void> {
    const left = [...planned];
    const clock = turns === undefined ? new FakeClock() : new HastyClock();
    const { writer, linesOnDisk } = setUp({ closesAtBytes, clock }, () => left.shift(), turns);
    const confirmed = new Set<string>();
    for (let number = 0; number < 30; number += 1) {
      const line = `line ${String(number)}`;
      const appended = writer.append([line]).then(({ isSaved }) => {
        if (!isSaved) return;
        confirmed.add(line);
        const missing = [...confirmed].filter((each) => !linesOnDisk().has(each));
        assert.deepEqual(missing, [], JSON.stringify({ planned, closesAtBytes, turns }));
      });
      if (number % 3 !== 0) await appended;
    }
    while (left.length > 0) await writer.flush();
    assert.deepEqual(await writer.flush(), saved);
    assert.equal(writer.status.unsaved, 0);
    assert.equal([...linesOnDisk()].filter((line) => /^line \d+$/.test(line)).length, 30);
  }
});
