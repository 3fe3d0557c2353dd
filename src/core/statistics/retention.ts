import { wilsonInterval, type Interval } from "../quiz/analysis/wilsonInterval.ts";

/** How many reviews there were, and after how many the fact was still known. */
export interface ReviewCount {
  readonly reviews: number;
  readonly kept: number;
}

/** What has been kept in memory of one topic, of one form, or of everything. */
export interface Retention extends ReviewCount {
  /** Where the true share of what is kept lies, with 95 %. */
  readonly interval: Interval;
}

export interface NamedRetention extends Retention {
  /** The topic or the form. */
  readonly name: string;
}

/**
 * A share of fewer reviews is shown as a first impression only: at a retention of 90 % the interval of
 * 20 reviews is still 28 points wide.
 */
export const fewestReviews = 20;

export function toRetention({ reviews, kept }: ReviewCount): Retention {
  return { reviews, kept, interval: wilsonInterval(kept, reviews) };
}

/** What needs most work in front: first the groups with enough reviews, the lowest share first. */
export function toRetentions(counts: ReadonlyMap<string, ReviewCount>): readonly NamedRetention[] {
  return [...counts]
    .map(([name, count]) => ({ name, ...toRetention(count) }))
    .sort(
      (a, b) =>
        Number(isFew(a)) - Number(isFew(b)) ||
        a.kept / a.reviews - b.kept / b.reviews ||
        b.reviews - a.reviews ||
        (a.name < b.name ? -1 : 1),
    );
}

export function isFew({ reviews }: ReviewCount): boolean {
  return reviews < fewestReviews;
}
