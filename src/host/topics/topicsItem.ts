import * as vscode from "vscode";
import { formatAsOf } from "../../core/content/asOfDate.ts";
import type { Catalog, CatalogFact, CatalogTopic } from "../../core/content/catalog.ts";
import type { Pack } from "../../core/content/pack.ts";
import { escapeMarkdown } from "../../core/notes/escapeMarkdown.ts";
import { commandIds } from "../contributions.ts";
import { countOfEntries, countOfFacts, countOfItems } from "../counts.ts";
import { displayLanguage } from "../displayLanguage.ts";
import { factStatus } from "../factStatus.ts";
import { factTooltip } from "../factTooltip.ts";
import { toProblemItem, toProblemsItem } from "./problemItem.ts";
import { toMarkWords } from "../markWords.ts";
import type { FactMarks } from "../../shared/factMarks.ts";
import { tooltip } from "../tooltip.ts";
import { topicsNodeId, type TopicsNode } from "./topicsNode.ts";

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/**
 * How a node looks and what it answers to; an entry that a reload removed gets an empty row. `marks`
 * are those of a fact.
 */
export function toTopicsItem(
  node: TopicsNode,
  catalog: Catalog,
  marks?: FactMarks,
): vscode.TreeItem {
  const item = toItem(node, catalog, marks);
  item.id = topicsNodeId(node);
  item.contextValue = node.kind;
  return item;
}

function toItem(node: TopicsNode, catalog: Catalog, marks: FactMarks | undefined): vscode.TreeItem {
  switch (node.kind) {
    case "pack": {
      const pack = catalog.packs.find(({ id }) => id === node.packId);
      return pack === undefined ? new vscode.TreeItem("") : toPackItem(pack);
    }
    case "topic": {
      const topic = catalog.topics.get(node.topicKey);
      return topic === undefined ? new vscode.TreeItem("") : toTopicItem(topic);
    }
    case "fact": {
      const fact = catalog.facts.get(node.factKey);
      return fact === undefined ? new vscode.TreeItem("") : toFactItem(fact, node, catalog, marks);
    }
    case "problems":
      return toProblemsItem(catalog.files.find(({ fileName }) => fileName === node.fileName));
    case "problem":
      return toProblemItem(node);
  }
}

function toPackItem(pack: Pack): vscode.TreeItem {
  const item = new vscode.TreeItem(pack.title, Expanded);
  item.iconPath = new vscode.ThemeIcon("library");
  item.description = countOfFacts(pack.facts.length);
  const updated = pack.updated ?? pack.published;
  item.tooltip = tooltip([
    `**${escapeMarkdown(pack.title)}**`,
    ...(pack.description === undefined ? [] : [escapeMarkdown(pack.description)]),
    ...(updated === undefined ? [] : [escapeMarkdown(updatedOn(updated))]),
    escapeMarkdown(vscode.l10n.t("Wording: {0}", pack.licence)),
  ]);
  item.accessibilityInformation = {
    label: vscode.l10n.t("{0}, pack, {1}", pack.title, item.description),
  };
  return item;
}

function toTopicItem({ topic, children, facts, items }: CatalogTopic): vscode.TreeItem {
  const isEmpty = children.length === 0 && facts.length === 0;
  const item = new vscode.TreeItem(topic.title, isEmpty ? None : Collapsed);
  item.iconPath = new vscode.ThemeIcon(topic.icon ?? "list-unordered");
  item.description = countOfFacts(facts.length);
  item.tooltip = tooltip([
    `**${escapeMarkdown(topic.title)}**`,
    ...(topic.summary === undefined ? [] : [escapeMarkdown(topic.summary)]),
    escapeMarkdown(`${item.description}, ${countOfItems(items.length)}`),
  ]);
  item.accessibilityInformation = {
    label: vscode.l10n.t("{0}, topic, {1}", topic.title, item.description),
  };
  return item;
}

function toFactItem(
  entry: CatalogFact,
  node: TopicsNode,
  catalog: Catalog,
  marks: FactMarks | undefined,
): vscode.TreeItem {
  const { fact, children } = entry;
  const words = toMarkWords(marks);
  const status = factStatus(entry, catalog);
  const item = new vscode.TreeItem(fact.title, children.length === 0 ? None : Collapsed);
  const usualIcon = children.length === 0 ? "symbol-constant" : "list-tree";
  item.iconPath = new vscode.ThemeIcon(status?.icon ?? usualIcon);
  const count = children.length === 0 ? [] : [countOfEntries(children.length)];
  const word = status === undefined ? [] : [status.word];
  item.description = [...words.row, ...word, ...count].join(" · ");
  item.tooltip = factTooltip(entry, status, words);
  const label = status?.label ?? vscode.l10n.t("{0}, fact: {1}", fact.title, fact.statement);
  item.accessibilityInformation = { label: [label, ...count, ...words.spoken].join(" ") };
  item.command = {
    command: commandIds.openFact,
    title: vscode.l10n.t("Open Fact"),
    arguments: [node],
  };
  return item;
}

function updatedOn(date: string): string {
  return vscode.l10n.t("Updated {0}", formatAsOf(date, displayLanguage()));
}
