import * as vscode from "vscode";

/** A file as its folder and its name there. */
export function toFolderAndName(file: vscode.Uri): { folder: vscode.Uri; name: string } {
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  return { folder: vscode.Uri.joinPath(file, ".."), name };
}

/** Where a dialog for files starts: the first folder that is open, if there is one. */
export function startOfDialog(name: string): vscode.Uri | undefined {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return first === undefined ? undefined : vscode.Uri.joinPath(first.uri, name);
}
