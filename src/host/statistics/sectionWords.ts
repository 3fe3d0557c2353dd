import * as vscode from "vscode";
import type { SectionId } from "../../shared/progress/progressProtocol.ts";

export function headings(): Readonly<Record<SectionId, string>> {
  const t = vscode.l10n.t;
  return {
    retentionByTopic: t("What you keep, by topic"),
    retentionByForm: t("What you keep, by form of question"),
    calendar: t("Your study days"),
    forecast: t("What comes due"),
    calibration: t("How sure you can be"),
    strikeOut: t("Striking options out: attempt or skip"),
    mocks: t("Your mock tests"),
    weakest: t("Your weakest facts"),
  };
}

/** What the chart of a section shows, and how to read it. */
export function explanationOf(id: SectionId, desired: string): string {
  const t = vscode.l10n.t;
  switch (id) {
    case "retentionByTopic":
      return t(
        "Of the first review of a fact on a day, after it had been learnt on an earlier one, the share that was not forgotten; a right guess counts as forgotten. You want to keep {0}.",
        desired,
      );
    case "retentionByForm":
      return t("The same share, by the form of the question that asked the fact.");
    case "calendar":
      return t(
        "Each sheet is a month, each line a week from Monday to Sunday, and each square a day: the larger, the more you answered. A day begins at the hour that you have set.",
      );
    case "forecast":
      return t(
        "What becomes due if you do each day's work and forget nothing. What is forgotten comes on top, at your aim of {0}.",
        desired,
      );
    case "calibration":
      return t(
        "How often you were right when you said that you were sure, fifty-fifty or guessing, in your last 3,000 answers at most. Sure answers should nearly all be right, and guesses among four options one in four.",
      );
    case "strikeOut":
      return t(
        "How often you were right, by how many options you had struck out. The advice leaves sure answers out, and holds for questions like those that you attempted.",
      );
    case "mocks":
      return t("Marks as a share of full marks, for each mock test that you handed in.");
    case "weakest":
      return t(
        "Facts that you have forgotten before and are likely to have forgotten in a week: the number of times, multiplied by that chance.",
      );
  }
}

/** What is missing for a chart, and how it comes; `count` is at least 1. */
export function missingSentence(id: SectionId, count: number): string {
  const t = vscode.l10n.t;
  switch (id) {
    case "retentionByTopic":
    case "retentionByForm":
      return count === 1
        ? t("Not enough yet: 1 more answer on a fact that you learnt on an earlier day.")
        : t("Not enough yet: {0} more answers on facts that you learnt on an earlier day.", count);
    case "calendar":
      return t("Not enough yet: 1 more answer, and the first square is drawn.");
    case "forecast":
      return t("Nothing comes due in this time: there is nothing to review and nothing new.");
    case "calibration":
      return count === 1
        ? t("Not enough yet: 1 more answer for which you say how sure you are.")
        : t("Not enough yet: {0} more answers for which you say how sure you are.", count);
    case "strikeOut":
      return count === 1
        ? t("Not enough yet: 1 more answer for which you strike options out.")
        : t("Not enough yet: {0} more answers for which you strike options out.", count);
    case "mocks":
      return count === 1
        ? t("Not enough yet: 1 more mock test that you hand in.")
        : t("Not enough yet: {0} more mock tests that you hand in.", count);
    case "weakest":
      return t("You have not forgotten any fact so far that may be asked today.");
  }
}
