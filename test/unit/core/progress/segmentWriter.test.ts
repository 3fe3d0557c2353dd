import assert from "node:assert/strict";
import fc from "fast-check";
import type { FileStorage } from "../../../../src/core/ports.ts";
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
) {
  const disk = new MemoryStorage();
  const clock = new FakeClock();
  const statuses: WriterStatus[] = [];
  const writer = new SegmentWriter({
    storage: withFaults(disk, fault),
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
    await assertAsyncProperty(fc.asyncProperty(plan, fc.integer({ min: 4, max: 200 }), run), {
      numRuns: 150,
    });
  });

  async function run(
    planned: readonly (Fault | undefined)[],
    closesAtBytes: number,
  ): Promise<void> {
    const left = [...planned];
    const { writer, linesOnDisk } = setUp({ closesAtBytes }, () => left.shift());
    const confirmed = new Set<string>();
    for (let number = 0; number < 30; number += 1) {
      const line = `line ${String(number)}`;
      const appended = writer.append([line]).then(({ isSaved }) => {
        if (!isSaved) return;
        confirmed.add(line);
        const missing = [...confirmed].filter((each) => !linesOnDisk().has(each));
        assert.deepEqual(missing, [], JSON.stringify({ planned, closesAtBytes }));
      });
      if (number % 3 !== 0) await appended;
    }
    while (left.length > 0) await writer.flush();
    assert.deepEqual(await writer.flush(), saved);
    assert.equal(writer.status.unsaved, 0);
    assert.equal([...linesOnDisk()].filter((line) => /^line \d+$/.test(line)).length, 30);
  }
});
