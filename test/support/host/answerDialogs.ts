import * as vscode from "vscode";

/** A dialog that the extension has shown. */
export interface AskedDialog {
  readonly kind: "input" | "pick" | "save" | "open";
  readonly options: Partial<vscode.InputBoxOptions & vscode.SaveDialogOptions>;
  /** The rows of a quick pick, as far as the tests read them. */
  readonly rows: readonly vscode.QuickPickItem[];
}

/**
 * What the student does in a dialog: writes a text, chooses the row with a label, chooses a file; or
 * leaves it with `undefined`.
 */
export type DialogAnswer = string | vscode.Uri | undefined;

export interface DialogAnswers {
  readonly asked: readonly AskedDialog[];
  /** Answers the dialogs to come, in this order. One more dialog than answers is an error. */
  readonly next: (...answers: DialogAnswer[]) => void;
  readonly stop: () => void;
}

/** Answers dialogs in place of the student, as `recordMessages` does with notifications. */
export function answerDialogs(): DialogAnswers {
  const asked: AskedDialog[] = [];
  const answers: DialogAnswer[] = [];
  const { showInputBox, showQuickPick, showSaveDialog, showOpenDialog } = vscode.window;
  const answer = (dialog: AskedDialog): DialogAnswer => {
    asked.push(dialog);
    if (answers.length === 0) throw new Error(`No answer for ${JSON.stringify(dialog)}`);
    return answers.shift();
  };
  const attempt = (kind: "input" | "save" | "open") => (options: AskedDialog["options"]) =>
    Promise.resolve().then(() => answer({ kind, options, rows: [] }));
  Object.assign(vscode.window, {
    showInputBox: attempt("input"),
    showSaveDialog: attempt("save"),
    showOpenDialog: async (options: AskedDialog["options"]) => {
      const file = await attempt("open")(options);
      return file === undefined ? undefined : [file];
    },
    showQuickPick: async (
      rows: readonly vscode.QuickPickItem[],
      options: AskedDialog["options"],
    ) => {
      const label = await Promise.resolve(answer({ kind: "pick", options, rows }));
      if (label === undefined) return undefined;
      const row = rows.find((each) => each.label === label);
      if (row === undefined) throw new Error(`There is no row "${String(label)}".`);
      return row;
    },
  });
  return {
    asked,
    next: (...more) => {
      answers.push(...more);
    },
    stop() {
      Object.assign(vscode.window, { showInputBox, showQuickPick, showSaveDialog, showOpenDialog });
    },
  };
}
