import * as vscode from "vscode";
import { formatAsOf } from "../../core/content/asOfDate.ts";
import { escapeMarkdown } from "../../core/notes/escapeMarkdown.ts";
import { countOfRecords } from "../counts.ts";
import { displayLanguage } from "../displayLanguage.ts";
import { failureReason } from "../failureReason.ts";
import { formatInstant } from "../formatInstant.ts";
import { toUnsavedSentence } from "../unsavedSentence.ts";
import { toDamageLines, toRemedies } from "./damageLines.ts";
import type { ProgressFindings } from "./progressFindings.ts";
import type { UpkeepReport, UpkeepTask } from "./logUpkeep.ts";

/** The report in Markdown. Names of files and words of the system are escaped. */
export function toReportPage(findings: ProgressFindings): string {
  const { madeAt, check, status } = findings;
  const damage = toDamageLines(check);
  const unsaved = toUnsavedSentence(status);
  const isWell = damage.length === 0 && unsaved === "" && findings.upkeep.failures.size === 0;
  const verdict = isWell
    ? vscode.l10n.t("All is well: every record that was found is whole.")
    : vscode.l10n.t("Not all is well: see what to do, at the end.");
  const remedies = toRemedies(findings);
  const parts = [
    `# ${escapeMarkdown(vscode.l10n.t("Check Progress"))}`,
    `**${escapeMarkdown(verdict)}**`,
    escapeMarkdown(vscode.l10n.t("Checked on {0}. Nothing was changed.", formatInstant(madeAt))),
    ...section(vscode.l10n.t("Where it is kept"), placeLines(findings)),
    ...section(vscode.l10n.t("What is there"), contentLines(findings)),
    ...section(vscode.l10n.t("What is damaged or missing"), damage),
    ...section(vscode.l10n.t("Not saved yet"), unsaved === "" ? [] : [unsaved]),
    ...section(vscode.l10n.t("Backups that were made by themselves"), backupLines(findings)),
    ...section(vscode.l10n.t("What was done in this window"), upkeepLines(findings.upkeep)),
    ...section(vscode.l10n.t("What to do"), remedies),
  ];
  return `${parts.join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    `## ${escapeMarkdown(title)}`,
    lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n"),
  ];
}

function placeLines({ place, otherPlaces }: ProgressFindings): string[] {
  const { uri, isChosen } = place;
  return [
    pathOf(uri),
    isChosen
      ? vscode.l10n.t("The setting “Progress: Folder” names this folder.")
      : vscode.l10n.t("That is VS Code's own storage, on this device only."),
    ...(otherPlaces.length === 0
      ? []
      : [
          vscode.l10n.t(
            "Other folders in which progress was kept, and still is: {0}.",
            otherPlaces.map((each) => pathOf(each.uri)).join(", "),
          ),
        ]),
  ];
}

function pathOf(uri: vscode.Uri): string {
  return uri.scheme === "file" ? uri.fsPath : uri.toString(true);
}

function contentLines({ check, device }: ProgressFindings): string[] {
  if (!check.ok) return [];
  const { records, newer, doubles, devices, files, covered } = check.value;
  const bytes = files.reduce((sum, file) => sum + ("summary" in file ? file.summary.size : 0), 0);
  const kilobytes = Math.ceil(bytes / 1024).toLocaleString(displayLanguage());
  const own = [...devices].map(([id, count]) =>
    id === device
      ? vscode.l10n.t("This device ({0}): {1}", id, countOfRecords(count))
      : vscode.l10n.t("Device {0}: {1}", id, countOfRecords(count)),
  );
  return [
    vscode.l10n.t(
      "{0}. Files: {1}, of {2} KB together.",
      countOfRecords(records),
      files.length,
      kilobytes,
    ),
    ...own,
    ...(newer === 0
      ? []
      : [
          vscode.l10n.t(
            "Records of a later version of Current Affairs Notes: {0}. They are kept, and count once this device has that version.",
            newer,
          ),
        ]),
    ...(doubles === 0
      ? []
      : [
          vscode.l10n.t(
            "Copies of records in a second file: {0}. That is meant to be: what you do is written in turn to two files, so that one is always whole. Each counts once.",
            doubles,
          ),
        ]),
    ...(covered.length === 0
      ? []
      : [
          vscode.l10n.t(
            "Files whose writing was cut off: {0}. Nothing is lost: the other file of each pair is whole. They go when files are put together.",
            covered.join(", "),
          ),
        ]),
  ];
}

function backupLines({ backups }: ProgressFindings): string[] {
  if (!backups.ok)
    return [vscode.l10n.t("They cannot be listed: {0}.", failureReason(backups.error))];
  if (backups.value.length === 0)
    return [vscode.l10n.t("None yet. One is made each day on which there is progress.")];
  return backups.value.map((day) => formatAsOf(day, displayLanguage()));
}

function upkeepLines({ backup, compaction, failures }: UpkeepReport): string[] {
  const done = [
    ...(backup === undefined
      ? []
      : [
          vscode.l10n.t(
            "Backup of {0} on {1}, read back and found whole. Older backups that went: {2}.",
            countOfRecords(backup.records),
            formatInstant(backup.at),
            backup.removed,
          ),
        ]),
    ...(compaction === undefined
      ? []
      : [
          vscode.l10n.t(
            "{0} closed files were put together into one on {1}.",
            compaction.files,
            formatInstant(compaction.at),
          ),
        ]),
    ...[...failures].map(([task, failure]) =>
      vscode.l10n.t("{0} It is tried again.", toFailureSentence(task, failureReason(failure))),
    ),
  ];
  return done.length === 0 ? [vscode.l10n.t("Nothing was due yet.")] : done;
}

function toFailureSentence(task: UpkeepTask, reason: string): string {
  switch (task) {
    case "backup":
      return vscode.l10n.t("Today's backup failed: {0}.", reason);
    case "compaction":
      return vscode.l10n.t("Putting files together failed: {0}.", reason);
    case "snapshot":
      return vscode.l10n.t("Writing what makes the next start fast failed: {0}.", reason);
  }
}
