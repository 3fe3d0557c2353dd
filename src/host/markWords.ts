import * as vscode from "vscode";
import { formatAsOf } from "../core/content/asOfDate.ts";
import type { FactMarks } from "../shared/factMarks.ts";
import { displayLanguage } from "./displayLanguage.ts";

/** How a row of a tree shows what the student has put on its fact. */
export interface MarkWords {
  /** What stands beside the title. */
  readonly row: readonly string[];
  /** Paragraphs that say all of it, as plain text. */
  readonly details: readonly string[];
  /** Sentences that a screen reader says after those on the fact. */
  readonly spoken: readonly string[];
}

export function toMarkWords(marks: FactMarks | undefined): MarkWords {
  if (marks === undefined) return { row: [], details: [], spoken: [] };
  const { isStarred, isSuspended, skippedUntil, flags, notes } = marks;
  const isFlagged = flags.length > 0;
  return {
    row: [
      ...(isStarred ? ["★"] : []),
      ...(isSuspended ? [vscode.l10n.t("Suspended")] : []),
      ...(isFlagged ? [vscode.l10n.t("Flagged")] : []),
    ],
    details: [
      ...(isStarred ? [vscode.l10n.t("★ Starred")] : []),
      ...(isSuspended ? [vscode.l10n.t("Suspended")] : []),
      ...(skippedUntil === undefined ? [] : [skippedWords(skippedUntil)]),
      ...flags.map((reason) => vscode.l10n.t("Flagged as wrong: {0}", reason)),
      ...notes.map((text) => vscode.l10n.t("My note: {0}", text)),
    ],
    spoken: [
      ...(isStarred ? [vscode.l10n.t("Starred.")] : []),
      ...(isSuspended ? [vscode.l10n.t("Suspended.")] : []),
      ...(isFlagged ? [vscode.l10n.t("Flagged as wrong.")] : []),
      ...(notes.length > 0 ? [vscode.l10n.t("With your note.")] : []),
    ],
  };
}

/** `day` is YYYY-MM-DD. */
export function skippedWords(day: string): string {
  return vscode.l10n.t("Skipped until {0}", formatAsOf(day, displayLanguage()));
}
