import type { Certainty } from "../../core/progress/progressRecord.ts";
import type { Advice } from "../../core/quiz/analysis/strikeOut.ts";
import type { ProgressTexts, SectionId } from "./progressProtocol.ts";

/** The names of columns in the tables. */
export type ColumnName =
  | "topic"
  | "form"
  | "reviews"
  | "kept"
  | "share"
  | "low"
  | "high"
  | "desired"
  | "day"
  | "answers"
  | "due"
  | "fresh"
  | "certainty"
  | "right"
  | "wrong"
  | "blank"
  | "struck"
  | "answered"
  | "keysStruck"
  | "marks"
  | "worth"
  | "breakEven"
  | "advice"
  | "title"
  | "fullMarks"
  | "fact"
  | "key"
  | "lapses"
  | "retrievability";

/** All words of the progress view, in the language of the locale. Numbers and days come as texts. */
export interface ProgressSentences {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly title: string;
  readonly texts: ProgressTexts;
  readonly headings: Readonly<Record<SectionId, string>>;
  /** What each chart shows. Those of retention name the desired one. */
  explanation(id: SectionId, desired: string): string;
  /** What the marks in a chart of shares stand for. */
  readonly howToRead: string;
  readonly columns: Readonly<Record<ColumnName, string>>;
  form(form: string): string;
  certainty(certainty: Certainty): string;
  /** "2 options struck out". */
  struck(count: number): string;
  /** "Desired: 90%". */
  desired(share: string): string;
  breakEven(share: string): string;
  /** "84% of 120". */
  shareOf(share: string, count: number): string;
  readonly nothingYet: string;
  /** How much was answered in all, and on how many days. */
  summary(answers: number, days: number): string;
  retention(share: string, low: string, high: string, desired: string): string;
  streak(days: number, longest: number): string;
  /** How many more of what a section is about are needed; `count` is at least 1. */
  notEnough(id: SectionId, count: number): string;
  readonly calendarLegend: readonly string[];
  /** "3 answers on 28 May 2026". */
  answersOn(count: number, day: string): string;
  /** "12 reviews and 5 new facts on 28 May 2026". */
  dueOn(due: number, fresh: number, day: string): string;
  readonly dueLabel: string;
  readonly freshLabel: string;
  /** What is due today, and the most on one day. */
  load(today: number, most: number, day: string): string;
  readonly weeklyBars: string;
  exam(day: string): string;
  cannotFit(count: number): string;
  worth(marks: string): string;
  advice(struckCount: number, advice: Advice, right: string, breakEven: string): string;
  readonly adviceWords: Readonly<Record<Advice, string>>;
  /** "Mock 1 on 28 May 2026: 120 of 200". */
  mock(title: string, day: string, marks: string, fullMarks: string): string;
  mockMeans(last: string, best: string): string;
  /** "Forgotten 3 times; 62% likely to be known in a week". */
  weak(lapses: number, retrievability: string): string;
  /** "When you were sure, 84% was right." */
  calibration(certainty: Certainty, right: string): string;
}
