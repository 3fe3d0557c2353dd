import assert from "node:assert/strict";
import fc from "fast-check";
import {
  csatMarking,
  formatMarks,
  formatSignedMarks,
  generalStudiesMarking,
  isSingularMarks,
  noNegativeMarking,
  totalMarks,
  type MarkingScheme,
  type Outcome,
} from "../../../../src/core/quiz/marks.ts";
import { assertProperty } from "../../../support/property.ts";

function many(count: number, outcome: Outcome): Outcome[] {
  return Array.from({ length: count }, () => outcome);
}

describe("generalStudiesMarking", () => {
  it("gives 2 marks, takes a third of 2, and gives nothing for a blank", () => {
    assert.deepEqual(generalStudiesMarking, { denominator: 3, right: 6, wrong: -2, blank: 0 });
  });

  for (const [right, wrong, blank, expected] of [
    [0, 30, 0, "−20"],
    [30, 0, 0, "60"],
    [50, 30, 20, "80"],
    [1, 1, 0, "1 ⅓"],
    [1, 3, 0, "0"],
    [0, 1, 0, "−⅔"],
    [0, 2, 5, "−1 ⅓"],
    [70, 30, 0, "120"],
    [100, 0, 0, "200"],
    [0, 100, 0, "−66 ⅔"],
    [0, 0, 100, "0"],
  ] as const) {
    it(`scores ${String(right)} right, ${String(wrong)} wrong, ${String(blank)} blank as ${expected}`, () => {
      const outcomes = [...many(right, "right"), ...many(wrong, "wrong"), ...many(blank, "blank")];
      const total = totalMarks(generalStudiesMarking, outcomes);
      assert.equal(formatMarks(total, generalStudiesMarking.denominator), expected);
    });
  }
});

describe("the other schemes", () => {
  const shown = (scheme: MarkingScheme): string[] =>
    (["right", "wrong", "blank"] as const).map((outcome) =>
      formatSignedMarks(scheme[outcome], scheme.denominator),
    );

  it("give 2½ marks in CSAT and take a third of them", () => {
    assert.deepEqual(shown(csatMarking), ["+2 ½", "−⅚", "0"]);
    assert.equal(csatMarking.right + 3 * csatMarking.wrong, 0);
  });

  it("take nothing without negative marking", () => {
    assert.deepEqual(shown(noNegativeMarking), ["+2", "0", "0"]);
  });
});

describe("totalMarks", () => {
  it("is exact in sixths: 80 right in CSAT are 200 marks, and one wrong of 80 costs 3 ⅓", () => {
    const scores = [many(80, "right"), [...many(79, "right"), ...many(1, "wrong")]].map(
      (outcomes) => formatMarks(totalMarks(csatMarking, outcomes), csatMarking.denominator),
    );
    assert.deepEqual(scores, ["200", "196 ⅔"]);
  });

  it("agrees with exact arithmetic, in any order", () => {
    const mark = fc.integer({ min: -1000, max: 1000 });
    const scheme = fc.record({
      denominator: fc.integer({ min: 1, max: 60 }),
      right: mark,
      wrong: mark,
      blank: mark,
    });
    const outcome = fc.constantFrom<Outcome>("right", "wrong", "blank");
    assertProperty(
      fc.property(scheme, fc.array(outcome, { maxLength: 300 }), (of, outcomes) => {
        const exact = outcomes.reduce((sum, each) => sum + BigInt(of[each]), 0n);
        assert.equal(BigInt(totalMarks(of, outcomes)), exact);
        assert.equal(BigInt(totalMarks(of, outcomes.toReversed())), exact);
      }),
    );
  });
});

describe("formatMarks", () => {
  for (const [numerator, denominator, expected] of [
    [0, 3, "0"],
    [-0, 3, "0"],
    [1, 3, "⅓"],
    [2, 3, "⅔"],
    [3, 3, "1"],
    [4, 3, "1 ⅓"],
    [-1, 3, "−⅓"],
    [-2, 3, "−⅔"],
    [-3, 3, "−1"],
    [-4, 3, "−1 ⅓"],
    [40, 3, "13 ⅓"],
    [600, 3, "200"],
    [1, 6, "⅙"],
    [2, 6, "⅓"],
    [3, 6, "½"],
    [4, 6, "⅔"],
    [5, 6, "⅚"],
    [15, 6, "2 ½"],
    [-5, 6, "−⅚"],
    [1, 4, "¼"],
    [3, 4, "¾"],
    [7, 8, "7/8"],
    [-17, 8, "−2 1/8"],
    [10, 12, "⅚"],
    [5, 1, "5"],
    [-5, 1, "−5"],
  ] as const) {
    it(`writes ${String(numerator)} over ${String(denominator)} as ${expected}`, () => {
      assert.equal(formatMarks(numerator, denominator), expected);
    });
  }

  it("loses nothing: the number can be read back", () => {
    const fractions: Readonly<Record<string, string>> = {
      ...{ "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅙": "1/6", "⅚": "5/6" },
    };
    const limits = { min: -1_000_000, max: 1_000_000 };
    assertProperty(
      fc.property(fc.integer(limits), fc.integer({ min: 1, max: 60 }), (numerator, denominator) => {
        const text = formatMarks(numerator, denominator);
        const [whole = 0, over = 0, under = 1] = partsOf(text, fractions);
        // (whole + over / under) = numerator / denominator, in whole numbers.
        assert.equal((whole * under + over) * denominator, Math.abs(numerator) * under, text);
        assert.equal(text.startsWith("−"), numerator < 0, text);
      }),
    );
  });
});

/** Whole number, numerator and denominator of a text such as "−13 ⅓", without its sign. */
function partsOf(text: string, fractions: Readonly<Record<string, string>>): number[] {
  const parts = text.replace("−", "").split(" ");
  const fraction = fractions[parts.at(-1) ?? ""] ?? parts.at(-1) ?? "";
  const [over, under] = fraction.split("/").map(Number);
  if (under === undefined) return [over ?? Number.NaN, 0, 1];
  return [parts.length === 2 ? Number(parts[0]) : 0, over ?? Number.NaN, under];
}

describe("formatSignedMarks", () => {
  it("puts a sign before what is gained and what is lost", () => {
    assert.deepEqual(
      [6, -2, 0, 4, -4].map((numerator) => formatSignedMarks(numerator, 3)),
      ["+2", "−⅔", "0", "+1 ⅓", "−1 ⅓"],
    );
  });
});

describe("isSingularMarks", () => {
  it("is so for one mark and parts of one, gained or lost, and not for none", () => {
    const singular = [-7, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6].filter((thirds) =>
      isSingularMarks(thirds, 3),
    );
    assert.deepEqual(singular, [-3, -2, -1, 1, 2, 3]);
    assert.deepEqual(
      [0, 1, 2].map((marks) => isSingularMarks(marks, 1)),
      [false, true, false],
    );
  });
});
