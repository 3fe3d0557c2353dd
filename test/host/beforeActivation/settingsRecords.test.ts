import assert from "node:assert/strict";
import { formatLocalDay } from "../../../src/core/base/localDay.ts";
import type { SettingValue } from "../../../src/core/progress/progressRecord.ts";
import type { StudyLog } from "../../../src/host/progress/studyLog.ts";
import { SettingsRecords } from "../../../src/host/review/settingsRecords.ts";
import { FakeWindow } from "../../support/host/fakeWindow.ts";
import { createRecordingLog } from "../../support/host/recordingLog.ts";
import { useStudyDesk } from "../../support/host/studyDesk.ts";
import { useSettings } from "../../support/host/useSettings.ts";
import { waitFor } from "../../support/host/waitFor.ts";

describe("changes of the settings in the log", () => {
  const { desk, windows } = useStudyDesk();
  const set = useSettings();
  const watching: SettingsRecords[] = [];

  afterEach(() => {
    for (const each of watching.splice(0)) each.dispose();
  });

  function watch(window: FakeWindow, study = desk().study): FakeWindow {
    const { log } = createRecordingLog();
    watching.push(new SettingsRecords({ study, plan: desk().plan, log }, window));
    return window;
  }

  const recorded = () => Object.fromEntries(desk().study.progress?.settings() ?? []);
  const count = () => desk().study.progress?.recordCount ?? 0;

  /** Whether it is on disk, not only in the memory of the window that records it. */
  async function canRead(study: StudyLog, name: string, value: SettingValue): Promise<boolean> {
    const { store } = await study.open();
    await store.refresh(false);
    return store.progress.settings().get(name) === value;
  }

  it("are recorded once each, with what was changed and nothing else", async () => {
    watch(new FakeWindow(true));
    await set({ "review.desiredRetention": 0.85 });
    await waitFor("the change is recorded", () => count() === 1);
    assert.deepEqual(recorded(), { "review.desiredRetention": 0.85 });
    await set({ "review.examDate": "2027-05-30" });
    await waitFor("the other change is recorded", () => count() === 2);
    assert.deepEqual(recorded(), {
      "review.desiredRetention": 0.85,
      "review.examDate": "2027-05-30",
    });
    await set({ "review.desiredRetention": undefined });
    await waitFor("that it is as usual again is recorded", () => count() === 3);
    assert.equal(recorded()["review.desiredRetention"], 0.9);
  });

  it("are not recorded at a start, nor for settings on which no schedule hangs", async () => {
    await set({ "review.desiredRetention": 0.85 });
    const window = watch(new FakeWindow(true));
    window.focus();
    await set({ "review.newPerDay": 3, "review.showInStatusBar": false });
    await set({ "review.dayStartsAt": 5 });
    await waitFor("the last change is recorded", () => count() > 0);
    assert.equal(count(), 1);
    assert.deepEqual(recorded(), { "review.dayStartsAt": 5 });
  });

  it("are recorded by one window of several: that in which they were made", async () => {
    const other = windows.open();
    await other.open();
    const front = watch(new FakeWindow(true));
    const behind = watch(new FakeWindow(false), other);
    await set({ "review.desiredRetention": 0.85 });
    await waitFor("the other window can read the change", () =>
      canRead(other, "review.desiredRetention", 0.85),
    );
    front.focus(false);
    behind.focus();
    await set({ "review.dayStartsAt": 5 });
    await waitFor("the first window can read the next change", () =>
      canRead(desk().study, "review.dayStartsAt", 5),
    );
    behind.focus(false);
    front.focus();
    await set({ "review.dayStartsAt": 6 });
    await waitFor("the last change is recorded", () => recorded()["review.dayStartsAt"] === 6);
    assert.equal(count(), 3);
  });

  it("are recorded by a window behind another program as soon as it is looked at", async () => {
    const window = watch(new FakeWindow(false));
    await set({ "review.dayStartsAt": 5 });
    await desk().answer("pe-eam-jaishankar");
    assert.equal(count(), 1);
    window.focus();
    await waitFor("the change is recorded", () => count() === 2);
    assert.deepEqual(recorded(), { "review.dayStartsAt": 5 });
  });

  it("are recorded as what is used where a setting cannot be", async () => {
    watch(new FakeWindow(true));
    await set({ "review.dayStartsAt": 5 });
    await waitFor("the change is recorded", () => count() === 1);
    await set({ "review.dayStartsAt": 99 });
    await waitFor("what is used instead is recorded", () => count() === 2);
    assert.deepEqual(recorded(), { "review.dayStartsAt": 4 });
  });

  it("give way to VS Code's settings in what is planned, where another machine had others", async () => {
    const { plan, study } = desk();
    const examDate = formatLocalDay(plan.today() + 30);
    await study.append([
      { type: "settings", values: { "review.examDate": examDate, "review.desiredRetention": 0.8 } },
    ]);
    assert.equal((await plan.dayPlan()).exam, undefined);
    assert.equal((await plan.scheduler()).desiredRetention, 0.9);
  });
});
