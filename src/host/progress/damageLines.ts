import * as vscode from "vscode";
import type { Result } from "../../core/base/result.ts";
import type { StorageFailure } from "../../core/ports.ts";
import type { CheckReport } from "../../core/progress/checkProgress.ts";
import type { CollectedFile } from "../../core/progress/collectLines.ts";
import type { DamageReason } from "../../core/progress/parseSegment.ts";
import { failureReason } from "../failureReason.ts";
import type { UpkeepTask } from "./logUpkeep.ts";
import type { ProgressFindings } from "./progressFindings.ts";

/** Everything that is wrong in the folder, a sentence for each; none when all is well. */
export function toDamageLines(check: Result<CheckReport, StorageFailure>): string[] {
  if (!check.ok)
    return [vscode.l10n.t("The folder cannot be read: {0}.", failureReason(check.error))];
  const { missing, unfinished } = check.value;
  const inFiles = toHurtFiles(check.value).flatMap((file) => {
    if ("failure" in file)
      return [
        vscode.l10n.t("{0} cannot be read: {1}.", file.name, failureReason(file.failure, "file")),
      ];
    return file.summary.damage.map(({ line, reason }) =>
      vscode.l10n.t("{0}, line {1}: {2}", file.name, line, toReasonWords(reason)),
    );
  });
  return [
    ...inFiles,
    ...(missing === 0
      ? []
      : [
          vscode.l10n.t(
            "Records that were written and are in no file: {0}. Later ones of the same windows are there.",
            missing,
          ),
        ]),
    ...unfinished.map((name) =>
      vscode.l10n.t(
        "{0} was not finished: files were being put together. What it was made from is still there, so nothing is lost.",
        name,
      ),
    ),
  ];
}

/** Files by whose damage something may be lost, and files that cannot be read. */
function toHurtFiles({ files, covered }: CheckReport): readonly CollectedFile[] {
  return files.filter(({ name }) => !covered.includes(name));
}

function toReasonWords(reason: DamageReason): string {
  switch (reason) {
    case "torn":
      return vscode.l10n.t("it ends in the middle, because writing was cut off.");
    case "damaged":
      return vscode.l10n.t("its checksum is wrong, so it was changed after it was written.");
    case "line-end":
      return vscode.l10n.t("only the end of the line is wrong. Nothing is lost.");
    case "malformed":
      return vscode.l10n.t("it is whole, but something else than Current Affairs Notes wrote it.");
  }
}

/** What the student can do about what was found, a sentence for each. */
export function toRemedies(findings: ProgressFindings): string[] {
  const { check, status, backups, place, upkeep } = findings;
  if (!check.ok)
    return [
      vscode.l10n.t(
        "See whether the folder is there and can be read, or choose another one in the settings. What you do meanwhile is kept and added to it.",
      ),
    ];
  const { missing, newer } = check.value;
  const isHurt = toHurtFiles(check.value).some(
    (file) => "failure" in file || file.summary.damage.some(({ reason }) => reason !== "line-end"),
  );
  const hasBackup = backups.ok && backups.value.length > 0;
  const remedies = [
    ...(status.unsaved === 0
      ? []
      : [vscode.l10n.t("Make room on the disk, or make the folder one that can be written to.")]),
    ...(!isHurt && missing === 0
      ? []
      : [
          hasBackup
            ? vscode.l10n.t(
                "Run Restore Progress with a backup from before the damage, the newest first: each adds what is missing here, and takes nothing away.",
              )
            : vscode.l10n.t(
                "If another device or a git clone has this folder too, pull from there: what is whole there counts here.",
              ),
          vscode.l10n.t("Do not edit or delete the files. Damaged lines are passed over."),
        ]),
    ...(newer === 0 ? [] : [vscode.l10n.t("Update Current Affairs Notes on this device.")]),
    ...[...upkeep.failures].map(([task, failure]) => toUpkeepRemedy(task, failure)),
  ];
  if (remedies.length > 0) return remedies;
  return [
    place.isChosen
      ? vscode.l10n.t("Nothing. Commit the folder if it is in a git repository.")
      : vscode.l10n.t("Nothing. Back Up Progress makes a copy that you can keep elsewhere."),
  ];
}

/** Nothing that was recorded is touched by such a failure; so the advice is about the task alone. */
function toUpkeepRemedy(task: UpkeepTask, failure: StorageFailure): string {
  const isInOwnStorage = task === "snapshot" || ("at" in failure && failure.at === "backup");
  if (failure.kind === "no-space")
    return vscode.l10n.t(
      "Make room on the disk: what failed in this window is then done by itself.",
    );
  if (isInOwnStorage)
    return vscode.l10n.t(
      "See whether VS Code's own storage on this device can be written to. It is tried again by itself; until then Back Up Progress makes a copy elsewhere.",
    );
  return vscode.l10n.t(
    "See whether the folder of your progress can be read and written to. What failed in this window is tried again by itself.",
  );
}
