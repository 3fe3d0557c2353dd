import type * as vscode from "vscode";
import type { QuizSession } from "../../../src/core/quiz/session.ts";
import type { Log } from "../../../src/host/log.ts";
import type { RecordDraft } from "../../../src/core/progress/progressRecord.ts";
import type { Saving } from "../../../src/core/progress/segmentWriter.ts";
import { systemClock } from "../../../src/host/storage/systemClock.ts";
import type { QuizFactActions } from "../../../src/host/quiz/quizPanelHost.ts";
import type { QuizSnapshot } from "../../../src/shared/quiz/quizProtocol.ts";
import type { Progress } from "../../../src/core/progress/progress.ts";
import { toUndo } from "../../../src/core/progress/recentActions.ts";
import { addAll, progressOf, recordOf } from "../progress/sampleRecords.ts";
import { waitUntil } from "../vscode/waitUntil.ts";
import { openedPanels, Uri, type FakeWebviewPanel } from "./fakeVscode.ts";
import {
  createAnswerLog,
  createPracticeHost,
  createQuizPanelHost,
  createQuizWebview,
  newQuizSession,
  PracticeRun,
  QuizPanel,
  repeatMissed,
} from "./hostModules.ts";
import { allTopics, catalog } from "./quizSessions.ts";
import { preferences } from "./quizSurroundings.ts";

/** The host's end of a quiz, the real panel, with the test in the place of VS Code and the view. */
export interface QuizHostEnd {
  readonly panel: FakeWebviewPanel;
  /** Warnings and errors that the panel has logged. */
  readonly warnings: string[];
  readonly errors: unknown[];
  /** What the panel asked to be done with facts: "insert a/b" or "open a/b". */
  readonly factActions: string[];
  /** The answers that the panel has recorded, in order. */
  readonly recorded: readonly RecordDraft[];
  /** All that it has recorded. */
  readonly drafts: readonly RecordDraft[];
  /** What the log makes of all that. */
  readonly progress: Progress;
  /** Takes the last answer back as Undo Last Review does, and has the panel follow. */
  readonly undoElsewhere: () => Promise<void>;
  /** Has the panel show the quiz as it stands. */
  readonly refresh: () => Promise<void>;
  /** The session that the panel showed last; the view never sees it. */
  readonly session: () => QuizSession;
  /** Sends a message as the view does, and waits until the panel is done with it. */
  readonly say: (message: unknown) => Promise<void>;
  /** What a view that loads now is sent; exactly one message, which is returned. */
  readonly show: () => Promise<QuizSnapshot>;
  readonly dispose: () => void;
}

export interface QuizHostEndOptions {
  /** Stands for what becomes of an answer that is recorded. */
  readonly onAppend?: () => Promise<Saving>;
  /** What the quiz says of answers that are not saved. */
  readonly unsaved?: () => string;
  /** Stands for what happens to a fact that is inserted or opened, and what is said of it. */
  readonly onFact?: () => Promise<string | undefined>;
}

const extensionUri = new Uri("/extension") as unknown as vscode.Uri;

/** Opens the product's panel on a session. */
export function openQuizHostEnd(
  first: QuizSession,
  {
    onFact = () => Promise.resolve(undefined),
    onAppend = () => Promise.resolve({ isSaved: true }),
    unsaved = () => "",
  }: QuizHostEndOptions = {},
): QuizHostEnd {
  const recorded: RecordDraft[] = [];
  const drafts: RecordDraft[] = [];
  const warnings: string[] = [];
  const errors: unknown[] = [];
  const factActions: string[] = [];
  let shown = first;
  let count = 0;
  const log: Log = {
    info: () => undefined,
    warn: (message) => warnings.push(message),
    error: (...values) => errors.push(values),
    show: () => undefined,
  };
  const chance = {
    newId: () => `${first.id}-again-${String((count += 1))}`,
    newSeed: () => count,
  };
  const actions: QuizFactActions = {
    insert({ key }) {
      factActions.push(`insert ${key}`);
      return onFact();
    },
    async open({ key }) {
      factActions.push(`open ${key}`);
      await onFact();
    },
  };
  const progress = progressOf([]);
  const study = {
    append(appended: readonly RecordDraft[]) {
      addAll(
        progress,
        appended.map((draft, index) => recordOf(draft, drafts.length + index)),
      );
      drafts.push(...appended);
      const isAnswer = appended.some(({ type }) => type === "answer");
      recorded.push(...appended.filter(({ type }) => type === "answer"));
      return isAnswer ? onAppend() : Promise.resolve({ isSaved: true } as const);
    },
    progress,
    status: { unsaved: 0 },
  };
  const answers = { ...createAnswerLog(study, systemClock, log), unsaved };
  const request = { scope: allTopics, count: first.items.length };
  const practice = createPracticeHost(
    catalog,
    { answers, clock: systemClock },
    (session, isMissed) =>
      Promise.resolve(
        isMissed
          ? repeatMissed(session, catalog, chance)
          : newQuizSession(request, catalog, preferences, chance),
      ),
  );
  const run = new PracticeRun(first, {
    ...practice,
    toSnapshot(session) {
      shown = session;
      return practice.toSnapshot(session);
    },
  });
  const webview = createQuizWebview(first.title, extensionUri);
  const host = createQuizPanelHost(catalog, { extensionUri, log, actions });
  const quiz = new QuizPanel(webview, first.title, run, host);
  const panel = openedPanels.at(-1);
  if (panel === undefined) throw new Error("The panel has not asked VS Code for a webview.");
  panel.onMessage = () => undefined;

  const say = async (message: unknown): Promise<void> => {
    panel.receive(message);
    await settled();
  };
  return {
    panel,
    warnings,
    errors,
    factActions,
    recorded,
    drafts,
    progress,
    async undoElsewhere() {
      const last = progress.recent.lastAction();
      if (last !== undefined) await study.append([toUndo(last)]);
      await quiz.followLog();
    },
    refresh: () => quiz.refresh(),
    session: () => shown,
    say,
    async show() {
      const before = panel.sent.length;
      panel.receive({ type: "ready" });
      await waitUntil("the panel has answered ready", 5000, () => panel.sent.length > before);
      await settled();
      if (panel.sent.length !== before + 1)
        throw new Error("The panel has answered ready more than once.");
      return panel.sent.at(-1) as QuizSnapshot;
    },
    dispose() {
      quiz.dispose();
    },
  };
}

/** Lets everything happen that is already due; nothing in the panel waits for the outside. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
