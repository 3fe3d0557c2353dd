import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { StudyLog } from "../../../src/host/progress/studyLog.ts";
import { toPlace } from "../../../src/host/progress/progressPlace.ts";
import { createWorkspaceStorage } from "../../../src/host/storage/workspaceStorage.ts";
import { beforeActivation } from "../../support/host/beforeActivation.ts";
import { answerUntil } from "../../support/host/answerUntil.ts";
import { recordMessages } from "../../support/host/recordMessages.ts";
import { writeText } from "../../support/host/scratchFolder.ts";
import { createMemento, useStudyWindows } from "../../support/host/studyWindows.ts";
import { waitFor } from "../../support/host/waitFor.ts";
import { withFaults, type Fault } from "../../support/progress/faultyStorage.ts";
import { answerDraft, factKey } from "../../support/progress/sampleRecords.ts";

describe("the places of the progress", () => {
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

  /** How often each of these facts was answered. */
  const attemptsOf = (window: StudyLog, ...facts: number[]) =>
    facts.map((number) => window.progress?.fact(factKey(number)).attempts.length);

  const untilKnown = (window: StudyLog, ...facts: number[]) =>
    waitFor(`answers on ${facts.join()} are known`, () =>
      attemptsOf(window, ...facts).every((count) => count === 1),
    );

  const untilIn = (window: StudyLog, folder: vscode.Uri) =>
    waitFor(`progress is in ${folder.path}`, async () => {
      const { place } = await window.open();
      return place.uri.path === folder.path;
    });

  /** The storages of a window in which this goes wrong in the folder whose path ends so. */
  const spoil = (end: string, next: (method: string, path: string) => Fault | undefined) => ({
    createStorage: (folder: vscode.Uri) =>
      withFaults(createWorkspaceStorage(folder), (method, path) =>
        folder.path.endsWith(end) ? next(method, path) : undefined,
      ),
  });

  const isThere = (uri: vscode.Uri) =>
    vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );

  it("are taken from a workspace only with consent, which is asked for once", async () => {
    const globalState = createMemento();
    const folder = `${vscode.workspace.asRelativePath(inScratch())}/repository/progress`;
    await setFolder(folder, vscode.ConfigurationTarget.Workspace);
    const refusing = openWindow({ globalState });
    await refusing.append([answerDraft(1)]);
    const question = await recorder.untilShown("Keep your progress in");
    assert.deepEqual([question.isModal, question.buttons], [true, ["Keep It There", "Not There"]]);
    assert.match(question.detail, /whoever gets the folder, such as through git, can read it/);
    await answerUntil(recorder, "Keep your progress in", "Not There", () =>
      globalState.keys().some((key) => key.startsWith("progress.mayKeepIn:")),
    );
    await refusing.close();
    const asked = recorder.messages.length;
    const again = openWindow({ globalState });
    await again.open();
    assert.equal((await again.open()).place.isChosen, false);
    assert.equal(recorder.messages.length, asked);
    assert.equal(await isThere(inScratch("repository")), false);
    const elsewhere = openWindow({ globalState, workspaceId: "another" });
    await elsewhere.open();
    const count = () =>
      recorder.messages.filter(({ text }) => text.startsWith("Keep your progress in")).length;
    await waitFor("it asks for another workspace", () => count() > 1);
    await answerUntil(recorder, "Keep your progress in", "Keep It There", async () => {
      const { place } = await elsewhere.open();
      return place.isChosen;
    });
    assert.deepEqual(attemptsOf(elsewhere, 1), [1]);
    await elsewhere.close();
    const consented = openWindow({ globalState, workspaceId: "another" });
    assert.equal((await consented.open()).place.isChosen, true);
  });

  it("are found again by every workspace when the student's own setting has gone", async () => {
    const globalState = createMemento();
    const folder = inScratch("mine");
    await setFolder(folder.path);
    const first = openWindow({ globalState, workspaceId: "first" });
    await first.append([answerDraft(1)]);
    assert.equal((await first.open()).place.uri.path, folder.path);
    await first.close();
    await setFolder(undefined);
    // This one was never open while the setting was there.
    const second = openWindow({ globalState, workspaceId: "second" });
    await second.open();
    await untilKnown(second, 1);
    await second.append([answerDraft(2)]);
    await second.close();
    await setFolder(inScratch("later").path);
    const third = openWindow({ globalState, workspaceId: "third" });
    await third.open();
    await untilKnown(third, 1, 2);
  });

  it("take along what another workspace has recorded in VS Code's own storage since", async () => {
    const globalState = createMemento();
    const own = openWindow({ globalState, workspaceId: "own" });
    await own.append([answerDraft(1)]);
    await own.close();
    await setFolder(inScratch("mine").path);
    const moved = openWindow({ globalState, workspaceId: "moved" });
    await moved.open();
    assert.deepEqual(attemptsOf(moved, 1), [1]);
    await moved.close();
    await setFolder(undefined);
    const later = openWindow({ globalState, workspaceId: "own" });
    await later.append([answerDraft(2)]);
    await later.close();
    await setFolder(inScratch("mine").path);
    const back = openWindow({ globalState, workspaceId: "moved" });
    await back.open();
    await untilKnown(back, 1, 2);
  });

  it("that have gone are told of, are not made anew, and what was known of them is shown", async () => {
    const globalState = createMemento();
    const folder = inScratch("drive", "progress");
    await setFolder(folder.path);
    const first = openWindow({ globalState });
    await first.append([answerDraft(1)]);
    await first.open().then(({ upkeep }) => upkeep.run());
    await first.close();
    const away = inScratch("away");
    await vscode.workspace.fs.rename(inScratch("drive"), away);
    const window = openWindow({ globalState });
    await window.open();
    const { text, buttons, answer } = await recorder.untilShown("is not there any more");
    assert.match(
      text,
      /its drive may not be connected, .+ You see what was known of it last: 1 rec/,
    );
    assert.deepEqual(buttons, ["Try Again", "Choose Another Folder", "Make It Anew"]);
    assert.deepEqual(attemptsOf(window, 1), [1]);
    const saving = await window.append([answerDraft(2)]);
    assert.equal(!saving.isSaved && saving.failure.kind, "gone");
    assert.equal(await isThere(folder), false);
    await vscode.workspace.fs.rename(away, inScratch("drive"));
    answer("Try Again");
    await waitFor("the answer is saved", () => window.status.unsaved === 0);
    assert.deepEqual(attemptsOf(window, 1, 2), [1, 1]);
  });

  it("that have gone are made anew when the student says so, and a backup is offered", async () => {
    const globalState = createMemento();
    const folder = inScratch("drive", "progress");
    await setFolder(folder.path);
    const first = openWindow({ globalState });
    await first.append([answerDraft(1)]);
    await first.open().then(({ upkeep }) => upkeep.run());
    await first.close();
    await vscode.workspace.fs.delete(folder, { recursive: true });
    const window = openWindow({ globalState });
    await window.open();
    (await recorder.untilShown("is not there any more")).answer("Make It Anew");
    const { text, buttons } = await recorder.untilShown("there is less of your progress");
    assert.match(text, /\(1 record fewer\)/);
    assert.deepEqual(buttons, ["Restore Progress…"]);
    assert.deepEqual(await window.append([answerDraft(2)]), { isSaved: true });
    const [backups] = window.folders.allBackups((await window.open()).place);
    const listed = await backups?.storage.list("");
    assert.equal(listed?.ok && listed.value.length, 1);
  });

  it("that cannot be read can be left: what is lacking is said, and nothing is deleted", async () => {
    const globalState = createMemento();
    let isBroken = false;
    const window = openWindow({
      globalState,
      ...spoil("/storage/progress", (method, path) =>
        isBroken && method === "read" && path.endsWith("-0a.jsonl") ? "error" : undefined,
      ),
    });
    await window.append([answerDraft(1)]);
    isBroken = true;
    const folder = inScratch("elsewhere");
    await setFolder(folder.path);
    const { text, buttons } = await recorder.untilShown("Your progress is still kept in");
    assert.match(
      text,
      /in VS Code's own storage, for these files cannot be read: \w+-\w+-0a\.jsonl/,
    );
    assert.deepEqual(buttons, ["Go On Without It", "Try Again"]);
    assert.equal((await window.open()).place.isChosen, false);
    await answerUntil(recorder, "Your progress is still kept in", "Go On Without It", async () => {
      const { place } = await window.open();
      return place.isChosen;
    });
    assert.deepEqual(await window.append([answerDraft(2)]), { isSaved: true });
    await window.close();
    // Once it can be read, it comes along.
    isBroken = false;
    const next = openWindow({ globalState });
    await next.open();
    await untilKnown(next, 1, 2);
  });

  it("that are full can be left, with what they did not take", async () => {
    let isFull = false;
    const window = openWindow(
      spoil("/storage/progress", (method) =>
        isFull && method === "write" ? "no space" : undefined,
      ),
    );
    await window.append([answerDraft(1)]);
    isFull = true;
    assert.equal((await window.append([answerDraft(2)])).isSaved, false);
    await setFolder(inScratch("roomy").path);
    await untilIn(window, inScratch("roomy"));
    assert.deepEqual([attemptsOf(window, 1, 2), window.status.unsaved], [[1, 1], 0]);
    await window.close();
    const next = openWindow();
    await next.open();
    assert.deepEqual(attemptsOf(next, 1, 2), [1, 1]);
  });

  it("have backups of their own, and those of all are offered", async () => {
    const globalState = createMemento();
    const window = openWindow({ globalState });
    await window.append([answerDraft(1)]);
    await window.open().then(({ upkeep }) => upkeep.run());
    await setFolder(inScratch("mine").path);
    await untilIn(window, inScratch("mine"));
    await window.append([answerDraft(2)]);
    const { upkeep, place } = await window.open();
    await upkeep.run();
    await writeText(inScratch("storage", "backups", "2026-01-02.jsonl"), "");
    const folders = window.folders.allBackups(place);
    const listed = await Promise.all(folders.map(({ storage }) => storage.list("")));
    assert.deepEqual(
      listed.map((each) => each.ok && each.value.length),
      [1, 1, 1],
    );
    assert.deepEqual(
      folders.map((each) => each.place?.isChosen),
      [true, false, undefined],
    );
  });

  it("are told of when files in them go", async () => {
    const window = openWindow();
    const other = openWindow();
    await other.append([answerDraft(1), answerDraft(2)]);
    await window.open();
    await untilKnown(window, 1, 2);
    await other.close();
    const folder = inScratch("storage", "progress");
    for (const [name] of await vscode.workspace.fs.readDirectory(folder))
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
    const { text } = await recorder.untilShown("there is less of your progress");
    assert.match(text, /\(2 records fewer\)/);
  });

  it("do not begin with a tilde", () => {
    const uri = inScratch();
    for (const isOfWorkspace of [true, false]) {
      const folders = [{ uri, name: "notes", index: 0 }];
      const place = toPlace({ value: "~/progress", isOfWorkspace }, uri, folders);
      assert.ok(!place.ok);
      assert.match(place.error, /begins with “~”, which does not stand for your home folder/);
    }
  });

  it("are left as they are in Restricted Mode, and nothing is copied out of them", async () => {
    const globalState = createMemento();
    await setFolder(inScratch("mine").path);
    const trusting = openWindow({ globalState });
    await trusting.append([answerDraft(1)]);
    await trusting.close();
    await setFolder(undefined);
    const restricted = Object.getOwnPropertyDescriptor(vscode.workspace, "isTrusted");
    Object.defineProperty(vscode.workspace, "isTrusted", { value: false, configurable: true });
    try {
      const window = openWindow({ globalState });
      const { place } = await window.open();
      await window.append([answerDraft(2)]);
      assert.deepEqual([place.isChosen, attemptsOf(window, 1, 2)], [false, [0, 1]]);
      await window.close();
    } finally {
      if (restricted === undefined) Reflect.deleteProperty(vscode.workspace, "isTrusted");
      else Object.defineProperty(vscode.workspace, "isTrusted", restricted);
    }
    const again = openWindow({ globalState });
    await again.open();
    await untilKnown(again, 1, 2);
  });
});
