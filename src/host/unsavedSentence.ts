import * as vscode from "vscode";
import type { WriterStatus } from "../core/progress/segmentWriter.ts";
import { failureReason } from "./failureReason.ts";

/** What the student is told while answers are not on disk; "" when all of them are. */
export function toUnsavedSentence({ unsaved, failure }: WriterStatus): string {
  if (unsaved === 0) return "";
  if (failure === undefined)
    return unsaved === 1
      ? vscode.l10n.t("1 entry of your progress is still being saved.")
      : vscode.l10n.t("{0} entries of your progress are still being saved.", unsaved);
  const reason = failureReason(failure);
  return unsaved === 1
    ? vscode.l10n.t(
        "1 entry of your progress is not saved: {0}. It is kept and tried again.",
        reason,
      )
    : vscode.l10n.t(
        "{0} entries of your progress are not saved: {1}. They are kept and tried again.",
        unsaved,
        reason,
      );
}
