import * as vscode from "vscode";
import { formatAsOf } from "../../core/content/asOfDate.ts";
import type { BackupPlace, RestorePreview } from "../../core/progress/backup.ts";
import { toBackupName } from "../../core/progress/dailyBackup.ts";
import { countOfFacts, countOfRecords } from "../counts.ts";
import { displayLanguage } from "../displayLanguage.ts";
import { failureReason } from "../failureReason.ts";
import { plainMessage } from "../plainMessage.ts";
import type { Services } from "../services.ts";
import { dailyBackups } from "./dailyBackups.ts";
import { nameOfPlace } from "./placeMessages.ts";
import { isSamePlace } from "./progressPlace.ts";
import { startOfDialog, toFolderAndName } from "./folderAndName.ts";

type Needs = Pick<Services, "study">;

/** More numbers of damaged lines than these help nobody. */
const mostLines = 10;

/** Adds what a backup has and the log has not, after showing the student what that is. */
export async function restoreProgress({ study }: Needs): Promise<void> {
  const from = await pickBackup(study);
  if (from === undefined) return;
  const { store: shown } = await study.open();
  await shown.refresh(true);
  const preview = await shown.previewRestore(from);
  if (!preview.ok) {
    const failed = vscode.l10n.t(
      "{0} cannot be read: {1}. Nothing was changed. Choose another backup.",
      from.name,
      failureReason(preview.error, "file"),
    );
    void vscode.window.showErrorMessage(plainMessage(failed));
    return;
  }
  const { missing } = preview.value;
  if (missing.length === 0) {
    tellNothingNew(from.name, preview.value);
    return;
  }
  if (!(await confirm(from.name, preview.value))) return;
  // Not the one from before the question: meanwhile the progress may have gone to another folder.
  const { store } = await study.open();
  const restored = await store.restore(preview.value);
  if (!restored.ok) {
    const failed = vscode.l10n.t(
      "The backup was not restored: {0}. What you have is as it was. Run Restore Progress again when that is mended.",
      failureReason(restored.error),
    );
    void vscode.window.showErrorMessage(plainMessage(failed));
    return;
  }
  const done = vscode.l10n.t(
    "Restored {0} from {1}. Nothing was taken away.",
    countOfRecords(restored.value),
    from.name,
  );
  void vscode.window.showInformationMessage(plainMessage(done));
}

async function pickBackup(study: Needs["study"]): Promise<BackupPlace | undefined> {
  const { place } = await study.open();
  const backups = await dailyBackups(study.folders.allBackups(place));
  const rows = (backups.ok ? backups.value : []).map((backup) => ({
    label: formatAsOf(backup.day, displayLanguage()),
    description:
      backup.place === undefined || isSamePlace(backup.place, place)
        ? vscode.l10n.t("made by itself")
        : vscode.l10n.t("made by itself, of {0}", nameOfPlace(backup.place)),
    backup: { storage: backup.storage, name: toBackupName(backup.day) },
  }));
  const fileRow = { label: vscode.l10n.t("Choose a File…"), backup: undefined };
  const row = await vscode.window.showQuickPick([...rows, fileRow], {
    title: vscode.l10n.t("Restore Progress"),
    placeHolder: vscode.l10n.t("Choose a backup; you will see what it changes first"),
  });
  if (row === undefined) return undefined;
  if (row.backup !== undefined) return row.backup;
  const start = startOfDialog("");
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t("Restore Progress"),
      openLabel: vscode.l10n.t("Look at It"),
      filters: { [vscode.l10n.t("Progress")]: ["jsonl"] },
      ...(start === undefined ? {} : { defaultUri: start }),
    })) ?? [];
  if (file === undefined) return undefined;
  const { folder, name } = toFolderAndName(file);
  return { storage: study.folders.at(folder), name };
}

async function confirm(name: string, preview: RestorePreview): Promise<boolean> {
  const { records, missing, facts, packs } = preview;
  const yes = vscode.l10n.t("Restore");
  const detail = [
    vscode.l10n.t("It has {0}. {1} of them are not here.", countOfRecords(records), missing.length),
    vscode.l10n.t("They are about {0}.", countOfFacts(facts.size)),
    ...(packs.size === 0
      ? []
      : [vscode.l10n.t("Some are about whole packs: {0}.", [...packs].join(", "))]),
    ...damageSentences(preview),
    vscode.l10n.t("They are added to what you have; nothing is taken away."),
  ].join("\n");
  const question = vscode.l10n.t("Restore {0}?", name);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}

function damageSentences({ isWhole, damage }: RestorePreview): string[] {
  if (isWhole) return [];
  if (damage.length === 0)
    return [
      vscode.l10n.t(
        "It has no mark of its end, so it may have been cut off: what was behind that is not in it.",
      ),
    ];
  const shown = damage.slice(0, mostLines).map(({ line }) => line);
  const more = damage.length - shown.length;
  const lines =
    more === 0 ? shown.join(", ") : vscode.l10n.t("{0} and {1} more", shown.join(", "), more);
  return [
    vscode.l10n.t(
      "It is damaged in these lines: {0}. What stands in them is left out; all others are whole.",
      lines,
    ),
  ];
}

function tellNothingNew(name: string, preview: RestorePreview): void {
  const sentences =
    preview.records === 0
      ? [
          vscode.l10n.t(
            "No record could be read in {0}, so nothing was changed. Choose another backup.",
            name,
          ),
        ]
      : [
          vscode.l10n.t(
            "Everything that can be read in {0} is here already ({1}), so nothing was changed.",
            name,
            countOfRecords(preview.records),
          ),
        ];
  const message = plainMessage([...sentences, ...damageSentences(preview)].join(" "));
  if (preview.isWhole) void vscode.window.showInformationMessage(message);
  else void vscode.window.showWarningMessage(message);
}
