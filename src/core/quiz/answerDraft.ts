import type { FactKey } from "../base/ids.ts";
import type { RecordDraft } from "../progress/progressRecord.ts";
import { gradeFacts } from "./itemGrading.ts";
import type { PreparedItem } from "./prepareItems.ts";
import type { Response } from "./session.ts";

export interface AnswerDetails {
  /** Id of the quiz. */
  readonly quiz: string;
  /** From the moment at which the question was shown, in milliseconds. */
  readonly durationMs: number;
  /** Revision of a fact as it is now, from 1. */
  readonly revisionOf: (fact: FactKey) => number;
}

/** The answer to an item, for the log, with an outcome of its own for each fact that differs. */
export function toAnswerDraft(
  item: PreparedItem,
  response: Response,
  { quiz, durationMs, revisionOf }: AnswerDetails,
): Extract<RecordDraft, { type: "answer" }> {
  const { form, asked, options, key, facts } = item;
  const chosen = response.kind === "chosen" ? response.option : undefined;
  const whole = chosen === undefined ? "blank" : chosen === key ? "right" : "wrong";
  const outcomes = gradeFacts(item, chosen);
  return {
    type: "answer",
    facts: facts.map((fact) => {
      const outcome = outcomes.get(fact) ?? whole;
      return { key: fact, revision: revisionOf(fact), ...(outcome === whole ? {} : { outcome }) };
    }),
    form,
    ...(asked.item === undefined ? {} : { item: asked.item }),
    seed: asked.seed,
    shown: options,
    key,
    chosen: chosen ?? null,
    struck: response.struck ?? [],
    ...(response.certainty === undefined ? {} : { certainty: response.certainty }),
    durationMs: Math.max(0, Math.round(durationMs)),
    quiz,
  };
}
