import * as vscode from "vscode";
import type { CommandArguments } from "./contributions.ts";
import type { Log } from "./log.ts";

/**
 * Registers a command. A failure that the handler did not expect is logged and told to the student
 * in one sentence, with a button that shows the log.
 */
export function registerCommand<Id extends keyof CommandArguments>(
  id: Id,
  log: Log,
  handler: (...values: CommandArguments[Id]) => Promise<void>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...values: CommandArguments[Id]) => {
    try {
      await handler(...values);
    } catch (error) {
      log.error(`${id}:`, error instanceof Error ? error : String(error));
      const showLog = vscode.l10n.t("Show Log");
      const message = vscode.l10n.t(
        "The command failed. The log of Current Affairs Notes says why.",
      );
      if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
    }
  });
}
