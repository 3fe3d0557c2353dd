import assert from "node:assert/strict";
import fc from "fast-check";
import type { RecordId } from "../../../../src/core/base/ids.ts";
import { LastRecords } from "../../../../src/core/progress/lastRecords.ts";
import { compareRecords, type Ordered } from "../../../../src/core/progress/recordOrder.ts";
import { assertProperty } from "../../../support/property.ts";

const entries = fc.uniqueArray(
  fc.record({ stamp: fc.nat(20), id: fc.string({ maxLength: 2 }).map((id) => id as RecordId) }),
  { selector: ({ stamp, id }) => `${String(stamp)}/${id}`, maxLength: 40 },
);

describe("LastRecords", () => {
  it("keeps the last ones of all, in order, in whatever order they come and are asked for", () => {
    assertProperty(
      fc.property(entries, fc.integer({ min: 1, max: 8 }), fc.nat(3), (all, limit, looksEvery) => {
        const last = new LastRecords<Ordered>(limit);
        for (const [index, entry] of all.entries()) {
          if (last.isKept(entry)) last.add(entry);
          if (index % (looksEvery + 1) === 0) last.all();
        }
        assert.deepEqual(last.all(), [...all].sort(compareRecords).slice(-limit));
      }),
    );
  });

  it("does not want what is before the last ones", () => {
    const last = new LastRecords<Ordered>(2);
    const entry = (stamp: number): Ordered => ({ stamp, id: "a" as RecordId });
    for (const stamp of [3, 5, 7, 6]) last.add(entry(stamp));
    assert.equal(last.isKept(entry(5)), false);
    assert.equal(last.isKept(entry(8)), true);
  });
});
