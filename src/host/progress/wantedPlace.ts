import * as vscode from "vscode";
import { plainMessage } from "../plainMessage.ts";
import type { KnownPlaces } from "./knownPlaces.ts";
import { defaultPlace, readFolderSetting, toPlace, type ProgressPlace } from "./progressPlace.ts";

/** Where progress is to be kept in this window. */
export interface WantedPlace {
  readonly place: ProgressPlace;
  /** The settings of the workspace name the place. */
  readonly isOfWorkspace: boolean;
  /** The place that the settings of the workspace name, when the student has not agreed to it. */
  readonly unanswered?: ProgressPlace;
}

/**
 * The place that the settings name. One that only the settings of the workspace name, which come with
 * a repository, needs the consent of the student: until then it is the student's own place.
 */
export function toWantedPlace(globalStorage: vscode.Uri, places: KnownPlaces): WantedPlace {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const setting = readFolderSetting();
  const toOwn = (value: string): WantedPlace => {
    const place = toPlace({ value, isOfWorkspace: false }, globalStorage, folders);
    if (place.ok) return { place: place.value, isOfWorkspace: false };
    void vscode.window.showWarningMessage(plainMessage(place.error));
    return { place: defaultPlace(globalStorage), isOfWorkspace: false };
  };
  if (!setting.isOfWorkspace) return toOwn(setting.value);
  const named = toPlace(setting, globalStorage, folders);
  if (!named.ok) {
    void vscode.window.showWarningMessage(plainMessage(named.error));
    return toOwn(setting.ownValue);
  }
  const place = named.value;
  const may = !place.isChosen || places.mayKeepIn(place.uri);
  if (may === true) return { place, isOfWorkspace: true };
  return may === undefined
    ? { ...toOwn(setting.ownValue), unanswered: place }
    : toOwn(setting.ownValue);
}

/** Asks whether this workspace may keep the progress of the student. Undefined without an answer. */
export async function askToKeepIn({ uri }: ProgressPlace): Promise<boolean | undefined> {
  const path = vscode.workspace.asRelativePath(uri);
  const question = vscode.l10n.t("Keep your progress in {0}?", path);
  const detail = vscode.l10n.t(
    "The settings of this workspace ask for it. All of your progress, with your answers, flags and notes, is copied there and kept there while this workspace is open: whoever gets the folder, such as through git, can read it. Nothing is deleted. You are asked only once for this folder.",
  );
  const yes = vscode.l10n.t("Keep It There");
  const no = vscode.l10n.t("Not There");
  const options = { modal: true, detail };
  const choice = await vscode.window.showWarningMessage(plainMessage(question), options, yes, no);
  return choice === undefined ? undefined : choice === yes;
}
