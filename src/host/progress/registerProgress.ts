import * as vscode from "vscode";
import { commandIds, internalCommandIds } from "../contributions.ts";
import type { FactPicks } from "../factPicks.ts";
import { registerCommand } from "../registerCommand.ts";
import type { Services } from "../services.ts";
import { backupProgress } from "./backupProgress.ts";
import { createMarkCommands } from "./markCommands.ts";
import type { ProgressReport } from "./progressReport.ts";
import { createResetCommand } from "./resetProgress.ts";
import { restoreProgress } from "./restoreProgress.ts";
import { undoReview } from "./undoReview.ts";
import { UnsavedNotice } from "./unsavedNotice.ts";
import { createWordsCommands } from "./wordsCommands.ts";

/** What the student sees of the log, and the commands on it. */
export function registerProgress(
  services: Services,
  picks: FactPicks,
  report: ProgressReport,
): vscode.Disposable {
  const { study, log, clock } = services;
  const retrySaving = async (): Promise<void> => {
    const { store } = await study.open();
    await store.retry();
  };
  const notice = new UnsavedNotice(() => {
    void vscode.commands.executeCommand(internalCommandIds.retrySaving);
  }, clock);
  const marks = createMarkCommands(services, picks);
  const words = createWordsCommands(services, picks);
  return vscode.Disposable.from(
    notice,
    study.onDidChangeStatus((status) => {
      notice.show(status);
    }),
    registerCommand(internalCommandIds.retrySaving, log, retrySaving),
    registerCommand(commandIds.starFact, log, marks.starFact),
    registerCommand(commandIds.flagFact, log, words.flagFact),
    registerCommand(commandIds.noteOnFact, log, words.noteOnFact),
    registerCommand(commandIds.suspendFact, log, marks.suspendFact),
    registerCommand(commandIds.buryFact, log, marks.buryFact),
    registerCommand(commandIds.undoReview, log, () => undoReview(services)),
    registerCommand(commandIds.resetProgress, log, createResetCommand(services, picks)),
    registerCommand(commandIds.backupProgress, log, () => backupProgress(services)),
    registerCommand(commandIds.restoreProgress, log, () => restoreProgress(services)),
    registerCommand(commandIds.checkProgress, log, () => report.show()),
  );
}
