import * as vscode from "vscode";
import type { ItemKey } from "../../core/base/ids.ts";
import type { Catalog } from "../../core/content/catalog.ts";

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

const offeredLengths = [5, 10, 20, 50];

/** Lets the student choose the topic and length of a quiz; undefined if the student left. */
export async function pickQuiz(catalog: Catalog): Promise<QuizChoice | undefined> {
  const scope = await pickScope(catalog);
  if (scope === undefined) return undefined;
  const count = await pickLength(scope);
  return count === undefined ? undefined : { scope, count };
}

async function pickScope(catalog: Catalog): Promise<QuizScope | undefined> {
  const all = { title: vscode.l10n.t("All Topics"), items: [...catalog.items.keys()] };
  const topics = [...catalog.topics.values()].map(({ topic, items }) => {
    return { title: topic.title, items };
  });
  const rows = [all, ...topics]
    .filter(({ items }) => items.length > 0)
    .map((scope) => ({
      label: scope.title,
      description: vscode.l10n.t("{0} questions", scope.items.length),
      scope,
    }));
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("No pack with questions is loaded. The Current Affairs view shows why."),
    );
    return undefined;
  }
  const title = vscode.l10n.t("Start Quiz: Topic");
  const placeHolder = vscode.l10n.t("Choose a topic");
  return (await vscode.window.showQuickPick(rows, { title, placeHolder }))?.scope;
}

async function pickLength({ title, items }: QuizScope): Promise<number | undefined> {
  const lengths = [...offeredLengths.filter((length) => length < items.length), items.length];
  const rows = lengths.map((count) => ({
    label: vscode.l10n.t("{0} questions", count),
    ...(count === items.length ? { description: vscode.l10n.t("all there are") } : {}),
    count,
  }));
  const placeHolder = vscode.l10n.t("Choose how many questions");
  const options = { title: vscode.l10n.t("Start Quiz: {0}", title), placeHolder };
  return (await vscode.window.showQuickPick(rows, options))?.count;
}
