import * as vscode from "vscode";
import type { ItemKey } from "../../core/base/ids.ts";
import type { Catalog, CatalogTopic } from "../../core/content/catalog.ts";
import { resolveFact, resolveTopic } from "../../core/content/resolveKey.ts";
import { generalStudiesMarking } from "../../core/quiz/marks.ts";
import { prepareItems } from "../../core/quiz/prepareItems.ts";
import { missedItems, startSession, type QuizSession } from "../../core/quiz/session.ts";
import { toQuizSnapshot } from "../../shared/quiz/toQuizSnapshot.ts";
import { commandIds } from "../contributions.ts";
import { registerCommand } from "../registerCommand.ts";
import type { FactActions } from "../factActions.ts";
import type { Services } from "../services.ts";
import { tellUnknownFact, tellUnknownTopic } from "../unknownArgument.ts";
import { pickQuiz, type QuizScope } from "./pickQuiz.ts";
import { QuizPanel } from "./quizPanel.ts";
import { quizSentences } from "./quizSentences.ts";

const usualLength = 10;

/** The quiz commands and the panels that they open. */
export function registerQuiz(
  { catalogs, extensionUri, log }: Services,
  actions: FactActions,
): vscode.Disposable {
  const panels = new Set<QuizPanel>();

  const open = async (scope: QuizScope, count: number): Promise<void> => {
    const catalog = await catalogs.get();
    const first = newSession(catalog, scope.title, scope.items, count);
    if (first.items.length === 0) {
      const message = vscode.l10n.t("No question asks a fact of {0} yet.", scope.title);
      void vscode.window.showInformationMessage(message);
      return;
    }
    const panel = QuizPanel.open(first, {
      extensionUri,
      log,
      toSnapshot: (session) => toQuizSnapshot(session, catalog, quizSentences()),
      insertFact: (factKey) => withFact(factKey, catalog, actions.insert),
      openFact: (factKey) => withFact(factKey, catalog, actions.open),
      again(session, missedOnly) {
        const items = missedOnly ? missedItems(session) : scope.items;
        const next = newSession(catalog, scope.title, items, missedOnly ? items.length : count);
        return next.items.length === 0 ? undefined : next;
      },
    });
    panels.add(panel);
    panel.onDidDispose(() => {
      panels.delete(panel);
    });
  };

  const quizTopic = async (argument?: unknown): Promise<void> => {
    const catalog = await catalogs.get();
    const given = resolveTopic(argument, catalog);
    if (given.kind === "found") return open(topicScope(given.value), usualLength);
    if (given.kind === "unknown") tellUnknownTopic(given.name);
    else await startQuiz();
  };

  const startQuiz = async (): Promise<void> => {
    const choice = await pickQuiz(await catalogs.get());
    if (choice !== undefined) await open(choice.scope, choice.count);
  };

  return vscode.Disposable.from(
    registerCommand(commandIds.startQuiz, log, startQuiz),
    registerCommand(commandIds.quizTopic, log, quizTopic),
    new vscode.Disposable(() => {
      for (const panel of panels) panel.dispose();
    }),
  );
}

function topicScope({ topic, items }: CatalogTopic): QuizScope {
  return { title: topic.title, items };
}

function newSession(
  catalog: Catalog,
  title: string,
  keys: readonly ItemKey[],
  count: number,
): QuizSession {
  const items = keys.flatMap((key) => catalog.items.get(key) ?? []);
  const [seed = 0] = crypto.getRandomValues(new Int32Array(1));
  return startSession({
    id: crypto.randomUUID(),
    title: vscode.l10n.t("Quiz: {0}", title),
    scheme: generalStudiesMarking,
    items: prepareItems(items, count, seed),
  });
}

async function withFact(
  factKey: string,
  catalog: Catalog,
  run: FactActions["insert" | "open"],
): Promise<void> {
  const found = resolveFact(factKey, catalog);
  if (found.kind === "found") await run(found.value);
  else tellUnknownFact(factKey);
}
