import * as vscode from "vscode";
import type { ItemKey } from "../../core/base/ids.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import { quizLengths } from "../../core/quiz/quizLengths.ts";
import { countOfItems } from "../counts.ts";
import { plainLabel } from "../plainLabel.ts";
import { pickStep } from "./pickStep.ts";

/** What a quiz asks about: its name, and every item that may be asked. */
export interface QuizScope {
  readonly title: string;
  readonly items: readonly ItemKey[];
}

export interface QuizChoice {
  readonly scope: QuizScope;
  /** Number of questions, at least 1. */
  readonly count: number;
}

interface ScopeRow extends vscode.QuickPickItem {
  readonly scope: QuizScope;
}

const totalSteps = 2;

/** Lets the student choose the topic and length of a quiz; undefined if the student left. */
export async function pickQuiz(catalog: Catalog): Promise<QuizChoice | undefined> {
  const rows = scopeRows(catalog);
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("No pack with questions is loaded. The Current Affairs view shows why."),
    );
    return undefined;
  }
  let chosen: ScopeRow | undefined;
  for (;;) {
    const row = await pickScope(rows, chosen);
    if (row === "back" || row === undefined) return undefined;
    const length = await pickLength(row.scope);
    if (length === undefined) return undefined;
    if (length !== "back") return { scope: row.scope, count: length.count };
    chosen = row;
  }
}

/** All topics together and each one that has questions. */
function scopeRows(catalog: Catalog): readonly ScopeRow[] {
  const all = { title: vscode.l10n.t("All Topics"), items: [...catalog.items.keys()] };
  const topics = [...catalog.topics.values()].map(({ topic, items }) => {
    return { title: topic.title, items };
  });
  return [all, ...topics]
    .filter(({ items }) => items.length > 0)
    .map((scope) => ({
      label: plainLabel(scope.title),
      description: countOfItems(scope.items.length),
      scope,
    }));
}

function pickScope(rows: readonly ScopeRow[], chosen: ScopeRow | undefined) {
  return pickStep({
    title: vscode.l10n.t("Start Quiz"),
    placeholder: vscode.l10n.t("Choose a topic"),
    step: 1,
    totalSteps,
    rows,
    ...(chosen === undefined ? {} : { active: chosen }),
  });
}

function pickLength({ title, items }: QuizScope) {
  const all = items.length;
  return pickStep({
    title: vscode.l10n.t("Start Quiz: {0}", title),
    placeholder: vscode.l10n.t("Choose how many questions"),
    step: 2,
    totalSteps,
    rows: quizLengths(all).map((count) => ({
      label: countOfItems(count),
      ...(count === all ? { description: vscode.l10n.t("all there are") } : {}),
      count,
    })),
  });
}
