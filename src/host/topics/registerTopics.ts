import * as vscode from "vscode";
import type { CatalogFact } from "../../core/content/catalog.ts";
import { commandIds, internalCommandIds, viewIds } from "../contributions.ts";
import { packUri } from "../addresses.ts";
import { registerCommand } from "../registerCommand.ts";
import type { Services } from "../services.ts";
import { findFactNode, type TopicsNode } from "./topicsNode.ts";
import { TopicsTreeProvider } from "./topicsTreeProvider.ts";

/** Shows a fact in the topics tree, with the keyboard focus on it. */
export type RevealFact = (entry: CatalogFact) => Promise<void>;

/** The sidebar's tree of topics. */
export function registerTopics(services: Services): {
  disposable: vscode.Disposable;
  revealFact: RevealFact;
} {
  const { catalogs, log } = services;
  const provider = new TopicsTreeProvider(services);
  const view = vscode.window.createTreeView<TopicsNode>(viewIds.topics, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const revealFact: RevealFact = async ({ key }) => {
    const node = findFactNode(await catalogs.get(), key);
    if (node !== undefined) await view.reveal(node, { select: true, focus: true });
  };
  const disposable = vscode.Disposable.from(
    provider,
    view,
    registerCommand(commandIds.refreshTopics, log, () => catalogs.reload()),
    registerCommand(commandIds.showLog, log, () => {
      log.show();
      return Promise.resolve();
    }),
    registerCommand(internalCommandIds.openPackPosition, log, openPackPosition),
  );
  return { disposable, revealFact };
}

/** `line` and `column` are counted from 1. */
async function openPackPosition(fileName: unknown, line: unknown, column: unknown): Promise<void> {
  if (typeof fileName !== "string" || typeof line !== "number" || typeof column !== "number")
    return;
  const position = new vscode.Position(line - 1, column - 1);
  await vscode.window.showTextDocument(packUri(fileName), {
    selection: new vscode.Range(position, position),
  });
}
