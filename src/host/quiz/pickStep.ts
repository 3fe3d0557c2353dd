import * as vscode from "vscode";

/** One step of a choice that is made in several. */
export interface PickStep<Row extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** Number of this step, from 1, and of all steps. */
  readonly step: number;
  readonly totalSteps: number;
  readonly rows: readonly Row[];
  /** The row that Enter would choose at first; the first where absent. */
  readonly active?: Row;
}

/**
 * Lets the student choose a row. Every step but the first has a button that leads back; undefined if
 * the student left.
 */
export async function pickStep<Row extends vscode.QuickPickItem>(
  options: PickStep<Row>,
): Promise<Row | "back" | undefined> {
  const { title, placeholder, step, totalSteps, rows, active } = options;
  const picker = vscode.window.createQuickPick<Row>();
  Object.assign(picker, { title, placeholder, step, totalSteps, items: rows });
  if (step > 1) picker.buttons = [vscode.QuickInputButtons.Back];
  if (active !== undefined) picker.activeItems = [active];
  try {
    return await new Promise((resolve) => {
      picker.onDidAccept(() => {
        const [row] = picker.activeItems;
        if (row !== undefined) resolve(row);
      });
      picker.onDidTriggerButton(() => {
        resolve("back");
      });
      picker.onDidHide(() => {
        resolve(undefined);
      });
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}
