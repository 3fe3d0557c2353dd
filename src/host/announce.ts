import * as vscode from "vscode";
import { plainLabel } from "./plainLabel.ts";
import { plainMessage } from "./plainMessage.ts";

const shownMs = 4000;

/**
 * Says in the status bar, for some seconds, that something went well. VS Code's own status messages
 * are read out to nobody, and a notification is too much for every fact that lands in a note. An
 * entry with the role of an alert is as quiet to the eye, and screen readers say it when it appears.
 * Where a setting hides the status bar it is a notification all the same.
 */
export function announce(message: string): void {
  if (vscode.workspace.getConfiguration("workbench").get("statusBar.visible") === false) {
    void vscode.window.showInformationMessage(plainMessage(message));
    return;
  }
  // A new entry each time: an alert is said when it appears, also when its words are the same.
  const item = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t("Messages of Current Affairs Notes");
  item.text = plainLabel(message);
  item.accessibilityInformation = { label: message, role: "alert" };
  item.show();
  setTimeout(() => {
    item.dispose();
  }, shownMs);
}
