import * as vscode from "vscode";

/**
 * BCP 47 tag of the language in which the extension speaks: that of VS Code where there is a
 * translation into it, and English otherwise. A screen reader pronounces by it, and a date stands in
 * the language of the sentence around it.
 */
export function displayLanguage(): string {
  return vscode.l10n.bundle === undefined ? "en" : vscode.env.language;
}
