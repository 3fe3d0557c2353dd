import * as vscode from "vscode";
import type { Clock } from "../../core/ports.ts";
import type { WriterStatus } from "../../core/progress/segmentWriter.ts";
import { announce } from "../announce.ts";
import { internalCommandIds } from "../contributions.ts";
import { plainMessage } from "../plainMessage.ts";
import { toUnsavedSentence } from "../unsavedSentence.ts";

/** A disk that comes and goes is told of once in this time; the status bar shows it all the time. */
const tellsEveryMs = 5 * 60_000;

/**
 * Shows in the status bar how much of the progress is not saved, for as long as that is so, and tells
 * the student when it begins and when it is over.
 */
export class UnsavedNotice implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;
  readonly #retry: () => void;
  readonly #clock: Pick<Clock, "elapsedMs">;
  #toldAt = -Infinity;
  /** The student has been told, and not yet that it is over. */
  #isToldOf = false;

  constructor(retry: () => void, clock: Pick<Clock, "elapsedMs">) {
    this.#retry = retry;
    this.#clock = clock;
    this.#item = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left, 100);
    this.#item.name = vscode.l10n.t("Progress That Is Not Saved");
    this.#item.command = internalCommandIds.retrySaving;
    this.#item.backgroundColor = new vscode.ThemeColor("statusBarItem.warningBackground");
  }

  show(status: WriterStatus): void {
    const sentence = toUnsavedSentence(status);
    if (sentence === "") {
      if (this.#isToldOf) announce(vscode.l10n.t("All of your progress is saved."));
      this.#isToldOf = false;
      this.#item.hide();
      return;
    }
    this.#item.text = `$(warning) ${vscode.l10n.t("{0} not saved", status.unsaved)}`;
    this.#item.tooltip = sentence;
    this.#item.accessibilityInformation = { label: sentence };
    this.#item.show();
    const now = this.#clock.elapsedMs();
    if (this.#isToldOf || now - this.#toldAt < tellsEveryMs) return;
    this.#toldAt = now;
    this.#isToldOf = true;
    this.#tell(sentence);
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
