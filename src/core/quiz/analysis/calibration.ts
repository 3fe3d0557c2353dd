import { certainties, type Certainty } from "../../progress/progressRecord.ts";
import type { AnsweredItem } from "./answeredItem.ts";
import { wilsonInterval, type Interval } from "./wilsonInterval.ts";

export interface CertaintyRecord {
  readonly certainty: Certainty;
  readonly answered: number;
  readonly right: number;
  /** Where the true share of right answers lies, with 95 %. */
  readonly interval: Interval;
}

/** How often "guess", "unsure" and "sure" were right, in this order. Blanks are no answers. */
export function calibrationOf(items: readonly AnsweredItem[]): readonly CertaintyRecord[] {
  return certainties.map((certainty) => {
    const answers = items.filter(
      (item) => item.certainty === certainty && item.outcome !== "blank",
    );
    const right = answers.filter(({ outcome }) => outcome === "right").length;
    const interval = wilsonInterval(right, answers.length);
    return { certainty, answered: answers.length, right, interval };
  });
}
