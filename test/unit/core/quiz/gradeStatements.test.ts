import assert from "node:assert/strict";
import fc from "fast-check";
import type { FactKey } from "../../../../src/core/base/ids.ts";
import {
  gradeStatements,
  type GradedStatement,
  type OptionClaim,
} from "../../../../src/core/quiz/gradeStatements.ts";
import { factKey } from "../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../support/property.ts";

/** Statements on one fact each: "TFT" has a right one, a wrong one and a right one. */
function statementsOf(truths: string): GradedStatement[] {
  return Array.from(truths, (truth, index) => ({ facts: [factKey(index)], isTrue: truth === "T" }));
}

function judges(text: string): OptionClaim {
  const says = Array.from(text, (each) => (each === "?" ? undefined : each === "T"));
  return { kind: "judges", says };
}

/** Outcomes of the facts in order, by their first letters. */
function grades(truths: string, claim: OptionClaim | undefined): string {
  return [...gradeStatements(statementsOf(truths), claim).values()].map((each) => each[0]).join("");
}

describe("gradeStatements", () => {
  for (const [truths, said, expected] of [
    ["TFT", "TFT", "rrr"],
    ["TFT", "TFF", "rrw"],
    ["TFT", "FTF", "www"],
    ["TF", "TT", "rw"],
    ["TTF", "TTT", "rrw"],
    ["TTF", "TF?", "rwb"],
    ["TTT", "TT?", "rrb"],
  ] as const) {
    it(`grades the option that says ${said} of ${truths} as ${expected}`, () => {
      assert.equal(grades(truths, judges(said)), expected);
    });
  }

  for (const [truths, right, expected] of [
    ["TTF", 2, "rrr"],
    ["TTF", 1, "bbb"],
    ["TTF", 3, "rrw"],
    ["TTF", 0, "wwr"],
    ["FFF", 0, "rrr"],
    ["FFF", 3, "www"],
    ["FFF", 2, "bbb"],
    ["TTT", 3, "rrr"],
  ] as const) {
    it(`grades the count ${String(right)} of ${truths} as ${expected}`, () => {
      assert.equal(grades(truths, { kind: "counts", right }), expected);
    });
  }

  it("knows nothing of a blank, and nothing wrong of statements that an option leaves out", () => {
    assert.equal(grades("TFT", undefined), "bbb");
    assert.equal(grades("TFT", judges("T")), "rbb");
  });

  it("takes the worst of what it knows of a fact in several statements", () => {
    const [one, two] = [factKey(1), factKey(2)];
    const statements = [
      { facts: [one], isTrue: true },
      { facts: [one, two], isTrue: false },
      { facts: [two], isTrue: true },
    ];
    const graded = (said: string): unknown => [...gradeStatements(statements, judges(said))];
    const outcomes = (a: string, b: string): [FactKey, string][] => [
      [one, a],
      [two, b],
    ];
    assert.deepEqual(graded("TF?"), outcomes("right", "right"));
    assert.deepEqual(graded("FFT"), outcomes("wrong", "right"));
    assert.deepEqual(graded("T??"), outcomes("right", "blank"));
    assert.deepEqual(graded("TTT"), outcomes("wrong", "wrong"));
  });

  it("finds all right in the key, and a mistake in every other judgement of all statements", () => {
    const truths = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
    const both = truths.chain((right) =>
      fc.tuple(
        fc.constant(right),
        fc.array(fc.boolean(), { minLength: right.length, maxLength: right.length }),
      ),
    );
    assertProperty(
      fc.property(both, ([right, said]) => {
        const statements = right.map((isTrue, index) => ({ facts: [factKey(index)], isTrue }));
        const outcomes = [...gradeStatements(statements, { kind: "judges", says: said }).values()];
        assert.deepEqual(
          outcomes,
          right.map((isTrue, index) => (said[index] === isTrue ? "right" : "wrong")),
        );
        const isKey = said.every((each, index) => each === right[index]);
        assert.equal(!outcomes.includes("wrong"), isKey);
      }),
    );
  });

  it("blames no fact for a wrong count that does not tell which", () => {
    const cases = fc
      .array(fc.boolean(), { minLength: 2, maxLength: 5 })
      .chain((right) => fc.tuple(fc.constant(right), fc.integer({ min: 0, max: right.length })));
    assertProperty(
      fc.property(cases, ([right, count]) => {
        const statements = right.map((isTrue, index) => ({ facts: [factKey(index)], isTrue }));
        const claim = { kind: "counts", right: count } as const;
        const wrong = [...gradeStatements(statements, claim).values()].filter(
          (each) => each === "wrong",
        );
        const trueCount = right.filter(Boolean).length;
        const tells = count === 0 || count === right.length;
        assert.equal(wrong.length, tells ? Math.abs(count - trueCount) : 0);
      }),
    );
  });
});
