import assert from "node:assert/strict";
import fc from "fast-check";
import { toAnsweredItem } from "../../../../../src/core/quiz/analysis/answeredItem.ts";
import { medianOf, scoreOf, scoresBy } from "../../../../../src/core/quiz/analysis/scores.ts";
import { csatMarking, generalStudiesMarking } from "../../../../../src/core/quiz/marks.ts";
import { answer } from "../../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../../support/property.ts";
import { answered, anyItems } from "./answeredItems.ts";

describe("toAnsweredItem", () => {
  it("takes from a record what was chosen, struck out and said", () => {
    const record = answer(1, { shown: ["a", "b", "c"], key: 1, chosen: 1, struck: [0, 2, 2] });
    assert.deepEqual(toAnsweredItem(record, "Quad"), {
      ...answered("right", { topic: "Quad", certainty: "sure", durationMs: 8000 }),
      ...{ optionCount: 3, struckCount: 2, isKeyStruck: false },
    });
  });

  it("knows wrong answers, blanks, and right options that were struck out", () => {
    const of = (chosen: number | null, struck: number[]): unknown[] => {
      const item = toAnsweredItem(answer(1, { key: 1, chosen, struck }), "");
      return [item.outcome, item.isKeyStruck];
    };
    assert.deepEqual(of(0, [1]), ["wrong", true]);
    assert.deepEqual(of(null, []), ["blank", false]);
    assert.deepEqual(of(1, [0]), ["right", false]);
  });
});

describe("scoreOf", () => {
  it("counts, marks exactly, and tells what it were without guesses", () => {
    const items = [
      answered("right", { certainty: "sure", durationMs: 10 }),
      answered("right", { certainty: "guess", durationMs: 20 }),
      answered("wrong", { certainty: "guess", durationMs: 30 }),
      answered("wrong", { certainty: "guess", durationMs: 90 }),
      answered("wrong", { durationMs: 50 }),
      answered("blank", { durationMs: 60 }),
    ];
    assert.deepEqual(scoreOf(items, generalStudiesMarking), {
      ...{ right: 2, wrong: 3, blank: 1, marks: 6, fullMarks: 36 },
      ...{ marksWithoutGuesses: 4, medianMs: 40 },
    });
    assert.equal(scoreOf(items, csatMarking).marks, 15);
  });

  it("is nothing of nothing", () => {
    assert.deepEqual(scoreOf([], generalStudiesMarking), {
      ...{ right: 0, wrong: 0, blank: 0, marks: 0, fullMarks: 0 },
      ...{ marksWithoutGuesses: 0, medianMs: undefined },
    });
  });

  it("is the sum of its parts, by topic and by form", () => {
    assertProperty(
      fc.property(anyItems, fc.constantFrom("topic", "form"), (items, name) => {
        const whole = scoreOf(items, generalStudiesMarking);
        const parts = scoresBy(name, items, generalStudiesMarking);
        for (const figure of [
          ...(["right", "wrong", "blank"] as const),
          ...(["marks", "fullMarks", "marksWithoutGuesses"] as const),
        ]) {
          const sum = [...parts.values()].reduce((total, part) => total + part[figure], 0);
          assert.equal(sum, whole[figure], figure);
        }
        assert.deepEqual([...parts.keys()], [...new Set(items.map((item) => item[name]))]);
      }),
    );
  });
});

describe("medianOf", () => {
  it("has as many numbers below it as above it, and stays among them", () => {
    assert.equal(medianOf([5]), 5);
    assert.equal(medianOf([9, 1]), 5);
    assert.equal(medianOf([9, 1, 2]), 2);
    const numbers = fc.array(fc.integer(), { minLength: 1, maxLength: 40 });
    assertProperty(
      fc.property(numbers, (some) => {
        const median = medianOf(some) ?? Number.NaN;
        const below = some.filter((each) => each < median).length;
        const above = some.filter((each) => each > median).length;
        assert.ok(below <= some.length / 2 && above <= some.length / 2);
        assert.ok(median >= Math.min(...some) && median <= Math.max(...some));
      }),
    );
  });
});
