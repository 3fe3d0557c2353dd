import * as vscode from "vscode";
import type { CommandArguments } from "./contributions.ts";
import type { Log } from "./log.ts";
import { tellFailure } from "./tellFailure.ts";

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
      tellFailure(log, id, error);
    }
  });
}
