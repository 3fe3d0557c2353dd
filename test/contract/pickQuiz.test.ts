import assert from "node:assert/strict";
import { createCatalog } from "../../src/core/content/catalog.ts";
import {
  informationMessages,
  openedQuickPicks,
  QuickInputButtons,
} from "../support/view/fakeVscode.ts";
import type { CountQuestions } from "../../src/host/quiz/pickQuiz.ts";
import type { FakeQuickPick } from "../support/view/fakeQuickPick.ts";
import { pickQuiz } from "../support/view/hostModules.ts";
import { catalog } from "../support/view/quizSessions.ts";
import { catalogOf, samplePack } from "../unit/samplePack.ts";

/** Lets the product react to what the student did. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** The quick pick that is open, which must be at this step. */
async function openPicker(step: number): Promise<FakeQuickPick> {
  await settled();
  const [picker, ...others] = openedQuickPicks.filter(({ isOpen }) => isOpen);
  assert.ok(picker);
  assert.deepEqual(others, []);
  assert.deepEqual([picker.step, picker.totalSteps], [step, 3]);
  return picker;
}

function labels({ items }: FakeQuickPick): string[] {
  return items.map(({ label }) => label);
}

const questionCount = catalog.items.size;

/** As many questions as the scope has authored ones, and none of a form of its own but single best. */
const countQuestions: CountQuestions = ({ scope, form, count }) =>
  form === undefined || form === "single-best" ? Math.min(count, scope.items.length) : 0;

describe("choosing a quiz", () => {
  beforeEach(() => openedQuickPicks.splice(0));
  afterEach(async () => {
    await settled();
    assert.ok(openedQuickPicks.every(({ isOpen }) => !isOpen));
  });

  it("asks for the topic, then for the form, then for the length", async () => {
    const choice = pickQuiz(catalog, countQuestions);
    const topics = await openPicker(1);
    assert.deepEqual([topics.title, topics.placeholder], ["Start Quiz", "Choose a topic"]);
    assert.deepEqual(topics.buttons, []);
    assert.deepEqual(
      topics.items.slice(0, 1).map(({ label, description }) => [label, description]),
      [["All Topics", `${String(catalog.facts.size)} facts`]],
    );
    topics.accept("The Quad");
    const forms = await openPicker(2);
    assert.deepEqual(
      [forms.title, forms.placeholder, labels(forms)],
      [
        "Start Quiz: The Quad",
        "Choose the form of the questions",
        ["All Forms", "Single best answer"],
      ],
    );
    forms.accept("Single best answer");
    const lengths = await openPicker(3);
    assert.deepEqual(
      [lengths.title, lengths.placeholder],
      ["Start Quiz: The Quad", "Choose how many questions"],
    );
    lengths.accept("5 questions");
    const quad = [...catalog.topics.values()].find(({ topic }) => topic.title === "The Quad");
    assert.deepEqual(await choice, {
      scope: { title: "The Quad", items: quad?.items, facts: quad?.facts },
      form: "single-best",
      count: 5,
    });
  });

  it("offers the usual lengths that there are questions for, and all of them", async () => {
    const choice = pickQuiz(catalog, countQuestions);
    (await openPicker(1)).accept("All Topics");
    (await openPicker(2)).accept();
    const lengths = await openPicker(3);
    assert.ok(questionCount > 50);
    assert.deepEqual(
      lengths.items.map(({ label, description }) => [label, description]),
      [
        ["5 questions", undefined],
        ["10 questions", undefined],
        ["20 questions", undefined],
        ["50 questions", undefined],
        [`${String(questionCount)} questions`, "all there are"],
      ],
    );
    lengths.accept(`${String(questionCount)} questions`);
    assert.equal((await choice)?.count, questionCount);
  });

  it("leads back from step to step, to what was chosen there", async () => {
    const choice = pickQuiz(catalog, countQuestions);
    (await openPicker(1)).accept("The Quad");
    (await openPicker(2)).accept("Single best answer");
    (await openPicker(3)).press(QuickInputButtons.Back);
    const forms = await openPicker(2);
    assert.deepEqual(
      forms.activeItems.map(({ label }) => label),
      ["Single best answer"],
    );
    forms.press(QuickInputButtons.Back);
    const again = await openPicker(1);
    assert.deepEqual(
      again.activeItems.map(({ label }) => label),
      ["The Quad"],
    );
    again.accept("People");
    (await openPicker(2)).accept();
    (await openPicker(3)).accept();
    const request = await choice;
    assert.deepEqual([request?.scope.title, request?.form], ["People", undefined]);
  });

  it("is over when the student leaves, at any step", async () => {
    const first = pickQuiz(catalog, countQuestions);
    (await openPicker(1)).hide();
    assert.equal(await first, undefined);
    const second = pickQuiz(catalog, countQuestions);
    (await openPicker(1)).accept();
    (await openPicker(2)).hide();
    assert.equal(await second, undefined);
    const third = pickQuiz(catalog, countQuestions);
    (await openPicker(1)).accept();
    (await openPicker(2)).accept();
    (await openPicker(3)).hide();
    assert.equal(await third, undefined);
  });

  it("waits while no row matches what was typed", async () => {
    const choice = pickQuiz(catalog, countQuestions);
    const topics = await openPicker(1);
    topics.accept("no such topic");
    assert.equal(await openPicker(1), topics);
    topics.accept("All Topics");
    (await openPicker(2)).hide();
    assert.equal(await choice, undefined);
  });

  it("speaks of one question in the singular, and offers one where it could not count", async () => {
    for (const available of [1, 0]) {
      const choice = pickQuiz(catalogOf(samplePack()), () => available);
      (await openPicker(1)).accept();
      (await openPicker(2)).accept();
      const lengths = await openPicker(3);
      assert.deepEqual(labels(lengths), ["1 question"]);
      lengths.accept();
      assert.equal((await choice)?.count, 1);
    }
  });

  it("leaves out topics in which there is nothing", async () => {
    const pack = samplePack();
    const topics = [...pack.topics, { id: "empty", title: "Empty" }];
    const choice = pickQuiz(catalogOf({ ...pack, topics }), countQuestions);
    const picker = await openPicker(1);
    assert.ok(!labels(picker).includes("Empty"));
    picker.hide();
    assert.equal(await choice, undefined);
  });

  it("says where to look when no pack has a question", async () => {
    informationMessages.splice(0);
    assert.equal(await pickQuiz(createCatalog([]), countQuestions), undefined);
    assert.deepEqual(openedQuickPicks, []);
    assert.deepEqual(informationMessages, [
      "No pack with questions is loaded. The Current Affairs view shows why.",
    ]);
  });

  it("shows a title with the sign of an icon as it is written", async () => {
    const pack = samplePack();
    const topics = pack.topics.map((topic) => ({ ...topic, title: "Costs in $(bug)" }));
    const choice = pickQuiz(catalogOf({ ...pack, topics }), countQuestions);
    const picker = await openPicker(1);
    assert.equal(labels(picker)[1], "Costs in $\u2060(bug)");
    picker.accept(labels(picker)[1]);
    (await openPicker(2)).accept();
    const lengths = await openPicker(3);
    assert.equal(lengths.title, "Start Quiz: Costs in $(bug)");
    lengths.accept();
    assert.equal((await choice)?.scope.title, "Costs in $(bug)");
  });
});
