import * as vscode from "vscode";
import type { FactKey, TopicKey } from "../../core/base/ids.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import { commandIds } from "../contributions.ts";
import { countOfFacts } from "../counts.ts";
import { factStatus } from "../factStatus.ts";
import { factTooltip } from "../factTooltip.ts";
import { toMarkWords } from "../markWords.ts";
import type { FactMarks } from "../../shared/factMarks.ts";
import type { ResultFact, ResultGroup } from "./resultGroups.ts";
import { toResultLabel } from "./resultLabel.ts";

/** An element of the tree of results. It holds keys, so that commands take it as a name. */
export type ResultNode =
  | { readonly kind: "topic"; readonly topicKey: TopicKey }
  | { readonly kind: "fact"; readonly topicKey: TopicKey; readonly factKey: FactKey };

export function resultNodeId(node: ResultNode): string {
  return node.kind === "topic" ? `topic:${node.topicKey}` : `fact:${node.factKey}`;
}

/**
 * `group` is that of the node's topic; one that a later search removed gets an empty row. `marks` are
 * those of a fact.
 */
export function toResultItem(
  node: ResultNode,
  group: ResultGroup | undefined,
  catalog: Catalog,
  marks: FactMarks | undefined,
): vscode.TreeItem {
  const item = toItem(node, group, catalog, marks);
  item.id = resultNodeId(node);
  item.contextValue = node.kind;
  return item;
}

function toItem(
  node: ResultNode,
  group: ResultGroup | undefined,
  catalog: Catalog,
  marks: FactMarks | undefined,
): vscode.TreeItem {
  if (group === undefined) return new vscode.TreeItem("");
  if (node.kind === "topic") return toGroupItem(group);
  const fact = group.facts.find(({ hit }) => hit.key === node.factKey);
  return fact === undefined ? new vscode.TreeItem("") : toFactItem(fact, node, catalog, marks);
}

function toGroupItem({ topic: { topic, pack }, facts }: ResultGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(topic.title, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon(topic.icon ?? "list-unordered");
  const count = countOfFacts(facts.length);
  item.description = `${count} · ${pack.title}`;
  item.accessibilityInformation = {
    label: vscode.l10n.t("{0}, topic, {1}", topic.title, count),
  };
  return item;
}

function toFactItem(
  { entry, hit }: ResultFact,
  node: ResultNode,
  catalog: Catalog,
  marks: FactMarks | undefined,
): vscode.TreeItem {
  const words = toMarkWords(marks);
  const status = factStatus(entry, catalog);
  const { label, highlights, description } = toResultLabel(entry.fact, hit);
  const item = new vscode.TreeItem({ label, highlights });
  item.description = [...words.row, description].join(" · ");
  item.iconPath = new vscode.ThemeIcon(status?.icon ?? "symbol-constant");
  item.tooltip = factTooltip(entry, status, words);
  const { title, statement } = entry.fact;
  const spoken = status?.label ?? vscode.l10n.t("{0}, fact: {1}", title, statement);
  item.accessibilityInformation = { label: [spoken, ...words.spoken].join(" ") };
  item.command = {
    command: commandIds.openFact,
    title: vscode.l10n.t("Open Fact"),
    arguments: [node],
  };
  return item;
}
