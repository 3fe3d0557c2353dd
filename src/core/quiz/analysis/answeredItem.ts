import type { AnswerRecord, Certainty } from "../../progress/progressRecord.ts";
import type { Outcome } from "../marks.ts";

/** What the analysis of a test looks at of one answer. */
export interface AnsweredItem {
  readonly form: string;
  /** What the question is about, such as the title of its topic. */
  readonly topic: string;
  readonly outcome: Outcome;
  readonly certainty: Certainty | undefined;
  readonly durationMs: number;
  readonly optionCount: number;
  /** How many options were struck out when it was answered. */
  readonly struckCount: number;
  readonly isKeyStruck: boolean;
}

export function toAnsweredItem(
  record: Pick<
    AnswerRecord,
    "form" | "shown" | "key" | "chosen" | "struck" | "certainty" | "durationMs"
  >,
  topic: string,
): AnsweredItem {
  const { form, shown, key, chosen, certainty, durationMs } = record;
  const struck = new Set(record.struck);
  return {
    form,
    topic,
    outcome: chosen === null ? "blank" : chosen === key ? "right" : "wrong",
    certainty,
    durationMs,
    optionCount: shown.length,
    struckCount: struck.size,
    isKeyStruck: struck.has(key),
  };
}
