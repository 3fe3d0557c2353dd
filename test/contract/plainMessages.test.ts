import assert from "node:assert/strict";
import { informationMessages, warningMessages } from "../support/view/fakeVscode.ts";
import { QuizPanels, tellUnknownFact, tellUnknownTopic } from "../support/view/hostModules.ts";
import { catalog } from "../support/view/quizSessions.ts";
import { createSurroundings, preferences } from "../support/view/quizSurroundings.ts";

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
    const panels = new QuizPanels(createSurroundings());
    panels.openPractice({ scope: { title, items: [] }, count: 5 }, catalog, preferences);
    assert.deepEqual(informationMessages, [
      `There is no question on ${plain} yet. Start a quiz on another topic.`,
    ]);
  });
});
