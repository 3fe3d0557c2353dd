import assert from "node:assert/strict";
import { meanOfLast, mockScoresOf } from "../../../../src/core/statistics/mockScores.ts";
import { mockEnd } from "../../../support/statistics/sampleStatistics.ts";

const half = { right: 60, wrong: 30, blank: 10 };

describe("the scores of mocks", () => {
  it("are the marks as a share of full marks, exactly", () => {
    const [score] = mockScoresOf([mockEnd(1, 7, half)]);
    // 60 × 2 − 30 × ⅔ = 100 of 200 marks, in thirds.
    assert.deepEqual(
      [score?.marks, score?.fullMarks, score?.denominator, score?.share],
      [300, 600, 3, 0.5],
    );
  });

  it("are below 0 where more was lost than gained", () => {
    const [score] = mockScoresOf([mockEnd(1, 7, { right: 0, wrong: 100, blank: 0 })]);
    assert.equal(score?.share, -200 / 600);
  });

  it("are in the order in which the mocks were begun", () => {
    const scores = mockScoresOf([mockEnd(1, 2, half), mockEnd(2, 9, half), mockEnd(3, 5, half)]);
    assert.deepEqual(
      scores.map(({ quiz }) => quiz),
      ["mock-2", "mock-3", "mock-1"],
    );
  });

  it("count the last end of a mock, and no quiz of another kind", () => {
    const again = { ...mockEnd(1, 2, { right: 1, wrong: 0, blank: 99 }), stamp: 9 };
    const practice = { ...mockEnd(2, 2, half), mode: "practice" as const };
    const scores = mockScoresOf([mockEnd(1, 2, half), practice, again]);
    assert.deepEqual(
      scores.map(({ quiz, right }) => [quiz, right]),
      [["mock-1", 1]],
    );
  });

  it("leave out what was given up, and what had no question", () => {
    const givenUp = { ...mockEnd(1, 2, half), isHandedIn: false };
    assert.deepEqual(mockScoresOf([givenUp, mockEnd(2, 2, { right: 0, wrong: 0, blank: 0 })]), []);
  });
});

describe("the mean of the last mocks", () => {
  const scores = mockScoresOf([
    mockEnd(1, 9, { right: 100, wrong: 0, blank: 0 }),
    mockEnd(2, 6, { right: 20, wrong: 0, blank: 80 }),
    mockEnd(3, 3, { right: 40, wrong: 0, blank: 60 }),
  ]);

  it("is of the last ones only", () => {
    assert.equal(meanOfLast(scores, 2)?.toFixed(3), "0.300");
    assert.equal(meanOfLast(scores, 3)?.toFixed(4), "0.5333");
  });

  it("is none where there are fewer", () => {
    assert.equal(meanOfLast(scores, 4), undefined);
    assert.equal(meanOfLast(scores, 0), undefined);
  });
});
