import type { RecordId } from "../base/ids.ts";
import type { Attempt } from "../progress/placeEvent.ts";
import { toLocalDay, type LocalDay } from "../base/localDay.ts";
import { rateAttempt } from "../scheduling/rateAttempt.ts";
import type { ReviewCount } from "./retention.ts";

export interface HistoryFrame {
  /** The first and the last day that is looked at. */
  readonly since: LocalDay;
  readonly today: LocalDay;
  /** The local hour at which a study day begins, see `toLocalDay`. */
  readonly dayStart: number;
}

/** What the attempts say, all of them looked at once. */
export interface HistoryCounts {
  readonly total: ReviewCount;
  readonly byTopic: ReadonlyMap<string, ReviewCount>;
  readonly byForm: ReadonlyMap<string, ReviewCount>;
  /** Answers on each day that has one. An answer on several facts is one answer, and a blank none. */
  readonly answersByDay: ReadonlyMap<LocalDay, number>;
}

type Count = { -readonly [Name in keyof ReviewCount]: number };

/**
 * Counts reviews and answers, fact by fact, so that the caller may rest in between.
 *
 * A review is the first rated attempt of a study day on a fact that has a rated attempt on an earlier
 * day. It is kept when its rating is not "again": a right guess is not kept, and a blank is no attempt
 * here (see `rateAttempt`). Anki calls this share the true retention. Days are the student's own, by
 * the zone of each attempt; a day that goes back, after a journey or by a wrong clock, counts as the
 * same day, as it does in scheduling.
 */
export class StudyHistory {
  readonly #frame: HistoryFrame;
  readonly #total: Count = { reviews: 0, kept: 0 };
  readonly #byTopic = new Map<string, Count>();
  readonly #byForm = new Map<string, Count>();
  readonly #answersByDay = new Map<LocalDay, number>();
  readonly #seen = new Set<RecordId>();

  constructor(frame: HistoryFrame) {
    this.#frame = frame;
  }

  /** Takes the attempts on one fact, in order; `topic` is undefined for one that is in none. */
  add(topic: string | undefined, attempts: readonly Attempt[]): void {
    const { since, today, dayStart } = this.#frame;
    let lastDay: LocalDay | undefined;
    for (const attempt of attempts) {
      const day = toLocalDay(attempt.at, attempt.zone, dayStart);
      const isInside = day >= since && day <= today;
      if (isInside && attempt.outcome !== "blank") this.#countAnswer(attempt.id, day);
      const rating = rateAttempt(attempt);
      if (rating === undefined) continue;
      if (lastDay !== undefined && day > lastDay && isInside)
        this.#countReview(topic, attempt.form, rating !== "again");
      if (lastDay === undefined || day > lastDay) lastDay = day;
    }
  }

  counts(): HistoryCounts {
    return {
      total: this.#total,
      byTopic: this.#byTopic,
      byForm: this.#byForm,
      answersByDay: this.#answersByDay,
    };
  }

  #countAnswer(id: RecordId, day: LocalDay): void {
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    this.#answersByDay.set(day, (this.#answersByDay.get(day) ?? 0) + 1);
  }

  #countReview(topic: string | undefined, form: string, isKept: boolean): void {
    const counts = [this.#total, countIn(this.#byForm, form)];
    if (topic !== undefined) counts.push(countIn(this.#byTopic, topic));
    for (const count of counts) {
      count.reviews += 1;
      if (isKept) count.kept += 1;
    }
  }
}

function countIn(counts: Map<string, Count>, name: string): Count {
  let count = counts.get(name);
  if (count === undefined) {
    count = { reviews: 0, kept: 0 };
    counts.set(name, count);
  }
  return count;
}
