import { fewestReviews } from "../../core/statistics/retention.ts";
import { meanOfLast } from "../../core/statistics/mockScores.ts";
import type { StudyStatistics } from "../../core/statistics/studyStatistics.ts";
import type { FactKey } from "../../core/base/ids.ts";
import {
  hasWeeklyBars,
  toCalendarChart,
  toCalibrationChart,
  toForecastChart,
  toMockChart,
  toRetentionChart,
  toStrikeOutChart,
  type ChartWords,
} from "./progressCharts.ts";
import { progressFormats } from "./progressFormats.ts";
import type {
  ProgressChart,
  ProgressSection,
  ProgressSnapshot,
  SectionId,
} from "./progressProtocol.ts";
import type { ProgressSentences } from "./progressSentences.ts";
import { toProgressTables, type ProgressNames, type ProgressTable } from "./progressTables.ts";

/** What packs call things, and in which language, as BCP 47 tags. */
export interface PackNames extends ProgressNames {
  topicLanguage(key: string): string;
  factLanguage(key: FactKey): string;
}

/** What a section says besides its heading, explanation and table. */
interface Content {
  /** How many cases are missing for a chart; 0 when there are enough. */
  readonly missing: number;
  readonly chart: () => ProgressChart;
  readonly findings: readonly string[];
}

/** A line needs two ends. */
const fewestMocks = 2;
/** How many mocks are put together to say where the student stands. */
const meanMocks = 3;

/** All that the view shows, in words. */
export function toProgressSnapshot(
  statistics: StudyStatistics,
  names: PackNames,
  sentences: ProgressSentences,
): ProgressSnapshot {
  const words: ChartWords = { sentences, formats: progressFormats(sentences.locale) };
  const { answers, days } = statistics.calendar;
  const desired = words.formats.percent(statistics.desiredRetention);
  const contents = toContents(statistics, names, words);
  const tables = toProgressTables(statistics, names, words);
  const isEmpty = answers === 0 && statistics.habits.answers === 0;
  return {
    type: "snapshot",
    title: sentences.title,
    summary: isEmpty ? [sentences.nothingYet] : [sentences.summary(answers, days.length)],
    isEmpty,
    sections: tables.map((table) => toSection(table, contents[table.id], desired, sentences)),
    texts: sentences.texts,
  };
}

function toSection(
  { id, heading, columns, rows }: ProgressTable,
  { missing, chart, findings }: Content,
  desired: string,
  sentences: ProgressSentences,
): ProgressSection {
  const drawn = missing > 0 ? null : chart();
  const explanation = sentences.explanation(id, desired);
  return {
    id,
    heading,
    explanation: drawn?.kind === "shares" ? `${explanation} ${sentences.howToRead}` : explanation,
    notEnough: missing > 0 ? sentences.notEnough(id, missing) : "",
    findings: [...findings],
    chart: drawn,
    table: { columns: [...columns], rows: rows.map((row) => row.map(({ text }) => text)) },
  };
}

function toContents(
  statistics: StudyStatistics,
  names: PackNames,
  words: ChartWords,
): Readonly<Record<SectionId, Content>> {
  const { desiredRetention, retention, byTopic, byForm, calendar, weakest } = statistics;
  const { sentences, formats } = words;
  const missingReviews = Math.max(0, fewestReviews - retention.reviews);
  const { low, high } = retention.interval;
  const kept = sentences.retention(
    formats.percent(retention.kept / retention.reviews),
    ...([formats.percent(low), formats.percent(high)] as const),
    formats.percent(desiredRetention),
  );
  return {
    retentionByTopic: {
      missing: missingReviews,
      chart: () => {
        const labelOf = (name: string) => ({
          label: names.topic(name),
          language: names.topicLanguage(name),
        });
        return toRetentionChart(byTopic, labelOf, desiredRetention, words);
      },
      findings: missingReviews > 0 ? [] : [kept],
    },
    retentionByForm: {
      missing: missingReviews,
      chart: () => {
        const labelOf = (name: string) => ({ label: sentences.form(name), language: "" });
        return toRetentionChart(byForm, labelOf, desiredRetention, words);
      },
      findings: [],
    },
    calendar: {
      missing: calendar.answers === 0 ? 1 : 0,
      chart: () => toCalendarChart(calendar, words),
      findings:
        calendar.answers === 0 ? [] : [sentences.streak(calendar.streak, calendar.longestStreak)],
    },
    forecast: toForecast(statistics, words),
    calibration: toCalibration(statistics, words),
    strikeOut: toStrikeOut(statistics, words),
    mocks: toMocks(statistics, words),
    weakest: {
      missing: weakest.length === 0 ? 1 : 0,
      chart: () => ({
        kind: "facts",
        rows: weakest.map(({ key, lapses, retrievability }) => ({
          key,
          language: names.factLanguage(key),
          title: names.fact(key),
          details: sentences.weak(lapses, formats.percent(retrievability)),
        })),
      }),
      findings: [],
    },
  };
}

function toForecast({ forecast }: StudyStatistics, words: ChartWords): Content {
  const { days, examDay, cannotFit } = forecast;
  const { sentences, formats } = words;
  const loads = days.map(({ day, due, fresh }) => ({ day, load: due + fresh }));
  const fullest = loads.reduce(
    (most, each) => (each.load > most.load ? each : most),
    loads[0] ?? { day: 0, load: 0 },
  );
  const isEmpty = fullest.load === 0;
  return {
    missing: isEmpty ? 1 : 0,
    chart: () => toForecastChart(days, words),
    findings: [
      ...(isEmpty
        ? []
        : [sentences.load(loads[0]?.load ?? 0, fullest.load, formats.day(fullest.day))]),
      ...(!isEmpty && hasWeeklyBars(days) ? [sentences.weeklyBars] : []),
      ...(examDay === undefined ? [] : [sentences.exam(formats.day(examDay))]),
      ...(cannotFit === 0 ? [] : [sentences.cannotFit(cannotFit)]),
    ],
  };
}

function toCalibration(statistics: StudyStatistics, words: ChartWords): Content {
  const { calibration } = statistics.habits;
  const said = calibration.reduce((sum, { answered }) => sum + answered, 0);
  const missing = Math.max(0, fewestReviews - said);
  const enough = calibration.filter(({ answered }) => answered >= fewestReviews);
  return {
    missing,
    chart: () => toCalibrationChart(statistics, words),
    findings: enough.map(({ certainty, right, answered }) =>
      words.sentences.calibration(certainty, words.formats.percent(right / answered)),
    ),
  };
}

function toStrikeOut(statistics: StudyStatistics, words: ChartWords): Content {
  const { strikeOut, advice, scheme } = statistics.habits;
  const { sentences, formats } = words;
  const struck = strikeOut.filter(({ struckCount }) => struckCount > 0);
  const answered = struck.reduce((sum, each) => sum + each.answered, 0);
  const missing = Math.max(0, fewestReviews - answered);
  const worth = struck.reduce((sum, each) => sum + each.worth, 0) / scheme.denominator;
  return {
    missing,
    chart: () => toStrikeOutChart(statistics, words),
    findings:
      missing > 0
        ? []
        : [
            sentences.worth(formats.signed(worth)),
            ...advice.map((each) =>
              sentences.advice(
                each.struckCount,
                each.advice,
                formats.percent(each.answered === 0 ? 0 : each.right / each.answered),
                formats.percent(each.breakEven),
              ),
            ),
          ],
  };
}

function toMocks({ mocks }: StudyStatistics, words: ChartWords): Content {
  const { sentences, formats } = words;
  const missing = Math.max(0, fewestMocks - mocks.length);
  const mean = meanOfLast(mocks, meanMocks);
  const best = Math.max(...mocks.map(({ share }) => share));
  return {
    missing,
    chart: () => toMockChart(mocks, words),
    findings:
      mean === undefined ? [] : [sentences.mockMeans(formats.percent(mean), formats.percent(best))],
  };
}
