import assert from "node:assert/strict";
import fc from "fast-check";
import type { RecordId } from "../../../../src/core/base/ids.ts";
import { isDue } from "../../../../src/core/scheduling/cardStates.ts";
import { formatLocalDay } from "../../../../src/core/base/localDay.ts";
import { isLearnt, type StudyFact } from "../../../../src/core/scheduling/studyFact.ts";
import {
  planDay,
  type DayPlan,
  type StudyWishes,
} from "../../../../src/core/scheduling/studyQueue.ts";
import { assertProperty } from "../../../support/property.ts";
import {
  learntCard,
  studyFact,
  studyKey,
  usualScheduler,
} from "../../../support/students/studyFacts.ts";

const day = 20_000;
const wide: StudyWishes = { newLimit: 1000, reviewLimit: 1000 };

function plan(facts: readonly StudyFact[], wishes: StudyWishes = wide, seed = 1): DayPlan {
  return planDay(facts, day, wishes, usualScheduler, seed);
}

const flags = [{ id: "w.1" as RecordId, at: 0, reason: "wrong" }];

const anyFact = fc.record({
  age: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
  reviews: fc.integer({ min: 1, max: 4 }),
  weight: fc.constantFrom(1, 1, 2, 0.5),
  isSuspended: fc.constantFrom(false, false, false, true),
  buriedUntil: fc.constantFrom(undefined, undefined, formatLocalDay(day), formatLocalDay(day + 1)),
  flags: fc.constantFrom([], [], [], flags),
});
const anyFacts = fc.array(anyFact, { maxLength: 60 }).map((list) =>
  list.map(({ age, reviews, ...rest }, index) =>
    studyFact(index, {
      ...rest,
      card: age === undefined ? undefined : learntCard(day - age, reviews),
    }),
  ),
);
const limits = fc.integer({ min: 0, max: 30 });
const anyWishes = fc.record({ newLimit: limits, reviewLimit: limits });

describe("planDay", () => {
  it("asks what is due and what is new, and nothing else", () => {
    const facts = [
      studyFact(1),
      studyFact(2, { card: learntCard(day - 30) }),
      studyFact(3, { card: learntCard(day - 1) }),
    ];
    assert.deepEqual(plan(facts), { reviews: [studyKey(2)], fresh: [studyKey(1)], backlog: 0 });
  });

  it("leaves out what is suspended, flagged, or buried until a later day", () => {
    for (const card of [undefined, learntCard(day - 30)]) {
      const facts = [
        studyFact(1, { card, isSuspended: true }),
        studyFact(2, { card, flags }),
        studyFact(3, { card, buriedUntil: formatLocalDay(day + 1) }),
        studyFact(4, { card, buriedUntil: formatLocalDay(day) }),
      ];
      const { reviews, fresh } = plan(facts);
      assert.deepEqual([...reviews, ...fresh], [studyKey(4)]);
    }
  });

  it("takes what was done on the day off the limits, also what is suspended since", () => {
    const done = [
      studyFact(1, { card: learntCard(day), isSuspended: true }),
      studyFact(2, { card: learntCard(day) }),
      studyFact(3, { card: { ...learntCard(day - 9), lastDay: day, dueDay: day + 9 } }),
    ];
    const others = Array.from({ length: 20 }, (_, index) =>
      studyFact(10 + index, index < 10 ? {} : { card: learntCard(day - 30) }),
    );
    const { reviews, fresh, backlog } = plan([...done, ...others], { newLimit: 5, reviewLimit: 4 });
    assert.deepEqual([fresh.length, reviews.length, backlog], [3, 3, 7]);
    assert.equal(plan([...done, ...others], { newLimit: 1, reviewLimit: 1 }).fresh.length, 0);
  });

  it("asks what matters more first", () => {
    const weights = [1, 3, 2];
    const fresh = weights.map((weight, index) => studyFact(index, { weight }));
    const due = fresh.map((fact) => ({ ...fact, card: learntCard(day - 30) }));
    const order = [1, 2, 0].map(studyKey);
    assert.deepEqual(plan(fresh).fresh, order);
    assert.deepEqual(plan(due).reviews, order);
  });

  it("asks first what a review saves: neither what is lost nor what is safe", () => {
    const card = { ...learntCard(day - 300), dueDay: day };
    const facts = [
      studyFact(1, { card: { ...card, lastDay: day - 1, stability: 300 } }),
      studyFact(2, { card: { ...card, lastDay: day - 30, stability: 30 } }),
      studyFact(3, { card: { ...card, lastDay: day - 60, stability: 30 } }),
      studyFact(4, { card: { ...card, lastDay: day - 300, stability: 0.001 } }),
    ];
    const { reviews } = plan(facts);
    assert.deepEqual(reviews.slice(0, 2), [studyKey(3), studyKey(2)]);
  });

  it("weighs what a fact matters against what a review saves", () => {
    const faded = learntCard(day - 30);
    const fading = { ...faded, lastDay: day - 20 };
    const order = (weight: number): unknown =>
      plan([studyFact(1, { card: faded, weight }), studyFact(2, { card: fading })]).reviews;
    assert.deepEqual(order(1), [studyKey(2), studyKey(1)]);
    assert.deepEqual(order(3), [studyKey(1), studyKey(2)]);
  });

  it("keeps to the limits, asks nothing twice, and drops nothing that is due", () => {
    assertProperty(
      fc.property(anyFacts, anyWishes, (facts, wishes) => {
        const { reviews, fresh, backlog } = plan(facts, wishes);
        const byKey = new Map(facts.map((fact) => [fact.key, fact]));
        assert.ok(reviews.length <= wishes.reviewLimit && fresh.length <= wishes.newLimit);
        assert.equal(new Set([...reviews, ...fresh]).size, reviews.length + fresh.length);
        for (const key of fresh) assert.equal(byKey.get(key)?.card, undefined);
        for (const key of [...reviews, ...fresh]) {
          const fact = byKey.get(key);
          assert.ok(fact && !fact.isSuspended && fact.flags.length === 0);
          assert.ok(fact.buriedUntil === undefined || fact.buriedUntil <= formatLocalDay(day));
        }
        const open = facts.filter(
          (fact) =>
            !fact.isSuspended &&
            fact.flags.length === 0 &&
            (fact.buriedUntil ?? "") <= formatLocalDay(day) &&
            isLearnt(fact) &&
            isDue(fact.card, day),
        );
        assert.equal(reviews.length + backlog, open.length);
        assert.ok(reviews.every((key) => open.some((fact) => fact.key === key)));
      }),
    );
  });

  it("does not depend on the order of the facts, and on the seed only where facts are alike", () => {
    const facts = Array.from({ length: 30 }, (_, index) => studyFact(index));
    const few: StudyWishes = { newLimit: 5, reviewLimit: 5 };
    assert.notDeepEqual(plan(facts, few, 1), plan(facts, few, 2));
    assertProperty(
      fc.property(anyFacts, anyWishes, fc.integer(), (some, wishes, seed) => {
        assert.deepEqual(plan(some.toReversed(), wishes, seed), plan(some, wishes, seed));
      }),
    );
  });

  it("plans as without an exam on its day and after it", () => {
    const facts = Array.from({ length: 30 }, (_, index) =>
      studyFact(index, index < 9 ? {} : { card: learntCard(day - 30 - index) }),
    );
    for (const examDay of [day, day - 1])
      assert.deepEqual(plan(facts, { ...wide, examDay }), plan(facts));
  });
});
