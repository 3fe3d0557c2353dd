import * as vscode from "vscode";
import type { Log } from "./log.ts";

/**
 * Logs a failure that nobody expected and tells the student of it in one sentence, with a button
 * that shows the log. `what` names in the log what failed. Does not wait for the student.
 */
export function tellFailure(log: Log, what: string, error: unknown): void {
  log.error(`${what}:`, error instanceof Error ? error : String(error));
  const showLog = vscode.l10n.t("Show Log");
  const message = vscode.l10n.t("That did not work. The log of Current Affairs Notes says why.");
  vscode.window.showErrorMessage(message, showLog).then(
    (choice) => {
      if (choice === showLog) log.show();
    },
    (failure: unknown) => {
      log.error("Telling of a failure:", String(failure));
    },
  );
}
