import * as vscode from "vscode";
import type { CatalogFact } from "../../core/content/catalog.ts";
import type { FactActions } from "../factActions.ts";

interface RowButton {
  readonly button: vscode.QuickInputButton;
  readonly run: (actions: FactActions, entry: CatalogFact) => Promise<void>;
}

const actionsOfButtons: readonly RowButton[] = [
  {
    button: { iconPath: new vscode.ThemeIcon("insert"), tooltip: vscode.l10n.t("Insert Fact") },
    run: (actions, entry) => actions.insert(entry),
  },
  {
    button: { iconPath: new vscode.ThemeIcon("copy"), tooltip: vscode.l10n.t("Copy Fact") },
    run: (actions, entry) => actions.copy(entry),
  },
  {
    button: {
      iconPath: new vscode.ThemeIcon("list-tree"),
      tooltip: vscode.l10n.t("Reveal Fact in Topics"),
    },
    run: (actions, entry) => actions.reveal(entry),
  },
  {
    button: {
      iconPath: new vscode.ThemeIcon("mortar-board"),
      tooltip: vscode.l10n.t("Quiz This Fact"),
    },
    run: (actions, entry) => actions.quiz(entry),
  },
];

/** The buttons on the row of a fact. */
export const rowButtons: readonly vscode.QuickInputButton[] = actionsOfButtons.map(
  ({ button }) => button,
);

/** What a button does; undefined for one that is not on the rows of facts. */
export function toRowAction(button: vscode.QuickInputButton): RowButton["run"] | undefined {
  return actionsOfButtons.find((each) => each.button === button)?.run;
}
