import { formatMarks } from "../../core/quiz/marks.ts";
import { wilsonInterval, type Interval } from "../../core/quiz/analysis/wilsonInterval.ts";
import { msPerDay, toLocalDay, type LocalDay } from "../../core/base/localDay.ts";
import type { ForecastDay } from "../../core/scheduling/forecast.ts";
import { fewestReviews, isFew, type NamedRetention } from "../../core/statistics/retention.ts";
import type { MockScore } from "../../core/statistics/mockScores.ts";
import type { StudyCalendar } from "../../core/statistics/studyCalendar.ts";
import type { StudyStatistics } from "../../core/statistics/studyStatistics.ts";
import type { ProgressFormats } from "./progressFormats.ts";
import type { ChartOf } from "./progressProtocol.ts";
import type { ProgressSentences } from "./progressSentences.ts";

/** The words of the charts, and how numbers are written beside them. */
export interface ChartWords {
  readonly sentences: ProgressSentences;
  readonly formats: ProgressFormats;
}

type ShareRow = ChartOf<"shares">["rows"][number];

/** More lines do not help to see what to work on; the table has the rest. */
const mostLines = 12;

export function toRetentionChart(
  retentions: readonly NamedRetention[],
  labelOf: (name: string) => { readonly label: string; readonly language: string },
  desired: number,
  words: ChartWords,
): ChartOf<"shares"> {
  const { sentences, formats } = words;
  return {
    kind: "shares",
    ...toScale(words),
    target: { level: toPerMille(desired), label: sentences.desired(formats.percent(desired)) },
    rows: retentions.slice(0, mostLines).map((each) => {
      const count = { right: each.kept, answered: each.reviews };
      return { ...labelOf(each.name), ...toShare(count, each.interval, words), isFew: isFew(each) };
    }),
  };
}

export function toCalibrationChart(
  { habits }: StudyStatistics,
  words: ChartWords,
): ChartOf<"shares"> {
  const rows = habits.calibration.filter(({ answered }) => answered > 0);
  return {
    kind: "shares",
    ...toScale(words),
    target: null,
    rows: rows.map((each) => ({
      label: words.sentences.certainty(each.certainty),
      language: "",
      ...toShare(each, each.interval, words),
      isFew: each.answered < fewestReviews,
    })),
  };
}

export function toStrikeOutChart(
  { habits }: StudyStatistics,
  words: ChartWords,
): ChartOf<"shares"> {
  const { sentences, formats } = words;
  const { breakEven, strikeOut } = habits;
  return {
    kind: "shares",
    ...toScale(words),
    target: {
      level: toPerMille(breakEven),
      label: sentences.breakEven(formats.percent(breakEven)),
    },
    rows: strikeOut
      .filter(({ answered }) => answered > 0)
      .map((each) => ({
        label: sentences.struck(each.struckCount),
        language: "",
        ...toShare(each, wilsonInterval(each.right, each.answered), words),
        isFew: each.answered < fewestReviews,
      })),
  };
}

function toScale({ formats }: ChartWords): Pick<ChartOf<"shares">, "from" | "to"> {
  return { from: formats.percent(0), to: formats.percent(1) };
}

function toShare(
  { right, answered }: { readonly right: number; readonly answered: number },
  { low, high }: Interval,
  { sentences, formats }: ChartWords,
): Pick<ShareRow, "value" | "share" | "low" | "high"> {
  const share = right / answered;
  return {
    value: sentences.shareOf(formats.percent(share), answered),
    share: toPerMille(share),
    low: toPerMille(low),
    high: toPerMille(high),
  };
}

/** From so many answers on a day has the next level; the same for everybody, so that days compare. */
const levels: readonly number[] = [1, 10, 25, 50];

export function toCalendarChart(
  { since, today, days }: StudyCalendar,
  { sentences, formats }: ChartWords,
): ChartOf<"calendar"> {
  const answersOn = new Map(days.map(({ day, answers }) => [day, answers]));
  const months: ChartOf<"calendar">["months"] = [];
  for (let day = since; day <= today; day += 1) {
    const date = new Date(day * msPerDay);
    if (date.getUTCDate() === 1 || day === since)
      // Sunday is 0 in ES, and the last day of the week here.
      months.push({ label: formats.month(day), blanks: (date.getUTCDay() + 6) % 7, days: [] });
    const answers = answersOn.get(day) ?? 0;
    months.at(-1)?.days.push({
      level: levels.filter((least) => answers >= least).length,
      title: sentences.answersOn(answers, formats.day(day)),
    });
  }
  return { kind: "calendar", months, legend: [...sentences.calendarLegend] };
}

/** From so many days on a bar stands for a week: narrower bars cannot be told apart. */
const mostDailyBars = 120;

export function hasWeeklyBars(days: readonly ForecastDay[]): boolean {
  return days.length > mostDailyBars;
}

/** Bars for days or weeks. Their height is a part of the tallest one, both counts together. */
export function toForecastChart(
  days: readonly ForecastDay[],
  { sentences, formats }: ChartWords,
): ChartOf<"bars"> {
  const size = hasWeeklyBars(days) ? 7 : 1;
  const sums: { day: LocalDay; due: number; fresh: number }[] = [];
  for (const [index, { day, due, fresh }] of days.entries()) {
    const last = sums.at(-1);
    if (last === undefined || index % size === 0) sums.push({ day, due, fresh });
    else {
      last.due += due;
      last.fresh += fresh;
    }
  }
  const most = Math.max(1, ...sums.map(({ due, fresh }) => due + fresh));
  return {
    kind: "bars",
    bars: sums.map(({ day, due, fresh }) => ({
      due: toPerMille(due / most),
      fresh: toPerMille(fresh / most),
      title: sentences.dueOn(due, fresh, formats.day(day)),
    })),
    grid: [String(most), "0"],
    from: formats.day(sums[0]?.day ?? 0),
    to: formats.day(sums.at(-1)?.day ?? 0),
    dueLabel: sentences.dueLabel,
    freshLabel: sentences.freshLabel,
  };
}

/** The last scores that are drawn; the table has all. */
const mostPoints = 50;

/** From the lowest to full marks; the axis begins at 0 unless a score lies below. */
export function toMockChart(
  mocks: readonly MockScore[],
  { sentences, formats }: ChartWords,
): ChartOf<"line"> {
  const shown = mocks.slice(-mostPoints);
  const [first, last] = [shown[0], shown.at(-1)];
  const lowest = Math.min(0, ...shown.map(({ share }) => share));
  // Whole tenths: the label in the middle stays short.
  const bottom = Math.floor(lowest * 10) / 10;
  const levelOf = (share: number): number => toPerMille((share - bottom) / (1 - bottom));
  const dayOf = ({ startedAt, zone }: MockScore): string =>
    formats.day(toLocalDay(startedAt, zone, 0));
  return {
    kind: "line",
    points: shown.map((mock) => ({
      level: levelOf(mock.share),
      title: sentences.mock(
        mock.title,
        dayOf(mock),
        formatMarks(mock.marks, mock.denominator),
        formatMarks(mock.fullMarks, mock.denominator),
      ),
    })),
    grid: [1, (1 + bottom) / 2, bottom].map((share) => formats.percent(share)),
    from: first === undefined ? "" : dayOf(first),
    to: last === undefined ? "" : dayOf(last),
  };
}

/** `share` from 0 to 1; what lies outside is moved to the edge. */
export function toPerMille(share: number): number {
  return Math.round(1000 * Math.min(1, Math.max(0, share)));
}
