import assert from "node:assert/strict";
import fc from "fast-check";
import { wordsOf } from "../../../../src/core/search/wordScanner.ts";
import { assertProperty } from "../../../support/property.ts";

describe("wordsOf and native digits", () => {
  it("finds the same numbers in the digits of every script", () => {
    // The noughts of Devanagari, Bengali, Tamil, Arabic, Burmese, full-width and Chakma digits.
    const noughts = [0x966, 0x9e6, 0xbe6, 0x660, 0x1040, 0xff10, 0x11136];
    const number = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value.toFixed(1));
    const grouped = fc
      .tuple(number, fc.constantFrom("en-IN", "en-US"))
      .map(([value, locale]) => Number(value).toLocaleString(locale));
    const typed = fc.array(
      fc.oneof(grouped, fc.constantFrom("2019,2020", "16,3", "1.", ",5", "7,")),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    assertProperty(
      fc.property(typed, fc.constantFrom(...noughts), (parts, nought) => {
        const text = parts.join(" ");
        const written = text.replace(/[0-9]/g, (digit) =>
          String.fromCodePoint(nought + Number(digit)),
        );
        assert.deepEqual(wordsOf(written), wordsOf(text));
      }),
    );
  });
});
