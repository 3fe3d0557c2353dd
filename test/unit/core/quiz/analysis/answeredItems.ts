import fc from "fast-check";
import { certainties } from "../../../../../src/core/progress/progressRecord.ts";
import type { AnsweredItem } from "../../../../../src/core/quiz/analysis/answeredItem.ts";
import type { Outcome } from "../../../../../src/core/quiz/marks.ts";

export function answered(outcome: Outcome, changes: Partial<AnsweredItem> = {}): AnsweredItem {
  return {
    form: "single-best",
    topic: "Minerals",
    outcome,
    certainty: undefined,
    durationMs: 60_000,
    optionCount: 4,
    struckCount: 0,
    isKeyStruck: false,
    ...changes,
  };
}

/** `count` times the same. */
export function times(count: number, item: AnsweredItem): AnsweredItem[] {
  return Array.from({ length: count }, () => item);
}

export const anyItems = fc.array(
  fc
    .record({
      form: fc.constantFrom("single-best", "count", "pairs"),
      topic: fc.constantFrom("Quad", "Minerals"),
      outcome: fc.constantFrom<Outcome>("right", "wrong", "blank"),
      certainty: fc.constantFrom(undefined, ...certainties),
      durationMs: fc.integer({ min: 0, max: 600_000 }),
      struckCount: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ outcome, ...rest }) => answered(outcome, rest)),
  { maxLength: 80 },
);
