import type * as vscode from "vscode";
import type { QuizSurroundings } from "../../../src/host/quiz/quizPanelHost.ts";
import type { QuizPreferences } from "../../../src/host/quiz/quizStart.ts";
import { generalStudiesMarking } from "../../../src/core/quiz/marks.ts";
import { systemClock } from "../../../src/host/storage/systemClock.ts";
import { createRecordingLog } from "../host/recordingLog.ts";
import { Uri } from "./fakeVscode.ts";

/** Questions that the packs have, and nothing left out. */
export const preferences: QuizPreferences = {
  scheme: generalStudiesMarking,
  mix: "balanced",
  source: "authored",
  excluded: new Set(),
};

/** Surroundings in which everything goes well and nothing is said; `changes` take their place. */
export function createSurroundings(changes: Partial<QuizSurroundings> = {}): QuizSurroundings {
  let count = 0;
  return {
    extensionUri: new Uri("/extension") as unknown as vscode.Uri,
    log: createRecordingLog().log,
    actions: { insert: () => Promise.resolve(undefined), open: () => Promise.resolve() },
    chance: { newId: () => `quiz-${String((count += 1))}`, newSeed: () => count },
    answers: {
      record: () => Promise.resolve(),
      findAnswer: () => undefined,
      takeBack: () => Promise.resolve(),
      unsaved: () => "",
    },
    readPreferences: () => Promise.resolve(preferences),
    clock: systemClock,
    ...changes,
  };
}
