import * as vscode from "vscode";
import type { Clock, FileStorage } from "../../../src/core/ports.ts";
import { KnownPlaces } from "../../../src/host/progress/knownPlaces.ts";
import { StudyLog } from "../../../src/host/progress/studyLog.ts";
import { newId } from "../../../src/host/storage/newId.ts";
import { systemClock } from "../../../src/host/storage/systemClock.ts";
import { createWorkspaceStorage } from "../../../src/host/storage/workspaceStorage.ts";
import { createRecordingLog } from "./recordingLog.ts";
import { makeScratchFolder } from "./scratchFolder.ts";

/** The memory of a workspace, in memory. */
export function createMemento(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: (key: string) => values.get(key),
    update(key: string, value: unknown) {
      values.set(key, value);
      return Promise.resolve();
    },
  } as vscode.Memento;
}

export interface WindowOptions {
  readonly createStorage?: (folder: vscode.Uri) => FileStorage;
  readonly workspaceState?: vscode.Memento;
  /** The memory of all windows; each has its own unless it is given. */
  readonly globalState?: vscode.Memento;
  /** What the window has open. */
  readonly workspaceId?: string;
  readonly clock?: Clock;
}

/** Windows of VS Code that share one storage, in a folder that goes after each test. */
export interface StudyWindows {
  readonly open: (options?: WindowOptions) => StudyLog;
  /** An address in the folder of the test; the storage is in `storage`. */
  readonly inScratch: (...path: string[]) => vscode.Uri;
}

export function useStudyWindows(): StudyWindows {
  let scratch: Awaited<ReturnType<typeof makeScratchFolder>> | undefined;
  const windows: StudyLog[] = [];
  const inScratch = (...path: string[]): vscode.Uri => {
    if (scratch === undefined) throw new Error("The folder exists only while tests run.");
    return vscode.Uri.joinPath(scratch.uri, ...path);
  };

  beforeEach(async () => {
    scratch = await makeScratchFolder();
  });
  afterEach(async () => {
    for (const window of windows.splice(0)) await window.close();
    await scratch?.remove();
  });

  return {
    inScratch,
    open({
      createStorage = createWorkspaceStorage,
      workspaceState = createMemento(),
      globalState = createMemento(),
      workspaceId = "workspace",
      clock = systemClock,
    } = {}) {
      const { log } = createRecordingLog();
      const places = new KnownPlaces(globalState, workspaceState, () => workspaceId);
      const options = { clock, newId, createStorage, places, log };
      const window = new StudyLog({ ...options, globalStorage: inScratch("storage") });
      windows.push(window);
      return window;
    },
  };
}
