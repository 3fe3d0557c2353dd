import assert from "node:assert/strict";
import fc from "fast-check";
import type { CardState } from "../../../../src/core/scheduling/scheduler.ts";
import type { StudyFact } from "../../../../src/core/scheduling/studyFact.ts";
import { weakestFacts } from "../../../../src/core/statistics/weakestFacts.ts";
import { assertProperty } from "../../../support/property.ts";
import { factKey } from "../../../support/progress/sampleRecords.ts";
import { scheduler, today } from "../../../support/statistics/sampleStatistics.ts";

function fact(
  number: number,
  card: Partial<CardState> | undefined,
  changes: Partial<StudyFact> = {},
): StudyFact {
  const usual: CardState = {
    ...{ stability: 10, difficulty: 5, firstDay: today - 100, lastDay: today - 3 },
    ...{ dueDay: today + 7, reviews: 9, lapses: 2 },
  };
  return {
    key: factKey(number),
    card: card === undefined ? undefined : { ...usual, ...card },
    ...{ weight: 1, isSuspended: false, buriedUntil: undefined, flags: [] },
    ...changes,
  };
}

function numbersOf(facts: readonly StudyFact[], count = 10): string[] {
  return weakestFacts(facts, today, scheduler, count).map(({ key }) => key.split("-").at(-1) ?? "");
}

describe("the weakest facts", () => {
  it("are forgotten often and soon: lapses by the chance to have forgotten in a week", () => {
    const [weak] = weakestFacts([fact(1, { lapses: 3 })], today, scheduler, 1);
    // Asked 3 days ago, so that in a week 10 days have passed: with a stability of 10 days that is 90 %.
    assert.equal(weak?.retrievability.toFixed(3), "0.900");
    assert.equal(weak.weakness.toFixed(2), "0.30");
  });

  it("come in this order: more lapses, and of as many the less stable one", () => {
    const facts = [
      fact(1, { lapses: 1 }),
      fact(2, { lapses: 4 }),
      fact(3, { lapses: 4, stability: 2 }),
      fact(4, { lapses: 2, stability: 10_000 }),
    ];
    assert.deepEqual(numbersOf(facts), ["3", "2", "1", "4"]);
  });

  it("are not safe because they have just been asked", () => {
    const facts = [
      fact(1, { lapses: 5, lastDay: today, stability: 1 }),
      fact(2, { lapses: 1, lastDay: today - 10 }),
    ];
    assert.deepEqual(numbersOf(facts), ["1", "2"]);
  });

  it("are none that is new, was never forgotten, or may not be asked today", () => {
    const facts = [
      fact(1, undefined),
      fact(2, { lapses: 0, stability: 0.1, lastDay: today - 300 }),
      fact(3, {}, { isSuspended: true }),
      fact(4, {}, { buriedUntil: "2026-05-29" }),
      fact(5, {}, { buriedUntil: "2026-05-28" }),
    ];
    assert.deepEqual(numbersOf(facts), ["5"]);
  });

  it("are so many at most, whatever there is, and never in a wrong order", () => {
    const card = fc.record({
      lapses: fc.nat(5),
      stability: fc.double({ min: 0.1, max: 1000, noNaN: true }),
      lastDay: fc.integer({ min: today - 400, max: today + 2 }),
    });
    assertProperty(
      fc.property(fc.array(card), fc.nat(12), (cards, count) => {
        const facts = cards.map((each, number) => fact(number, each));
        const weak = weakestFacts(facts, today, scheduler, count);
        const forgotten = cards.filter(({ lapses }) => lapses > 0).length;
        assert.equal(weak.length, Math.min(count, forgotten));
        for (const [index, { weakness }] of weak.entries())
          assert.ok(weakness <= (weak[index - 1]?.weakness ?? Infinity));
      }),
    );
  });
});
