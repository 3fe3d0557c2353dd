import assert from "node:assert/strict";
import { informationMessages, settings, statusBarItems } from "../support/view/fakeVscode.ts";
import { announce } from "../support/view/hostModules.ts";

describe("what is announced", () => {
  const texts = () => statusBarItems.filter(({ isShown }) => isShown).map(({ text }) => text);

  beforeEach(() => {
    statusBarItems.splice(0);
    informationMessages.splice(0);
  });
  afterEach(() => {
    settings.clear();
  });

  it("stands in the status bar", () => {
    for (const isVisible of [undefined, true]) {
      settings.set("workbench.statusBar.visible", isVisible);
      announce("Copied: A fact");
    }
    assert.deepEqual([texts(), informationMessages], [["Copied: A fact", "Copied: A fact"], []]);
  });

  it("is a notification without links where the status bar is hidden", () => {
    settings.set("workbench.statusBar.visible", false);
    announce("Copied: [A fact](command:a.command)");
    assert.deepEqual(informationMessages, ["Copied: [A fact]\u2060(command:a.command)"]);
    assert.deepEqual(texts(), []);
  });
});
