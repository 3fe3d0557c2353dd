import * as vscode from "vscode";
import { parseLocalDay, type LocalDay } from "../core/base/localDay.ts";
import type { StudySettings } from "../core/scheduling/studySettings.ts";
import { fullName, SettingReader } from "./settingReader.ts";

/** Settings on which every schedule hangs: a change of them is told to the log. */
export const schedulingSettings = [
  "review.desiredRetention",
  "review.dayStartsAt",
  "review.examDate",
] as const;

/** What the student has set of reviews, and a sentence on each setting that cannot be used. */
export function readStudySettings(reader = new SettingReader()): {
  readonly settings: StudySettings;
  readonly problems: readonly string[];
} {
  const settings = {
    desiredRetention: reader.number("review.desiredRetention"),
    newPerDay: reader.number("review.newPerDay"),
    perDay: reader.number("review.perDay"),
    dayStart: reader.number("review.dayStartsAt"),
    examDay: readExamDay(reader),
  };
  return { settings, problems: reader.problems };
}

function readExamDay(reader: SettingReader): LocalDay | undefined {
  const value = reader.unknown("review.examDate");
  const text = typeof value === "string" ? value.trim() : value;
  if (text === undefined || text === "") return undefined;
  const day = typeof text === "string" ? parseLocalDay(text) : undefined;
  if (day?.ok === true) return day.value;
  reader.refuse(
    vscode.l10n.t(
      "The setting {0} must be a day of the calendar like 2026-05-24, or empty. Until you change it, you study as if no exam were ahead.",
      fullName("review.examDate"),
    ),
  );
  return undefined;
}

/** Whether the status bar may say how many facts are due. */
export function readShowInStatusBar(reader = new SettingReader()): boolean {
  return reader.flag("review.showInStatusBar", true);
}
