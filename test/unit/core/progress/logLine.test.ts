import assert from "node:assert/strict";
import fc from "fast-check";
import { checkedSum, formatLine, longestLine } from "../../../../src/core/progress/logLine.ts";
import { assertProperty } from "../../../support/property.ts";

const isWhole = (line: string) => checkedSum(line, 0, line.length) !== undefined;
const value = fc
  .dictionary(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }))
  .map((fields) => ({ v: 1, fields }));

describe("a line of the log", () => {
  it("is one line of ASCII that JSON can read and whose checksum is right", () => {
    assertProperty(
      fc.property(value, (any) => {
        const line = formatLine(any);
        assert.match(line, /^[\x20-\x7e]+$/);
        const { sum, ...rest } = JSON.parse(line) as Record<string, unknown>;
        assert.deepEqual(rest, JSON.parse(JSON.stringify(any)));
        assert.equal(checkedSum(line, 0, line.length), parseInt(sum as string, 16));
      }),
    );
  });

  it("is not whole any more when a bit of it is another", () => {
    const line = formatLine({ v: 1 });
    for (let place = 0; place < line.length; place += 1)
      for (let bit = 0; bit < 8; bit += 1) {
        const code = line.charCodeAt(place) ^ (1 << bit);
        const damaged = line.slice(0, place) + String.fromCharCode(code) + line.slice(place + 1);
        assert.equal(isWhole(damaged), false, damaged);
      }
  });

  it("is not whole when some of it is missing", () => {
    const line = formatLine({ v: 1 });
    for (let length = 0; length < line.length; length += 1) {
      assert.equal(isWhole(line.slice(0, length)), false);
      assert.equal(isWhole(line.slice(line.length - length)), false);
    }
  });

  it("has a length that is bounded", () => {
    const lineOf = (length: number) =>
      formatLine({ v: 1, text: "x".repeat(length) } as { v: number });
    const frame = lineOf(0).length;
    assert.equal(isWhole(lineOf(longestLine - frame)), true);
    assert.equal(isWhole(lineOf(longestLine - frame + 1)), false);
  });
});
