import type * as vscode from "vscode";

/** The part of a window that tells whether the student looks at it. */
export type FocusedWindow = Pick<typeof vscode.window, "state" | "onDidChangeWindowState">;
