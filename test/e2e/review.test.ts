import assert from "node:assert/strict";
import { join } from "node:path";
import { toFactKey } from "../../src/core/base/ids.ts";
import { frontPage } from "../support/e2e/frontPage.ts";
import { container, packTitle, reviewView, topicsView } from "../support/e2e/names.ts";
import { FakeClock } from "../support/progress/fakeClock.ts";
import { nodeClock } from "../support/progress/nodeClock.ts";
import { openNodeStore } from "../support/progress/nodeStore.ts";
import { answerDraft } from "../support/progress/sampleRecords.ts";
import { makeTemporaryFolder } from "../support/vscode/temporaryFolder.ts";
import { Workbench } from "../support/vscode/workbench.ts";

const dayMs = 86_400_000;
/** Facts that were answered once, thirty days ago, and whose questions tell of nothing else. */
const answered = ["cm-named-cobalt", "ree-use-smartphones", "qd-member-india"].map((id) =>
  toFactKey("india-us-critical-minerals", id),
);

describe("what is due", () => {
  let folder: Awaited<ReturnType<typeof makeTemporaryFolder>>;
  let workbench: Workbench;
  const tree = () => workbench.tree(reviewView);

  before("answers of a month ago", async () => {
    folder = await makeTemporaryFolder("review");
    const clock = new FakeClock(nodeClock.now().at - 30 * dayMs);
    const store = await openNodeStore(folder.path, { clock });
    await store.append(
      answered.map((key) => answerDraft(0, { facts: [{ key, revision: 1 }], certainty: "unsure" })),
    );
    await store.close();
    workbench = await Workbench.launch({
      // All rows are in view.
      viewport: { width: 1280, height: 1400 },
      machineSettings: { "currentAffairs.progress.folder": join(folder.path, "log") },
    });
  });

  afterEach("keep a picture of a failure", async function () {
    if (this.currentTest?.state === "failed") console.log(await workbench.screenshot("review"));
  });

  after(async () => {
    await workbench.close();
    await folder.remove();
  });

  it("stands in the sidebar, below the topics, with what is new and what is to come", async () => {
    await workbench.openContainer(container);
    await workbench.tree(topicsView).item(packTitle).waitFor();
    const rows = await tree().untilRows("the rows", ({ length }) => length >= 5);
    assert.deepEqual(
      rows.map(({ label, description }) => [label, description]),
      [
        ["Due", "3 facts"],
        ["New Today", "10 facts"],
        ["Next 7 Days", rows[2]?.description],
        ["Streak", "0 days"],
        ["Exam", "no date ahead"],
      ],
    );
    assert.equal(
      rows[0]?.accessibleName,
      "Due: 3 facts. Facts that you may forget soon. Review them now.",
    );
    await tree().expand("Next 7 Days");
    const days = await tree().untilRows("the days", (shown) =>
      shown.some(({ label }) => label === "Tomorrow"),
    );
    assert.equal(days.find(({ label }) => label === "Tomorrow")?.level, 2);
  });

  it("stands on the icon of the container and in the status bar, in words as well", async () => {
    const { page } = workbench;
    const tab = page.locator(".activitybar").getByRole("tab", { name: /3 facts are due/ });
    await tab.waitFor();
    await page
      .locator(".statusbar")
      .getByRole("button", { name: "3 facts are due for review. Review them." })
      .waitFor();
  });

  it("is reviewed from the status bar by keyboard, and then is no longer due", async () => {
    const { page } = workbench;
    const entry = page
      .locator(".statusbar")
      .getByRole("button", { name: "3 facts are due for review. Review them." });
    await entry.focus();
    await page.keyboard.press("Enter");
    const quiz = await workbench.webview("Review: Due Facts");
    await quiz.getByText(/^Question 1 of /).waitFor();
    await page.keyboard.press("1");
    await quiz.locator("input:checked").waitFor();
    await page.keyboard.press("Enter");
    await quiz.getByRole("heading", { name: /^(Right|Wrong):/ }).waitFor();
    const rows = await tree().untilRows("fewer are due", ([first]) =>
      ["2 facts", "1 fact"].includes(first?.description ?? ""),
    );
    assert.equal(rows.find(({ label }) => label === "Streak")?.description, "1 day");
  });

  it("says what cannot fit before an exam that is too close, and opens such a fact", async () => {
    const day = new Date(nodeClock.now().at + 5 * dayMs).toISOString().slice(0, 10);
    await tree().item("Exam").click();
    const field = workbench.page.locator(".settings-editor .setting-item-control input");
    await field.fill(day);
    await field.press("Enter");
    const row = "Cannot Fit Before the Exam";
    await tree().item(row).waitFor();
    // The settings may lie over the sidebar.
    await workbench.page.keyboard.press("Escape");
    await tree().expand("Next 7 Days");
    await tree().collapse("Next 7 Days");
    await tree().expand(row);
    const rows = await tree().untilRows("the facts", (shown) => shown.at(-1)?.level === 2);
    const fact = rows[rows.findIndex(({ label }) => label === row) + 1]?.label ?? "";
    await tree().item(fact).first().click();
    await frontPage(workbench).getByRole("heading", { name: fact, exact: true }).waitFor();
  });
});
