import assert from "node:assert/strict";
import fc from "fast-check";
import { AttemptRows } from "../../../../src/core/progress/attemptRows.ts";
import {
  certainties,
  earliestAt,
  greatestStamp,
  latestAt,
  outcomes,
  widestZone,
} from "../../../../src/core/progress/progressRecord.ts";
import { toRecordId } from "../../../../src/core/progress/recordId.ts";
import { device, factKey } from "../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../support/property.ts";

const optional = <Value>(values: readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const attempt = fc.record({
  writer: fc.constantFrom("writer01", "writer02", "writer03"),
  number: fc.nat(999_999_999),
  stamp: fc.integer({ min: 0, max: greatestStamp }),
  at: fc.integer({ min: earliestAt, max: latestAt }),
  zone: fc.integer({ min: -widestZone, max: widestZone }),
  revision: fc.maxSafeNat(),
  durationMs: fc.maxSafeNat(),
  form: fc.constantFrom("single-best", "matching", "", "__proto__"),
  outcome: optional(outcomes),
  certainty: optional(certainties),
  chosen: fc.option(fc.nat(3)),
});
type Sample = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never;

function addTo(rows: AttemptRows, sample: Sample): number {
  const { writer, number, outcome, revision, certainty, ...rest } = sample;
  const fact = { key: factKey(1), revision, ...(outcome === undefined ? {} : { outcome }) };
  const id = toRecordId(writer, number);
  const shape = { type: "answer", seed: 7, shown: [], key: 1, struck: [], facts: [fact] } as const;
  const sure = certainty === undefined ? {} : { certainty };
  return rows.add({ v: 1, id, device, ...shape, ...rest, ...sure }, { writer, number }, fact);
}

describe("AttemptRows", () => {
  it("gives back every attempt as it was", () => {
    assertProperty(
      fc.property(fc.array(attempt), (samples) => {
        const rows = new AttemptRows();
        const numbers = samples.map((sample) => addTo(rows, sample));
        for (const [index, sample] of samples.entries()) {
          const { writer, number, chosen, outcome, ...rest } = sample;
          const judged = chosen === null ? "blank" : chosen === 1 ? "right" : "wrong";
          assert.deepEqual(rows.toAttempt(numbers[index] ?? -1), {
            type: "answer",
            id: toRecordId(writer, number),
            ...rest,
            outcome: outcome ?? judged,
          });
        }
      }),
    );
  });

  it("keeps apart more rows than it takes room for at a time", () => {
    const rows = new AttemptRows();
    const sample = fc.sample(attempt, { numRuns: 1, seed: 1 })[0];
    assert.ok(sample);
    const count = 10_000;
    for (let number = 0; number < count; number += 1) addTo(rows, { ...sample, number });
    for (let number = 0; number < count; number += 1)
      assert.equal(rows.toAttempt(number).id, toRecordId(sample.writer, number));
  });

  it("knows two rows of one record by its writer and its number", () => {
    assertProperty(
      fc.property(attempt, attempt, (one, other) => {
        const rows = new AttemptRows();
        const [first, again, second] = [one, { ...other, ...idOf(one) }, other].map((sample) =>
          addTo(rows, sample),
        );
        assert.ok(rows.isSameRecord(first ?? -1, again ?? -1));
        const areSame = one.writer === other.writer && one.number === other.number;
        assert.equal(rows.isSameRecord(first ?? -1, second ?? -1), areSame);
      }),
    );
    const rows = new AttemptRows();
    const sample = fc.sample(attempt, { numRuns: 1, seed: 1 })[0];
    assert.ok(sample);
    const one = addTo(rows, { ...sample, writer: "writer01" });
    const other = addTo(rows, { ...sample, writer: "writer02" });
    assert.equal(rows.isSameRecord(one, other), false);
  });
});

function idOf({ writer, number }: Sample) {
  return { writer, number };
}
