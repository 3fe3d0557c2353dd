import assert from "node:assert/strict";
import type { TestedAnswer } from "../../../../src/core/progress/recentQuizzes.ts";
import { generalStudiesMarking, noNegativeMarking } from "../../../../src/core/quiz/marks.ts";
import { answeringHabitsOf } from "../../../../src/core/statistics/answeringHabits.ts";
import { testedAnswer } from "../../../support/statistics/sampleStatistics.ts";

function answers(
  count: number,
  changes: Partial<TestedAnswer>,
  start = 0,
): readonly TestedAnswer[] {
  return Array.from({ length: count }, (_, index) => testedAnswer(start + index, changes));
}

const two = { struck: [2, 3], certainty: "unsure" } as const;

describe("how the student answers", () => {
  it("counts how often each certainty was right, and no blanks", () => {
    const { calibration, answers: count } = answeringHabitsOf(
      [
        ...answers(8, { certainty: "sure" }),
        ...answers(2, { certainty: "sure", chosen: 1 }),
        ...answers(3, { certainty: "guess", chosen: 2 }),
        ...answers(4, { certainty: "guess", chosen: null }),
        ...answers(5, {}),
      ],
      generalStudiesMarking,
    );
    assert.equal(count, 22);
    assert.deepEqual(
      calibration.map(({ certainty, answered, right }) => [certainty, answered, right]),
      [
        ["guess", 3, 0],
        ["unsure", 0, 0],
        ["sure", 10, 8],
      ],
    );
  });

  it("says what striking out was worth, exactly in thirds", () => {
    const { strikeOut } = answeringHabitsOf(
      [...answers(6, two), ...answers(2, { ...two, chosen: 1 })],
      generalStudiesMarking,
    );
    const record = strikeOut.find(({ struckCount }) => struckCount === 2);
    // 6 × 2 − 2 × ⅔; blind guesses among four are worth nothing on average.
    assert.deepEqual([record?.answered, record?.right, record?.marks], [8, 6, 32]);
    assert.equal(record?.worth, 32);
  });

  it("advises to attempt and to skip by the student's own share", () => {
    const often = [...answers(15, two), ...answers(10, { ...two, chosen: 1 })];
    const seldom = answers(30, { ...two, struck: [3], chosen: 1 }, 100);
    const { advice, breakEven } = answeringHabitsOf([...often, ...seldom], generalStudiesMarking);
    assert.equal(breakEven, 0.25);
    assert.deepEqual(
      advice.map(({ struckCount, advice: word }) => [struckCount, word]),
      [
        [1, "skip"],
        [2, "attempt"],
      ],
    );
  });

  it("advises on nothing from too few answers, and always to attempt where it costs nothing", () => {
    const few = answeringHabitsOf(answers(19, two), generalStudiesMarking);
    assert.deepEqual(
      few.advice.map(({ advice }) => advice),
      ["too-few", "too-few"],
    );
    const free = answeringHabitsOf([], noNegativeMarking);
    assert.deepEqual(
      free.advice.map(({ advice }) => advice),
      ["attempt", "attempt"],
    );
  });

  it("counts an option once that was struck out twice", () => {
    const { strikeOut } = answeringHabitsOf(
      [testedAnswer(1, { struck: [3, 3] })],
      generalStudiesMarking,
    );
    assert.deepEqual(
      strikeOut.map(({ answered }) => answered),
      [0, 1, 0, 0],
    );
  });
});
