import * as vscode from "vscode";
import {
  csatMarking,
  generalStudiesMarking,
  noNegativeMarking,
  type MarkingScheme,
} from "../core/quiz/marks.ts";
import { parseMarkingScheme } from "../core/quiz/parseMarks.ts";
import type { MixName } from "../core/quiz/generate/examMixes.ts";
import { markings, mixes, questionSources } from "./contributions.ts";
import { fullName, SettingReader } from "./settingReader.ts";

/** What the student has set of quizzes. */
export interface QuizSettings {
  readonly scheme: MarkingScheme;
  readonly mix: MixName;
  /** Which questions are asked: those that the packs have, those made from their facts, or both. */
  readonly questions: (typeof questionSources)[number];
}

/** The settings, and a sentence on each one that cannot be used. */
export function readQuizSettings(reader = new SettingReader()): {
  readonly settings: QuizSettings;
  readonly problems: readonly string[];
} {
  const settings = {
    scheme: readMarking(reader),
    mix: reader.choice("quiz.mix", mixes),
    questions: reader.choice("quiz.questions", questionSources),
  };
  return { settings, problems: reader.problems };
}

function readMarking(reader: SettingReader): MarkingScheme {
  switch (reader.choice("quiz.marking", markings)) {
    case "upsc-gs":
      return generalStudiesMarking;
    case "csat":
      return csatMarking;
    case "none":
      return noNegativeMarking;
    case "custom":
      return readCustomMarks(reader);
  }
}

function readCustomMarks(reader: SettingReader): MarkingScheme {
  const value = reader.unknown("quiz.customMarks");
  const {
    right,
    wrong,
    blank = "0",
  }: Partial<Record<string, unknown>> = typeof value === "object" && value !== null
    ? { ...value }
    : {};
  const scheme = parseMarkingScheme({
    right: toText(right),
    wrong: toText(wrong),
    blank: toText(blank),
  });
  if (scheme.ok) return scheme.value;
  reader.refuse(
    vscode.l10n.t(
      "The marks in the setting {0} cannot be used: right must be more than 0, such as 2, and wrong and blank 0 or less, such as -2/3. Until you change them, the marks of General Studies Paper I are used.",
      fullName("quiz.customMarks"),
    ),
  );
  return generalStudiesMarking;
}

/** What is neither text nor a number is no marks. */
function toText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
