import type { QuizEndRecord } from "../progress/progressRecord.ts";
import type { TestedAnswer } from "../progress/recentQuizzes.ts";
import type { MarkingScheme } from "../quiz/marks.ts";
import type { ForecastDay } from "../scheduling/forecast.ts";
import type { LocalDay } from "../base/localDay.ts";
import type { Scheduler } from "../scheduling/scheduler.ts";
import type { StudyFact } from "../scheduling/studyFact.ts";
import { answeringHabitsOf, type AnsweringHabits } from "./answeringHabits.ts";
import { mockScoresOf, type MockScore } from "./mockScores.ts";
import { toRetention, toRetentions, type NamedRetention, type Retention } from "./retention.ts";
import { toStudyCalendar, type StudyCalendar } from "./studyCalendar.ts";
import type { HistoryCounts } from "./studyHistory.ts";
import { weakestFacts, type WeakFact } from "./weakestFacts.ts";

/** All that Show Progress shows, in numbers. */
export interface StudyStatistics {
  /** What the student wants to keep, 0 to 1. */
  readonly desiredRetention: number;
  readonly retention: Retention;
  /** By the keys of topics, and by forms. */
  readonly byTopic: readonly NamedRetention[];
  readonly byForm: readonly NamedRetention[];
  readonly calendar: StudyCalendar;
  readonly forecast: Forecast;
  readonly habits: AnsweringHabits;
  readonly mocks: readonly MockScore[];
  readonly weakest: readonly WeakFact[];
}

export interface Forecast {
  readonly days: readonly ForecastDay[];
  /** The day of the exam, if one is ahead. */
  readonly examDay: LocalDay | undefined;
  /** Facts that do not come round any more before the exam. */
  readonly cannotFit: number;
}

/** What statistics are made of. */
export interface StatisticsInput {
  readonly counts: HistoryCounts;
  readonly since: LocalDay;
  readonly today: LocalDay;
  /** All facts of the loaded packs. */
  readonly facts: readonly StudyFact[];
  readonly scheduler: Scheduler;
  readonly forecast: Forecast;
  readonly answers: readonly TestedAnswer[];
  readonly ends: readonly QuizEndRecord[];
  readonly scheme: MarkingScheme;
}

const weakestCount = 10;

export function toStudyStatistics(input: StatisticsInput): StudyStatistics {
  const { counts, since, today, facts, scheduler, forecast, answers, ends, scheme } = input;
  return {
    desiredRetention: scheduler.desiredRetention,
    retention: toRetention(counts.total),
    byTopic: toRetentions(counts.byTopic),
    byForm: toRetentions(counts.byForm),
    calendar: toStudyCalendar(counts.answersByDay, since, today),
    forecast,
    habits: answeringHabitsOf(answers, scheme),
    mocks: mockScoresOf(ends),
    weakest: weakestFacts(facts, today, scheduler, weakestCount),
  };
}
