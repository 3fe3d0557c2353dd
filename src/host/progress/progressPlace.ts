import * as vscode from "vscode";
import { fail, ok, type Result } from "../../core/base/result.ts";
import { settingsSection, type Settings } from "../contributions.ts";

/** The folder in which the log is. */
export interface ProgressPlace {
  readonly uri: vscode.Uri;
  /** The student has named it: others may see it, and git may merge it. */
  readonly isChosen: boolean;
}

/** The setting as it stands for this window; "" when there is none. */
export function readFolderSetting(): string {
  const name: keyof Settings = "progress.folder";
  const value: unknown = vscode.workspace.getConfiguration(settingsSection).get(name);
  return typeof value === "string" ? value.trim() : "";
}

export function defaultPlace(globalStorage: vscode.Uri): ProgressPlace {
  return { uri: vscode.Uri.joinPath(globalStorage, "progress"), isChosen: false };
}

/**
 * The place that the setting names: a whole path, or one in the first folder that is open. Not ok,
 * with a sentence, when it is in a folder and none is open.
 */
export function toPlace(
  setting: string,
  globalStorage: vscode.Uri,
  folders: readonly vscode.WorkspaceFolder[],
): Result<ProgressPlace, string> {
  if (setting === "") return ok(defaultPlace(globalStorage));
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
  if (first !== undefined)
    return ok({ uri: vscode.Uri.joinPath(first.uri, setting), isChosen: true });
  return fail(
    vscode.l10n.t(
      "The folder for your progress, “{0}”, is a path in an open folder, and none is open. Until one is, progress is kept in VS Code's own storage.",
      setting,
    ),
  );
}

function isWholePath(path: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
}
