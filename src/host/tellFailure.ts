import * as vscode from "vscode";
import type { Log } from "./log.ts";

/**
 * Logs a failure that nobody expected and tells the student of it in one sentence, with a button that shows the log.
 * `what` names in the log what failed.
 */
export async function tellFailure(log: Log, what: string, error: unknown): Promise<void> {
  log.error(`${what}:`, error instanceof Error ? error : String(error));
  const showLog = vscode.l10n.t("Show Log");
  const message = vscode.l10n.t("That did not work. The log of Current Affairs Notes says why.");
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
}
