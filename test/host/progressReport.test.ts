import assert from "node:assert/strict";
import * as vscode from "vscode";
import { fail, ok } from "../../src/core/base/result.ts";
import type { CheckReport } from "../../src/core/progress/checkProgress.ts";
import { ProgressReport } from "../../src/host/progress/progressReport.ts";
import type { ProgressFindings } from "../../src/host/progress/progressFindings.ts";
import { toReportPage } from "../../src/host/progress/reportPage.ts";
import { writeText } from "../support/host/scratchFolder.ts";
import { useStudyDesk } from "../support/host/studyDesk.ts";

const sound: CheckReport = {
  files: [],
  records: 1,
  newer: 0,
  doubles: 0,
  missing: 0,
  devices: new Map(),
  covered: [],
  unfinished: [],
};
const wellFindings: ProgressFindings = {
  madeAt: Date.UTC(2026, 4, 28),
  place: { uri: vscode.Uri.from({ scheme: "memory", path: "/progress" }), isChosen: false },
  otherPlaces: [],
  device: "device01",
  check: ok(sound),
  status: { unsaved: 0 },
  backups: ok([]),
  upkeep: { failures: new Map() },
};
const pageOf = (changes: Partial<ProgressFindings>) =>
  toReportPage({ ...wellFindings, ...changes });
const withCheck = (changes: Partial<CheckReport>) =>
  pageOf({ check: ok({ ...sound, ...changes }) });

describe("the report on the progress folder", () => {
  const { desk, windows } = useStudyDesk();

  it("says that all is well, where it is, and what is there", async () => {
    for (const id of ["ree-count-17", "pe-eam-jaishankar"]) await desk().answer(id);
    const { store } = await desk().study.open();
    assert.ok((await store.backUpDaily(desk().study.folders.own("backups"))).ok);
    const report = new ProgressReport(desk());
    const text = await report.text();
    report.dispose();
    assert.match(
      text,
      /^# Check Progress\n\n\*\*All is well: every record that was found is whole/,
    );
    assert.match(text, /## Where it is kept\n\n- \S*\/storage\/progress\n- That is VS Code's own/);
    assert.match(
      text,
      /\n- 2 records\. Files: 2, of \d KB together\.\n- This device \(\w+\): 2 records\n/,
    );
    assert.match(text, /- Copies of records in a second file: 1\. That is meant to be/);
    assert.match(text, /## Backups that were made by themselves\n\n- \d+ \w+ 20\d\d\n/);
    assert.match(text, /## What was done in this window\n\n- Nothing was due yet\.\n/);
    assert.match(text, /## What to do\n\n- Nothing\. Back Up Progress makes a copy/);
    assert.doesNotMatch(text, /## What is damaged|## Not saved/);
  });

  it("names damage by file and line, and what to do", async () => {
    await desk().answer("ree-count-17");
    const name = "device02-otherwindow1-0a.jsonl";
    await writeText(windows.inScratch("storage", "progress", name), "not a record\n");
    const report = new ProgressReport(desk());
    const text = await report.text();
    report.dispose();
    assert.match(text, /\*\*Not all is well: see what to do, at the end\.\*\*/);
    assert.ok(text.includes(`- ${name}, line 1: its checksum is wrong`), text);
    assert.match(text, /## What to do\n\n- If another device or a git clone .*\n- Do not edit/);
  });

  it("is read once however often it is asked for, and anew when it is shown", async () => {
    await desk().answer("ree-count-17");
    const report = new ProgressReport(desk());
    let changes = 0;
    const subscription = report.onDidChange(() => (changes += 1));
    const first = await report.text();
    await desk().answer("pe-eam-jaishankar");
    assert.equal(await report.text(), first);
    await report.show();
    subscription.dispose();
    assert.equal(changes, 1);
    assert.match(await report.text(), /\n- 2 records\. Files/);
    report.dispose();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("tells what was done to keep the folder fit, and what failed", async () => {
    await desk().answer("ree-count-17");
    const { upkeep } = await desk().study.open();
    await upkeep.run();
    const report = new ProgressReport(desk());
    assert.match(
      await report.text(),
      /- Backup of 1 record on .+, read back and found whole\. Older backups that went: 0\.\n/,
    );
    report.dispose();
    const text = pageOf({
      upkeep: {
        compaction: { at: 0, files: 9 },
        failures: new Map([
          ["backup", { kind: "no-space", message: "" }],
          ["compaction", { kind: "read-only", message: "" }],
          ["snapshot", { kind: "other", message: "[odd]" }],
        ]),
      },
    });
    assert.match(text, /- 9 closed files were put together into one on 1 January 1970/);
    assert.match(text, /- Today's backup failed: the disk is full\. It is tried again\./);
    assert.match(text, /- Putting files together failed: the folder cannot be written to\./);
    assert.match(text, /fast failed: \\\[odd\\\]\. It is tried again\./);
    assert.match(text, /\*\*Not all is well/);
    assert.match(
      text,
      /## What to do\n\n- Make room on the disk: .+\n- See whether the folder of your progress can .+\n- See whether VS Code's own storage .+\n$/,
    );
    const noBackup = { kind: "read-only", message: "", at: "backup" } as const;
    for (const [failure, advice] of [
      [noBackup, /to do\n\n- See whether VS Code's own storage/],
      [{ ...noBackup, at: "log" }, /to do\n\n- See whether the folder of your progress/],
    ] as const)
      assert.match(pageOf({ upkeep: { failures: new Map([["backup", failure]]) } }), advice);
  });

  it("calls nothing damaged that is whole in the other file of the pair", () => {
    const summary = {
      ...{ size: 10, changedAt: 0, lines: 1, newer: 0, digest: 0, replaces: undefined },
      damage: [{ line: 2, reason: "torn" }] as const,
    };
    const text = withCheck({ files: [{ name: "a.jsonl", summary }], covered: ["a.jsonl"] });
    assert.match(text, /\*\*All is well/);
    assert.match(text, /- Files whose writing was cut off: a\.jsonl\. Nothing is lost: the other/);
    assert.match(text, /## What to do\n\n- Nothing\./);
    assert.doesNotMatch(text, /## What is damaged/);
  });

  it("has a sentence for everything that can be found", () => {
    const summary = {
      ...{ size: 10, changedAt: 0, lines: 1, newer: 0, digest: 0, replaces: undefined },
      damage: (["torn", "damaged", "line-end", "malformed"] as const).map((reason, index) => ({
        line: index + 1,
        reason,
      })),
    };
    const failure = { kind: "other", message: "EIO" } as const;
    const text = withCheck({
      files: [
        { name: "a.jsonl", summary },
        { name: "b_*.jsonl", failure },
      ],
      newer: 2,
      missing: 3,
      unfinished: ["c.jsonl"],
      devices: new Map([
        ["device01", 4],
        ["device02", 1],
      ]),
    });
    for (const part of [
      "- a.jsonl, line 1: it ends in the middle, because writing was cut off.",
      "- a.jsonl, line 2: its checksum is wrong, so it was changed after it was written.",
      "- a.jsonl, line 3: only the end of the line is wrong. Nothing is lost.",
      "- a.jsonl, line 4: it is whole, but something else than Current Affairs Notes wrote it.",
      "- b\\_\\*.jsonl cannot be read: EIO.",
      "- Records that were written and are in no file: 3. Later ones of the same windows are there.",
      "- c.jsonl was not finished: files were being put together.",
      "- This device (device01): 4 records\n- Device device02: 1 record\n",
      "- Records of a later version of Current Affairs Notes: 2. They are kept",
      "- Update Current Affairs Notes on this device.",
      "- None yet. One is made each day on which there is progress.",
    ])
      assert.ok(text.includes(part), `${part} is not in ${text}`);
  });

  it("says what to do about a folder that cannot be read or written to", () => {
    const failure = { kind: "not-found", message: "" } as const;
    const unread = pageOf({ check: fail(failure), backups: fail(failure) });
    assert.match(unread, /- The folder cannot be read: the folder is not there\.\n/);
    assert.match(unread, /- They cannot be listed: the folder is not there\.\n/);
    assert.match(unread, /## What to do\n\n- See whether the folder is there/);
    const unsaved = pageOf({ status: { unsaved: 2, failure: { kind: "no-space", message: "" } } });
    assert.match(
      unsaved,
      /## Not saved yet\n\n- 2 entries of your progress are not saved: the disk/,
    );
    assert.match(unsaved, /## What to do\n\n- Make room on the disk/);
  });

  it("names the other folders in which there is progress", () => {
    const uri = vscode.Uri.from({ scheme: "memory", path: "/notes/progress" });
    assert.match(
      pageOf({ otherPlaces: [{ uri, isChosen: true }] }),
      /- Other folders in which progress was kept, and still is: memory:\/notes\/progress\.\n/,
    );
  });

  it("sends to a backup where there is one, and to git where the student uses it", () => {
    const lost = pageOf({
      check: ok({ ...sound, missing: 1 }),
      backups: ok(["2026-05-28", "2026-05-27"]),
    });
    assert.match(lost, /- 28 May 2026\n- 27 May 2026\n/);
    assert.match(
      lost,
      /- Run Restore Progress with a backup from before the damage, the newest first: each adds/,
    );
    const uri = vscode.Uri.file("/notes/progress");
    const chosen = pageOf({ place: { uri, isChosen: true } });
    assert.match(chosen, /- The setting “Progress: Folder” names this folder\./);
    assert.match(chosen, /- Nothing\. Commit the folder if it is in a git repository\./);
  });
});
