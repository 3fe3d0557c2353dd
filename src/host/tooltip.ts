import * as vscode from "vscode";

/** What shows where the pointer rests: paragraphs of Markdown, in which nothing is trusted. */
export function tooltip(paragraphs: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(paragraphs.join("\n\n"));
}
