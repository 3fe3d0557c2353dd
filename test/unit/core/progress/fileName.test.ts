import assert from "node:assert/strict";
import {
  parseFileName,
  toArchiveName,
  toSegmentName,
} from "../../../../src/core/progress/fileName.ts";

describe("names of progress files", () => {
  it("are read as they were made", () => {
    const [device, writer] = ["device01", "writer01"];
    for (const twin of ["a", "b"] as const)
      assert.deepEqual(parseFileName(toSegmentName(device, writer, 12, twin)), {
        kind: "segment",
        device,
        writer,
        number: 12,
        twin,
      });
    assert.deepEqual(parseFileName(toArchiveName(device, writer)), {
      kind: "archive",
      device,
      writer,
    });
  });

  it("may be those that a syncing program has made: the records count", () => {
    for (const name of [
      "device01-writer01-3a (conflicted copy 2026-05-28).jsonl",
      "device01-writer01-3a.sync-conflict-20260528-101112-ABCDEF.jsonl",
      "restored.jsonl",
    ])
      assert.deepEqual(parseFileName(name), { kind: "other" });
  });

  it("are not those of other files", () => {
    for (const name of [
      "device01-writer01-3a.jsonl.tmp",
      ".gitattributes",
      "notes.md",
      "jsonl",
      "",
    ])
      assert.equal(parseFileName(name), undefined);
  });
});
