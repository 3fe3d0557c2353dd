import * as vscode from "vscode";
import { calendarDay } from "../../core/base/localDay.ts";
import { countOfRecords } from "../counts.ts";
import { failureReason } from "../failureReason.ts";
import { plainMessage } from "../plainMessage.ts";
import type { Services } from "../services.ts";
import { startOfDialog, toFolderAndName } from "./folderAndName.ts";

/** Writes all progress into one file that the student chooses, and says how much it is. */
export async function backupProgress({
  study,
  clock,
}: Pick<Services, "study" | "clock">): Promise<void> {
  const start = startOfDialog(`current-affairs-${calendarDay(clock.now())}.jsonl`);
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Back Up Progress"),
    saveLabel: vscode.l10n.t("Back Up"),
    filters: { [vscode.l10n.t("Progress")]: ["jsonl"] },
    ...(start === undefined ? {} : { defaultUri: start }),
  });
  if (file === undefined) return;
  const { store } = await study.open();
  // What is kept in memory belongs into the backup too.
  const saving = await store.retry();
  const { folder, name } = toFolderAndName(file);
  const made = await store.backUp({ storage: study.storageIn(folder), name });
  if (!made.ok) {
    const failed = vscode.l10n.t(
      "No backup was made: {0}. Your progress is as it was. Choose another folder for the backup.",
      failureReason(made.error),
    );
    void vscode.window.showErrorMessage(plainMessage(failed));
    return;
  }
  const { records, unreadable } = made.value;
  const done = vscode.l10n.t(
    "Backed up {0} to {1}, and read them back.",
    countOfRecords(records),
    vscode.workspace.asRelativePath(file),
  );
  const left = [
    ...(unreadable.length === 0
      ? []
      : [
          vscode.l10n.t(
            "Not in it is what these files hold, which cannot be read: {0}. Check Progress says more.",
            unreadable.join(", "),
          ),
        ]),
    ...(saving.isSaved
      ? []
      : [vscode.l10n.t("Not in it is what is not saved yet. Make another backup when it is.")]),
  ];
  const message = plainMessage([done, ...left].join(" "));
  if (left.length === 0) void vscode.window.showInformationMessage(message);
  else void vscode.window.showWarningMessage(message);
}
