import assert from "node:assert/strict";
import {
  chooseSources,
  longestArchive,
  type SourceFile,
} from "../../../../src/core/progress/chooseSources.ts";
import { toArchiveName, toSegmentName } from "../../../../src/core/progress/fileName.ts";

const compactor = { device: "device01", writer: "writer01", openNumber: 6 };
const hour = 3_600_000;

function segment(
  number: number,
  writer = "writer01",
  changedAt = 0,
  device = "device01",
): SourceFile[] {
  return (["a", "b"] as const).map((twin) => {
    return { name: toSegmentName(device, writer, number, twin), size: 100, changedAt };
  });
}

function archive(id: string, size: number, device = "device01"): SourceFile {
  return { name: toArchiveName(device, id), size, changedAt: 0 };
}

const own = [0, 1, 2, 3, 4].flatMap((number) => segment(number));
const namesOf = (files: readonly SourceFile[]) =>
  chooseSources(files, compactor).map(({ name }) => name);
const ownNames = own.map(({ name }) => name);

describe("chooseSources", () => {
  it("takes closed segments, but not the open one", () => {
    assert.deepEqual(namesOf([...own, ...segment(6)]), ownNames);
  });

  it("does nothing for a few segments", () => {
    assert.deepEqual(namesOf(own.slice(0, 7)), []);
    assert.equal(namesOf(own.slice(0, 8)).length, 8);
  });

  it("takes those of other windows that are followed by others, or have not changed for a day", () => {
    const old = segment(7, "writer02");
    const day = segment(9, "writer03", 24 * hour);
    assert.deepEqual(namesOf([...own, ...old, ...day]), ownNames);
    const later = segment(9, "writer03", 24 * hour + 1);
    assert.deepEqual(namesOf([...own, ...old, ...later]), [
      ...ownNames,
      ...old.map(({ name }) => name),
    ]);
    const closed = segment(8, "writer03", 24 * hour);
    assert.deepEqual(namesOf([...own, ...closed, ...day]), [
      ...ownNames,
      ...closed.map(({ name }) => name),
    ]);
  });

  it("takes a segment for open whose twin has changed", () => {
    const [first, second] = segment(7, "writer02");
    assert.ok(first && second);
    const now = { ...second, changedAt: 30 * hour };
    assert.deepEqual(namesOf([...own, first, now]), ownNames);
  });

  it("leaves other devices and other files alone", () => {
    const others = [
      ...[0, 1].flatMap((number) => segment(number, "writer09", 0, "device02")),
      archive("archive1", 5, "device02"),
      { name: "device01-w (conflicted copy).jsonl", size: 5, changedAt: 0 },
    ];
    assert.deepEqual(namesOf([...own, ...others]), ownNames);
  });

  it("takes archives that are small beside the rest, so that there are few, and none that is long", () => {
    const small = archive("archive1", 500);
    const middle = archive("archive2", 3000);
    const large = archive("archive3", 9001);
    assert.deepEqual(namesOf([...own, large, middle, small]), [
      ...ownNames,
      small.name,
      middle.name,
    ]);
    assert.deepEqual(namesOf([...own, archive("archive4", longestArchive)]), ownNames);
  });
});
