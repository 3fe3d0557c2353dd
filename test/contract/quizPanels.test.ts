import assert from "node:assert/strict";
import { createCatalog } from "../../src/core/content/catalog.ts";
import type { QuizSnapshot } from "../../src/shared/quiz/quizProtocol.ts";
import {
  informationMessages,
  openedPanels,
  type FakeWebviewPanel,
} from "../support/view/fakeVscode.ts";
import { QuizPanels } from "../support/view/hostModules.ts";
import { allTopics, catalog } from "../support/view/quizSessions.ts";
import { createSurroundings, preferences } from "../support/view/quizSurroundings.ts";

const createPanels = () => new QuizPanels(createSurroundings());

/** What the panel that was opened last shows. */
function shown(panel: FakeWebviewPanel | undefined): QuizSnapshot {
  panel?.receive({ type: "ready" });
  return panel?.sent.at(-1) as QuizSnapshot;
}

describe("the quiz panels", () => {
  beforeEach(() => {
    openedPanels.splice(0);
    informationMessages.splice(0);
  });

  it("open a quiz of the length that was chosen, each a panel and a session of its own", () => {
    const panels = createPanels();
    panels.openPractice({ scope: allTopics, count: 4 }, catalog, preferences);
    panels.openPractice({ scope: allTopics, count: 7 }, catalog, preferences);
    const snapshots = openedPanels.map(shown);
    assert.deepEqual(
      snapshots.map(({ title, progress }) => [title, progress]),
      [
        ["Quiz: All Topics", "Question 1 of 4"],
        ["Quiz: All Topics", "Question 1 of 7"],
      ],
    );
    assert.notEqual(snapshots[0]?.sessionId, snapshots[1]?.sessionId);
  });

  it("open a quiz on all there is when that is less than was asked for", () => {
    const scope = { ...allTopics, items: allTopics.items.slice(0, 2) };
    createPanels().openPractice({ scope, count: 10 }, catalog, preferences);
    assert.equal(shown(openedPanels[0]).progress, "Question 1 of 2");
  });

  it("open nothing where there is nothing to ask, and say what to do", () => {
    const panels = createPanels();
    panels.openPractice({ scope: { title: "Rivers", items: [] }, count: 10 }, catalog, preferences);
    panels.openPractice(
      { scope: { ...allTopics, title: "Gone" }, count: 10 },
      createCatalog([]),
      preferences,
    );
    assert.deepEqual(openedPanels, []);
    assert.deepEqual(informationMessages, [
      "There is no question on Rivers yet. Start a quiz on another topic.",
      "There is no question on Gone yet. Start a quiz on another topic.",
    ]);
  });

  it("are closed with the extension, but for those that the student has closed", () => {
    const panels = createPanels();
    for (let count = 0; count < 3; count += 1)
      panels.openPractice({ scope: allTopics, count: 5 }, catalog, preferences);
    openedPanels[1]?.close();
    panels.dispose();
    panels.dispose();
    assert.deepEqual(
      openedPanels.map(({ disposals }) => disposals),
      [1, 0, 1],
    );
  });
});
