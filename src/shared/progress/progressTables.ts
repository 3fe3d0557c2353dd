import type { FactKey } from "../../core/base/ids.ts";
import { formatMarks } from "../../core/quiz/marks.ts";
import { formatLocalDay, toLocalDay, type LocalDay } from "../../core/base/localDay.ts";
import type { NamedRetention } from "../../core/statistics/retention.ts";
import type { StudyStatistics } from "../../core/statistics/studyStatistics.ts";
import type { ChartWords } from "./progressCharts.ts";
import type { ProgressFormats } from "./progressFormats.ts";
import type { SectionId } from "./progressProtocol.ts";
import type { ColumnName } from "./progressSentences.ts";

/** A cell as people read it, and as a program does: shares from 0 to 1, days as YYYY-MM-DD. */
export interface TableCell {
  readonly text: string;
  readonly value: string | number;
}

export interface ProgressTable {
  readonly id: SectionId;
  readonly heading: string;
  readonly columns: readonly { readonly text: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Names of what packs hold; the key itself for what is not there any more. */
export interface ProgressNames {
  topic(key: string): string;
  fact(key: FactKey): string;
}

interface Writer extends ChartWords {
  readonly names: ProgressNames;
}

type Rows = ProgressTable["rows"];

/** Everything that the charts show, and more: one table for each section, in their order. */
export function toProgressTables(
  statistics: StudyStatistics,
  names: ProgressNames,
  { sentences, formats }: ChartWords,
): readonly ProgressTable[] {
  const writer: Writer = { sentences, names, formats };
  const { headings, columns: words } = sentences;
  const table = (id: SectionId, columns: readonly ColumnName[], rows: Rows): ProgressTable => ({
    ...{ id, heading: headings[id], rows },
    columns: columns.map((name) => ({ text: words[name], isNumber: !textColumns.has(name) })),
  });
  const { byTopic, byForm, calendar, forecast } = statistics;
  const shares: ColumnName[] = ["reviews", "kept", "share", "low", "high", "desired"];
  return [
    table(
      "retentionByTopic",
      ["topic", ...shares],
      retentionRows(byTopic, (key) => names.topic(key), statistics, writer),
    ),
    table(
      "retentionByForm",
      ["form", ...shares],
      retentionRows(byForm, (form) => sentences.form(form), statistics, writer),
    ),
    table(
      "calendar",
      ["day", "answers"],
      calendar.days.map(({ day, answers }) => [dayCell(day, writer), number(answers)]),
    ),
    table(
      "forecast",
      ["day", "due", "fresh"],
      forecast.days.map(({ day, due, fresh }) => [
        dayCell(day, writer),
        number(due),
        number(fresh),
      ]),
    ),
    table(
      "calibration",
      ["certainty", "answered", "right", "share", "low", "high"],
      calibrationRows(statistics, writer),
    ),
    table(
      "strikeOut",
      [
        ...(["struck", "answered", "right", "share", "breakEven", "keysStruck"] as const),
        ...(["marks", "worth", "advice"] as const),
      ],
      strikeOutRows(statistics, writer),
    ),
    table(
      "mocks",
      ["title", "day", "right", "wrong", "blank", "marks", "fullMarks", "share"],
      mockRows(statistics, writer),
    ),
    table("weakest", ["fact", "key", "lapses", "retrievability"], weakRows(statistics, writer)),
  ];
}

const textColumns: ReadonlySet<ColumnName> = new Set([
  ...(["topic", "form", "day", "certainty", "struck", "advice", "title", "fact", "key"] as const),
]);

function retentionRows(
  retentions: readonly NamedRetention[],
  nameOf: (name: string) => string,
  { desiredRetention }: StudyStatistics,
  { formats }: Writer,
): Rows {
  return retentions.map(({ name, reviews, kept, interval }) => [
    text(nameOf(name)),
    number(reviews),
    number(kept),
    ...[kept / reviews, interval.low, interval.high, desiredRetention].map((value) =>
      share(value, formats),
    ),
  ]);
}

function calibrationRows({ habits }: StudyStatistics, { sentences, formats }: Writer): Rows {
  return habits.calibration.map(({ certainty, answered, right, interval }) => [
    text(sentences.certainty(certainty)),
    number(answered),
    number(right),
    answered === 0 ? nothing : share(right / answered, formats),
    share(interval.low, formats),
    share(interval.high, formats),
  ]);
}

function strikeOutRows({ habits }: StudyStatistics, { sentences, formats }: Writer): Rows {
  const { scheme, strikeOut, advice: advices, breakEven } = habits;
  return strikeOut.map(({ struckCount, answered, right, keysStruck, marks, worth }) => {
    const advice = advices.find((each) => each.struckCount === struckCount)?.advice;
    return [
      text(sentences.struck(struckCount)),
      number(answered),
      number(right),
      answered === 0 ? nothing : share(right / answered, formats),
      share(breakEven, formats),
      number(keysStruck),
      { text: formatMarks(marks, scheme.denominator), value: round(marks / scheme.denominator) },
      {
        text: formats.signed(worth / scheme.denominator),
        value: round(worth / scheme.denominator),
      },
      advice === undefined ? nothing : text(sentences.adviceWords[advice]),
    ];
  });
}

function mockRows({ mocks }: StudyStatistics, writer: Writer): Rows {
  return mocks.map((mock) => [
    text(mock.title),
    dayCell(toLocalDay(mock.startedAt, mock.zone, 0), writer),
    number(mock.right),
    number(mock.wrong),
    number(mock.blank),
    ...[mock.marks, mock.fullMarks].map((marks) => ({
      text: formatMarks(marks, mock.denominator),
      value: round(marks / mock.denominator),
    })),
    share(mock.share, writer.formats),
  ]);
}

function weakRows({ weakest }: StudyStatistics, { names, formats }: Writer): Rows {
  return weakest.map(({ key, lapses, retrievability }) => [
    text(names.fact(key)),
    text(key),
    number(lapses),
    share(retrievability, formats),
  ]);
}

const nothing: TableCell = { text: "–", value: "" };

function text(words: string): TableCell {
  return { text: words, value: words };
}

function number(value: number): TableCell {
  return { text: String(value), value };
}

function share(value: number, formats: ProgressFormats): TableCell {
  return { text: formats.percent(value), value: round(value) };
}

function dayCell(day: LocalDay, { formats }: Writer): TableCell {
  return { text: formats.day(day), value: formatLocalDay(day) };
}

/** Four decimal places say more than any of these numbers knows. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
