import assert from "node:assert/strict";
import type * as vscode from "vscode";
import type { Log } from "../../src/host/log.ts";
import { informationMessages, Uri, warningMessages } from "../support/view/fakeVscode.ts";
import { QuizPanels, tellUnknownFact, tellUnknownTopic } from "../support/view/hostModules.ts";
import { catalog } from "../support/view/quizSessions.ts";

const title = "[Press here](command:workbench.action.quit)";
const plain = "[Press here]\u2060(command:workbench.action.quit)";

describe("notifications", () => {
  it("make no link of the name that a command was given", () => {
    warningMessages.splice(0);
    tellUnknownFact(title);
    tellUnknownTopic(title);
    assert.equal(warningMessages.length, 2);
    for (const message of warningMessages) assert.ok(message.includes(`"${plain}"`), message);
  });

  it("make no link of the title of a topic without questions", () => {
    informationMessages.splice(0);
    const log: Log = {
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
      show: () => undefined,
    };
    const panels = new QuizPanels({
      extensionUri: new Uri("/extension") as unknown as vscode.Uri,
      log,
      actions: { insert: () => Promise.resolve(undefined), open: () => Promise.resolve() },
      chance: { newId: () => "id", newSeed: () => 1 },
    });
    panels.open({ scope: { title, items: [] }, count: 5 }, catalog);
    assert.deepEqual(informationMessages, [
      `There is no question on ${plain} yet. Start a quiz on another topic.`,
    ]);
  });
});
