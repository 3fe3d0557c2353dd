import assert from "node:assert/strict";
import { checkProgress } from "../../../../src/core/progress/checkProgress.ts";
import { formatLine } from "../../../../src/core/progress/logLine.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { withCompaction } from "../../../support/progress/withCompaction.ts";
import { withFaults } from "../../../support/progress/faultyStorage.ts";
import { MemoryStorage } from "../../../support/progress/memoryStorage.ts";
import { answer, segmentOf } from "../../../support/progress/sampleRecords.ts";

const text = segmentOf([0, 1, 2, 4].map((number) => answer(number)));
const other = { ...answer(0), id: "writer02.0", device: "device02" } as ReturnType<typeof answer>;

function folder(files: Readonly<Record<string, string>>): MemoryStorage {
  const storage = new MemoryStorage();
  storage.folders.add("");
  for (const [name, each] of Object.entries(files))
    storage.files.set(name, { text: each, changedAt: 1 });
  return storage;
}

describe("checkProgress", () => {
  it("counts what is there, what is damaged and what is missing", async () => {
    const storage = folder({
      "device01-writer01-0a.jsonl": text,
      "device01-writer01-0b.jsonl": text.replace('"seed":7', '"seed":6').slice(0, -20),
      "device02-writer02-0a.jsonl": segmentOf([other]),
      "device02-archive2-all.jsonl": segmentOf([other]),
      "notes.md": "no progress",
    });
    const report = await checkProgress(storage, new FakeClock());
    assert.ok(report.ok);
    const { files, ...counts } = report.value;
    assert.deepEqual(counts, {
      records: 5,
      newer: 0,
      doubles: 3,
      missing: 1,
      devices: new Map([
        ["device02", 1],
        ["device01", 4],
      ]),
      covered: ["device01-writer01-0b.jsonl"],
      unfinished: ["device02-archive2-all.jsonl"],
    });
    assert.deepEqual(
      files.map((file) => [file.name, "summary" in file && file.summary.damage]),
      [
        ["device01-writer01-0a.jsonl", []],
        [
          "device01-writer01-0b.jsonl",
          [
            { line: 1, reason: "damaged" },
            { line: 4, reason: "torn" },
          ],
        ],
        ["device02-archive2-all.jsonl", []],
        ["device02-writer02-0a.jsonl", []],
      ],
    );
  });

  const torn = `${text}{"v":1,"torn`;
  const broken = text.replace('"seed":7', '"seed":6');
  const [a, b] = ["device01-writer01-0a.jsonl", "device01-writer01-0b.jsonl"];
  const end = `${formatLine({ v: 1, type: "end", count: 4, replaces: [a] } as { v: number })}\n`;
  const longer = text + segmentOf([answer(5)]);
  for (const [what, files, covered] of [
    ["a torn file beside its whole twin", { [a]: text, [b]: torn }, [b]],
    ["one beside a whole twin that ends before", { [a]: "", [b]: torn }, [b]],
    ["a changed line that the twin has", { [a]: longer, [b]: broken }, [b]],
    [
      "one whose twin is in an archive",
      { "device01-archive1-all.jsonl": text + end, [b]: torn },
      [b],
    ],
    ["no changed line that the twin may not have", { [a]: "", [b]: broken }, []],
    ["no torn file beside a torn twin", { [a]: torn, [b]: torn }, []],
    ["no torn file that is alone", { [a]: torn }, []],
    ["no file that is of no pair", { "copy.jsonl": torn, [a]: text }, []],
  ] as const)
    it(`takes as harmless ${what}`, async () => {
      const report = await checkProgress(folder(files), new FakeClock());
      assert.deepEqual(report.ok && report.value.covered, covered);
    });

  it("names what cannot be read, and says why", async () => {
    const storage = withFaults(folder({ "device01-writer01-0a.jsonl": text }), (method) =>
      method === "read" ? "error" : undefined,
    );
    const report = await checkProgress(storage, new FakeClock());
    assert.ok(report.ok);
    const [file] = report.value.files;
    assert.ok(file && "failure" in file && file.failure.message === "injected: other");
  });

  it("finds all though another window puts files together meanwhile", async () => {
    const storage = folder({ "device01-writer01-0a.jsonl": text });
    const report = await checkProgress(withCompaction(storage), new FakeClock());
    assert.ok(report.ok);
    const { files, records } = report.value;
    assert.deepEqual([records, files.some((file) => "failure" in file)], [4, false]);
  });

  it("finds nothing where nothing was ever recorded", async () => {
    const report = await checkProgress(new MemoryStorage(), new FakeClock());
    assert.ok(report.ok && report.value.records === 0 && report.value.files.length === 0);
  });
});
