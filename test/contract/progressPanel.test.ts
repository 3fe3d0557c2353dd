import assert from "node:assert/strict";
import {
  parseProgressHostMessage,
  type ProgressSnapshot,
} from "../../src/shared/progress/progressProtocol.ts";
import { FakeWebviewPanel, openedPanels, warningMessages } from "../support/view/fakeVscode.ts";
import {
  firstKey,
  openProgressHostEnd,
  secondKey,
  type ProgressHostEnd,
} from "../support/view/progressHostEnd.ts";
import { waitUntil } from "../support/vscode/waitUntil.ts";

describe("the progress panel", () => {
  const ends: ProgressHostEnd[] = [];

  function start(): { readonly end: ProgressHostEnd; readonly webview: FakeWebviewPanel } {
    const end = openProgressHostEnd();
    ends.push(end);
    end.panel.open();
    const webview = end.webviews()[0] ?? assert.fail("no panel was opened");
    return { end, webview };
  }

  async function nextSnapshot(
    webview: FakeWebviewPanel,
    act: () => void,
  ): Promise<ProgressSnapshot> {
    const before = webview.sent.length;
    act();
    await waitUntil("the panel has sent a snapshot", 5000, () => webview.sent.length > before);
    assert.equal(webview.sent.length, before + 1);
    const snapshot = parseProgressHostMessage(webview.sent.at(-1));
    assert.ok(snapshot, "what was sent does not fit the protocol");
    return snapshot;
  }

  const ready = (webview: FakeWebviewPanel) => () => {
    webview.receive({ type: "ready" });
  };

  afterEach(() => {
    for (const { panel } of ends.splice(0)) panel.dispose();
  });

  it("is one panel, however often it is asked for", () => {
    const { end, webview } = start();
    end.panel.open();
    assert.deepEqual([end.webviews().length, webview.reveals], [1, 1]);
    webview.close();
    end.panel.open();
    assert.equal(end.webviews().length, 2);
  });

  it("lets nothing but its own bundle load, and keeps no hidden view alive", () => {
    const { webview } = start();
    assert.match(webview.webview.html, /default-src 'none'/);
    assert.doesNotMatch(webview.webview.html, /unsafe|style=|<style/);
    const { enableScripts, localResourceRoots, ...others } = webview.options;
    assert.equal(enableScripts, true);
    assert.deepEqual(localResourceRoots?.map(String), ["/extension/dist/views"]);
    assert.deepEqual(others, {});
  });

  it("works everything out before the view asks, and once", async () => {
    const { end, webview } = start();
    assert.equal(end.gathered(), 1);
    const first = await nextSnapshot(webview, ready(webview));
    // A view that was hidden loads anew.
    assert.deepEqual(await nextSnapshot(webview, ready(webview)), first);
    assert.equal(end.gathered(), 1);
    assert.equal(first.isEmpty, true);
  });

  it("shows what is new while it is seen, once when answers follow each other", async () => {
    const { end, webview } = start();
    await nextSnapshot(webview, ready(webview));
    const snapshot = await nextSnapshot(webview, () => {
      end.answer(firstKey, 1);
      end.answer(firstKey, 0);
      end.answer(secondKey, 0);
    });
    assert.deepEqual(snapshot.summary, ["In the last 12 months: 3 questions answered on 2 days."]);
    assert.equal(end.gathered(), 2);
  });

  it("does not work while it is hidden, and shows what is new afterwards", async () => {
    const { end, webview } = start();
    await nextSnapshot(webview, ready(webview));
    webview.visible = false;
    end.answer(firstKey, 0);
    // Another panel hears of the same, and has shown it: so the time has passed for this one too.
    const other = start();
    await nextSnapshot(other.webview, ready(other.webview));
    await nextSnapshot(other.webview, () => {
      other.end.answer(firstKey, 0);
    });
    assert.deepEqual([end.gathered(), webview.sent.length], [1, 1]);
    webview.visible = true;
    const snapshot = await nextSnapshot(webview, ready(webview));
    assert.deepEqual(snapshot.summary, ["In the last 12 months: 1 question answered on 1 day."]);
  });

  it("fills the panel that VS Code brings back after a reload", async () => {
    const end = openProgressHostEnd();
    ends.push(end);
    const restored = new FakeWebviewPanel("currentAffairs.progress", "Progress", {});
    end.panel.adopt(restored as unknown as Parameters<typeof end.panel.adopt>[0]);
    assert.equal((await nextSnapshot(restored, ready(restored))).title, "Progress");
    end.panel.open();
    assert.deepEqual([end.webviews().length, restored.reveals], [0, 1]);
  });

  it("starts a quiz, opens a fact, and asks the weakest facts", async () => {
    const { end, webview } = start();
    webview.receive({ type: "startQuiz" });
    webview.receive({ type: "openFact", factKey: secondKey });
    webview.receive({ type: "quizFacts", factKeys: [secondKey, firstKey, "no/fact"] });
    await waitUntil("all was asked for", 5000, () => end.asked.length === 3);
    assert.deepEqual(end.asked.toSorted(), [
      `open ${secondKey}`,
      `quiz ${secondKey}, ${firstKey}: Weakest Facts`,
      "start",
    ]);
  });

  it("tells of facts that no pack has, and does nothing with them", async () => {
    const { end, webview } = start();
    warningMessages.length = 0;
    webview.receive({ type: "openFact", factKey: "no/such" });
    webview.receive({ type: "quizFacts", factKeys: ["no/fact"] });
    await waitUntil("both were told of", 5000, () => warningMessages.length === 2);
    assert.deepEqual(end.asked, []);
    assert.match(warningMessages.join(), /no\/such.*no\/fact/);
  });

  it("drops what is no message of the view, with a line in the log", async () => {
    const { end, webview } = start();
    webview.receive({ type: "openFact" });
    webview.receive("hello");
    await waitUntil("both were logged", 5000, () => end.warnings.length === 2);
    assert.match(end.warnings[0] ?? "", /does not fit the protocol/);
    assert.deepEqual([end.asked, webview.sent], [[], []]);
  });

  it("sends nothing to a panel that was closed", async () => {
    const { end, webview } = start();
    webview.receive({ type: "ready" });
    webview.close();
    end.panel.open();
    const second = end.webviews()[1] ?? assert.fail();
    await nextSnapshot(second, ready(second));
    assert.deepEqual([webview.sent, end.warnings, openedPanels.at(-1) === second], [[], [], true]);
  });
});
