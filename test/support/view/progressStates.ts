import type { ProgressSnapshot } from "../../../src/shared/progress/progressProtocol.ts";
import { toProgressSnapshot } from "../../../src/shared/progress/toProgressSnapshot.ts";
import { sampleNames, sampleStatistics, type SampleSize } from "../statistics/sampleStatistics.ts";
import { progressSentences } from "./hostModules.ts";

function snapshotOf(size: SampleSize): ProgressSnapshot {
  return toProgressSnapshot(sampleStatistics(size), sampleNames, progressSentences());
}

/** Every state in which the progress view looks different. */
export const progressStates = {
  empty: snapshotOf({ facts: 20, days: -1, answers: 0, mocks: 0 }),
  few: snapshotOf({ facts: 10, days: 2, answers: 8, mocks: 1 }),
  full: snapshotOf({ facts: 200, days: 300, answers: 400, mocks: 8 }),
  "full before an exam": snapshotOf({
    ...{ facts: 200, days: 300, answers: 400, mocks: 3 },
    daysToExam: 200,
  }),
} as const satisfies Readonly<Record<string, ProgressSnapshot>>;
