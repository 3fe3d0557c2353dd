import type { Attempt } from "../progress/placeEvent.ts";

/** How well a fact was remembered, in the four steps of FSRS. */
export type Rating = "again" | "hard" | "good" | "easy";

/** Forms with one short stem and no statements to weigh. */
const shortForms: readonly string[] = ["single-best", "not"];

/**
 * An answer is quick when there was time to read the question once and not to work anything out:
 * questions of Prelims 2025 had about 73 words, which take 18 seconds at the 238 words a minute that
 * adults read silently (Brysbaert, "How many words do we read per minute?", 2019). Short forms have
 * about half of that.
 */
const quickMs = { short: 10_000, long: 20_000 } as const;

/** Nobody reads a question faster: such an answer, or its clock, tells nothing about ease. */
const shortestReadingMs = 2000;

/**
 * What an answer says of the memory of a fact; undefined when it says nothing.
 *
 * | outcome | certainty | time | rating |
 * | --- | --- | --- | --- |
 * | blank | any | any | none |
 * | wrong | any | any | again |
 * | right | guess | any | again |
 * | right | fifty-fifty (`unsure`) | any | hard |
 * | right | not asked | any | good |
 * | right | sure | quick | easy |
 * | right | sure | otherwise | good |
 *
 * A blank, which is also what a statement gets that the chosen option does not judge, leaves the fact
 * as due as it was: time may have run out, or the marks lost for a wrong answer been feared. Who
 * guesses right did not remember; FSRS knows "hard" as a pass, so a guess is none of it. Who was not
 * asked how sure he is gets the middle rating, and never "easy".
 */
export function rateAttempt(
  attempt: Pick<Attempt, "outcome" | "certainty" | "durationMs" | "form">,
): Rating | undefined {
  const { outcome, certainty, durationMs, form } = attempt;
  if (outcome === "blank") return undefined;
  if (outcome === "wrong" || certainty === "guess") return "again";
  if (certainty === "unsure") return "hard";
  const limit = shortForms.includes(form) ? quickMs.short : quickMs.long;
  const isQuick = durationMs >= shortestReadingMs && durationMs <= limit;
  return certainty === "sure" && isQuick ? "easy" : "good";
}
