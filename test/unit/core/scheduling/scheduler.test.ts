import assert from "node:assert/strict";
import fc from "fast-check";
import { createEmptyCard, fsrs, Rating as FsrsRating } from "ts-fsrs";
import { msPerDay } from "../../../../src/core/base/localDay.ts";
import type { Rating } from "../../../../src/core/scheduling/rateAttempt.ts";
import { Scheduler, type CardState } from "../../../../src/core/scheduling/scheduler.ts";
import { usualSchedulerSettings } from "../../../../src/core/scheduling/schedulerSettings.ts";
import { assertProperty } from "../../../support/property.ts";

const scheduler = new Scheduler(usualSchedulerSettings);
const ratings = ["again", "hard", "good", "easy"] as const;
const numbers = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
} as const;
const firstDay = 20_000;

interface Review {
  readonly after: number;
  readonly rating: Rating;
}
const anyReview = fc.record({
  after: fc.integer({ min: 0, max: 400 }),
  rating: fc.constantFrom(...ratings),
});
const reviews = fc.array(anyReview, { minLength: 1, maxLength: 15 });

/** The schedules after each of the reviews. */
function cardsAfter(history: readonly Review[], by = scheduler, name = ""): CardState[] {
  let day = firstDay;
  let card: CardState | undefined;
  return history.map(({ after, rating }) => {
    day += after;
    card = by.review(card, day, rating, name);
    return card;
  });
}

describe("Scheduler", () => {
  it("has the memory that ts-fsrs has when days are told to it as midnights in UTC", () => {
    const reference = fsrs({ enable_short_term: false, learning_steps: [], relearning_steps: [] });
    assertProperty(
      fc.property(reviews, (history) => {
        let card = createEmptyCard(new Date(firstDay * msPerDay));
        let day = firstDay;
        const expected = history.map(({ after, rating }) => {
          day += after;
          card = reference.next(card, new Date(day * msPerDay), numbers[rating]).card;
          const { stability, difficulty, lapses, reps } = card;
          return { stability, difficulty, lapses, reviews: reps };
        });
        const cards = cardsAfter(history).map(
          ({ stability, difficulty, lapses, reviews: reps }) => {
            return { stability, difficulty, lapses, reviews: reps };
          },
        );
        assert.deepEqual(cards, expected);
      }),
    );
  });

  it("asks again on the day nearest to the desired retention, a day later at the soonest", () => {
    const retentions = fc.double({ min: 0.7, max: 0.99, noNaN: true });
    assertProperty(
      fc.property(reviews, retentions, (history, desiredRetention) => {
        const by = new Scheduler({ ...usualSchedulerSettings, desiredRetention });
        const card = cardsAfter(history, by).at(-1);
        assert.ok(card);
        assert.ok(card.dueDay > card.lastDay);
        const [early, late] = [-1, 1].map((days) => by.retrievability(card, card.dueDay + days));
        assert.ok((late ?? 1) <= desiredRetention + 1e-6);
        if (card.dueDay - card.lastDay > 1) assert.ok((early ?? 0) >= desiredRetention - 1e-6);
      }),
    );
  });

  it("remembers less with every day, everything on the day itself, and 90 % after the stability", () => {
    assertProperty(
      fc.property(reviews, fc.integer({ min: 0, max: 1000 }), (history, days) => {
        const card = cardsAfter(history).at(-1);
        assert.ok(card);
        const at = (day: number): number => scheduler.retrievability(card, day);
        assert.equal(at(card.lastDay), 1);
        assert.equal(at(card.lastDay - 1), 1);
        assert.ok(at(card.lastDay + days) > at(card.lastDay + days + 1));
        const stable = { ...card, stability: days + 1 };
        assert.ok(Math.abs(scheduler.retrievability(stable, card.lastDay + days + 1) - 0.9) < 1e-6);
      }),
    );
  });

  it("waits longer after a better rating", () => {
    assertProperty(
      fc.property(reviews, fc.integer({ min: 1, max: 400 }), (history, after) => {
        const before = cardsAfter(history).at(-1);
        assert.ok(before);
        const day = before.lastDay + after;
        const intervals = ratings.map(
          (rating) => scheduler.review(before, day, rating).dueDay - day,
        );
        assert.deepEqual(
          intervals.toSorted((a, b) => a - b),
          intervals,
        );
      }),
    );
  });

  it("counts a day before the last one as the same day, and goes on from it", () => {
    const [card] = cardsAfter([{ after: 0, rating: "good" }]);
    assert.ok(card);
    const back = scheduler.review(card, firstDay - 5, "good");
    assert.equal(back.stability, scheduler.review(card, firstDay, "good").stability);
    assert.equal(back.lastDay, firstDay - 5);
    assert.equal(back.firstDay, firstDay);
  });

  it("keeps to the longest interval and to weights of its own", () => {
    const history = Array.from({ length: 10 }, () => ({ after: 60, rating: "easy" as const }));
    const short = new Scheduler({ ...usualSchedulerSettings, maximumIntervalDays: 30 });
    const [kept, free] = [short, scheduler].map((by) => cardsAfter(history, by).at(-1));
    assert.ok(kept && free);
    assert.equal(kept.dueDay - kept.lastDay, 30);
    assert.ok(free.dueDay - free.lastDay > 30);
    const weights = [
      ...[3, 4, 5, 50, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614],
      ...[0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542],
    ];
    const other = new Scheduler({ ...usualSchedulerSettings, weights });
    assert.deepEqual(
      ratings.map((rating) => other.review(undefined, firstDay, rating).stability),
      [3, 4, 5, 50],
    );
  });
});

describe("Scheduler with a seed", () => {
  const seeded = (fuzzSeed: number): Scheduler =>
    new Scheduler({ ...usualSchedulerSettings, fuzzSeed });
  const history = Array.from({ length: 5 }, () => ({ after: 30, rating: "good" as const }));
  const names = Array.from({ length: 200 }, (_, index) => `fact-${String(index)}`);
  const dueDays = (by: Scheduler): number[] =>
    names.map((name) => cardsAfter(history, by, name).at(-1)?.dueDay ?? 0);

  it("spreads what was learnt alike over days, near the day without it", () => {
    const spread = dueDays(seeded(1));
    const card = cardsAfter(history).at(-1);
    assert.ok(card);
    const interval = card.dueDay - card.lastDay;
    assert.ok(new Set(spread).size >= 5, `${String(new Set(spread).size)} days`);
    assert.ok(spread.every((day) => Math.abs(day - card.dueDay) <= 2 + interval * 0.1));
  });

  it("gives the same for the same seed, another for another, and none without", () => {
    assert.deepEqual(dueDays(seeded(1)), dueDays(seeded(1)));
    assert.notDeepEqual(dueDays(seeded(1)), dueDays(seeded(2)));
    assert.equal(new Set(dueDays(scheduler)).size, 1);
  });
});
