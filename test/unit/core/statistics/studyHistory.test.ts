import assert from "node:assert/strict";
import fc from "fast-check";
import type { Attempt } from "../../../../src/core/progress/placeEvent.ts";
import { certainties, outcomes } from "../../../../src/core/progress/progressRecord.ts";
import { toLocalDay } from "../../../../src/core/base/localDay.ts";
import { rateAttempt } from "../../../../src/core/scheduling/rateAttempt.ts";
import { StudyHistory } from "../../../../src/core/statistics/studyHistory.ts";
import { assertProperty } from "../../../support/property.ts";
import {
  attemptOn,
  dayOf,
  instantOf,
  today,
} from "../../../support/statistics/sampleStatistics.ts";

const since = today - 100;
const dayStart = 4;

function countsOf(...facts: readonly (readonly Attempt[])[]) {
  const history = new StudyHistory({ since, today, dayStart });
  for (const [index, attempts] of facts.entries()) history.add(`topic-${String(index)}`, attempts);
  return history.counts();
}

describe("the history of answers", () => {
  it("counts as reviews only what was learnt on an earlier day, once a day", () => {
    const counts = countsOf([
      attemptOn(today - 9, 1, { outcome: "wrong" }), // learnt
      attemptOn(today - 9, 2), // the same day
      attemptOn(today - 5, 3), // kept
      attemptOn(today - 5, 4, { outcome: "wrong" }), // the same day again
      attemptOn(today - 3, 5, { outcome: "wrong" }), // forgotten
      attemptOn(today, 6), // kept
    ]);
    assert.deepEqual(counts.total, { reviews: 3, kept: 2 });
  });

  it("takes a right guess as forgotten, and a blank as nothing at all", () => {
    const counts = countsOf([
      attemptOn(today - 4, 1, { outcome: "blank" }),
      attemptOn(today - 3, 2, { outcome: "right", certainty: "guess" }), // learnt
      attemptOn(today - 2, 3, { outcome: "right", certainty: "guess" }),
      attemptOn(today - 1, 4, { outcome: "blank" }),
      attemptOn(today, 5, { outcome: "right", certainty: "unsure" }),
    ]);
    assert.deepEqual(counts.total, { reviews: 2, kept: 1 });
  });

  it("counts by the topic of the fact and by the form of the review", () => {
    const { byTopic, byForm, total } = countsOf(
      [attemptOn(today - 2, 1, { form: "count" }), attemptOn(today - 1, 2, { form: "pairs" })],
      [attemptOn(today - 2, 3), attemptOn(today, 4, { form: "pairs", outcome: "wrong" })],
    );
    assert.deepEqual([...byForm], [["pairs", { reviews: 2, kept: 1 }]]);
    assert.deepEqual(
      [...byTopic],
      [
        ["topic-0", { reviews: 1, kept: 1 }],
        ["topic-1", { reviews: 1, kept: 0 }],
      ],
    );
    assert.deepEqual(total, { reviews: 2, kept: 1 });
  });

  it("counts facts of no topic in all and by form", () => {
    const history = new StudyHistory({ since, today, dayStart });
    history.add(undefined, [attemptOn(today - 1, 1), attemptOn(today, 2)]);
    const { byTopic, byForm, total } = history.counts();
    assert.deepEqual([byTopic.size, byForm.size, total.reviews], [0, 1, 1]);
  });

  it("begins a day at the student's hour, in the zone of each answer", () => {
    const day = dayOf("2026-05-20");
    const late = attemptOn(day, 1, { at: instantOf(day, 23) });
    const pastMidnight = attemptOn(day, 2, { at: instantOf(day + 1, 3.9) });
    const morning = attemptOn(day, 3, { at: instantOf(day + 1, 4.1) });
    assert.equal(countsOf([late, pastMidnight]).total.reviews, 0);
    assert.equal(countsOf([late, morning]).total.reviews, 1);
    // The same two instants, but the student has flown to New York: it is still the evening there.
    assert.equal(countsOf([late, { ...morning, zone: -240 }]).total.reviews, 0);
  });

  it("takes a day that goes back as the same day", () => {
    const counts = countsOf([
      attemptOn(today - 5, 1),
      attemptOn(today - 7, 2),
      attemptOn(today - 5, 3),
      attemptOn(today - 4, 4),
    ]);
    assert.equal(counts.total.reviews, 1);
  });

  it("looks at the days asked for only, but knows what was learnt before", () => {
    const counts = countsOf([
      attemptOn(since - 20, 1),
      attemptOn(since - 10, 2),
      attemptOn(since, 3),
      attemptOn(today + 1, 4),
    ]);
    assert.deepEqual(counts.total, { reviews: 1, kept: 1 });
    assert.deepEqual([...counts.answersByDay], [[since, 1]]);
  });

  it("counts an answer on several facts once, and a blank not at all", () => {
    const one = attemptOn(today, 1);
    const { answersByDay } = countsOf(
      [one, attemptOn(today, 2, { outcome: "blank" })],
      [one, attemptOn(today, 3)],
    );
    assert.deepEqual([...answersByDay], [[today, 2]]);
  });
});

describe("the history of any answers", () => {
  const arbitraryAttempt = fc.record({
    ago: fc.integer({ min: -1, max: 120 }),
    hour: fc.integer({ min: 0, max: 23 }),
    zone: fc.constantFrom(-480, 0, 330, 765),
    outcome: fc.constantFrom(...outcomes),
    certainty: fc.constantFrom(undefined, ...certainties),
    form: fc.constantFrom("single-best", "pairs"),
  });
  const arbitraryFacts = fc.array(fc.array(arbitraryAttempt, { maxLength: 12 }), { maxLength: 6 });

  it("is the same when it is counted day by day", () => {
    assertProperty(
      fc.property(arbitraryFacts, (facts) => {
        let number = 0;
        const attempts = facts.map((fact) =>
          fact
            .toSorted((a, b) => b.ago - a.ago)
            .map(({ ago, hour, ...rest }) => {
              number += 1;
              return attemptOn(today - ago, number, { at: instantOf(today - ago, hour), ...rest });
            }),
        );
        const counts = countsOf(...attempts);
        // Another way: the days of each fact, and what came first on each of them.
        let reviews = 0;
        let kept = 0;
        for (const fact of attempts) {
          const rated = fact.filter((each) => rateAttempt(each) !== undefined);
          const dayOfAttempt = ({ at, zone }: Attempt) => toLocalDay(at, zone, dayStart);
          for (const [index, each] of rated.entries()) {
            const day = dayOfAttempt(each);
            const before = rated.slice(0, index).map(dayOfAttempt);
            if (before.length === 0 || before.some((other) => other >= day)) continue;
            if (day < since || day > today) continue;
            reviews += 1;
            if (rateAttempt(each) !== "again") kept += 1;
          }
        }
        assert.deepEqual(counts.total, { reviews, kept });
        const sumOf = (values: Iterable<{ readonly reviews: number; readonly kept: number }>) =>
          [...values].reduce(
            (sum, each) => ({ reviews: sum.reviews + each.reviews, kept: sum.kept + each.kept }),
            { reviews: 0, kept: 0 },
          );
        assert.deepEqual(sumOf(counts.byForm.values()), counts.total);
        assert.deepEqual(sumOf(counts.byTopic.values()), counts.total);
      }),
    );
  });
});
