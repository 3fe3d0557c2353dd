import type * as vscode from "vscode";

/** The part of VS Code's log channel that the product writes to. */
export type Log = Pick<vscode.LogOutputChannel, "info" | "warn" | "error"> & {
  /** Shows the log to the student. */
  show(): void;
};
