import * as vscode from "vscode";
import { internalCommandIds } from "../contributions.ts";
import { registerCommand } from "../registerCommand.ts";
import type { Services } from "../services.ts";
import { UnsavedNotice } from "./unsavedNotice.ts";

/** What the student sees of the log, and the commands on it. */
export function registerProgress({ study, log }: Services): vscode.Disposable {
  const retrySaving = async (): Promise<void> => {
    const { store } = await study.open();
    await store.retry();
  };
  const notice = new UnsavedNotice(() => {
    void vscode.commands.executeCommand(internalCommandIds.retrySaving);
  });
  return vscode.Disposable.from(
    notice,
    study.onDidChangeStatus((status) => {
      notice.show(status);
    }),
    registerCommand(internalCommandIds.retrySaving, log, retrySaving),
  );
}
