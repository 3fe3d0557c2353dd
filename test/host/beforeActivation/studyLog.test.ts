import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { StudyLog } from "../../../src/host/progress/studyLog.ts";
import { createWorkspaceStorage } from "../../../src/host/storage/workspaceStorage.ts";
import { beforeActivation } from "../../support/host/beforeActivation.ts";
import { recordMessages } from "../../support/host/recordMessages.ts";
import { systemClock } from "../../../src/host/storage/systemClock.ts";
import { HangingStorage } from "../../support/progress/hangingStorage.ts";
import { readText, writeText } from "../../support/host/scratchFolder.ts";
import { answerUntil } from "../../support/host/answerUntil.ts";
import { createMemento, useStudyWindows } from "../../support/host/studyWindows.ts";
import { waitFor } from "../../support/host/waitFor.ts";
import { withFaults, type Fault } from "../../support/progress/faultyStorage.ts";
import {
  answerDraft,
  factKey,
  recordOf,
  segmentOf,
  stateOf,
} from "../../support/progress/sampleRecords.ts";

describe("the study log", () => {
  beforeActivation();
  const { open: openWindow, inScratch } = useStudyWindows();
  let recorder: ReturnType<typeof recordMessages>;

  beforeEach(() => {
    recorder = recordMessages();
  });

  afterEach(async () => {
    await setFolder(undefined);
    await setFolder(undefined, vscode.ConfigurationTarget.Workspace);
    recorder.stop();
  });

  const setFolder = (
    value: string | undefined,
    target: vscode.ConfigurationTarget = vscode.ConfigurationTarget.Global,
  ) => vscode.workspace.getConfiguration("currentAffairs").update("progress.folder", value, target);

  const countOf = (window: StudyLog) => window.progress?.recordCount ?? -1;

  /**
   * How often each of these facts was answered. The extension in the window follows the same setting,
   * and may bring its own records into the folder.
   */
  const attemptsOf = (window: StudyLog, ...facts: number[]) =>
    facts.map((number) => window.progress?.fact(factKey(number)).attempts.length);

  const untilCount = (window: StudyLog, count: number) =>
    waitFor(`${String(count)} records are known`, () => countOf(window) === count);

  const namesIn = async (folder: vscode.Uri) =>
    (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();

  it("reads nothing before it is asked", async () => {
    const window = openWindow();
    assert.equal(window.progress, undefined);
    await assert.rejects(namesIn(inScratch("storage")));
    const { place } = await window.open();
    assert.deepEqual([place.isChosen, countOf(window)], [false, 0]);
  });

  it("has its folder from the start: a watcher may never see one that comes later", async () => {
    await openWindow().open();
    assert.deepEqual(await namesIn(inScratch("storage", "progress")), []);
  });

  it("says so when something is too long to be recorded, and records what comes after it", async () => {
    const window = openWindow();
    const draft = answerDraft(0);
    const facts = Array.from({ length: 3000 }, (_, number) => ({
      key: factKey(number),
      revision: 1,
    }));
    assert.equal((await window.append([{ ...draft, facts }])).isSaved, false);
    await recorder.untilShown("This was not recorded: it is too long");
    assert.equal((await window.append([draft])).isSaved, true);
    assert.equal(countOf(window), 1);
  });

  it("saves before it is closed what was recorded while it was being opened", async () => {
    const window = openWindow({
      createStorage: (folder) => withFaults(createWorkspaceStorage(folder), () => "delay"),
    });
    const saving = window.append([answerDraft(0)]);
    assert.equal(window.progress, undefined);
    await window.close();
    const next = openWindow();
    await next.open();
    assert.equal(countOf(next), 1);
    assert.deepEqual(await saving, { isSaved: true });
  });

  it("takes in what another window records, and undoes it", async () => {
    const [one, other] = [openWindow(), openWindow()];
    await Promise.all([one.open(), other.open()]);
    for (let number = 0; number < 3; number += 1)
      assert.deepEqual(await one.append([answerDraft(number)]), { isSaved: true });
    await untilCount(other, 3);
    const { store } = await other.open();
    const undone = await store.undo();
    assert.equal(undone?.undone.type, "answer");
    await untilCount(one, 4);
    assert.deepEqual(
      stateOf((await one.open()).store.progress),
      stateOf((await other.open()).store.progress),
    );
  });

  it("takes in a file that a pull brings, and one that a pull makes longer", async () => {
    const window = openWindow();
    await window.append([answerDraft(0)]);
    const file = inScratch("storage", "progress", "device02-otherwindow1-0a.jsonl");
    const later = inScratch("storage", "progress", "device02-otherwindow1-1a.jsonl");
    const records = [1, 2, 3].map((number) =>
      recordOf(answerDraft(number), number - 1, "otherwindow1"),
    );
    await writeText(file, segmentOf(records.slice(0, 1)));
    await writeText(later, segmentOf(records.slice(2)));
    await untilCount(window, 3);
    // The first is closed by now, and is read again all the same.
    await writeText(file, segmentOf(records.slice(0, 2)));
    await untilCount(window, 4);
  });

  it("goes to another folder with all that is there, and back, and deletes nothing", async () => {
    const window = openWindow();
    await window.append([answerDraft(20), answerDraft(21)]);
    const before = await namesIn(inScratch("storage", "progress"));
    const folder = `${vscode.workspace.asRelativePath(inScratch())}/notes/progress`;
    await setFolder(folder, vscode.ConfigurationTarget.Workspace);
    await answerUntil(recorder, "Keep your progress in", "Keep It There", () =>
      recorder.messages.some(({ text }) =>
        text.startsWith(`Your progress was copied to ${folder}`),
      ),
    );
    const { place } = await window.open();
    assert.equal(place.uri.path, inScratch("notes", "progress").path);
    assert.deepEqual(attemptsOf(window, 20, 21), [1, 1]);
    assert.deepEqual(await namesIn(inScratch("storage", "progress")), before);
    assert.equal(
      await readText(inScratch("notes", "progress", ".gitattributes")),
      "*.jsonl text eol=lf merge=union\n",
    );
    await window.append([answerDraft(22)]);
    await setFolder(undefined, vscode.ConfigurationTarget.Workspace);
    await recorder.untilShown("Your progress was copied to VS Code's own storage");
    assert.equal((await window.open()).place.isChosen, false);
    assert.deepEqual(attemptsOf(window, 20, 21, 22), [1, 1, 1]);
  });

  it("takes no part of a path from the student's own settings: it would lead into every folder", async () => {
    await setFolder(`${vscode.workspace.asRelativePath(inScratch())}/anywhere`);
    const window = openWindow();
    assert.equal((await window.open()).place.isChosen, false);
    await recorder.untilShown("is only a part of a path");
    await assert.rejects(namesIn(inScratch("anywhere")));
  });

  it("takes its progress along when the folder was changed while the window was closed", async () => {
    const workspaceState = createMemento();
    const first = openWindow({ workspaceState });
    await first.append([answerDraft(30)]);
    await first.close();
    await setFolder(inScratch("elsewhere").path);
    const next = openWindow({ workspaceState });
    const { place } = await next.open();
    assert.deepEqual([place.isChosen, attemptsOf(next, 30)], [true, [1]]);
    assert.match(
      (await namesIn(inScratch("elsewhere"))).join(),
      /^\.gitattributes,(?:.+,)?\w+-\w+-all\.jsonl/,
    );
  });

  it("stays where it is when the other folder cannot be written to, and says so", async () => {
    const window = openWindow({
      createStorage: (folder) =>
        withFaults(createWorkspaceStorage(folder), () =>
          folder.path.includes("locked") ? "read-only" : undefined,
        ),
    });
    await window.append([answerDraft(0)]);
    await setFolder(inScratch("locked").path);
    const { text } = await recorder.untilShown("Your progress stays where it was");
    assert.match(text, /because the folder cannot be written to\. Nothing is lost\./);
    assert.deepEqual(await window.append([answerDraft(1)]), { isSaved: true });
    assert.equal((await window.open()).place.isChosen, false);
    assert.equal(countOf(window), 2);
  });

  it("reads what has come before it watched", async () => {
    let isFirst = true;
    const file = inScratch("storage", "progress", "device02-otherwindow1-0a.jsonl");
    const window = openWindow({
      createStorage: (folder) => ({
        ...withFaults(createWorkspaceStorage(folder), () => undefined),
        // The folder is made just before it is watched: until then the file is in it, unseen.
        async makeFolder(path) {
          const made = await createWorkspaceStorage(folder).makeFolder(path);
          if (isFirst && folder.path.endsWith("/storage/progress")) {
            isFirst = false;
            await writeText(file, segmentOf([recordOf(answerDraft(1), 0, "otherwindow1")]));
          }
          return made;
        },
      }),
    });
    await window.open();
    await untilCount(window, 1);
  });

  it("names files that cannot be read when it opens", async () => {
    const first = openWindow();
    await first.append([answerDraft(0)]);
    await first.close();
    await openWindow({
      createStorage: (folder) =>
        withFaults(createWorkspaceStorage(folder), (method, path) =>
          method === "read" && path.endsWith(".jsonl") ? "error" : undefined,
        ),
    }).open();
    const { text, buttons } = await recorder.untilShown("Some files of your progress cannot be");
    assert.match(text, /: \w+-\w+-0a\.jsonl \(injected: other\)\. What only they hold is missing/);
    assert.deepEqual(buttons, ["Check Progress"]);
  });

  it("keeps what is recorded while it cannot be opened, and saves it when it can", async () => {
    let isBroken = true;
    const window = openWindow({
      createStorage: (folder) => {
        if (isBroken) throw new Error("The code has gone.");
        return createWorkspaceStorage(folder);
      },
    });
    const statuses: number[] = [];
    window.onDidChangeStatus(({ unsaved }) => statuses.push(unsaved));
    const opening = assert.rejects(window.open());
    // A change of the setting meanwhile must not end in an error that nobody handles.
    await setFolder(inScratch("elsewhere").path);
    await opening;
    const saving = await window.append([answerDraft(0)]);
    assert.ok(!saving.isSaved && saving.failure.message.includes("The code has gone."));
    assert.deepEqual([window.status.unsaved, statuses], [1, [1]]);
    isBroken = false;
    await setFolder(undefined);
    assert.deepEqual(await window.append([answerDraft(1)]), { isSaved: true });
    await waitFor("all is saved", () => window.status.unsaved === 0);
    assert.deepEqual(attemptsOf(window, 0, 1), [1, 1]);
  });

  it("saves at the next start what could not be saved when a window was closed", async () => {
    const closing = openWindow({
      createStorage: (folder) =>
        withFaults(createWorkspaceStorage(folder), (method) =>
          method === "write" && folder.path.endsWith("/progress") ? "no space" : undefined,
        ),
    });
    for (const number of [0, 1])
      assert.equal((await closing.append([answerDraft(number)])).isSaved, false);
    await closing.close();
    assert.equal((await namesIn(inScratch("storage", "unsaved"))).length, 1);
    const next = openWindow();
    await next.open();
    await untilCount(next, 2);
    const { text } = await recorder.untilShown("could not be saved when a window was closed");
    assert.match(text, /is saved now: 2 records\.$/);
    await waitFor("it is kept apart no longer", async () => {
      const names = await namesIn(inScratch("storage", "unsaved"));
      return names.length === 0;
    });
  });

  it("saves it also when the folder takes nothing at the start, once it does", async () => {
    let fault: Fault | undefined = "no space";
    const full = () =>
      openWindow({
        createStorage: (folder) =>
          withFaults(createWorkspaceStorage(folder), (method) =>
            method === "write" && folder.path.endsWith("/progress") ? fault : undefined,
          ),
      });
    const closing = full();
    await closing.append([answerDraft(0)]);
    await closing.close();
    const next = full();
    assert.equal((await next.append([answerDraft(1)])).isSaved, false);
    fault = undefined;
    await next.open().then(({ store }) => store.retry());
    await untilCount(next, 2);
    assert.deepEqual(attemptsOf(next, 0, 1), [1, 1]);
  });

  it("keeps it apart at once, also when nobody closes the window, until it is saved", async () => {
    let fault: Fault | undefined = "no space";
    const window = openWindow({
      createStorage: (folder) =>
        withFaults(createWorkspaceStorage(folder), (method) =>
          method === "write" && folder.path.endsWith("/progress") ? fault : undefined,
        ),
    });
    await window.append([answerDraft(0)]);
    const kept = () => namesIn(inScratch("storage", "unsaved"));
    await waitFor("it is kept", async () => (await kept().catch(() => [])).length === 1);
    fault = undefined;
    await window.open().then(({ store }) => store.retry());
    await waitFor("it is kept no longer", async () => (await kept()).length === 0);
  });

  it("closes, with what is unsaved kept apart, though the disk gives no answer", async () => {
    const hanging: HangingStorage[] = [];
    // A clock that goes fast: nobody waits for long.
    const clock = { ...systemClock, elapsedMs: () => 100 * systemClock.elapsedMs() };
    const window = openWindow({
      clock,
      createStorage: (folder) => {
        const storage = new HangingStorage(createWorkspaceStorage(folder));
        if (folder.path.endsWith("/storage/progress")) hanging.push(storage);
        return storage;
      },
    });
    await window.append([answerDraft(0)]);
    for (const each of hanging) each.isHanging = true;
    const saving = await window.append([answerDraft(1)]);
    assert.equal(!saving.isSaved && saving.failure.kind, "no-answer");
    await window.close();
    for (const each of hanging) each.release();
    const next = openWindow();
    await next.open();
    await untilCount(next, 2);
  });

  it("keeps what cannot be written, says so, and writes it when it can", async () => {
    let fault: Fault | undefined = "no space";
    const window = openWindow({
      createStorage: (folder) =>
        withFaults(createWorkspaceStorage(folder), (method) =>
          method === "write" && folder.path.endsWith("/progress") ? fault : undefined,
        ),
    });
    const unsaved: number[] = [];
    window.onDidChangeStatus((status) => unsaved.push(status.unsaved));
    const saving = await window.append([answerDraft(0)]);
    assert.ok(!saving.isSaved && saving.failure.kind === "no-space");
    assert.deepEqual([window.status.unsaved, countOf(window)], [1, 1]);
    fault = undefined;
    await waitFor("the answer is saved", () => window.status.unsaved === 0);
    assert.deepEqual([unsaved.includes(1), unsaved.at(-1)], [true, 0]);
    const other = openWindow();
    await other.open();
    assert.equal(countOf(other), 1);
  });
});
