import type { Rating } from "../../../src/core/scheduling/rateAttempt.ts";
import { Scheduler, type CardState } from "../../../src/core/scheduling/scheduler.ts";
import { usualSchedulerSettings } from "../../../src/core/scheduling/schedulerSettings.ts";
import { chanceOf, normal } from "./chance.ts";

/** How one student remembers one fact. Days are local days. */
export interface Memory {
  /** The probability of recall on a day; 0 before anything was learnt. */
  recall(day: number): number;
  /** What an answer with feedback leaves behind. */
  study(day: number, rating: Rating): void;
}

/** Makes the memory of fact `index`. */
export type MemoryModel = (index: number) => Memory;

/** A student who forgets just as FSRS with its own weights expects. */
export function matchingModel(): MemoryModel {
  const truth = new Scheduler(usualSchedulerSettings);
  return () => {
    let card: CardState | undefined;
    return {
      recall: (day) => (card === undefined ? 0 : truth.retrievability(card, day)),
      study: (day, rating) => {
        card = truth.review(card, day, rating);
      },
    };
  };
}

/**
 * A student who forgets otherwise: R = (1 + t / τ)^−d (Wixted and Ebbesen, "On the form of forgetting",
 * 1991), with a decay d and a first τ of each fact's own. Recall multiplies τ by a factor of the
 * fact's own, and more after a longer wait; a failure leaves a fifth of it.
 */
export function powerLawModel(seed: number): MemoryModel {
  const chance = chanceOf(seed);
  const traits: { readonly decay: number; readonly firstTau: number; readonly growth: number }[] =
    [];
  return (index) => {
    while (traits.length <= index)
      traits.push({
        decay: 0.2 + 0.5 * chance(),
        firstTau: 2 * Math.exp(0.7 * normal(chance)),
        growth: 1.2 * Math.exp(0.4 * normal(chance)),
      });
    const { decay, firstTau, growth } = traits[index] ?? { decay: 0.5, firstTau: 1, growth: 1 };
    let tau = 0;
    let last = 0;
    const recall = (day: number): number =>
      tau === 0 ? 0 : (1 + Math.max(0, day - last) / tau) ** -decay;
    return {
      recall,
      study: (day, rating) => {
        if (tau === 0) tau = rating === "again" ? firstTau / 2 : firstTau * 2;
        else if (rating === "again") tau = Math.max(firstTau / 2, tau / 5);
        else tau *= 1 + growth * Math.min(2, 6 * (1 - recall(day)));
        last = day;
      },
    };
  };
}
