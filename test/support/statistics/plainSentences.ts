import type {
  ColumnName,
  ProgressSentences,
} from "../../../src/shared/progress/progressSentences.ts";
import { sectionIds, type SectionId } from "../../../src/shared/progress/progressProtocol.ts";

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as unknown as Record<Name, string>;

/** Sentences that show what they were given, such as "load 3 9 28 May 2026". */
export const plainSentences: ProgressSentences = {
  locale: "en",
  title: "title",
  texts: named(["showTable", "exportCsv", "startQuiz", "quizThese", "openFact"]),
  headings: named<SectionId>(sectionIds),
  explanation: (id, desired) => `explanation ${id} ${desired}`,
  howToRead: "howToRead",
  columns: new Proxy({} as Record<ColumnName, string>, { get: (_, name) => String(name) }),
  form: (form) => `form ${form}`,
  certainty: (certainty) => certainty,
  struck: (count) => `struck ${String(count)}`,
  desired: (share) => `desired ${share}`,
  breakEven: (share) => `breakEven ${share}`,
  shareOf: (share, count) => `${share} of ${String(count)}`,
  nothingYet: "nothingYet",
  summary: (answers, days) => `summary ${String(answers)} ${String(days)}`,
  retention: (...shares) => `retention ${shares.join(" ")}`,
  streak: (days, longest) => `streak ${String(days)} ${String(longest)}`,
  notEnough: (id, count) => `notEnough ${id} ${String(count)}`,
  calendarLegend: ["0", "1", "2", "3", "4"],
  answersOn: (count, day) => `${String(count)} on ${day}`,
  dueOn: (due, fresh, day) => `${String(due)}+${String(fresh)} on ${day}`,
  dueLabel: "due",
  freshLabel: "fresh",
  load: (today, most, day) => `load ${String(today)} ${String(most)} ${day}`,
  weeklyBars: "weeklyBars",
  exam: (day) => `exam ${day}`,
  cannotFit: (count) => `cannotFit ${String(count)}`,
  worth: (marks) => `worth ${marks}`,
  advice: (count, advice, right, breakEven) =>
    `advice ${String(count)} ${advice} ${right} ${breakEven}`,
  adviceWords: named(["attempt", "skip", "unclear", "too-few"]),
  mock: (...parts) => parts.join("|"),
  mockMeans: (last, best) => `mockMeans ${last} ${best}`,
  weak: (lapses, chance) => `weak ${String(lapses)} ${chance}`,
  calibration: (certainty, right) => `calibration ${certainty} ${right}`,
};
