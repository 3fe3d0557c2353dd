import * as vscode from "vscode";
import type { StorageFailure } from "../../core/ports.ts";
import type { UnreadFile } from "../../core/progress/collectLines.ts";
import { commandIds, settingsSection } from "../contributions.ts";
import { countOfRecords } from "../counts.ts";
import { failureReason } from "../failureReason.ts";
import { plainMessage } from "../plainMessage.ts";
import type { ProgressPlace } from "./progressPlace.ts";
import type { Taking } from "./takeAlong.ts";

/** More names than these make no message clearer. */
const mostNames = 5;

export function nameOfPlace({ uri, isChosen }: ProgressPlace): string {
  return isChosen ? vscode.workspace.asRelativePath(uri) : vscode.l10n.t("VS Code's own storage");
}

export function tellMoved({ uri, isChosen }: ProgressPlace): void {
  const message = isChosen
    ? vscode.l10n.t(
        "Your progress was copied to {0} and is kept there from now on.",
        vscode.workspace.asRelativePath(uri),
      )
    : vscode.l10n.t("Your progress was copied to VS Code's own storage and is kept there.");
  void vscode.window.showInformationMessage(plainMessage(message));
}

/** The new place is at fault. */
export function tellNotMoved(to: ProgressPlace, failure: StorageFailure): void {
  const message = vscode.l10n.t(
    "Your progress stays where it was: it could not be copied to {0}, because {1}. Nothing is lost. Mend that, or choose another folder in the settings.",
    nameOfPlace(to),
    failureReason(failure),
  );
  void vscode.window.showWarningMessage(plainMessage(message));
}

/** The old place is at fault. Resolves to what the student wants to do; undefined for nothing now. */
export async function askToLeave(
  from: ProgressPlace,
  to: ProgressPlace,
  { failure, names }: Extract<Taking, { kind: "left" }>,
): Promise<"go on" | "try again" | undefined> {
  const what =
    names.length === 0
      ? vscode.l10n.t("it cannot be read: {0}", failureReason(failure))
      : vscode.l10n.t(
          "these files cannot be read: {0} ({1})",
          shortList(names),
          failureReason(failure, "file"),
        );
  const message = vscode.l10n.t(
    "Your progress is still kept in {0}, for {1}. You can go on in {2} without what could not be copied: nothing is deleted, and it is brought along once it can be read.",
    nameOfPlace(from),
    what,
    nameOfPlace(to),
  );
  const goOn = vscode.l10n.t("Go On Without It");
  const tryAgain = vscode.l10n.t("Try Again");
  const choice = await vscode.window.showWarningMessage(plainMessage(message), goOn, tryAgain);
  if (choice === undefined) return undefined;
  return choice === goOn ? "go on" : "try again";
}

/** The chosen folder has gone. Resolves to what the student wants to do about it. */
export async function tellGone(
  place: ProgressPlace,
  known: number,
): Promise<"try again" | "make anew" | undefined> {
  const gone = vscode.l10n.t(
    "The folder of your progress, {0}, is not there any more: its drive may not be connected, or it was moved or deleted.",
    nameOfPlace(place),
  );
  const shown =
    known === 0
      ? vscode.l10n.t("So what is in it is not shown.")
      : vscode.l10n.t("You see what was known of it last: {0}.", countOfRecords(known));
  const next = vscode.l10n.t(
    "Bring it back, or choose another folder. What you do now is kept, and is added to it when it is back.",
  );
  const tryAgain = vscode.l10n.t("Try Again");
  const choose = vscode.l10n.t("Choose Another Folder");
  const anew = vscode.l10n.t("Make It Anew");
  const message = plainMessage([gone, shown, next].join(" "));
  const choice = await vscode.window.showWarningMessage(message, tryAgain, choose, anew);
  if (choice === choose) {
    const setting = `${settingsSection}.progress.folder`;
    await vscode.commands.executeCommand("workbench.action.openSettings", setting);
  }
  if (choice === tryAgain) return "try again";
  return choice === anew ? "make anew" : undefined;
}

export function tellUnreadable(failure: StorageFailure): void {
  const message = vscode.l10n.t(
    "Your progress cannot be read: {0}. What you do now is kept and will be added to it.",
    failureReason(failure),
  );
  void vscode.window.showWarningMessage(plainMessage(message));
}

export function tellUnreadFiles(files: readonly UnreadFile[]): void {
  const [first] = files;
  if (first === undefined) return;
  const message = vscode.l10n.t(
    "Some files of your progress cannot be read: {0} ({1}). What only they hold is missing until they can be. Check Progress says what to do.",
    shortList(files.map(({ name }) => name)),
    failureReason(first.failure, "file"),
  );
  offer(message, vscode.l10n.t("Check Progress"), commandIds.checkProgress);
}

/** Records that were known are in no file any more. */
export function tellLoss(place: ProgressPlace, records: number): void {
  const message = vscode.l10n.t(
    "In {0} there is less of your progress than before ({1} fewer): files were deleted or changed, by a person, a syncing program or git. What a backup has of it can be added again.",
    nameOfPlace(place),
    countOfRecords(records),
  );
  offer(message, vscode.l10n.t("Restore Progress…"), commandIds.restoreProgress);
}

export function tellTakenIn(records: number): void {
  const message = vscode.l10n.t(
    "What could not be saved when a window was closed is saved now: {0}.",
    countOfRecords(records),
  );
  void vscode.window.showInformationMessage(plainMessage(message));
}

function offer(message: string, button: string, command: string): void {
  void vscode.window.showWarningMessage(plainMessage(message), button).then((choice) => {
    if (choice === button) void vscode.commands.executeCommand(command);
  });
}

function shortList(names: readonly string[]): string {
  const list = names.slice(0, mostNames).join(", ");
  const more = names.length - mostNames;
  return more <= 0 ? list : vscode.l10n.t("{0} and {1} more", list, more);
}
