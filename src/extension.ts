import * as vscode from "vscode";
import { contentScheme } from "./host/contributions.ts";
import { NoteEditor } from "./host/markdown/noteEditor.ts";
import { CatalogStore } from "./host/packs/catalogStore.ts";
import { ContentFileSystem } from "./host/packs/contentFileSystem.ts";
import { KnownPlaces } from "./host/progress/knownPlaces.ts";
import { registerProgress } from "./host/progress/registerProgress.ts";
import { ProgressReport } from "./host/progress/progressReport.ts";
import { StudyLog } from "./host/progress/studyLog.ts";
import { registerQuiz } from "./host/quiz/registerQuiz.ts";
import { createFactActions } from "./host/factActions.ts";
import { RecentFacts } from "./host/recentFacts.ts";
import { registerReview } from "./host/review/registerReview.ts";
import { registerFactCommands } from "./host/search/registerFactCommands.ts";
import type { Services } from "./host/services.ts";
import { newId } from "./host/storage/newId.ts";
import { systemClock } from "./host/storage/systemClock.ts";
import { createWorkspaceStorage } from "./host/storage/workspaceStorage.ts";
import { quizTogether } from "./host/quizTogether.ts";
import { registerStatistics } from "./host/statistics/registerStatistics.ts";
import { StudentMarks } from "./host/studentMarks.ts";
import { StudyPlan } from "./host/studyPlan.ts";
import { registerTopics } from "./host/topics/registerTopics.ts";

let study: StudyLog | undefined;

/** Registers everything and reads nothing: packs are read when the first of them is needed. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri, globalState, globalStorageUri, workspaceState, subscriptions } = context;
  const log = vscode.window.createOutputChannel("Current Affairs Notes", { log: true });
  const catalogs = new CatalogStore(extensionUri, log);
  const notes = new NoteEditor(log);
  const recent = new RecentFacts(globalState);
  const clock = systemClock;
  study = new StudyLog({
    globalStorage: globalStorageUri,
    places: new KnownPlaces(globalState, workspaceState),
    clock,
    newId,
    createStorage: createWorkspaceStorage,
    log,
  });
  const plan = new StudyPlan({ catalogs, study, clock });
  const marks = new StudentMarks(study, plan, log);
  const report = new ProgressReport({ study, clock });
  const content = new ContentFileSystem(extensionUri, { catalogs, marks, report });
  subscriptions.push(log, catalogs, plan, notes, report, content);
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider(contentScheme, content, {
      isCaseSensitive: true,
      isReadonly: true,
    }),
  );

  const services: Services = {
    ...{ extensionUri, log, clock, catalogs, notes, recent, study, marks, plan },
  };
  const topics = registerTopics(services);
  const quiz = registerQuiz(services);
  const actions = createFactActions(services, {
    reveal: topics.revealFact,
    quiz: quiz.quizFact,
  });
  const facts = registerFactCommands(services, actions);
  const review = registerReview(services, { reviewDue: quiz.reviewDue });
  subscriptions.push(topics.disposable, quiz.disposable, facts.disposable, review);
  subscriptions.push(registerProgress(services, facts.picks, report), study);
  const quizFacts = quizTogether(services, quiz.quizFact);
  subscriptions.push(registerStatistics(services, { quizFacts }));
}

/** VS Code waits for this before it ends the process: what is not on disk yet is tried once more. */
export async function deactivate(): Promise<void> {
  await study?.close();
}
