import assert from "node:assert/strict";
import { usualSchedulerSettings } from "../../../../src/core/scheduling/schedulerSettings.ts";
import type { StudyWishes } from "../../../../src/core/scheduling/studyQueue.ts";
import { matchingModel, powerLawModel } from "../../../support/students/memoryModel.ts";
import { firstDay, studyYear, type StudyOutcome } from "../../../support/students/studyYear.ts";

// A smaller part of `npm run bench -- students`: 300 facts, half a year, fixed seeds.
const days = 180;
const examDay = firstDay + days;
const wide: StudyWishes = { newLimit: 10, reviewLimit: 1000 };

function study(
  wishes: StudyWishes,
  { seed = 1, desiredRetention = 0.9, model = matchingModel() } = {},
): StudyOutcome {
  const settings = { ...usualSchedulerSettings, desiredRetention };
  return studyYear({ facts: 300, days, settings, wishes, model, seed });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

describe("a simulated student", () => {
  it("recalls in a year the part of the reviews that is desired, ± 2 points", () => {
    const years = [1, 2, 3].map((seed) =>
      studyYear({
        ...{ facts: 1000, days: 365, settings: usualSchedulerSettings, seed },
        ...{ wishes: { newLimit: 20, reviewLimit: 1000 }, model: matchingModel() },
      }),
    );
    const share = (of: readonly { reviews: number; recalled: number }[]): number =>
      sum(of.map(({ recalled }) => recalled)) / sum(of.map(({ reviews }) => reviews));
    assert.ok(Math.abs(share(years) - 0.9) <= 0.02, String(share(years)));
    const spaced = share(years.map((year) => year.spaced));
    assert.ok(Math.abs(spaced - 0.9) <= 0.01, String(spaced));
  });

  for (const desiredRetention of [0.8, 0.85, 0.95])
    it(`recalls ${String(desiredRetention * 100)} % where the interval was not the shortest`, () => {
      const outcomes = [1, 2, 3].map((seed) => study(wide, { seed, desiredRetention }).spaced);
      const reviews = sum(outcomes.map((outcome) => outcome.reviews));
      const recalled = sum(outcomes.map((outcome) => outcome.recalled));
      assert.ok(
        Math.abs(recalled / reviews - desiredRetention) <= 0.02,
        String(recalled / reviews),
      );
    });

  for (const [name, model] of [
    ["as FSRS expects", matchingModel()],
    ["by a power law", powerLawModel(1)],
  ] as const)
    it(`who forgets ${name} knows more on the exam day with its date set, by no more reviews`, () => {
      const without = study(wide, { model });
      const withDate = study({ ...wide, examDay }, { model });
      assert.ok(withDate.reviews <= without.reviews);
      assert.ok(withDate.knows(0) > without.knows(0) + 0.02);
      assert.ok(withDate.knows(1) > without.knows(1) + 0.02);
    });

  it("is asked everything that was promised, and was told what cannot fit", () => {
    for (const [newLimit, reviewLimit, unfit] of [
      [10, 1000, 0],
      [10, 8, 0],
      [10, 3, 71],
      [1, 1000, 120],
    ] as const) {
      const { firstPlan, attempts } = study({ newLimit, reviewLimit, examDay });
      assert.ok(firstPlan.exam);
      const { planned, cannotFit, closingFrom } = firstPlan.exam;
      assert.equal(cannotFit.length, unfit);
      const broken = planned.filter((key) => {
        const last = attempts.get(key)?.at(-1);
        return last === undefined || last.at < closingFrom * 86_400_000;
      });
      assert.deepEqual(broken, []);
    }
  });

  it("has level days before the exam", () => {
    const without = study(wide);
    const withDate = study({ ...wide, examDay });
    assert.ok(Math.max(...withDate.loads) < Math.max(...without.loads) / 1.5);
  });
});
