import assert from "node:assert/strict";
import { toFactKey, type FactKey } from "../../../src/core/base/ids.ts";
import { resolveFact } from "../../../src/core/content/resolveKey.ts";
import type { FactProgress } from "../../../src/core/progress/factProgress.ts";
import type { FactPicks } from "../../../src/host/factPicks.ts";
import { CatalogStore } from "../../../src/host/packs/catalogStore.ts";
import type { StudyLog } from "../../../src/host/progress/studyLog.ts";
import { systemClock } from "../../../src/host/storage/systemClock.ts";
import { StudyPlan } from "../../../src/host/studyPlan.ts";
import { answerDraft } from "../progress/sampleRecords.ts";
import { answerDialogs, type DialogAnswers } from "./answerDialogs.ts";
import { installedExtension } from "./extension.ts";
import { recordAnnouncements } from "./recordAnnouncements.ts";
import { createRecordingLog } from "./recordingLog.ts";
import { recordMessages, type MessageRecorder } from "./recordMessages.ts";
import { useStudyWindows, type StudyWindows } from "./studyWindows.ts";

export const packId = "india-us-critical-minerals";
export const keyOf = (id: string): FactKey => toFactKey(packId, id);

/** What the commands on progress need, over a log that belongs to one test. */
export interface StudyDesk {
  readonly study: StudyLog;
  readonly catalogs: CatalogStore;
  readonly plan: StudyPlan;
  readonly clock: typeof systemClock;
  readonly picks: FactPicks;
  readonly messages: MessageRecorder;
  readonly dialogs: DialogAnswers;
  /** What was announced. */
  readonly said: readonly string[];
  /** What the log says of a fact of the first bundled pack. */
  readonly fact: (id: string) => FactProgress;
  /** Answers facts of the first bundled pack, one question for each. */
  readonly answer: (...ids: string[]) => Promise<void>;
}

/** Gives each test a desk of its own. A command without an argument finds the fact on J. Jaishankar. */
export function useStudyDesk(): { readonly windows: StudyWindows; readonly desk: () => StudyDesk } {
  const windows = useStudyWindows();
  let current: (StudyDesk & { readonly stop: () => void }) | undefined;

  beforeEach(async () => {
    const { extensionUri } = installedExtension();
    const catalogs = new CatalogStore(extensionUri, createRecordingLog().log);
    const study = windows.open();
    await study.open();
    const plan = new StudyPlan({ catalogs, study, clock: systemClock });
    const messages = recordMessages();
    const dialogs = answerDialogs();
    const announcements = recordAnnouncements();
    const stop = (): void => {
      for (const each of [messages, dialogs, announcements]) each.stop();
      plan.dispose();
      catalogs.dispose();
    };
    const picks = createPicks(catalogs);
    const read = { said: announcements.texts, ...readers(study) };
    current = {
      study,
      catalogs,
      plan,
      clock: systemClock,
      picks,
      messages,
      dialogs,
      ...read,
      stop,
    };
  });
  afterEach(() => {
    current?.stop();
  });

  return {
    windows,
    desk: () => {
      if (current === undefined) throw new Error("The desk exists only while tests run.");
      return current;
    },
  };
}

function readers(study: StudyLog): Pick<StudyDesk, "fact" | "answer"> {
  return {
    fact(id) {
      const { progress } = study;
      assert.ok(progress);
      return progress.fact(keyOf(id));
    },
    async answer(...ids) {
      const drafts = ids.map((id) => answerDraft(0, { facts: [{ key: keyOf(id), revision: 1 }] }));
      assert.deepEqual(await study.append(drafts), { isSaved: true });
    },
  };
}

function createPicks(catalogs: CatalogStore): FactPicks {
  return {
    withFact: (_title, run) => async (argument) => {
      const given = resolveFact(argument ?? "pe-eam-jaishankar", await catalogs.get());
      assert.ok(given.kind === "found");
      await run(given.value);
    },
    pickTopic: (catalog) =>
      Promise.resolve([...catalog.topics.values()].find(({ topic }) => topic.id === "people")),
  };
}
