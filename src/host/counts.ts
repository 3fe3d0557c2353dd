import * as vscode from "vscode";

/** "1 fact", "2 facts". */
export function countOfFacts(count: number): string {
  return count === 1 ? vscode.l10n.t("1 fact") : vscode.l10n.t("{0} facts", count);
}

/** "1 answer", "2 answers". */
export function countOfAnswers(count: number): string {
  return count === 1 ? vscode.l10n.t("1 answer") : vscode.l10n.t("{0} answers", count);
}

/** "1 record", "2 records": what the log of the student's progress is made of. */
export function countOfRecords(count: number): string {
  return count === 1 ? vscode.l10n.t("1 record") : vscode.l10n.t("{0} records", count);
}

/** "1 review", "2 reviews". */
export function countOfReviews(count: number): string {
  return count === 1 ? vscode.l10n.t("1 review") : vscode.l10n.t("{0} reviews", count);
}

/** "1 day", "2 days". */
export function countOfDays(count: number): string {
  return count === 1 ? vscode.l10n.t("1 day") : vscode.l10n.t("{0} days", count);
}

/** "1 question", "2 questions". */
export function countOfItems(count: number): string {
  return count === 1 ? vscode.l10n.t("1 question") : vscode.l10n.t("{0} questions", count);
}

/** "1 entry", "2 entries": the facts that a list holds. */
export function countOfEntries(count: number): string {
  return count === 1 ? vscode.l10n.t("1 entry") : vscode.l10n.t("{0} entries", count);
}
