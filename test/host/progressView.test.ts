import assert from "node:assert/strict";
import * as vscode from "vscode";
import { activatedExtension } from "../support/host/extension.ts";
import { useStudyDesk, packId } from "../support/host/studyDesk.ts";
import { gatherStatistics } from "../../src/host/statistics/gatherStatistics.ts";
import { exportProgress } from "../../src/host/statistics/exportProgress.ts";
import { generalStudiesMarking } from "../../src/core/quiz/marks.ts";
import { waitFor } from "../support/host/waitFor.ts";

const viewType = "currentAffairs.progress";

function progressTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType),
    );
}

describe("Show Progress", () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close(progressTabs());
  });

  it("opens one panel, and brings it to the front when it is asked for again", async () => {
    await activatedExtension();
    await vscode.commands.executeCommand("currentAffairs.showProgress");
    await waitFor("the panel is there", () => progressTabs().length === 1);
    await vscode.commands.executeCommand("workbench.action.files.newUntitledFile");
    await waitFor("it is behind", () => progressTabs()[0]?.isActive === false);
    await vscode.commands.executeCommand("currentAffairs.showProgress");
    await waitFor("it is in front", () => progressTabs()[0]?.isActive === true);
    assert.equal(progressTabs().length, 1);
    assert.equal(progressTabs()[0]?.label, "Progress");
  });
});

describe("the statistics", () => {
  const { windows, desk } = useStudyDesk();

  function gather() {
    return gatherStatistics({ ...desk(), scheme: () => generalStudiesMarking });
  }

  it("are of all that was answered, by the topics of the packs", async () => {
    await desk().answer("pe-eam-jaishankar", "pe-eam-jaishankar");
    const { statistics, catalog } = await gather();
    assert.deepEqual(
      [statistics.calendar.answers, statistics.habits.answers, statistics.retention.reviews],
      [2, 2, 0],
    );
    assert.ok(catalog.packs.some(({ id }) => id === packId));
    assert.equal(statistics.forecast.days.length, 90);
    assert.ok(statistics.forecast.days.some(({ fresh }) => fresh > 0));
  });

  it("do not have what was taken back", async () => {
    await desk().answer("pe-eam-jaishankar");
    const { store } = await desk().study.open();
    const last = store.progress.recent.lastAction();
    assert.ok(last?.type === "answer");
    const scope = { facts: last.facts.map(({ key }) => key) };
    await desk().study.append([{ type: "undo", target: last.id, scope }]);
    const { statistics } = await gather();
    assert.deepEqual([statistics.calendar.answers, statistics.habits.answers], [0, 0]);
  });

  it("are exported as one file with all tables", async () => {
    await desk().answer("pe-eam-jaishankar");
    const file = windows.inScratch("all.csv");
    desk().dialogs.next("All tables in one file", file);
    await exportProgress(await gather());
    const text = await read(file);
    assert.match(text, /^\uFEFFYour study days,Day,Answers,/);
    assert.match(text, /\r\nWhat comes due,\d{4}-\d\d-\d\d,0,10,/);
    const widths = new Set(
      text
        .trimEnd()
        .split("\r\n")
        .map((line) => line.split(",").length),
    );
    assert.equal(widths.size, 1, "rows differ in length");
    assert.match(desk().said[0] ?? "", /^Exported to /);
  });

  it("are exported one by one, without tables that are empty", async () => {
    await desk().answer("pe-eam-jaishankar");
    const file = windows.inScratch("days.csv");
    desk().dialogs.next("Your study days", file);
    await exportProgress(await gather());
    assert.match(await read(file), /^\uFEFFDay,Answers\r\n\d{4}-\d\d-\d\d,1\r\n$/);
    const [pick, save] = desk().dialogs.asked;
    assert.ok(pick?.rows.every(({ label }) => label !== "Your mock tests"));
    assert.equal(save?.kind, "save");
  });

  it("are exported nowhere when the student leaves, and say when they cannot be", async () => {
    desk().dialogs.next(undefined);
    await exportProgress(await gather());
    desk().dialogs.next("All tables in one file", undefined);
    await exportProgress(await gather());
    assert.deepEqual(desk().said, []);
    // The folder of the log is no file.
    desk().dialogs.next("All tables in one file", windows.inScratch("storage"));
    await exportProgress(await gather());
    const { text } = await desk().messages.untilShown("Nothing was exported");
    assert.match(text, /Choose another folder\.$/);
  });
});

async function read(file: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(file);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
