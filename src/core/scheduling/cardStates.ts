import type { Attempt } from "../progress/placeEvent.ts";
import { toLocalDay, type LocalDay } from "../base/localDay.ts";
import { rateAttempt } from "./rateAttempt.ts";
import type { CardState, Scheduler } from "./scheduler.ts";

/**
 * The schedules that follow from answers. Each list of attempts is folded once: `Progress` gives the
 * same list as long as nothing is added to it.
 */
export class CardStates {
  readonly #scheduler: Scheduler;
  readonly #dayStart: number;
  readonly #known = new WeakMap<readonly Attempt[], { readonly card: CardState | undefined }>();

  /** `dayStart` is the local hour at which a study day begins, see `toLocalDay`. */
  constructor(scheduler: Scheduler, dayStart: number) {
    this.#scheduler = scheduler;
    this.#dayStart = dayStart;
  }

  /** The schedule of a fact after its attempts, which are in order; undefined as long as it is new. */
  of(attempts: readonly Attempt[]): CardState | undefined {
    const known = this.#known.get(attempts);
    if (known !== undefined) return known.card;
    const card = foldAttempts(this.#scheduler, attempts, this.#dayStart);
    this.#known.set(attempts, { card });
    return card;
  }
}

/**
 * The schedule after attempts in order. The first attempt of a local day that has a rating is the
 * day's review: so are the data made to which FSRS is fitted, and what is right again an hour later
 * says little of next week. One later attempt counts none the less: the first failure after a pass,
 * for what is forgotten by the evening must not wait for a week.
 */
export function foldAttempts(
  scheduler: Scheduler,
  attempts: readonly Attempt[],
  dayStart: number,
): CardState | undefined {
  let card: CardState | undefined;
  let today: LocalDay | undefined;
  let hasFailedToday = false;
  for (const attempt of attempts) {
    const rating = rateAttempt(attempt);
    if (rating === undefined) continue;
    const day = toLocalDay(attempt.at, attempt.zone, dayStart);
    if (day === today && (hasFailedToday || rating !== "again")) continue;
    hasFailedToday = rating === "again";
    today = day;
    card = scheduler.review(card, day, rating, attempts[0]?.id);
  }
  return card;
}

/**
 * Whether a fact is due on a day. One that was answered more than a day ahead of today was so by a
 * wrong clock: it is asked, and the answer puts its schedule right.
 */
export function isDue(card: CardState, day: LocalDay): boolean {
  return card.dueDay <= day || card.lastDay > day + 1;
}
