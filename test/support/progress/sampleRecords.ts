import type { FactKey } from "../../../src/core/base/ids.ts";
import { formatLine } from "../../../src/core/progress/logLine.ts";
import { Progress } from "../../../src/core/progress/progress.ts";
import type {
  AnswerRecord,
  ProgressRecord,
  RecordDraft,
} from "../../../src/core/progress/progressRecord.ts";
import { parseRecordId, toRecordId } from "../../../src/core/progress/recordId.ts";

export const device = "device01";

/** A key that no pack has. */
export function factKey(number: number): FactKey {
  return `sample-pack/fact-${String(number)}` as FactKey;
}

type AnswerDraft = Extract<RecordDraft, { type: "answer" }>;
type QuizDraft<Type extends string> = Extract<RecordDraft, { type: Type }>;

/** A right answer on fact `number`, or what `changes` make of it. */
export function answerDraft(number: number, changes: Partial<AnswerDraft> = {}): AnswerDraft {
  return {
    type: "answer",
    facts: [{ key: factKey(number), revision: 1 }],
    form: "single-best",
    seed: 7,
    shown: ["2", "0", "1", "3"],
    key: 1,
    chosen: 1,
    struck: [3],
    certainty: "sure",
    durationMs: 8000,
    ...changes,
  };
}

const scheme = { denominator: 3, right: 6, wrong: -2, blank: 0 };

/** That a quiz of one question has begun, that it was marked, and that the quiz is over. */
export function quizDrafts(
  quiz: string,
): readonly [QuizDraft<"quiz">, QuizDraft<"response">, QuizDraft<"quizEnd">] {
  const named = { quiz, mode: "mock", title: "Mock" } as const;
  return [
    {
      ...{ type: "quiz", ...named, scheme, limitMs: 60_000, mayPause: true },
      items: [{ form: "combination", facts: [factKey(1), factKey(2)], seed: 7 }],
    },
    {
      ...{ type: "response", quiz, position: 0, chosen: 2, struck: [1], certainty: "unsure" },
      ...{ isMarked: true, durationMs: 4000, usedMs: 5000 },
    },
    {
      ...{ type: "quizEnd", ...named, isHandedIn: true, startedAt: 1_779_900_000_000 },
      ...{ durationMs: 5000 },
      score: { right: 1, wrong: 0, blank: 0, marks: 6, fullMarks: 6, denominator: 3 },
    },
  ];
}

/** The draft as record `number` of a writer, written at that second of a day in May 2026. */
export function recordOf(draft: RecordDraft, number: number, writer = "writer01"): ProgressRecord {
  const at = 1_779_900_000_000 + number * 1000;
  const id = toRecordId(writer, number);
  return { v: 1, id, device, at, zone: 330, stamp: at, ...draft };
}

export function answer(number: number, changes: Partial<AnswerDraft> = {}): AnswerRecord {
  return recordOf(answerDraft(number, changes), number) as AnswerRecord;
}

/** A segment with these records. */
export function segmentOf(records: readonly ProgressRecord[]): string {
  return records.map((record) => `${formatLine(record)}\n`).join("");
}

/** Adds records to a state; false for those that were there. */
export function addAll(progress: Progress, records: readonly ProgressRecord[]): boolean[] {
  return records.map((record) => {
    const id = parseRecordId(record.id);
    return id !== undefined && progress.add(record, id);
  });
}

export function progressOf(records: readonly ProgressRecord[]): Progress {
  const progress = new Progress(device);
  addAll(progress, records);
  return progress;
}

/** Everything that can be asked of a state, in a form that can be compared. */
export function stateOf(progress: Progress): unknown {
  return {
    facts: progress
      .factKeys()
      .toSorted()
      .map((key) => [key, progress.fact(key)]),
    renamed: progress.fact(factKey(0), [factKey(1), factKey(2)]),
    settings: [...progress.settings()].sort(),
    last: progress.recent.lastAction()?.id,
    answers: progress.recentAnswers(),
    begun: progress.quizzes.begun(),
    ends: progress.quizzes.ends(),
    responses: [0, 1, 2, 3].map((each) => progress.quizzes.responsesOf(`quiz-${String(each)}`)),
    lastStamp: progress.lastStamp,
    missing: progress.countMissing(),
  };
}
