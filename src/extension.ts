import * as vscode from "vscode";
import { contentScheme } from "./host/contributions.ts";
import { NoteEditor } from "./host/markdown/noteEditor.ts";
import { CatalogStore } from "./host/packs/catalogStore.ts";
import { ContentFileSystem } from "./host/packs/contentFileSystem.ts";
import { registerQuiz } from "./host/quiz/registerQuiz.ts";
import { createFactActions } from "./host/factActions.ts";
import { RecentFacts } from "./host/recentFacts.ts";
import { registerFactCommands } from "./host/search/registerFactCommands.ts";
import type { Services } from "./host/services.ts";
import { registerTopics } from "./host/topics/registerTopics.ts";

/** Registers everything and reads nothing: packs are read when the first of them is needed. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, globalState, subscriptions } = context;
  const log = vscode.window.createOutputChannel("Current Affairs Notes", { log: true });
  const catalogs = new CatalogStore(extensionUri, log);
  const notes = new NoteEditor(log);
  const content = new ContentFileSystem(extensionUri, catalogs);
  subscriptions.push(log, catalogs, notes, content);
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider(contentScheme, content, {
      isCaseSensitive: true,
      isReadonly: true,
    }),
  );

  const recent = new RecentFacts(globalState);
  const services: Services = { extensionUri, log, catalogs, notes, recent };
  const topics = registerTopics(services);
  const quiz = registerQuiz(services);
  const actions = createFactActions(services, {
    reveal: topics.revealFact,
    quiz: quiz.quizFact,
  });
  subscriptions.push(topics.disposable, quiz.disposable, registerFactCommands(services, actions));
}
