import assert from "node:assert/strict";
import fc from "fast-check";
import {
  certainties,
  outcomes,
  type AnswerOutcome,
  type Certainty,
} from "../../../../src/core/progress/progressRecord.ts";
import { rateAttempt } from "../../../../src/core/scheduling/rateAttempt.ts";
import { assertProperty } from "../../../support/property.ts";

const anyTime = fc.integer({ min: -1000, max: 600_000 });
const anyForm = fc.constantFrom("single-best", "not", "combination", "count", "unheard-of");
const anyCertainty = fc.constantFrom(undefined, ...certainties);

describe("rateAttempt", () => {
  for (const [outcome, certainty, seconds, form, rating] of [
    ["blank", undefined, 5, "count", undefined],
    ["blank", "sure", 60, "count", undefined],
    ["wrong", "sure", 5, "single-best", "again"],
    ["wrong", undefined, 60, "count", "again"],
    ["right", "guess", 5, "single-best", "again"],
    ["right", "unsure", 5, "single-best", "hard"],
    ["right", undefined, 5, "single-best", "good"],
    ["right", "sure", 1.999, "single-best", "good"],
    ["right", "sure", 2, "single-best", "easy"],
    ["right", "sure", 10, "single-best", "easy"],
    ["right", "sure", 10.001, "single-best", "good"],
    ["right", "sure", 10.001, "not", "good"],
    ["right", "sure", 10.001, "combination", "easy"],
    ["right", "sure", 20, "two-statements", "easy"],
    ["right", "sure", 20.001, "two-statements", "good"],
  ] as readonly (readonly [AnswerOutcome, Certainty | undefined, number, string, unknown])[]) {
    const how = `${outcome}, ${certainty ?? "not asked"}, ${String(seconds)} s, ${form}`;
    it(`rates ${how} as ${String(rating)}`, () => {
      const durationMs = seconds * 1000;
      assert.equal(rateAttempt({ outcome, certainty, durationMs, form }), rating);
    });
  }

  it("never takes a right guess for more than a failure, nor a blank for anything", () => {
    assertProperty(
      fc.property(anyTime, anyForm, anyCertainty, (durationMs, form, certainty) => {
        const rated = (outcome: AnswerOutcome, how: Certainty | undefined): unknown =>
          rateAttempt({ outcome, certainty: how, durationMs, form });
        assert.equal(rated("right", "guess"), "again");
        assert.equal(rated("blank", certainty), undefined);
        assert.equal(rated("wrong", certainty), "again");
      }),
    );
  });

  it("never rates lower who is surer, nor lower who is right", () => {
    const order = [undefined, "again", "hard", "good", "easy"];
    assertProperty(
      fc.property(anyTime, anyForm, (durationMs, form) => {
        const ranks = outcomes.map((outcome) =>
          certainties.map((certainty) =>
            order.indexOf(rateAttempt({ outcome, certainty, durationMs, form })),
          ),
        );
        const [right = [], wrong = []] = ranks;
        assert.deepEqual(right.toSorted(), right);
        assert.ok(right.every((rank, index) => rank >= (wrong[index] ?? 0)));
      }),
    );
  });
});
