import * as vscode from "vscode";
import type { Certainty } from "../../core/progress/progressRecord.ts";
import type { Advice } from "../../core/quiz/analysis/strikeOut.ts";

export function certaintyWord(certainty: Certainty): string {
  switch (certainty) {
    case "sure":
      return vscode.l10n.t("Sure");
    case "unsure":
      return vscode.l10n.t("Fifty-fifty");
    case "guess":
      return vscode.l10n.t("Guess");
  }
}

/** How often answers of this certainty were right. */
export function certaintySentence(certainty: Certainty, right: string): string {
  switch (certainty) {
    case "sure":
      return vscode.l10n.t("When you were sure, {0} of your answers were right.", right);
    case "unsure":
      return vscode.l10n.t("When it was fifty-fifty, {0} of your answers were right.", right);
    case "guess":
      return vscode.l10n.t("When you guessed, {0} of your answers were right.", right);
  }
}

/** What to do when so many options are struck out and one is not sure. */
export function adviceSentence(
  struckCount: number,
  advice: Advice,
  right: string,
  breakEven: string,
): string {
  const t = vscode.l10n.t;
  const when =
    struckCount === 1
      ? t("One option struck out and not sure:")
      : t("{0} options struck out and not sure:", struckCount);
  switch (advice) {
    case "attempt":
      return `${when} ${t("attempt it. You were right in {0}, and answering pays from {1} on.", right, breakEven)}`;
    case "skip":
      return `${when} ${t("leave it blank. You were right in {0}, and answering pays only from {1} on.", right, breakEven)}`;
    case "unclear":
      return `${when} ${t("it makes no clear difference. You were right in {0}, and answering pays from {1} on.", right, breakEven)}`;
    case "too-few":
      return `${when} ${t("too few answers to advise on. Twenty are enough.")}`;
  }
}
