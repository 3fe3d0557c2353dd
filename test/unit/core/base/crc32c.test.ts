import assert from "node:assert/strict";
import fc from "fast-check";
import { crc32c } from "../../../../src/core/base/crc32c.ts";
import { assertProperty } from "../../../support/property.ts";

const asciiText = fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 300 });

describe("crc32c", () => {
  for (const [text, sum] of [
    // The check value of the catalogue of CRC algorithms, and texts from RFC 3720, B.4.
    ["123456789", 0xe3069283],
    ["\0".repeat(32), 0x8a9136aa],
    [Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(""), 0x46dd794e],
    ["", 0],
  ] as const) {
    it(`of ${JSON.stringify(text)} is ${sum.toString(16)}`, () => {
      assert.equal(crc32c(text), sum);
    });
  }

  it("of a part is that of the part alone", () => {
    assertProperty(
      fc.property(asciiText, asciiText, asciiText, (before, part, after) => {
        const text = before + part + after;
        assert.equal(crc32c(text, before.length, before.length + part.length), crc32c(part));
      }),
    );
  });

  it("changes with every burst of up to 32 bits", () => {
    assertProperty(
      fc.property(
        asciiText,
        fc.nat(),
        fc.integer({ min: 1, max: 0x7f }),
        fc.nat(0x7f),
        (text, n, first, second) => {
          const codes = Array.from(text, (character) => character.charCodeAt(0));
          const place = n % codes.length;
          codes[place] = (codes[place] ?? 0) ^ first;
          if (place + 1 < codes.length) codes[place + 1] = (codes[place + 1] ?? 0) ^ second;
          assert.notEqual(crc32c(String.fromCharCode(...codes)), crc32c(text));
        },
      ),
    );
  });

  it("is −1 for a text outside ASCII, wherever that stands", () => {
    for (const text of ["é", "a\u0080", "\uFFFDabc", "ab\u{1F600}c"])
      assert.equal(crc32c(text), -1);
    assert.notEqual(crc32c("é7", 1), -1);
  });
});
