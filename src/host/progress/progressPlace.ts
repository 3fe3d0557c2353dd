import * as vscode from "vscode";
import { fail, ok, type Result } from "../../core/base/result.ts";
import { hasWorkspaceTrust } from "../hasWorkspaceTrust.ts";
import { settingsSection, type Settings } from "../contributions.ts";

/** The folder in which the log is. */
export interface ProgressPlace {
  readonly uri: vscode.Uri;
  /** The student has named it: others may see it, and git may merge it. */
  readonly isChosen: boolean;
}

/** What is set, and by whom. */
export interface FolderSetting {
  /** "" when nothing is. */
  readonly value: string;
  /** It is set for this workspace, and not for all that the student opens. */
  readonly isOfWorkspace: boolean;
  /** What the student has set for all workspaces; "" for nothing. */
  readonly ownValue: string;
}

/** The setting as it stands for this window. VS Code leaves out that of a workspace without trust. */
export function readFolderSetting(): FolderSetting {
  const name: keyof Settings = "progress.folder";
  const settings = vscode.workspace.getConfiguration(settingsSection);
  const value: unknown = settings.get(name);
  const set = settings.inspect(name);
  const isOfWorkspace =
    hasWorkspaceTrust() && (set?.workspaceFolderValue ?? set?.workspaceValue) !== undefined;
  return { value: toText(value), isOfWorkspace, ownValue: toText(set?.globalValue) };
}

export function toChosen(uri: vscode.Uri): ProgressPlace {
  return { uri, isChosen: true };
}

export function isSamePlace(
  one: Pick<ProgressPlace, "uri">,
  other: Pick<ProgressPlace, "uri">,
): boolean {
  return one.uri.toString() === other.uri.toString();
}

function toText(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

export function defaultPlace(globalStorage: vscode.Uri): ProgressPlace {
  return { uri: vscode.Uri.joinPath(globalStorage, "progress"), isChosen: false };
}

/**
 * The place that the setting names: a whole path, or for a workspace one in its first folder. Not ok,
 * with a sentence, when it is a part of a path that would lead into every folder that is opened, or
 * when it begins with a tilde.
 */
export function toPlace(
  { value: setting, isOfWorkspace }: Pick<FolderSetting, "value" | "isOfWorkspace">,
  globalStorage: vscode.Uri,
  folders: readonly vscode.WorkspaceFolder[],
): Result<ProgressPlace, string> {
  if (setting === "") return ok(defaultPlace(globalStorage));
  if (setting.startsWith("~"))
    return fail(
      vscode.l10n.t(
        "The folder for your progress, “{0}”, begins with “~”, which does not stand for your home folder here. Write the whole path. Until then progress is kept in VS Code's own storage.",
        setting,
      ),
    );
  const [first] = folders;
  if (isWholePath(setting)) {
    const file = vscode.Uri.file(setting);
    // In a virtual workspace a whole path is one of that workspace.
    const uri =
      first === undefined || first.uri.scheme === "file"
        ? file
        : first.uri.with({ path: file.path });
    return ok({ uri, isChosen: true });
  }
  if (first !== undefined && isOfWorkspace)
    return ok({ uri: vscode.Uri.joinPath(first.uri, setting), isChosen: true });
  return fail(
    vscode.l10n.t(
      "The folder for your progress, “{0}”, is only a part of a path. In your own settings write the whole path; in those of a workspace a path in its folder will do. Until then progress is kept in VS Code's own storage.",
      setting,
    ),
  );
}

function isWholePath(path: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
}
