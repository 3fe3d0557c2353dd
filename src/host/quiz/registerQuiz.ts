import * as vscode from "vscode";
import type { FactKey } from "../../core/base/ids.ts";
import type { CatalogFact, CatalogTopic } from "../../core/content/catalog.ts";
import { resolveTopic } from "../../core/content/resolveKey.ts";
import { commandIds } from "../contributions.ts";
import { registerCommand } from "../registerCommand.ts";
import { openFactPage } from "../openFactPage.ts";
import { readQuizSettings } from "../quizSettings.ts";
import { SettingProblems } from "../settingProblems.ts";
import { tellFailure } from "../tellFailure.ts";
import type { Services } from "../services.ts";
import { tellUnknownTopic } from "../unknownArgument.ts";
import { createAnswerLog } from "./answerLog.ts";
import { pickQuiz } from "./pickQuiz.ts";
import { QuizPanels } from "./quizPanels.ts";
import {
  newQuizSession,
  type QuizChance,
  type QuizPreferences,
  type QuizScope,
} from "./quizStart.ts";

const usualLength = 10;

/** So long the log may take to say which facts are suspended: then the quiz starts without it. */
const patienceMs = 2000;

/** The quiz commands and the panels that they open. */
export function registerQuiz(services: Services): {
  disposable: vscode.Disposable;
  quizFact: (entry: CatalogFact) => Promise<void>;
  reviewDue: () => Promise<void>;
} {
  const { catalogs, extensionUri, log, notes, study, plan, clock } = services;
  const tell = (error: unknown) => {
    tellFailure(log, "Quiz", error);
  };
  const problems = new SettingProblems();
  const readPreferences = async (): Promise<QuizPreferences> => {
    const read = readQuizSettings();
    problems.tell(read.problems);
    const { scheme, mix, questions: source } = read.settings;
    const nothing = new Set<FactKey>();
    const late = clock.wait(patienceMs).then(() => undefined);
    const known = await Promise.race([plan.excluded().catch(tell), late]);
    if (known === undefined) log.warn("Quiz: it is not known yet which facts are suspended.");
    return { scheme, mix, source, excluded: known ?? nothing };
  };

  const panels = new QuizPanels({
    extensionUri,
    log,
    // Not the action that all others use: the quiz itself says what came of it.
    actions: { insert: (entry) => notes.insert(entry), open: openFactPage },
    chance: realChance,
    answers: createAnswerLog(study, clock, log),
    readPreferences,
    clock,
  });
  const subscriptions = [
    study.onDidChangeStatus(() => {
      panels.refresh().catch(tell);
    }),
    study.onDidChange(() => {
      panels.followLog().catch(tell);
    }),
  ];

  const open = async (scope: QuizScope): Promise<void> => {
    const [catalog, preferences] = await Promise.all([catalogs.get(), readPreferences()]);
    panels.openPractice({ scope, count: usualLength }, catalog, preferences);
  };

  const quizTopic = async (argument?: unknown): Promise<void> => {
    const given = resolveTopic(argument, await catalogs.get());
    if (given.kind === "found") await open(topicScope(given.value));
    else if (given.kind === "unknown") tellUnknownTopic(given.name);
    else await startQuiz();
  };

  const startQuiz = async (): Promise<void> => {
    const [catalog, preferences] = await Promise.all([catalogs.get(), readPreferences()]);
    // Only counted: the questions of the quiz itself are chosen by another seed.
    const chance = { newId: () => "", newSeed: () => 0 };
    const request = await pickQuiz(catalog, (wish) => {
      return newQuizSession(wish, catalog, preferences, chance).items.length;
    });
    if (request !== undefined) panels.openPractice(request, catalog, preferences);
  };

  const planDue = async (): Promise<readonly FactKey[]> => {
    const { reviews, fresh } = await plan.dayPlan();
    return [...reviews, ...fresh];
  };

  const reviewDue = async (): Promise<void> => {
    const [catalog, preferences, due] = await Promise.all([
      catalogs.get(),
      readPreferences(),
      planDue(),
    ]);
    if (!panels.openReview(due, catalog, preferences, planDue)) await offerQuiz(startQuiz);
  };

  const disposable = vscode.Disposable.from(
    registerCommand(commandIds.startQuiz, log, startQuiz),
    registerCommand(commandIds.quizTopic, log, quizTopic),
    panels,
    ...subscriptions,
  );
  return { disposable, quizFact: (entry) => open(factScope(entry)), reviewDue };
}

const realChance: QuizChance = {
  newId: () => crypto.randomUUID(),
  newSeed: () => crypto.getRandomValues(new Int32Array(1))[0] ?? 0,
};

async function offerQuiz(startQuiz: () => Promise<void>): Promise<void> {
  const choice = vscode.l10n.t("Start Quiz…");
  const pressed = await vscode.window.showInformationMessage(
    vscode.l10n.t("Nothing is left to review today. Come back tomorrow, or start a quiz."),
    choice,
  );
  if (pressed === choice) await startQuiz();
}

function topicScope({ topic, items, facts }: CatalogTopic): QuizScope {
  return { title: topic.title, items, facts };
}

function factScope({ fact, key, items }: CatalogFact): QuizScope {
  return { title: fact.title, items, facts: [key] };
}
