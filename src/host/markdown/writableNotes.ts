import * as vscode from "vscode";
import { contentScheme } from "../contributions.ts";

export function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === "markdown";
}

/** Whether the document is of a kind that can be written to; its file may still be read-only. */
export function isWritable({ uri }: vscode.TextDocument): boolean {
  if (uri.scheme === contentScheme || uri.scheme === "output") return false;
  return (
    uri.scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false
  );
}

/** Whether the file's own permissions forbid to change it. Settings may forbid it besides. */
export async function hasReadOnlyFile({ uri }: vscode.TextDocument): Promise<boolean> {
  if (uri.scheme === "untitled") return false;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // The file is gone; what is open can be changed and saved anew.
    return false;
  }
}
