import type { FactKey } from "../../../src/core/base/ids.ts";
import type { Attempt } from "../../../src/core/progress/placeEvent.ts";
import { certainties, type QuizEndRecord } from "../../../src/core/progress/progressRecord.ts";
import type { TestedAnswer } from "../../../src/core/progress/recentQuizzes.ts";
import { createRandom, type Random } from "../../../src/core/base/random.ts";
import { toRecordId } from "../../../src/core/progress/recordId.ts";
import { generalStudiesMarking } from "../../../src/core/quiz/marks.ts";
import { foldAttempts } from "../../../src/core/scheduling/cardStates.ts";
import { forecastDays } from "../../../src/core/scheduling/forecast.ts";
import {
  msPerDay,
  parseLocalDay,
  usualDayStart,
  type LocalDay,
} from "../../../src/core/base/localDay.ts";
import { Scheduler } from "../../../src/core/scheduling/scheduler.ts";
import { usualSchedulerSettings } from "../../../src/core/scheduling/schedulerSettings.ts";
import type { StudyFact } from "../../../src/core/scheduling/studyFact.ts";
import { firstCalendarDay } from "../../../src/core/statistics/studyCalendar.ts";
import { StudyHistory } from "../../../src/core/statistics/studyHistory.ts";
import {
  toStudyStatistics,
  type StudyStatistics,
} from "../../../src/core/statistics/studyStatistics.ts";
import { factKey, quizDrafts, recordOf } from "../progress/sampleRecords.ts";

export const scheduler = new Scheduler(usualSchedulerSettings);

export function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (!day.ok) throw new Error(day.error);
  return day.value;
}

export const today = dayOf("2026-05-28");

/** In India. */
export const zone = 330;

/** The instant at which it is so many hours after midnight, by the student's clock, on a day. */
export function instantOf(day: LocalDay, hour = 12): number {
  return day * msPerDay + hour * 3_600_000 - zone * 60_000;
}

/** A right answer at noon, or what `changes` make of it; `number` tells it from the others. */
export function attemptOn(day: LocalDay, number: number, changes: Partial<Attempt> = {}): Attempt {
  const at = instantOf(day);
  return {
    ...{ type: "answer", id: toRecordId("writer01", number), stamp: at, at, zone, revision: 1 },
    ...{ outcome: "right", form: "single-best", certainty: undefined, durationMs: 30_000 },
    ...changes,
  };
}

/** An answer to a question with four options, of which the first is right. */
export function testedAnswer(number: number, changes: Partial<TestedAnswer> = {}): TestedAnswer {
  const at = instantOf(today) + number;
  return {
    ...{ id: toRecordId("writer02", number), stamp: at, at, zone, form: "pairs", seed: 7, key: 0 },
    ...{ facts: [factKey(1)], chosen: 0, optionCount: 4, struck: [], durationMs: 30_000 },
    ...changes,
  };
}

/** A mock of `count` questions, some days ago. */
export function mockEnd(
  number: number,
  daysAgo: number,
  score: { readonly right: number; readonly wrong: number; readonly blank: number },
): QuizEndRecord {
  const [, , draft] = quizDrafts(`mock-${String(number)}`);
  const { right, wrong, blank } = score;
  const fullMarks = 6 * (right + wrong + blank);
  const changes = {
    title: `Mock Test ${String(number)}`,
    startedAt: instantOf(today - daysAgo, 9),
    score: { right, wrong, blank, marks: 6 * right - 2 * wrong, fullMarks, denominator: 3 },
  };
  return recordOf({ ...draft, ...changes }, number) as QuizEndRecord;
}

export interface SampleSize {
  readonly facts: number;
  /** Days of study behind, of which one in five is left out. */
  readonly days: number;
  readonly answers: number;
  readonly mocks: number;
  /** Days to the exam; none where absent. */
  readonly daysToExam?: number;
}

export const topics: readonly string[] = [
  "The Quad and critical minerals",
  "Rare earth elements",
  "Ores",
  "Policy",
];
const forms = ["single-best", "combination", "count", "two-statements", "three-statements"];

/** What a student might have behind, by chance from a seed that is always the same. */
export function sampleStatistics(size: SampleSize): StudyStatistics {
  const random = createRandom(11);
  const since = firstCalendarDay(today);
  const history = new StudyHistory({ since, today, dayStart: usualDayStart });
  const facts = Array.from({ length: size.facts }, (_, number): StudyFact => {
    const key = factKey(number);
    const attempts = sampleAttempts(number, size.days, random);
    history.add(topics[number % topics.length], attempts);
    const card = foldAttempts(scheduler, attempts, usualDayStart);
    return { key, card, weight: 1, isSuspended: false, buriedUntil: undefined, flags: [] };
  });
  const ahead = size.daysToExam ?? 90;
  const examDay = size.daysToExam === undefined ? undefined : today + ahead;
  const wishes = {
    ...{ newLimit: 10, reviewLimit: 200 },
    ...(examDay === undefined ? {} : { examDay }),
  };
  return toStudyStatistics({
    ...{ counts: history.counts(), since, today, facts, scheduler },
    forecast: {
      days: forecastDays(facts, today, today + ahead, wishes, scheduler),
      examDay,
      cannotFit: examDay === undefined ? 0 : 12,
    },
    answers: Array.from({ length: size.answers }, (_, number) => sampleAnswer(number, random)),
    ends: Array.from({ length: size.mocks }, (_, number) =>
      mockEnd(number + 1, 7 * (size.mocks - number), {
        right: 40 + 4 * number,
        wrong: 35 - 2 * number,
        blank: 25 - 2 * number,
      }),
    ),
    scheme: generalStudiesMarking,
  });
}

/** Longer and longer intervals, and one answer in eight that is wrong. */
function sampleAttempts(number: number, days: number, random: Random): Attempt[] {
  if (number % 5 === 4) return [];
  const attempts: Attempt[] = [];
  let gap = 1;
  for (let ago = days - random.below(Math.max(1, days)); ago >= 0; ago -= gap) {
    if (ago % 5 === 3) continue;
    const isRight = random.below(8) > 0 - (number % 7 === 0 ? -2 : 0);
    const outcome = isRight ? "right" : "wrong";
    const form = forms[(number + attempts.length) % forms.length] ?? "";
    attempts.push(attemptOn(today - ago, number * 100 + attempts.length, { outcome, form }));
    gap = isRight ? gap * 2 : 1;
  }
  return attempts;
}

function sampleAnswer(number: number, random: Random): TestedAnswer {
  const certainty = certainties[random.below(3)];
  const struck = [3, 2, 1].slice(0, random.below(4));
  const share = (certainty === "sure" ? 85 : certainty === "unsure" ? 50 : 25) + 5 * struck.length;
  const chosen = random.below(100) < share ? 0 : random.below(10) === 0 ? null : 1;
  return testedAnswer(number, {
    ...(certainty === undefined ? {} : { certainty }),
    ...{ struck: struck.filter((each) => each !== chosen), chosen },
  });
}

/** Names of what no pack has. */
export const sampleNames = {
  topic: (key: string) => key,
  topicLanguage: () => "en",
  fact: (key: FactKey) => `Title of ${key}`,
  factLanguage: () => "en",
};
