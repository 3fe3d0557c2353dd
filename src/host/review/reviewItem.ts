import * as vscode from "vscode";
import { formatLocalDay } from "../../core/base/localDay.ts";
import { formatAsOf } from "../../core/content/asOfDate.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import { escapeMarkdown } from "../../core/notes/escapeMarkdown.ts";
import type { ForecastDay } from "../../core/scheduling/forecast.ts";
import { commandIds, settingsSection } from "../contributions.ts";
import { countOfDays, countOfFacts, countOfReviews } from "../counts.ts";
import { displayLanguage } from "../displayLanguage.ts";
import { factStatus } from "../factStatus.ts";
import { factTooltip } from "../factTooltip.ts";
import { toMarkWords } from "../markWords.ts";
import { tooltip } from "../tooltip.ts";
import { formatForecastDay } from "./formatForecastDay.ts";
import type { ReviewState } from "./reviewFigures.ts";
import { reviewNodeId, type ReviewNode } from "./reviewNode.ts";

const { None, Collapsed } = vscode.TreeItemCollapsibleState;

/** What a row says. */
interface Row {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** What it means, and what the student can do. */
  readonly explanation: string;
  readonly command?: vscode.Command;
  readonly isExpandable?: boolean;
}

/** How a node looks and what it answers to; a fact that a reload removed gets an empty row. */
export function toReviewItem(
  node: ReviewNode,
  state: ReviewState,
  catalog: Catalog,
): vscode.TreeItem {
  const item =
    node.kind === "fact" ? toFactItem(node, catalog) : toRowItem(toRow(node, state), node);
  item.id = reviewNodeId(node);
  item.contextValue = node.kind;
  return item;
}

function toRowItem(row: Row, { kind }: ReviewNode): vscode.TreeItem {
  const { label, description, icon, explanation, command, isExpandable = false } = row;
  const item = new vscode.TreeItem(label, isExpandable ? Collapsed : None);
  item.description = description;
  item.iconPath =
    kind === "cannotFit"
      ? new vscode.ThemeIcon(icon, new vscode.ThemeColor("list.warningForeground"))
      : new vscode.ThemeIcon(icon);
  item.tooltip = tooltip([label, description, explanation].filter(Boolean).map(escapeMarkdown));
  const head = description === "" ? label : vscode.l10n.t("{0}: {1}", label, description);
  item.accessibilityInformation = { label: `${head}. ${explanation}` };
  if (command !== undefined) item.command = command;
  return item;
}

function toRow(node: Exclude<ReviewNode, { kind: "fact" }>, state: ReviewState): Row {
  switch (node.kind) {
    case "due":
      return {
        label: vscode.l10n.t("Due"),
        description: countOfFacts(state.due),
        icon: "mortar-board",
        explanation:
          state.due === 0
            ? vscode.l10n.t("Nothing is left to review today.")
            : vscode.l10n.t("Facts that you may forget soon. Review them now."),
        command: reviewCommand(),
      };
    case "fresh":
      return {
        label: vscode.l10n.t("New Today"),
        description: countOfFacts(state.fresh),
        icon: "sparkle",
        explanation: vscode.l10n.t(
          "Facts that were never asked, as many as are left of the daily limit. They are asked after those that are due.",
        ),
        command: reviewCommand(),
      };
    case "backlog":
      return {
        label: vscode.l10n.t("Waiting"),
        description: countOfFacts(state.backlog),
        icon: "watch",
        explanation: vscode.l10n.t(
          "Due as well, but today has no room for them. What gains most from a review comes first. The settings say how many reviews a day has.",
        ),
        command: settingsCommand("review.perDay"),
      };
    case "forecast":
      return {
        label: vscode.l10n.t("Next {0} Days", state.forecast.length),
        description: countOfReviews(state.forecast.reduce((sum, { due }) => sum + due, 0)),
        icon: "graph",
        explanation: vscode.l10n.t(
          "What becomes due if you do each day's work. What you forget comes on top.",
        ),
        isExpandable: true,
      };
    case "day":
      return toDayRow(node.day, state);
    case "streak":
      return {
        label: vscode.l10n.t("Streak"),
        description: countOfDays(state.streak),
        icon: "flame",
        explanation: vscode.l10n.t(
          "Days in a row on which you have answered something. Today counts as soon as you have.",
        ),
        command: reviewCommand(),
      };
    case "exam":
      return toExamRow(state);
    case "cannotFit":
      return {
        label: vscode.l10n.t("Cannot Fit Before the Exam"),
        description: countOfFacts(state.exam?.cannotFit.length ?? 0),
        icon: "warning",
        explanation: vscode.l10n.t(
          "The daily limits leave no room to ask these facts before the exam. Raise the limits in the settings, or star the facts that matter most.",
        ),
        isExpandable: true,
      };
    case "more":
      return {
        label: vscode.l10n.t("…and {0} more", node.count),
        description: "",
        icon: "ellipsis",
        explanation: vscode.l10n.t("Raise the daily limits in the settings to make room."),
        command: settingsCommand("review"),
      };
  }
}

function toDayRow(day: ForecastDay, { today }: ReviewState): Row {
  const parts = [countOfReviews(day.due)];
  if (day.fresh > 0) parts.push(vscode.l10n.t("{0} new", day.fresh));
  return {
    label: day.day === today + 1 ? vscode.l10n.t("Tomorrow") : formatForecastDay(day.day),
    description: parts.join(", "),
    icon: "calendar",
    explanation: vscode.l10n.t("The settings say how much a day may have."),
    command: settingsCommand("review"),
  };
}

function toExamRow({ exam, today }: ReviewState): Row {
  const command = settingsCommand("review.examDate");
  const label = vscode.l10n.t("Exam");
  if (exam === undefined) {
    const explanation = vscode.l10n.t(
      "Set the day of your exam, and every fact comes round once more before it, as far as there is room.",
    );
    return {
      label,
      description: vscode.l10n.t("no date ahead"),
      icon: "milestone",
      explanation,
      command,
    };
  }
  const date = formatAsOf(formatLocalDay(exam.day), displayLanguage());
  const explanation =
    exam.cannotFit.length === 0
      ? vscode.l10n.t("On {0}. Every fact comes round once more before it.", date)
      : vscode.l10n.t("On {0}. Not every fact comes round once more before it.", date);
  const left = vscode.l10n.t("in {0}", countOfDays(exam.day - today));
  return { label, description: left, icon: "milestone", explanation, command };
}

function toFactItem(
  node: Extract<ReviewNode, { kind: "fact" }>,
  catalog: Catalog,
): vscode.TreeItem {
  const entry = catalog.facts.get(node.factKey);
  if (entry === undefined) return new vscode.TreeItem("");
  const status = factStatus(entry, catalog);
  const { fact } = entry;
  const item = new vscode.TreeItem(fact.title, None);
  item.iconPath = new vscode.ThemeIcon(status?.icon ?? "symbol-constant");
  item.tooltip = factTooltip(entry, status, toMarkWords(undefined));
  const label = status?.label ?? vscode.l10n.t("{0}, fact: {1}", fact.title, fact.statement);
  item.accessibilityInformation = { label };
  item.command = {
    command: commandIds.openFact,
    title: vscode.l10n.t("Open Fact"),
    arguments: [node],
  };
  return item;
}

function reviewCommand(): vscode.Command {
  return { command: commandIds.reviewDue, title: vscode.l10n.t("Review Due Facts") };
}

/** `name` is that of a setting below `currentAffairs`, or what some begin with. */
function settingsCommand(name: string): vscode.Command {
  return {
    command: "workbench.action.openSettings",
    title: vscode.l10n.t("Open Settings"),
    arguments: [`${settingsSection}.${name}`],
  };
}
