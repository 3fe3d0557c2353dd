import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { DueNotice, type BadgedView } from "../../../src/host/review/dueNotice.ts";
import { useSettings } from "../../support/host/useSettings.ts";
import { waitFor } from "../../support/host/waitFor.ts";

describe("the notice of what is due", () => {
  const set = useSettings();
  let notice: DueNotice;
  let view: { -readonly [Name in keyof BadgedView]: BadgedView[Name] };
  let item: vscode.StatusBarItem;
  let isShown = false;

  beforeEach(() => {
    view = { badge: undefined };
    isShown = false;
    item = {
      show: () => (isShown = true),
      hide: () => (isShown = false),
      dispose: () => (isShown = false),
    } as unknown as vscode.StatusBarItem;
    notice = new DueNotice(view, () => item);
  });
  afterEach(() => {
    notice.dispose();
  });

  it("shows nothing before anything is known", () => {
    assert.deepEqual([view.badge, isShown], [undefined, false]);
  });

  it("says how many facts are due, on the view and in the status bar", () => {
    notice.show(12);
    assert.deepEqual(view.badge, { value: 12, tooltip: "12 facts are due for review" });
    const { text, name, tooltip, command, accessibilityInformation } = item;
    assert.deepEqual(
      { text, name, tooltip, command, accessibilityInformation, isShown },
      {
        text: "$(mortar-board) 12 due",
        name: "Facts Due",
        tooltip: "12 facts are due for review. Click to review them.",
        command: "currentAffairs.reviewDue",
        accessibilityInformation: {
          label: "12 facts are due for review. Review them.",
          role: "button",
        },
        isShown: true,
      },
    );
    notice.show(1);
    assert.deepEqual(view.badge, { value: 1, tooltip: "1 fact is due for review" });
  });

  it("is gone when nothing is due", () => {
    notice.show(12);
    notice.show(0);
    assert.deepEqual([view.badge, isShown], [undefined, false]);
  });

  it("keeps out of the status bar when the student wants it so, at once", async () => {
    notice.show(12);
    await set({ "review.showInStatusBar": false });
    await waitFor("it is hidden", () => !isShown);
    assert.equal(view.badge?.value, 12);
    notice.show(13);
    assert.equal(isShown, false);
    await set({ "review.showInStatusBar": true });
    await waitFor("it is shown", () => isShown);
  });
});
