import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { FactKey } from "../../src/core/base/ids.ts";
import { CatalogStore } from "../../src/host/packs/catalogStore.ts";
import { ReviewFigures } from "../../src/host/review/reviewFigures.ts";
import type { ReviewNode } from "../../src/host/review/reviewNode.ts";
import { ReviewTreeProvider } from "../../src/host/review/reviewTreeProvider.ts";
import { activatedExtension } from "../support/host/extension.ts";
import { FakePlan, planDay } from "../support/host/fakePlan.ts";
import { createRecordingLog } from "../support/host/recordingLog.ts";
import { keyOf } from "../support/host/studyDesk.ts";
import { waitFor } from "../support/host/waitFor.ts";
import { FakeClock } from "../support/progress/fakeClock.ts";
import { studyKey } from "../support/students/studyFacts.ts";

const keys = (count: number): FactKey[] => Array.from({ length: count }, (_, n) => studyKey(n));

describe("the review view", () => {
  let catalogs: CatalogStore;
  let plan: FakePlan;
  let clock: FakeClock;
  let figures: ReviewFigures;
  let tree: ReviewTreeProvider;
  let lines: readonly string[];

  before(async () => {
    const { extensionUri } = await activatedExtension();
    catalogs = new CatalogStore(extensionUri, createRecordingLog().log);
  });
  after(() => {
    catalogs.dispose();
  });
  beforeEach(() => {
    plan = new FakePlan();
    clock = new FakeClock();
    const recording = createRecordingLog();
    lines = recording.lines;
    figures = new ReviewFigures({ plan, clock, log: recording.log });
    tree = new ReviewTreeProvider({ catalogs }, figures);
  });
  afterEach(() => {
    tree.dispose();
    figures.dispose();
  });

  const itemsOf = async (node?: ReviewNode): Promise<vscode.TreeItem[]> => {
    const children = await tree.getChildren(node);
    return Promise.all(children.map((child) => tree.getTreeItem(child)));
  };
  const rowsOf = async (node?: ReviewNode): Promise<string[]> =>
    (await itemsOf(node)).map(({ label, description }) => {
      assert.ok(typeof label === "string");
      return `${label} | ${String(description)}`;
    });

  it("leaves its place to the welcome text as long as nothing was ever answered", async () => {
    plan.isUntouched = true;
    plan.plan = { ...plan.plan, fresh: keys(10) };
    assert.deepEqual(await tree.getChildren(), []);
  });

  it("shows what is due, what is new, the days to come, the streak and that no exam is set", async () => {
    plan.plan = { reviews: keys(12), fresh: keys(1), backlog: 0 };
    plan.streakDays = 5;
    assert.deepEqual(await rowsOf(), [
      "Due | 12 facts",
      "New Today | 1 fact",
      "Next 7 Days | 28 reviews",
      "Streak | 5 days",
      "Exam | no date ahead",
    ]);
    assert.deepEqual(await rowsOf({ kind: "forecast" }), [
      "Tomorrow | 1 review",
      "Saturday, May 30 | 2 reviews, 10 new",
      "Sunday, May 31 | 3 reviews",
      "Monday, June 1 | 4 reviews",
      "Tuesday, June 2 | 5 reviews",
      "Wednesday, June 3 | 6 reviews",
      "Thursday, June 4 | 7 reviews",
    ]);
  });

  it("shows what waits, and what cannot fit before the exam", async () => {
    const { facts } = await catalogs.get();
    const cannotFit = [keyOf("pe-eam-jaishankar"), keyOf("ree-count-17")];
    plan.examDay = planDay + 20;
    plan.plan = {
      ...{ reviews: [], fresh: [], backlog: 30 },
      exam: { closingFrom: planDay, planned: [], cannotFit },
    };
    assert.deepEqual(await rowsOf(), [
      "Due | 0 facts",
      "New Today | 0 facts",
      "Waiting | 30 facts",
      "Next 7 Days | 28 reviews",
      "Streak | 0 days",
      "Exam | in 20 days",
      "Cannot Fit Before the Exam | 2 facts",
    ]);
    const items = await itemsOf({ kind: "cannotFit" });
    assert.deepEqual(
      items.map(({ label }) => label),
      cannotFit.map((key) => facts.get(key)?.fact.title),
    );
    assert.deepEqual(
      items.map(({ command, contextValue }) => [
        command?.command,
        command?.arguments,
        contextValue,
      ]),
      cannotFit.map((factKey) => ["currentAffairs.openFact", [{ kind: "fact", factKey }], "fact"]),
    );
  });

  it("says that all fits when it does, and cuts a list that nobody would read", async () => {
    plan.examDay = planDay + 1;
    const exam = { closingFrom: planDay, planned: [], cannotFit: [] as FactKey[] };
    plan.plan = { ...plan.plan, exam };
    const [last] = (await itemsOf()).slice(-1);
    assert.equal(last?.description, "in 1 day");
    const all = "On 29 May 2026. Every fact comes round once more before it.";
    assert.equal(last.accessibilityInformation?.label, `Exam: in 1 day. ${all}`);
    plan.plan = { ...plan.plan, exam: { ...exam, cannotFit: keys(1000) } };
    plan.change();
    await waitFor("the change is waited for", () => clock.waitingCount > 0);
    clock.advance(1000);
    await waitFor(
      "the list is there",
      async () => (await rowsOf({ kind: "cannotFit" })).length > 0,
    );
    const rows = await rowsOf({ kind: "cannotFit" });
    assert.deepEqual([rows.length, rows.at(-1)], [201, "…and 800 more | "]);
  });

  it("gives each row an icon, a tooltip, words that are read out, an id, and a command or children", async () => {
    plan.examDay = planDay + 20;
    const exam = { closingFrom: planDay, planned: [], cannotFit: [keyOf("ree-count-17")] };
    plan.plan = { reviews: keys(2), fresh: [], backlog: 3, exam };
    const items = [
      ...(await itemsOf()),
      ...(await itemsOf({ kind: "forecast" })),
      ...(await itemsOf({ kind: "cannotFit" })),
    ];
    assert.equal(items.length, 7 + 7 + 1);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    for (const item of items) {
      const { iconPath, tooltip, accessibilityInformation, command, collapsibleState } = item;
      assert.ok(iconPath instanceof vscode.ThemeIcon);
      assert.ok(tooltip instanceof vscode.MarkdownString && tooltip.value !== "");
      assert.equal(tooltip.isTrusted, undefined);
      assert.ok((accessibilityInformation?.label ?? "").length > 20);
      const isExpandable = collapsibleState === vscode.TreeItemCollapsibleState.Collapsed;
      assert.equal(command === undefined, isExpandable);
    }
    const known = await vscode.commands.getCommands();
    for (const { command } of items)
      if (command !== undefined) assert.ok(known.includes(command.command), command.command);
  });

  it("works nothing out before it is shown or a while has passed", async () => {
    await waitFor("the start is waited for", () => clock.waitingCount > 0);
    plan.change();
    clock.advance(9999);
    assert.equal(plan.asked, 0);
    clock.advance(1);
    await waitFor("the figures are worked out", () => plan.asked === 1);
    plan.change();
    plan.change();
    await waitFor("the pause is waited for", () => clock.waitingCount > 0);
    clock.advance(300);
    await waitFor("the changes are followed", () => plan.asked === 2);
    await figures.get();
    assert.equal(clock.waitingCount, 0);
    assert.equal(plan.asked, 2);
  });

  it("does not work out again, a while after the start, what is shown already", async () => {
    await tree.getChildren();
    clock.advance(10_000);
    await Promise.resolve();
    await figures.get();
    assert.equal(plan.asked, 1);
  });

  it("is drawn anew after a change, with the same rows under the same ids", async () => {
    plan.plan = { ...plan.plan, reviews: keys(2) };
    const idsOf = async () => (await itemsOf()).map(({ id }) => id);
    const before = await idsOf();
    let changes = 0;
    tree.onDidChangeTreeData(() => {
      changes += 1;
    });
    plan.plan = { ...plan.plan, reviews: keys(1) };
    plan.change();
    clock.advance(300);
    await waitFor("the change is drawn", () => changes > 0);
    assert.equal((await rowsOf())[0], "Due | 1 fact");
    assert.deepEqual(await idsOf(), before);
  });

  it("tells the log when nothing can be read, and tries again when asked", async () => {
    plan.failure = new Error("No packs.");
    clock.advance(10_000);
    await waitFor("the failure is logged", () => lines.length > 0);
    assert.deepEqual(lines, ["error: What is due cannot be worked out: Error: No packs."]);
    await assert.rejects(tree.getChildren(), /No packs/);
    plan.failure = undefined;
    assert.equal((await tree.getChildren()).length, 5);
  });
});
