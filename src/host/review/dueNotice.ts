import * as vscode from "vscode";
import { commandIds, settingsSection } from "../contributions.ts";
import { countOfFacts } from "../counts.ts";
import { readShowInStatusBar } from "../studySettings.ts";

/** The part of a view that bears a badge. */
export type BadgedView = Pick<vscode.TreeView<unknown>, "badge">;

/** Left of what the language extensions show, right of the problems. */
const priority = 10;

/** Says how many facts are due: on the view, and in the status bar if the student wants it. */
export class DueNotice implements vscode.Disposable {
  readonly #view: BadgedView;
  readonly #item: vscode.StatusBarItem;
  readonly #subscription: vscode.Disposable;
  #due = 0;

  constructor(view: BadgedView, createItem: () => vscode.StatusBarItem = createStatusBarItem) {
    this.#view = view;
    this.#item = createItem();
    this.#item.name = vscode.l10n.t("Facts Due");
    this.#item.command = commandIds.reviewDue;
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${settingsSection}.review.showInStatusBar`)) this.#draw();
    });
  }

  /** `due` is how many facts are due now. */
  show(due: number): void {
    this.#due = due;
    const label = dueLabel(due);
    this.#view.badge = due === 0 ? undefined : { value: due, tooltip: label };
    this.#item.text = vscode.l10n.t("$(mortar-board) {0} due", due);
    this.#item.tooltip = vscode.l10n.t("{0}. Click to review them.", label);
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t("{0}. Review them.", label),
      role: "button",
    };
    this.#draw();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  #draw(): void {
    if (this.#due > 0 && readShowInStatusBar()) this.#item.show();
    else this.#item.hide();
  }
}

function createStatusBarItem(): vscode.StatusBarItem {
  const { Left } = vscode.StatusBarAlignment;
  return vscode.window.createStatusBarItem(`${settingsSection}.due`, Left, priority);
}

function dueLabel(due: number): string {
  return due === 1
    ? vscode.l10n.t("1 fact is due for review")
    : vscode.l10n.t("{0} are due for review", countOfFacts(due));
}
