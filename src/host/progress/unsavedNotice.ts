import * as vscode from "vscode";
import type { WriterStatus } from "../../core/progress/segmentWriter.ts";
import { announce } from "../announce.ts";
import { internalCommandIds } from "../contributions.ts";
import { plainMessage } from "../plainMessage.ts";
import { toUnsavedSentence } from "../unsavedSentence.ts";

/**
 * Shows in the status bar how much of the progress is not saved, for as long as that is so, and tells
 * the student when it begins and when it is over.
 */
export class UnsavedNotice implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  readonly #retry: () => void;
  #isShown = false;

  constructor(retry: () => void) {
    this.#retry = retry;
    this.#item = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left, 100);
    this.#item.name = vscode.l10n.t("Progress That Is Not Saved");
    this.#item.command = internalCommandIds.retrySaving;
    this.#item.backgroundColor = new vscode.ThemeColor("statusBarItem.warningBackground");
  }

  show(status: WriterStatus): void {
    const sentence = toUnsavedSentence(status);
    if (sentence === "") {
      if (this.#isShown) announce(vscode.l10n.t("All of your progress is saved."));
      this.#isShown = false;
      this.#item.hide();
      return;
    }
    this.#item.text = `$(warning) ${vscode.l10n.t("{0} not saved", status.unsaved)}`;
    this.#item.tooltip = sentence;
    this.#item.accessibilityInformation = { label: sentence };
    this.#item.show();
    if (!this.#isShown) this.#tell(sentence);
    this.#isShown = true;
  }

  dispose(): void {
    this.#item.dispose();
  }

  #tell(sentence: string): void {
    const tryAgain = vscode.l10n.t("Try Again");
    void vscode.window.showWarningMessage(plainMessage(sentence), tryAgain).then((choice) => {
      if (choice === tryAgain) this.#retry();
    });
  }
}
