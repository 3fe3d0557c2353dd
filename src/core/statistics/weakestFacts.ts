import type { FactKey } from "../base/ids.ts";
import type { LocalDay } from "../base/localDay.ts";
import type { Scheduler } from "../scheduling/scheduler.ts";
import { isAskable, isLearnt, type StudyFact } from "../scheduling/studyFact.ts";

export interface WeakFact {
  readonly key: FactKey;
  /** The probability that it is remembered in a week, 0 to 1. */
  readonly retrievability: number;
  /** How often it was forgotten. */
  readonly lapses: number;
  /** See `weakestFacts`; above 0. */
  readonly weakness: number;
}

/** How far ahead it is looked whether a fact will be known. */
const horizonDays = 7;

/**
 * The facts that need most help, the weakest first. Weakness is lapses × (1 − R), where R is the
 * probability that the fact is remembered in a week if it is not asked before. A week, since today R is
 * 1 for what was forgotten an hour ago and looked up. A fact that was never forgotten is not weak,
 * however long it has not been asked: that is what reviews are for. What may not be asked today is left
 * out.
 */
export function weakestFacts(
  facts: readonly StudyFact[],
  today: LocalDay,
  scheduler: Scheduler,
  count: number,
): readonly WeakFact[] {
  return facts
    .filter(isLearnt)
    .filter((fact) => fact.card.lapses > 0 && isAskable(fact, today))
    .map(({ key, card }) => {
      const { lapses } = card;
      const retrievability = scheduler.retrievability(card, today + horizonDays);
      return { key, retrievability, lapses, weakness: lapses * (1 - retrievability) };
    })
    .sort((a, b) => b.weakness - a.weakness || (a.key < b.key ? -1 : 1))
    .slice(0, count);
}
