import assert from "node:assert/strict";
import { forecastDays } from "../../../../src/core/scheduling/forecast.ts";
import type { StudyFact } from "../../../../src/core/scheduling/studyFact.ts";
import { planDay, type StudyWishes } from "../../../../src/core/scheduling/studyQueue.ts";
import { learntCard, studyFact, usualScheduler } from "../../../support/students/studyFacts.ts";

const day = 20_000;
const wishes: StudyWishes = { newLimit: 3, reviewLimit: 1000 };

function forecast(
  facts: readonly StudyFact[],
  until: number,
  how = wishes,
): { due: number[]; fresh: number[] } {
  const days = forecastDays(facts, day, until, how, usualScheduler);
  assert.deepEqual(
    days.map((each) => each.day),
    Array.from({ length: Math.max(0, until - day) }, (_, index) => day + index),
  );
  return { due: days.map(({ due }) => due), fresh: days.map(({ fresh }) => fresh) };
}

/** What the plans of the days come to when they are followed and everything is recalled. */
function followed(facts: readonly StudyFact[], until: number): { due: number[]; fresh: number[] } {
  let now = facts;
  const due: number[] = [];
  const fresh: number[] = [];
  for (let today = day; today < until; today += 1) {
    const plan = planDay(now, today, wishes, usualScheduler, 1);
    due.push(plan.reviews.length);
    fresh.push(plan.fresh.length);
    const asked = new Set([...plan.reviews, ...plan.fresh]);
    now = now.map((fact) =>
      asked.has(fact.key)
        ? { ...fact, card: usualScheduler.review(fact.card, today, "good") }
        : fact,
    );
  }
  return { due, fresh };
}

const mixed = Array.from({ length: 50 }, (_, index) =>
  studyFact(index, index < 20 ? {} : { card: learntCard(day - 3 * index, 1 + (index % 3)) }),
);

describe("forecastDays", () => {
  it("is what happens when nothing is forgotten", () => {
    assert.deepEqual(forecast(mixed, day + 120), followed(mixed, day + 120));
  });

  it("puts what is overdue on the first day", () => {
    const overdue = studyFact(1, { card: learntCard(day - 300) });
    assert.deepEqual(forecast([overdue], day + 2).due, [1, 0]);
  });

  it("leaves out what is suspended, and has no days when none are left", () => {
    const put = mixed.map((fact) => ({ ...fact, isSuspended: true }));
    assert.deepEqual(forecast(put, day + 3), { due: [0, 0, 0], fresh: [0, 0, 0] });
    assert.deepEqual(forecast(mixed, day - 1), { due: [], fresh: [] });
  });

  it("spreads the closing round before an exam, and ends with it", () => {
    const how = { ...wishes, examDay: day + 60 };
    const { due, fresh } = forecast(mixed, day + 70, how);
    const round = due.slice(32, 60);
    assert.equal(
      round.reduce((sum, count) => sum + count, 0),
      50,
    );
    assert.ok(Math.max(...round) - Math.min(...round) <= 1);
    assert.deepEqual(due.slice(60), new Array(10).fill(0));
    assert.equal(
      fresh.reduce((sum, count) => sum + count, 0),
      20,
    );
    assert.deepEqual(fresh.slice(0, 3), [2, 2, 2]);
  });

  it("goes on after an exam that is over as if there were none", () => {
    for (const examDay of [day, day - 9])
      assert.deepEqual(
        forecast(mixed, day + 60, { ...wishes, examDay }),
        forecast(mixed, day + 60),
      );
  });

  it("has in the closing round only what still waits for it", () => {
    const facts = Array.from({ length: 20 }, (_, index) =>
      studyFact(index, { card: learntCard(index < 5 ? day - 2 : day - 200) }),
    );
    const { due } = forecast(facts, day + 10, { ...wishes, examDay: day + 10 });
    assert.equal(
      due.reduce((sum, count) => sum + count, 0),
      15,
    );
  });
});
