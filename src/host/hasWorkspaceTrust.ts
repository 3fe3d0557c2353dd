import * as vscode from "vscode";

/** Whether the student trusts what is open: in Restricted Mode it is false. */
export function hasWorkspaceTrust(): boolean {
  return vscode.workspace.isTrusted;
}
