import * as vscode from "vscode";

/** What every list says that is empty because no pack could be loaded. */
export function noPackSentence(): string {
  return vscode.l10n.t("No pack could be loaded. The Topics view helps to bring them back.");
}
