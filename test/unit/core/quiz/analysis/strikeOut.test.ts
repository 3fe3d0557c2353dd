import assert from "node:assert/strict";
import fc from "fast-check";
import { createRandom } from "../../../../../src/core/base/random.ts";
import type { AnsweredItem } from "../../../../../src/core/quiz/analysis/answeredItem.ts";
import {
  adviseOnStrikeOut,
  breakEvenOf,
  strikeOutOf,
} from "../../../../../src/core/quiz/analysis/strikeOut.ts";
import {
  csatMarking,
  generalStudiesMarking,
  noNegativeMarking,
  totalMarks,
} from "../../../../../src/core/quiz/marks.ts";
import { assertProperty } from "../../../../support/property.ts";
import { answered, anyItems, times } from "./answeredItems.ts";

/** Answers with two options struck out. */
function mixOf(right: number, wrong: number, changes: Partial<AnsweredItem> = {}): AnsweredItem[] {
  return [
    ...times(right, answered("right", { struckCount: 2, ...changes })),
    ...times(wrong, answered("wrong", { struckCount: 2, ...changes })),
  ];
}

function advise(items: readonly AnsweredItem[], scheme = generalStudiesMarking): string {
  return adviseOnStrikeOut(items, 2, scheme).advice;
}

describe("strikeOutOf", () => {
  it("tells what the answers gained beside blind guesses among four, which gain nothing", () => {
    const items = [
      ...mixOf(6, 4),
      answered("wrong", { struckCount: 2, isKeyStruck: true }),
      answered("blank", { struckCount: 2, isKeyStruck: true }),
      answered("right", { struckCount: 1 }),
    ];
    const record = { struckCount: 2, answered: 11, right: 6, keysStruck: 2, marks: 26, worth: 26 };
    assert.deepEqual(strikeOutOf(items, 2, generalStudiesMarking), record);
  });

  it("takes off what blind guesses would gain without negative marking", () => {
    assert.equal(strikeOutOf(mixOf(2, 2), 2, noNegativeMarking).worth, 4 - 4 * 0.5);
  });

  it("shares all marks among the numbers of options struck out", () => {
    assertProperty(
      fc.property(anyItems, (items) => {
        const sum = [0, 1, 2, 3]
          .map((count) => strikeOutOf(items, count, generalStudiesMarking).marks)
          .reduce((total, marks) => total + marks, 0);
        const outcomes = items.map(({ outcome }) => outcome);
        assert.equal(sum, totalMarks(generalStudiesMarking, outcomes));
      }),
    );
  });
});

describe("breakEvenOf", () => {
  it("is a quarter in both papers, and 0 where nothing is lost", () => {
    assert.equal(breakEvenOf(generalStudiesMarking), 0.25);
    assert.equal(breakEvenOf(csatMarking), 0.25);
    assert.equal(breakEvenOf(noNegativeMarking), 0);
    assert.equal(breakEvenOf({ denominator: 1, right: 1, wrong: -1, blank: -1 }), 0);
  });

  it("is where answering gains as much as a blank", () => {
    const mark = fc.integer({ min: -60, max: 0 });
    assertProperty(
      fc.property(fc.integer({ min: 1, max: 60 }), mark, mark, (right, wrong, blank) => {
        fc.pre(wrong < blank);
        const share = breakEvenOf({ denominator: 6, right, wrong, blank });
        assert.ok(share > 0 && share < 1);
        assert.ok(Math.abs(share * right + (1 - share) * wrong - blank) < 1e-9);
      }),
    );
  });
});

describe("adviseOnStrikeOut", () => {
  for (const [right, wrong, advice] of [
    [0, 0, "too-few"],
    [3, 0, "too-few"],
    [19, 0, "too-few"],
    [0, 19, "too-few"],
    [10, 10, "attempt"],
    [8, 12, "unclear"],
    [5, 15, "unclear"],
    [1, 19, "skip"],
    [2, 38, "skip"],
    [100, 200, "attempt"],
    [80, 220, "unclear"],
  ] as const)
    it(`says ${advice} of ${String(right)} right and ${String(wrong)} wrong`, () => {
      assert.equal(advise(mixOf(right, wrong)), advice);
    });

  it("needs no experience where a wrong answer costs nothing", () => {
    assert.equal(advise([], noNegativeMarking), "attempt");
  });

  it("leaves out blanks, answers called sure, and other numbers of options struck out", () => {
    const others = [
      ...mixOf(50, 0, { certainty: "sure" }),
      ...mixOf(50, 0, { struckCount: 1 }),
      ...times(50, answered("blank", { struckCount: 2 })),
    ];
    assert.equal(advise(others), "too-few");
    const own = mixOf(1, 19, { certainty: "unsure" });
    assert.deepEqual(
      adviseOnStrikeOut([...others, ...own], 2, generalStudiesMarking),
      adviseOnStrikeOut(own, 2, generalStudiesMarking),
    );
  });

  it("advises only where the whole interval is on one side, and never more boldly for less", () => {
    const counts = fc.integer({ min: 0, max: 200 });
    const rank = { skip: 0, "too-few": 1, unclear: 1, attempt: 2 } as const;
    assertProperty(
      fc.property(counts, counts, (right, wrong) => {
        const given = adviseOnStrikeOut(mixOf(right, wrong), 2, generalStudiesMarking);
        const { low, high } = given.interval;
        if (given.advice === "attempt") assert.ok(low > 0.25 && right + wrong >= 20);
        if (given.advice === "skip") assert.ok(high < 0.25 && right + wrong >= 20);
        const better = adviseOnStrikeOut(mixOf(right + 1, wrong), 2, generalStudiesMarking);
        if (right + wrong >= 20) assert.ok(rank[better.advice] >= rank[given.advice]);
      }),
    );
  });

  it("seldom misleads who only guesses: in about 1 of 20 tests it finds a difference", () => {
    const random = createRandom(3);
    let misled = 0;
    for (let test = 0; test < 1000; test += 1) {
      let right = 0;
      for (let each = 0; each < 60; each += 1) if (random.below(4) === 0) right += 1;
      if (advise(mixOf(right, 60 - right)) !== "unclear") misled += 1;
    }
    assert.ok(misled <= 70, `${String(misled)} of 1000`);
  });
});
