import assert from "node:assert/strict";
import fc from "fast-check";
import type { FactKey } from "../../../../src/core/base/ids.ts";
import { formatLocalDay } from "../../../../src/core/base/localDay.ts";
import type { StudyFact } from "../../../../src/core/scheduling/studyFact.ts";
import { planDay, type StudyWishes } from "../../../../src/core/scheduling/studyQueue.ts";
import { assertProperty } from "../../../support/property.ts";
import { learntCard, studyFact, usualScheduler } from "../../../support/students/studyFacts.ts";

const start = 20_000;

interface Days {
  /** Facts asked on each day, reviews and new ones. */
  readonly asked: readonly (readonly FactKey[])[];
  readonly reviews: readonly number[];
  readonly fresh: readonly number[];
  readonly last: readonly StudyFact[];
}

/** Follows the plan from day to day up to the exam; everything is recalled, but every `failing`-th. */
function follow(
  facts: readonly StudyFact[],
  wishes: StudyWishes & { examDay: number },
  failing = Infinity,
): Days {
  let number = 0;
  let now = facts;
  const asked: (readonly FactKey[])[] = [];
  const reviews: number[] = [];
  const fresh: number[] = [];
  for (let day = start; day < wishes.examDay; day += 1) {
    const plan = planDay(now, day, wishes, usualScheduler, 1);
    const today = new Set([...plan.reviews, ...plan.fresh]);
    asked.push([...today]);
    reviews.push(plan.reviews.length);
    fresh.push(plan.fresh.length);
    now = now.map((fact) => {
      if (!today.has(fact.key)) return fact;
      number += 1;
      const rating = number % failing === 0 ? "again" : "good";
      return { ...fact, card: usualScheduler.review(fact.card, day, rating) };
    });
  }
  return { asked, reviews, fresh, last: now };
}

const anyFacts = fc
  .array(
    fc.record({
      age: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
      reviews: fc.integer({ min: 1, max: 5 }),
      weight: fc.constantFrom(1, 1, 2),
    }),
    { minLength: 1, maxLength: 80 },
  )
  .map((list) =>
    list.map(({ age, reviews, weight }, index) => {
      const card = age === undefined ? undefined : learntCard(start - age - 1, reviews);
      const past = card === undefined || card.lastDay < start ? card : learntCard(start - 1);
      return studyFact(index, { weight, card: past });
    }),
  );
const anyExam = fc.record({
  newLimit: fc.integer({ min: 0, max: 8 }),
  reviewLimit: fc.integer({ min: 1, max: 20 }),
  examDay: fc.integer({ min: start + 1, max: start + 70 }),
});

describe("planDay before an exam", () => {
  it("tells beforehand what comes round and what cannot, and keeps to it", () => {
    assertProperty(
      fc.property(anyFacts, anyExam, fc.constantFrom(Infinity, 4), (facts, wishes, failing) => {
        const plan = planDay(facts, start, wishes, usualScheduler, 1);
        const { exam } = plan;
        assert.ok(exam);
        assert.deepEqual(
          [...exam.planned, ...exam.cannotFit].toSorted(),
          facts.map(({ key }) => key).toSorted(),
        );
        const { last } = follow(facts, wishes, failing);
        const missed = last
          .filter(({ card }) => card === undefined || card.lastDay < exam.closingFrom)
          .map(({ key }) => key);
        const broken = exam.planned.filter((key) => missed.includes(key));
        assert.deepEqual(broken, [], "promised, and not asked in the closing round");
      }),
      { numRuns: 200 },
    );
  });

  it("has room for all when the limits are wide, and for no review when there is none", () => {
    const facts = Array.from({ length: 200 }, (_, index) =>
      studyFact(index, index % 2 === 0 ? {} : { card: learntCard(start - 50) }),
    );
    const examOf = (newLimit: number, reviewLimit: number): number[] => {
      const wishes = { newLimit, reviewLimit, examDay: start + 60 };
      const { exam } = planDay(facts, start, wishes, usualScheduler, 1);
      return [exam?.planned.length ?? -1, exam?.cannotFit.length ?? -1];
    };
    assert.deepEqual(examOf(20, 100), [200, 0]);
    assert.deepEqual(examOf(0, 100), [100, 100]);
    assert.deepEqual(examOf(1, 100), [160, 40]);
    // What is learnt in the closing round comes round by it.
    assert.deepEqual(examOf(20, 0), [100, 100]);
    assert.deepEqual(examOf(0, 0), [0, 200]);
  });

  it("leaves room in the closing round for what is forgotten in it", () => {
    const facts = Array.from({ length: 200 }, (_, index) =>
      studyFact(index, index < 100 ? {} : { card: learntCard(start - 50) }),
    );
    const wishes = { newLimit: 20, reviewLimit: 2, examDay: start + 120 };
    const { exam } = planDay(facts, start, wishes, usualScheduler, 1);
    // 85 % of 2 reviews on each of 90 days.
    assert.equal(exam?.planned.length, 153);
    const { last } = follow(facts, wishes, 4);
    const asked = new Set(
      last.filter(({ card }) => (card?.lastDay ?? 0) >= exam.closingFrom).map(({ key }) => key),
    );
    assert.ok(exam.planned.every((key) => asked.has(key)));
  });

  it("gives up what matters least", () => {
    const facts = Array.from({ length: 100 }, (_, index) =>
      studyFact(index, { weight: 1 + (index % 2), card: learntCard(start - 50) }),
    );
    const wishes = { newLimit: 0, reviewLimit: 5, examDay: start + 10 };
    const { exam } = planDay(facts, start, wishes, usualScheduler, 1);
    assert.equal(exam?.cannotFit.length, 50);
    const weights = new Map(facts.map(({ key, weight }) => [key, weight]));
    assert.ok(exam.cannotFit.every((key) => weights.get(key) === 1));
  });

  it("asks everything again in the four weeks before, in even parts", () => {
    const facts = Array.from({ length: 280 }, (_, index) =>
      studyFact(index, { card: learntCard(start - 400 - index, 6) }),
    );
    const wishes = { newLimit: 0, reviewLimit: 1000, examDay: start + 40 };
    const { reviews, last } = follow(facts, wishes);
    const round = reviews.slice(-28);
    assert.ok(last.every(({ card }) => (card?.lastDay ?? 0) >= wishes.examDay - 28));
    assert.ok(Math.max(...round) <= 14, `${String(Math.max(...round))} on one day`);
    assert.ok(Math.min(...round) >= 7, `${String(Math.min(...round))} on one day`);
  });

  it("levels what is due at once, and dumps no backlog on a day", () => {
    const facts = Array.from({ length: 300 }, (_, index) =>
      studyFact(index, { card: { ...learntCard(start - 30), dueDay: start + 10, stability: 40 } }),
    );
    const wishes = { newLimit: 0, reviewLimit: 1000, examDay: start + 200 };
    const level = follow(facts, wishes).reviews.slice(0, 30);
    assert.ok(Math.max(...level) <= 75, `${String(Math.max(...level))} of 300 on one day`);
    const limited = follow(facts, { ...wishes, reviewLimit: 20 }).reviews;
    assert.ok(Math.max(...limited) <= 20);
  });

  it("learns new facts at a pace that leaves time to review them", () => {
    const facts = Array.from({ length: 300 }, (_, index) => studyFact(index));
    const wishes = { newLimit: 50, reviewLimit: 1000, examDay: start + 228 };
    const { fresh } = follow(facts, wishes);
    assert.deepEqual(fresh.slice(0, 2), [3, 3]);
    assert.equal(
      fresh.reduce((sum, count) => sum + count, 0),
      300,
    );
    assert.ok(fresh.slice(200).every((count) => count === 0));
    assert.ok(Math.max(...fresh) <= 6, `${String(Math.max(...fresh))} on one day`);
  });

  it("goes on in the same way when the plan is made anew after each answer", () => {
    assertProperty(
      fc.property(anyFacts, anyExam, (facts, wishes) => {
        const morning = planDay(facts, start, wishes, usualScheduler, 1);
        const [first, ...others] = morning.fresh;
        const after = facts.map((fact) =>
          fact.key === first ? { ...fact, card: learntCard(start) } : fact,
        );
        assert.deepEqual(planDay(after, start, wishes, usualScheduler, 1).fresh, others);
      }),
    );
  });

  it("leaves out what the student has put aside", () => {
    const facts = [
      studyFact(1, { isSuspended: true }),
      studyFact(2, { buriedUntil: formatLocalDay(start + 1) }),
      studyFact(3),
    ];
    const wishes = { newLimit: 9, reviewLimit: 9, examDay: start + 60 };
    const { exam } = planDay(facts, start, wishes, usualScheduler, 1);
    assert.deepEqual([exam?.planned.length, exam?.cannotFit.length], [1, 0]);
  });
});
