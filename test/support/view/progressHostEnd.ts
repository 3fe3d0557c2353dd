import type * as vscode from "vscode";
import type { FactKey } from "../../../src/core/base/ids.ts";
import { generalStudiesMarking } from "../../../src/core/quiz/marks.ts";
import { forecastDays } from "../../../src/core/scheduling/forecast.ts";
import { usualDayStart } from "../../../src/core/base/localDay.ts";
import { usualStudySettings } from "../../../src/core/scheduling/studySettings.ts";
import type { StudyFact } from "../../../src/core/scheduling/studyFact.ts";
import type { Progress } from "../../../src/core/progress/progress.ts";
import type { RecordDraft } from "../../../src/core/progress/progressRecord.ts";
import { foldAttempts } from "../../../src/core/scheduling/cardStates.ts";
import type { StatisticsSources } from "../../../src/host/statistics/gatherStatistics.ts";
import { systemClock } from "../../../src/host/storage/systemClock.ts";
import { createRecordingLog } from "../host/recordingLog.ts";
import { addAll, progressOf, recordOf } from "../progress/sampleRecords.ts";
import { instantOf, scheduler, today, zone } from "../statistics/sampleStatistics.ts";
import { openedPanels, Uri, type FakeWebviewPanel } from "./fakeVscode.ts";
import { ProgressPanel } from "./hostModules.ts";
import { catalog } from "./quizSessions.ts";

/** The host's end of Show Progress, the real panel over a log in memory. */
export interface ProgressHostEnd {
  readonly panel: InstanceType<typeof ProgressPanel>;
  /** The webview panels that were opened, the first one first. */
  readonly webviews: () => readonly FakeWebviewPanel[];
  readonly warnings: readonly string[];
  /** What the panel asked to be done: "open a/b", "quiz a/b, a/c" or "start". */
  readonly asked: readonly string[];
  /** How often everything was worked out. */
  readonly gathered: () => number;
  /** Adds an answer on a fact, so many days ago, and tells of it as the log does. */
  readonly answer: (key: FactKey, daysAgo: number, chosen?: number) => void;
}

export const [firstKey, secondKey] = [...catalog.facts.keys()] as [FactKey, FactKey];

export function openProgressHostEnd(): ProgressHostEnd {
  const progress = progressOf([]);
  const listeners: (() => unknown)[] = [];
  const asked: string[] = [];
  const { log, lines } = createRecordingLog();
  const before = openedPanels.length;
  let gathered = 0;
  let records = 0;
  const note = (what: string): Promise<void> => {
    asked.push(what);
    return Promise.resolve();
  };
  const panel = new ProgressPanel({
    extensionUri: new Uri("/extension") as unknown as vscode.Uri,
    log,
    sources: sourcesOf(progress, listeners, () => {
      gathered += 1;
    }),
    startQuiz: () => note("start"),
    openFact: ({ key }) => note(`open ${key}`),
    quizFacts: (keys, title) => note(`quiz ${keys.join(", ")}: ${title}`),
  });
  return {
    panel,
    webviews: () => openedPanels.slice(before),
    warnings: lines,
    asked,
    gathered: () => gathered,
    answer(key, daysAgo, chosen = 1) {
      records += 1;
      const draft: RecordDraft = {
        ...{ type: "answer", facts: [{ key, revision: 1 }], form: "single-best", seed: 7 },
        ...{ shown: ["a", "b", "c", "d"], key: 1, chosen, struck: [], durationMs: 8000 },
      };
      const at = instantOf(today - daysAgo);
      addAll(progress, [{ ...recordOf(draft, records), at, zone, stamp: at + records }]);
      for (const listener of listeners) listener();
    },
  };
}

function sourcesOf(
  progress: Progress,
  listeners: (() => unknown)[],
  onGather: () => void,
): StatisticsSources {
  const facts = (): readonly StudyFact[] =>
    [...catalog.facts.keys()].map((key) => {
      const { attempts, ...marks } = progress.fact(key);
      return { ...marks, key, weight: 1, card: foldAttempts(scheduler, attempts, usualDayStart) };
    });
  const onDidChange = (listener: () => unknown) => {
    listeners.push(listener);
    return { dispose: () => listeners.splice(listeners.indexOf(listener), 1) };
  };
  const wishes = { newLimit: 10, reviewLimit: 200 };
  return {
    catalogs: {
      get() {
        onGather();
        return Promise.resolve(catalog);
      },
    } as unknown as StatisticsSources["catalogs"],
    study: { open: () => Promise.resolve({ store: { progress } }) },
    clock: systemClock,
    scheme: () => generalStudiesMarking,
    plan: {
      settings: () => usualStudySettings,
      today: () => today,
      facts: () => Promise.resolve(facts()),
      dayPlan: () => Promise.resolve({ reviews: [], fresh: [], backlog: 0 }),
      forecast: (days) =>
        Promise.resolve(forecastDays(facts(), today, today + days, wishes, scheduler)),
      scheduler: () => Promise.resolve(scheduler),
      onDidChange: onDidChange,
    },
  };
}
