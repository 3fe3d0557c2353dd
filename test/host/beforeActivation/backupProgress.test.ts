import assert from "node:assert/strict";
import * as vscode from "vscode";
import { calendarDay } from "../../../src/core/base/localDay.ts";
import { fail, ok } from "../../../src/core/base/result.ts";
import { formatAsOf } from "../../../src/core/content/asOfDate.ts";
import { backupProgress } from "../../../src/host/progress/backupProgress.ts";
import { restoreProgress } from "../../../src/host/progress/restoreProgress.ts";
import { createWorkspaceStorage } from "../../../src/host/storage/workspaceStorage.ts";
import { systemClock } from "../../../src/host/storage/systemClock.ts";
import { beforeActivation } from "../../support/host/beforeActivation.ts";
import { readText, writeText } from "../../support/host/scratchFolder.ts";
import { keyOf, packId, useStudyDesk } from "../../support/host/studyDesk.ts";
import type { ShownMessage } from "../../support/host/recordMessages.ts";
import { waitFor } from "../../support/host/waitFor.ts";
import { withFaults } from "../../support/progress/faultyStorage.ts";

const today = () => calendarDay(systemClock.now());

describe("backups of the progress", () => {
  beforeActivation();
  const { desk, windows } = useStudyDesk();
  const file = () => windows.inScratch("kept", "mine.jsonl");

  /** Backs up into the student's own file; resolves to what was said. */
  async function backUp(): Promise<ShownMessage> {
    desk().dialogs.next(file());
    await backupProgress(desk());
    const message = desk().messages.messages.at(-1);
    assert.ok(message);
    return message;
  }

  /** As if the device were lost: the log is empty, and the backups are where they were. */
  async function loseLog() {
    await desk().study.close();
    await vscode.workspace.fs.delete(windows.inScratch("storage", "progress"), { recursive: true });
    const study = windows.open();
    await study.open();
    assert.equal(study.progress?.recordCount, 0);
    return study;
  }

  /** Restores what the dialogs choose; says yes, and resolves to what was asked and said. */
  async function restore(study = desk().study): Promise<{ detail: string; said: string }> {
    const running = restoreProgress({ study });
    const question = await desk().messages.untilShown("Restore ");
    assert.deepEqual([question.isModal, question.buttons], [true, ["Restore"]]);
    question.answer("Restore");
    await running;
    return { detail: question.detail, said: desk().messages.messages.at(-1)?.text ?? "" };
  }

  it("are written into a file that the student names, and say how much it is", async () => {
    await desk().answer("ree-count-17", "pe-eam-jaishankar");
    const { kind, text } = await backUp();
    assert.deepEqual(
      [kind, text],
      [
        "information",
        `Backed up 2 records to ${vscode.workspace.asRelativePath(file())}, and read them back.`,
      ],
    );
    const { options } = desk().dialogs.asked[0] ?? {};
    assert.match(
      options?.defaultUri?.path ?? "",
      new RegExp(`/current-affairs-${today()}\\.jsonl$`),
    );
    assert.equal((await readText(file())).trimEnd().split("\n").length, 3);
  });

  it("say what could not be read, and what went wrong", async () => {
    await desk().answer("ree-count-17");
    const { store } = await desk().study.open();
    const unreadable = Object.assign(Object.create(store) as typeof store, {
      retry: () => store.retry(),
      backUp: () => Promise.resolve(ok({ records: 1, unreadable: ["a.jsonl"] })),
    });
    const study = Object.assign(Object.create(desk().study) as ReturnType<typeof desk>["study"], {
      open: () => Promise.resolve({ store: unreadable }),
      folders: { at: createWorkspaceStorage },
    });
    desk().dialogs.next(file(), file(), file(), undefined);
    await backupProgress({ ...desk(), study });
    const [warning] = desk().messages.messages;
    assert.equal(warning?.kind, "warning");
    assert.match(warning.text, /cannot be read: a\.jsonl\. Check Progress says more\.$/);
    const failure = { kind: "read-only", message: "EROFS", at: "backup" } as const;
    Object.assign(unreadable, { backUp: () => Promise.resolve(fail(failure)) });
    await backupProgress({ ...desk(), study });
    assert.match(
      desk().messages.messages[1]?.text ?? "",
      /^No backup was made: the folder cannot be written to\./,
    );
    const unread = { kind: "no-access", message: "EACCES", at: "log" } as const;
    Object.assign(unreadable, { backUp: () => Promise.resolve(fail(unread)) });
    await backupProgress({ ...desk(), study });
    assert.equal(
      desk().messages.messages[2]?.text,
      "No backup was made, because your progress cannot be read: you have no permission to read it. Check Progress says what to do.",
    );
    await backupProgress({ ...desk(), study });
    assert.equal(desk().messages.messages.length, 3);
  });

  it("restore what the student has kept in a file", async () => {
    await desk().answer("ree-count-17", "pe-eam-jaishankar", "pe-eam-jaishankar");
    await desk().study.append([{ type: "reset", scope: { pack: packId } }]);
    await backUp();
    const study = await loseLog();
    desk().dialogs.next("Choose a File…", file());
    const { detail, said } = await restore(study);
    assert.equal(
      detail,
      [
        "It has 4 records. 4 of them are not here.",
        "They are about 2 facts.",
        `Some are about whole packs: ${packId}.`,
        "They are added to what you have; nothing is taken away.",
      ].join("\n"),
    );
    assert.equal(said, "Restored 4 records from mine.jsonl. Nothing was taken away.");
    assert.equal(study.progress?.recordCount, 4);
  });

  it("restore one that was made by itself, the newest offered first", async () => {
    await desk().answer("ree-count-17");
    const { store } = await desk().study.open();
    const backups = desk().study.folders.own("backups");
    assert.ok((await store.backUpDaily(backups)).ok);
    for (const name of ["2025-01-02.jsonl", "2024-12-31.jsonl", "notes.txt"])
      assert.ok((await backups.write(name, "")).ok);
    const study = await loseLog();
    const newest = formatAsOf(today(), "en");
    desk().dialogs.next(newest);
    const { said } = await restore(study);
    assert.equal(said, `Restored 1 record from ${today()}.jsonl. Nothing was taken away.`);
    assert.equal(study.progress?.fact(keyOf("ree-count-17")).attempts.length, 1);
    assert.deepEqual(
      desk()
        .dialogs.asked.at(-1)
        ?.rows.map(({ label }) => label),
      [newest, "2 January 2025", "31 December 2024", "Choose a File…"],
    );
  });

  it("restore what is whole of a damaged one, and say which lines are not", async () => {
    await desk().answer("ree-count-17", "pe-eam-jaishankar", "pe-eam-jaishankar");
    await backUp();
    const lines = (await readText(file())).split("\n");
    await writeText(file(), lines.with(1, lines[1]?.replace("answer", "answes") ?? "").join("\n"));
    const study = await loseLog();
    desk().dialogs.next("Choose a File…", file());
    const { detail, said } = await restore(study);
    assert.match(detail, /^It has 2 records\. 2 of them are not here\./);
    assert.match(detail, /It is damaged in these lines: 2\. What stands in them is left out/);
    assert.match(said, /^Restored 2 records/);
    assert.equal(study.progress?.recordCount, 2);
  });

  it("name so many damaged lines and no more", async () => {
    await desk().answer(...Array.from({ length: 15 }, () => "ree-count-17"));
    await backUp();
    const text = (await readText(file())).split("\n");
    const damaged = text.map((line, index) =>
      index < 13 ? line.replace("answer", "answes") : line,
    );
    await writeText(file(), damaged.join("\n"));
    const study = await loseLog();
    desk().dialogs.next("Choose a File…", file());
    const { detail } = await restore(study);
    assert.match(detail, /in these lines: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 3 more\. What/);
  });

  it("restore into the folder that is in use when the student says yes", async () => {
    await desk().answer("ree-count-17");
    await backUp();
    const study = await loseLog();
    desk().dialogs.next("Choose a File…", file());
    const running = restoreProgress({ study });
    const question = await desk().messages.untilShown("Restore mine.jsonl?");
    const settings = vscode.workspace.getConfiguration("currentAffairs");
    const target = windows.inScratch("elsewhere");
    await settings.update("progress.folder", target.path, vscode.ConfigurationTarget.Global);
    try {
      await waitFor("the progress is elsewhere", async () => {
        const { place } = await study.open();
        return place.uri.path === target.path;
      });
      question.answer("Restore");
      await running;
      const [name] = (await vscode.workspace.fs.readDirectory(target)).filter(([each]) =>
        each.endsWith("-all.jsonl"),
      );
      assert.ok(name);
      assert.equal(study.progress?.fact(keyOf("ree-count-17")).attempts.length, 1);
    } finally {
      await settings.update("progress.folder", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("say of one that was cut off between two lines that it may lack some", async () => {
    await desk().answer("ree-count-17", "pe-eam-jaishankar");
    await backUp();
    const [first = ""] = (await readText(file())).split("\n");
    await writeText(file(), `${first}\n`);
    const study = await loseLog();
    desk().dialogs.next("Choose a File…", file());
    const { detail } = await restore(study);
    assert.match(detail, /It has no mark of its end, so it may have been cut off/);
    assert.equal(study.progress?.recordCount, 1);
  });

  it("add only what is not there, and take nothing away", async () => {
    await desk().answer("ree-count-17");
    await backUp();
    const study = await loseLog();
    await study.append([{ type: "star", scope: { facts: [keyOf("ree-count-17")] }, on: true }]);
    desk().dialogs.next("Choose a File…", file(), "Choose a File…", file());
    await restore(study);
    const { attempts, isStarred } = study.progress?.fact(keyOf("ree-count-17")) ?? {};
    assert.deepEqual([attempts?.length, isStarred], [1, true]);
    await restoreProgress({ study });
    assert.equal(
      desk().messages.messages.at(-1)?.text,
      "Everything that can be read in mine.jsonl is here already (1 record), so nothing was changed.",
    );
  });

  it("change nothing when the student says no, or leaves a dialog", async () => {
    await desk().answer("ree-count-17");
    await backUp();
    const study = await loseLog();
    desk().dialogs.next("Choose a File…", file(), "Choose a File…", undefined, undefined);
    const running = restoreProgress({ study });
    (await desk().messages.untilShown("Restore mine.jsonl?")).answer();
    await running;
    await restoreProgress({ study });
    await restoreProgress({ study });
    assert.equal(study.progress?.recordCount, 0);
  });

  it("say when a file is no backup, is not there, or cannot be restored", async () => {
    await writeText(file(), "Notes on the Quad\n");
    const other = windows.inScratch("kept", "other.jsonl");
    desk().dialogs.next("Choose a File…", file(), "Choose a File…", other);
    for (const text of [
      "No record could be read in mine.jsonl",
      "other.jsonl cannot be read: the file is not",
    ]) {
      await restoreProgress(desk());
      await desk().messages.untilShown(text);
    }
    await desk().answer("ree-count-17");
    await backUp();
    await loseLog();
    const full = windows.open({
      createStorage: (folder) =>
        withFaults(createWorkspaceStorage(folder), (method) =>
          method === "write" && folder.path.endsWith("/progress") ? "no space" : undefined,
        ),
    });
    desk().dialogs.next("Choose a File…", file());
    const { said } = await restore(full);
    assert.match(said, /^The backup was not restored: the disk is full\. What you have is as it/);
  });
});
