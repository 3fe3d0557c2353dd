import * as vscode from "vscode";
import type { LoadedPack } from "../../core/content/catalog.ts";
import { formatSentence } from "../../core/content/sentence.ts";
import { escapeMarkdown } from "../../core/notes/escapeMarkdown.ts";
import { commandIds, internalCommandIds } from "../contributions.ts";
import { tooltip } from "../tooltip.ts";
import type { TopicsNode } from "./topicsNode.ts";

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/**
 * The row of a file with problems, which are its children: in place of its pack if it has none,
 * otherwise the first row in it. A file that a reload removed gets an empty row.
 */
export function toProblemsItem(file: LoadedPack | undefined): vscode.TreeItem {
  if (file === undefined) return new vscode.TreeItem("");
  if (file.readFailure !== undefined) return toUnreadableItem(file.fileName, file.readFailure);
  const count = countOfProblems(file.problems.length);
  if (file.pack === undefined) {
    const label = vscode.l10n.t("Pack cannot be used: {0}", file.fileName);
    return labelled(withIcon(new vscode.TreeItem(label, Expanded), "error"), label, count);
  }
  const hasErrors = file.problems.some(({ severity }) => severity === "error");
  const item = withIcon(new vscode.TreeItem(count, Collapsed), hasErrors ? "error" : "warning");
  return labelled(item, count, file.fileName);
}

function toUnreadableItem(fileName: string, readFailure: string): vscode.TreeItem {
  const label = vscode.l10n.t("Pack cannot be read: {0}", fileName);
  const remedy = vscode.l10n.t("Install Current Affairs Notes again to bring it back.");
  const item = labelled(withIcon(new vscode.TreeItem(label, None), "error"), label, remedy);
  item.tooltip = tooltip([label, remedy, readFailure].map(escapeMarkdown));
  item.command = { command: commandIds.showLog, title: vscode.l10n.t("Show Log") };
  return item;
}

/** The row of one problem; a click opens the file where the problem is. */
export function toProblemItem({
  fileName,
  problem,
}: Extract<TopicsNode, { kind: "problem" }>): vscode.TreeItem {
  const { sentence, position, severity } = problem;
  const message = formatSentence(sentence, (template) => vscode.l10n.t(template));
  const { line, column } = position;
  const item = withIcon(new vscode.TreeItem(message, None), severity);
  item.description = vscode.l10n.t("line {0}, column {1}", line, column);
  const place = vscode.l10n.t("{0}, line {1}, column {2}", fileName, line, column);
  item.tooltip = tooltip([message, place].map(escapeMarkdown));
  const kind = severity === "error" ? vscode.l10n.t("Error") : vscode.l10n.t("Warning");
  item.accessibilityInformation = { label: `${kind}: ${message} ${place}` };
  item.command = {
    command: internalCommandIds.openPackPosition,
    title: vscode.l10n.t("Open Pack at the Problem"),
    arguments: [fileName, line, column],
  };
  return item;
}

function withIcon(item: vscode.TreeItem, severity: "error" | "warning"): vscode.TreeItem {
  const colour = new vscode.ThemeColor(`list.${severity}Foreground`);
  item.iconPath = new vscode.ThemeIcon(severity, colour);
  return item;
}

function labelled(item: vscode.TreeItem, label: string, description: string): vscode.TreeItem {
  item.description = description;
  item.tooltip = tooltip([label, description].map(escapeMarkdown));
  item.accessibilityInformation = { label: `${label}, ${description}` };
  return item;
}

function countOfProblems(count: number): string {
  return count === 1 ? vscode.l10n.t("1 problem") : vscode.l10n.t("{0} problems", count);
}
