import assert from "node:assert/strict";
import fc from "fast-check";
import type { Attempt } from "../../../../src/core/progress/placeEvent.ts";
import type { AnswerOutcome, Certainty } from "../../../../src/core/progress/progressRecord.ts";
import { CardStates, foldAttempts, isDue } from "../../../../src/core/scheduling/cardStates.ts";
import { rateAttempt, type Rating } from "../../../../src/core/scheduling/rateAttempt.ts";
import { Scheduler, type CardState } from "../../../../src/core/scheduling/scheduler.ts";
import { usualSchedulerSettings } from "../../../../src/core/scheduling/schedulerSettings.ts";
import { answer, factKey, progressOf } from "../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../support/property.ts";

const scheduler = new Scheduler(usualSchedulerSettings);

/** An answer at a time of the clock in India. */
function attempt(time: string, outcome: AnswerOutcome, certainty?: Certainty): Attempt {
  const at = Date.parse(`${time}+05:30`);
  const id = `writer.${String(at)}` as Attempt["id"];
  const rest = { zone: 330, revision: 1, form: "count", durationMs: 60_000 };
  return { type: "answer", id, stamp: at, at, outcome, certainty, ...rest };
}

function fold(...attempts: readonly Attempt[]): CardState | undefined {
  return foldAttempts(scheduler, attempts, 4);
}

const anyAttempt = fc.record({
  hours: fc.integer({ min: 0, max: 60 }),
  outcome: fc.constantFrom<AnswerOutcome>("right", "right", "wrong", "blank"),
  certainty: fc.constantFrom<Certainty | undefined>(undefined, "sure", "unsure", "guess"),
});

describe("foldAttempts", () => {
  it("knows no schedule of a fact that has not been rated", () => {
    assert.equal(fold(), undefined);
    assert.equal(fold(attempt("2026-05-28T10:00", "blank")), undefined);
  });

  it("counts the days that the student counted, not those of UTC", () => {
    const first = attempt("2026-05-28T05:00", "right");
    // 05:00 and 06:00 in India are on two days in UTC, 23:00 and 05:00 on one.
    assert.deepEqual(fold(first, attempt("2026-05-28T06:00", "right")), fold(first));
    const late = attempt("2026-05-28T23:00", "right");
    const next = fold(late, attempt("2026-05-29T05:00", "right"));
    assert.equal(next?.reviews, 2);
    assert.equal(next.lastDay - next.firstDay, 1);
    assert.equal(fold(late, attempt("2026-05-29T03:00", "right"))?.reviews, 1);
  });

  it("counts the first answer of a day, and a failure after it", () => {
    const pass = attempt("2026-05-28T10:00", "right");
    const failure = attempt("2026-05-28T12:00", "wrong");
    const again = attempt("2026-05-28T13:00", "right");
    const worse = attempt("2026-05-28T14:00", "wrong");
    const passed = fold(pass);
    assert.ok(passed);
    const failed = scheduler.review(passed, passed.lastDay, "again");
    assert.deepEqual(fold(pass, again), passed);
    assert.deepEqual(fold(pass, failure), failed);
    assert.deepEqual(fold(pass, failure, again, worse), failed);
    assert.deepEqual(fold(failure, again, worse), fold(failure));
    assert.equal(failed.lapses, 1);
    assert.equal(failed.dueDay, failed.lastDay + 1);
  });

  it("leaves out blanks: the next answer of the day is the first", () => {
    const blank = attempt("2026-05-28T10:00", "blank");
    const right = attempt("2026-05-28T12:00", "right", "unsure");
    assert.deepEqual(fold(blank, right), fold(right));
    assert.equal(fold(right, attempt("2026-06-28T12:00", "blank"))?.reviews, 1);
  });

  it("follows the attempts one review a day, whatever they are", () => {
    assertProperty(
      fc.property(fc.array(anyAttempt, { maxLength: 30 }), (steps) => {
        let at = Date.parse("2026-01-01T10:00:00+05:30");
        const attempts = steps.map(({ hours, outcome, certainty }) => {
          at += hours * 3_600_000;
          const time = new Date(at + 330 * 60_000).toISOString().slice(0, 19);
          return attempt(time, outcome, certainty);
        });
        // By the calendar of days that begin at 04:00, written out.
        const byDay = new Map<string, Rating[]>();
        for (const each of attempts) {
          const rating = rateAttempt(each);
          const date = new Date(each.at + 90 * 60_000).toISOString().slice(0, 10);
          if (rating !== undefined) byDay.set(date, [...(byDay.get(date) ?? []), rating]);
        }
        let expected: CardState | undefined;
        for (const [date, rated] of byDay) {
          const day = Date.parse(date) / 86_400_000;
          expected = scheduler.review(expected, day, rated[0] ?? "again");
          if (rated[0] !== "again" && rated.includes("again"))
            expected = scheduler.review(expected, day, "again");
        }
        assert.deepEqual(fold(...attempts), expected);
      }),
    );
  });

  it("goes on from the time that a clock shows after it was wrong", () => {
    const wrong = attempt("2099-01-01T10:00", "right");
    const card = fold(wrong, attempt("2026-05-28T10:00", "right"));
    assert.ok(card);
    assert.ok(card.dueDay < Date.parse("2027-01-01") / 86_400_000);
  });
});

describe("CardStates", () => {
  it("folds what the log says of a fact", () => {
    const progress = progressOf([answer(1), answer(1, { chosen: 0 })]);
    const states = new CardStates(scheduler, 4);
    const card = states.of(progress.fact(factKey(1)).attempts);
    assert.equal(card?.reviews, 1);
    assert.equal(states.of(progress.fact(factKey(2)).attempts), undefined);
  });

  it("folds the same list once, and a new list anew", () => {
    const states = new CardStates(scheduler, 4);
    const attempts = [attempt("2026-05-28T10:00", "right")];
    const card = states.of(attempts);
    assert.equal(states.of(attempts), card);
    assert.notEqual(states.of([...attempts]), card);
    const more = states.of([...attempts, attempt("2026-06-28T10:00", "right")]);
    assert.equal(more?.reviews, 2);
  });

  it("begins the day at the hour that it is told", () => {
    const attempts = [attempt("2026-05-28T01:00", "right"), attempt("2026-05-28T05:00", "right")];
    assert.equal(new CardStates(scheduler, 4).of(attempts)?.reviews, 2);
    assert.equal(new CardStates(scheduler, 0).of(attempts)?.reviews, 1);
  });
});

describe("isDue", () => {
  it("is so from the due day on, and for what a wrong clock has put ahead", () => {
    const card = fold(attempt("2026-05-28T10:00", "right"));
    assert.ok(card);
    const { dueDay, lastDay } = card;
    assert.deepEqual(
      [dueDay - 1, dueDay, dueDay + 1, lastDay, lastDay - 1, lastDay - 2].map((day) =>
        isDue(card, day),
      ),
      [false, true, true, false, false, true],
    );
  });
});
