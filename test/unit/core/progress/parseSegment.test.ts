import assert from "node:assert/strict";
import fc from "fast-check";
import { formatLine } from "../../../../src/core/progress/logLine.ts";
import { parseSegment, type Damage } from "../../../../src/core/progress/parseSegment.ts";
import { arbitraryLog } from "../../../support/progress/arbitraryLog.ts";
import { answer, factKey, recordOf, segmentOf } from "../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../support/property.ts";

/** Ids of the whole records and places of the damage. */
function read(text: string): { ids: string[]; damage: Omit<Damage, "kind">[] } {
  const ids: string[] = [];
  const damage: Omit<Damage, "kind">[] = [];
  for (const entry of parseSegment(text)) {
    if (entry.kind === "damage") damage.push({ line: entry.line, reason: entry.reason });
    else if (entry.parsed.kind === "record") ids.push(entry.parsed.record.id);
  }
  return { ids, damage };
}

const hindi = recordOf(
  { type: "note", scope: { facts: [factKey(1)] }, text: 'मेरा नोट 🇮🇳 {"v":1', replaces: [] },
  3,
);
const records = [answer(0), answer(1, { struck: [] }), answer(2), hindi, answer(4)];
const segment = segmentOf(records);
const ids = records.map(({ id }) => id);

describe("parseSegment", () => {
  it("reads what was written, with where it stands", () => {
    assertProperty(
      fc.property(arbitraryLog, (log) => {
        const text = segmentOf(log);
        const entries = [...parseSegment(text)];
        assert.equal(entries.length, log.length);
        for (const [index, entry] of entries.entries()) {
          assert.equal(entry.line, index + 1);
          assert.ok(entry.kind === "line" && entry.parsed.kind === "record");
          const { sum, ...record } = { sum: "", ...entry.parsed.record };
          assert.deepEqual(record, log[index]);
          assert.equal(parseInt(sum, 16), entry.sum);
          assert.equal(text.slice(entry.from, entry.to), formatLine(log[index] ?? answer(0)));
        }
      }),
    );
  });

  it("does not mind line ends of another kind, empty lines and a missing last line end", () => {
    for (const text of [
      segment.replaceAll("\n", "\r\n"),
      segment.replace("\n", "\r\n"),
      `\n\r\n${segment}\n\n`,
      segment.replaceAll("\n", "\n\n"),
      segment.trimEnd(),
    ])
      assert.deepEqual(read(text), { ids, damage: [] });
    assert.deepEqual(read(""), { ids: [], damage: [] });
  });

  it("loses at most the record in which a byte is damaged, and names the line", () => {
    const bytes = new TextEncoder().encode(segment);
    const decoder = new TextDecoder();
    const lineOfByte = (place: number) => segment.slice(0, place).split("\n").length;
    assertProperty(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (place, bit) => {
        const damaged = bytes.slice();
        damaged[place] = (damaged[place] ?? 0) ^ (1 << bit);
        const result = read(decoder.decode(damaged));
        const line = lineOfByte(place);
        const isLineEnd = bytes[place] === 10;
        const expected = isLineEnd ? ids : ids.filter((_, index) => index !== line - 1);
        assert.deepEqual(result.ids, expected);
        assert.equal(result.damage[0]?.line, line);
      }),
      { numRuns: 10_000 },
    );
  });

  it("loses only what is cut off", () => {
    for (let length = 0; length <= segment.length; length += 1) {
      const { ids: found, damage } = read(segment.slice(0, length));
      const whole = segment.slice(0, length).split("\n").length - 1;
      const isAtLineEnd = segment[length] === "\n";
      assert.deepEqual(found, ids.slice(0, isAtLineEnd ? whole + 1 : whole));
      const isTorn = !isAtLineEnd && length > 0 && segment[length - 1] !== "\n";
      assert.deepEqual(damage, isTorn ? [{ line: whole + 1, reason: "torn" }] : []);
    }
  });

  it("finds records whose line end was lost", () => {
    for (const between of ["", "*", "\r"])
      assert.deepEqual(read(segment.replaceAll("\n", between)), {
        ids,
        damage: [{ line: 1, reason: "line-end" }],
      });
  });

  it("throws at nothing, and takes nothing that has no checksum", () => {
    const line = fc.oneof(fc.string(), fc.json(), fc.constantFrom('{"v":1}', '{"v":', "[]", "\0"));
    assertProperty(
      fc.property(fc.array(line), (lines) => {
        assert.deepEqual(read(lines.join("\n")).ids, []);
      }),
    );
    assert.deepEqual(read(JSON.stringify(answer(1)) + "\n").damage, [
      { line: 1, reason: "damaged" },
    ]);
  });

  it("tells records of later versions from foreign lines", () => {
    const newer = formatLine({ v: 2, id: "writer01.9" } as { v: number });
    const foreign = formatLine({ v: 1, colour: "red" } as { v: number });
    const notJson = formatLine({ v: 1, toJSON: () => ({ v: 1 }) } as { v: number });
    const entries = [...parseSegment([newer, foreign, notJson].join("\n"))];
    assert.equal(entries[0]?.kind === "line" && entries[0].parsed.kind, "newer");
    assert.deepEqual(entries.slice(1), [
      { kind: "damage", line: 2, reason: "malformed" },
      { kind: "damage", line: 3, reason: "malformed" },
    ]);
  });

  it("reads a long file of rubbish in one go over it", () => {
    const text = '{"v":\n'.repeat(200_000);
    assert.equal(read(text).damage.length, 200_000);
    assert.equal(read('{"v":'.repeat(200_000)).damage.length, 1);
  });
});
