import type { FactKey } from "../base/ids.ts";
import type { RecordDraft } from "../progress/progressRecord.ts";
import type { QuizSession } from "./session.ts";

export interface AnswerDetails {
  /** From the moment at which the question was shown, in milliseconds. */
  readonly durationMs: number;
  /** Revision of a fact as it is now, from 1. */
  readonly revisionOf: (fact: FactKey) => number;
}

/** The answer to the item at `position`, for the log; undefined before it is answered. */
export function toAnswerDraft(
  { id, seed, items, responses }: QuizSession,
  position: number,
  { durationMs, revisionOf }: AnswerDetails,
): RecordDraft | undefined {
  const item = items[position];
  const response = responses[position];
  if (item === undefined || response === undefined) return undefined;
  return {
    type: "answer",
    facts: item.facts.map((key) => ({ key, revision: revisionOf(key) })),
    form: item.form,
    item: item.itemKey,
    seed,
    shown: item.options,
    key: item.key,
    chosen: response.kind === "chosen" ? response.option : null,
    struck: response.struck ?? [],
    ...(response.certainty === undefined ? {} : { certainty: response.certainty }),
    durationMs: Math.max(0, Math.round(durationMs)),
    quiz: id,
  };
}
