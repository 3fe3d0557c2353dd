import * as vscode from "vscode";
import type { CatalogFact, CatalogTopic } from "../../core/content/catalog.ts";
import { resolveTopic } from "../../core/content/resolveKey.ts";
import { commandIds } from "../contributions.ts";
import { registerCommand } from "../registerCommand.ts";
import { openFactPage } from "../openFactPage.ts";
import { tellFailure } from "../tellFailure.ts";
import { toUnsavedSentence } from "../unsavedSentence.ts";
import type { Services } from "../services.ts";
import { tellUnknownTopic } from "../unknownArgument.ts";
import type { QuizChance } from "./newQuizSession.ts";
import { pickQuiz, type QuizScope } from "./pickQuiz.ts";
import { QuizPanels } from "./quizPanels.ts";

const usualLength = 10;

/** The quiz commands and the panels that they open. */
export function registerQuiz({ catalogs, extensionUri, log, notes, study, clock }: Services): {
  disposable: vscode.Disposable;
  quizFact: (entry: CatalogFact) => Promise<void>;
} {
  const panels = new QuizPanels({
    extensionUri,
    log,
    // Not the action that all others use: the quiz itself says what came of it.
    actions: { insert: (entry) => notes.insert(entry), open: openFactPage },
    chance: realChance,
    answers: {
      append: (drafts) => study.append(drafts),
      unsaved: () => toUnsavedSentence(study.status),
    },
    clock,
  });
  const statusChanges = study.onDidChangeStatus(() => {
    panels.refresh().catch((error: unknown) => {
      tellFailure(log, "Quiz", error);
    });
  });

  const quizTopic = async (argument?: unknown): Promise<void> => {
    const catalog = await catalogs.get();
    const given = resolveTopic(argument, catalog);
    if (given.kind === "found")
      panels.open({ scope: topicScope(given.value), count: usualLength }, catalog);
    else if (given.kind === "unknown") tellUnknownTopic(given.name);
    else await startQuiz();
  };

  const startQuiz = async (): Promise<void> => {
    const catalog = await catalogs.get();
    const choice = await pickQuiz(catalog);
    if (choice !== undefined) panels.open(choice, catalog);
  };

  const quizFact = async ({ fact, items }: CatalogFact): Promise<void> => {
    panels.open({ scope: { title: fact.title, items }, count: usualLength }, await catalogs.get());
  };

  const disposable = vscode.Disposable.from(
    registerCommand(commandIds.startQuiz, log, startQuiz),
    registerCommand(commandIds.quizTopic, log, quizTopic),
    panels,
    statusChanges,
  );
  return { disposable, quizFact };
}

const realChance: QuizChance = {
  newId: () => crypto.randomUUID(),
  newSeed: () => crypto.getRandomValues(new Int32Array(1))[0] ?? 0,
};

function topicScope({ topic, items }: CatalogTopic): QuizScope {
  return { title: topic.title, items };
}
