import assert from "node:assert/strict";
import fc from "fast-check";
import { parseRecordId, toRecordId } from "../../../../src/core/progress/recordId.ts";
import { assertProperty } from "../../../support/property.ts";

describe("record ids", () => {
  it("are read as they were made", () => {
    const writers = fc.stringMatching(/^[a-z0-9]{4,24}$/);
    assertProperty(
      fc.property(writers, fc.nat(999_999_999), (writer, number) => {
        assert.deepEqual(parseRecordId(toRecordId(writer, number)), { writer, number });
      }),
    );
  });

  // Two spellings of one id would let a record count twice.
  for (const text of [
    "",
    "a",
    ".1",
    "abc.1",
    "writer",
    "writer.",
    "writer.01",
    "writer.1a",
    "writer.-1",
    "writer.1000000000",
    "writer.9999999999999999",
    `${"w".repeat(60)}.1`,
  ]) {
    it(`are not ${JSON.stringify(text)}`, () => {
      assert.equal(parseRecordId(text), undefined);
    });
  }
});
