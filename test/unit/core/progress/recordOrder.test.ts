import assert from "node:assert/strict";
import fc from "fast-check";
import { greatestStamp } from "../../../../src/core/progress/progressRecord.ts";
import { toRecordId } from "../../../../src/core/progress/recordId.ts";
import { compareRecords, nextStamp } from "../../../../src/core/progress/recordOrder.ts";
import { assertProperty } from "../../../support/property.ts";

const ordered = fc.record({
  stamp: fc.nat(3),
  id: fc.tuple(fc.constantFrom("writer1", "writer2"), fc.nat(2)).map(([w, n]) => toRecordId(w, n)),
});

describe("compareRecords", () => {
  it("orders any two records, and all of them in one way", () => {
    assertProperty(
      fc.property(ordered, ordered, ordered, (a, b, c) => {
        assert.equal(Math.sign(compareRecords(a, b)), -Math.sign(compareRecords(b, a)) + 0);
        assert.equal(compareRecords(a, b) === 0, a.stamp === b.stamp && a.id === b.id);
        if (compareRecords(a, b) < 0 && compareRecords(b, c) < 0)
          assert.ok(compareRecords(a, c) < 0);
      }),
    );
  });
});

describe("nextStamp", () => {
  it("is the time while clocks are right", () => {
    assert.equal(nextStamp(1000, 900), 1000);
    assert.equal(nextStamp(1000.7, 900), 1000);
  });

  it("is later than all that was seen when the clock is not", () => {
    assert.equal(nextStamp(1000, 1000), 1001);
    assert.equal(nextStamp(1000, 5000), 5001);
    assert.equal(nextStamp(-5, 0), 1);
  });

  it("is never greater than what a record may have", () => {
    assert.equal(nextStamp(0, greatestStamp - 1), greatestStamp);
    assert.equal(nextStamp(0, greatestStamp), greatestStamp);
    assert.equal(nextStamp(Number.MAX_VALUE, 0), greatestStamp);
  });
});
