import { FSRSAlgorithm, Rating as FsrsRating, type Grade } from "ts-fsrs";
import type { LocalDay } from "../base/localDay.ts";
import type { Rating } from "./rateAttempt.ts";
import type { SchedulerSettings } from "./schedulerSettings.ts";

/** The schedule of a fact that has been rated. A fact without one is new. */
export interface CardState {
  /** Days after which it is remembered with a probability of 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
  readonly dueDay: LocalDay;
  /** Ratings that counted, the first included. */
  readonly reviews: number;
  /** How often it was forgotten after it had been learnt. */
  readonly lapses: number;
}

const grades: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

/**
 * FSRS-6 with whole days and no steps within a day, by ts-fsrs. Its scheduler would count days from
 * midnight to midnight in UTC; its algorithm, which is used here, is told how many local days have
 * passed. Algorithm: Ye, Su and Cao, "A stochastic shortest path algorithm for optimizing spaced
 * repetition scheduling", 2022, and the FSRS-6 formulas that ts-fsrs documents.
 */
export class Scheduler {
  /** The probability of remembering at which a fact is asked again. */
  readonly desiredRetention: number;
  readonly #algorithm: FSRSAlgorithm;
  readonly #seed: number | undefined;

  constructor(settings: SchedulerSettings) {
    this.desiredRetention = settings.desiredRetention;
    this.#seed = settings.fuzzSeed;
    this.#algorithm = new FSRSAlgorithm({
      request_retention: settings.desiredRetention,
      maximum_interval: settings.maximumIntervalDays,
      enable_fuzz: settings.fuzzSeed !== undefined,
      enable_short_term: false,
      learning_steps: [],
      relearning_steps: [],
      ...(settings.weights === undefined ? {} : { w: settings.weights }),
    });
  }

  /**
   * The schedule after a rating on a day. `card` is undefined for a new fact. A day before the last
   * one, which a wrong clock or a journey makes, counts as the same day. With a seed in the settings
   * the interval is moved a little; `name` tells one fact from another then.
   */
  review(card: CardState | undefined, day: LocalDay, rating: Rating, name = ""): CardState {
    const elapsed = card === undefined ? 0 : Math.max(0, day - card.lastDay);
    const memory = this.#algorithm.next_state(card ?? null, elapsed, grades[rating]);
    const reviews = (card?.reviews ?? 0) + 1;
    if (this.#seed !== undefined)
      this.#algorithm.seed = `${String(this.#seed)}/${name}/${String(reviews)}`;
    const interval = this.#algorithm.next_interval(memory.stability, elapsed);
    return {
      stability: memory.stability,
      difficulty: memory.difficulty,
      firstDay: card?.firstDay ?? day,
      lastDay: day,
      dueDay: day + interval,
      reviews,
      lapses: (card?.lapses ?? 0) + (card !== undefined && rating === "again" ? 1 : 0),
    };
  }

  /** The probability that a fact is remembered on a day, 0 to 1; days before the last review give 1. */
  retrievability({ lastDay, stability }: CardState, day: LocalDay): number {
    return this.#algorithm.forgetting_curve(Math.max(0, day - lastDay), stability);
  }
}
