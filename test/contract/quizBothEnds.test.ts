import assert from "node:assert/strict";
import { resolveFact } from "../../src/core/content/resolveKey.ts";
import type { QuizSession } from "../../src/core/quiz/session.ts";
import { parseQuizHostMessage, parseQuizViewMessage } from "../../src/shared/quiz/quizProtocol.ts";
import {
  openQuizHostEnd,
  type QuizHostEnd,
  type QuizHostEndOptions,
} from "../support/view/quizHostEnd.ts";
import type { QuizPage } from "../support/view/quizPage.ts";
import { catalog, newSession, toResponse, type Answer } from "../support/view/quizSessions.ts";
import { useQuizPages } from "../support/view/useQuizPages.ts";
import { waitUntil } from "../support/vscode/waitUntil.ts";

/** The product's panel and the product's view, with each other's messages. */
interface Quiz {
  readonly host: QuizHostEnd;
  readonly view: QuizPage;
  /** Messages of the host that have not arrived yet. */
  readonly underWay: unknown[];
  /** All that the view has said, since it was opened first. */
  readonly said: readonly unknown[];
  /** Waits until the view shows what the host sent last. */
  readonly settled: () => Promise<void>;
  /** Lets the host's messages arrive only after `action`. */
  readonly beforeAnswer: (action: () => Promise<void>) => Promise<void>;
}

const waitMs = 10_000;
const letters = ["A", "B", "C", "D"];

describe("the quiz panel and the quiz view together", () => {
  const open = useQuizPages();

  async function start(
    session: QuizSession,
    { isHasty = false, ...hostOptions }: QuizHostEndOptions & { readonly isHasty?: boolean } = {},
  ): Promise<Quiz> {
    const host = openQuizHostEnd(session, hostOptions);
    const said: unknown[] = [];
    const underWay: unknown[] = [];
    let isHeld = true;
    host.panel.onMessage = (message) => underWay.push(message);
    const view = await open({
      isHasty,
      onPosted(message) {
        said.push(message);
        host.panel.receive(message);
        if (!isHeld) void arrive();
      },
    });
    let arrivals: Promise<unknown> = Promise.resolve();
    const arrive = () => {
      arrivals = Promise.all([arrivals, ...underWay.splice(0).map((it) => view.send(it))]);
      return arrivals;
    };
    const settled = async () => {
      await waitUntil("the host has heard all that the view said", waitMs, view.isAllTold);
      await arrive();
    };
    const beforeAnswer = async (action: () => Promise<void>) => {
      isHeld = true;
      await action();
      isHeld = false;
      await settled();
    };
    await beforeAnswer(() => Promise.resolve());
    return { host, view, said, underWay, settled, beforeAnswer };
  }

  /** Waits until the host has shown something more than `before` messages ago. */
  async function nextShown({ host, settled }: Quiz, before: number): Promise<void> {
    await waitUntil("the host has sent a snapshot", waitMs, () => host.panel.sent.length > before);
    await settled();
  }

  async function press(quiz: Quiz, key: string): Promise<void> {
    const before = quiz.host.panel.sent.length;
    await quiz.view.page.keyboard.press(key);
    await nextShown(quiz, before);
  }

  async function click(quiz: Quiz, name: string): Promise<void> {
    const before = quiz.host.panel.sent.length;
    await quiz.view.page.getByRole("button", { name, exact: true }).first().click();
    await nextShown(quiz, before);
  }

  async function answer(quiz: Quiz, given: Answer): Promise<void> {
    const response = toResponse(quiz.host.session(), given);
    if (response.kind === "blank") {
      await click(quiz, "Leave Blank");
      return;
    }
    await quiz.view.page.keyboard.press(letters[response.option] ?? "");
    await press(quiz, "Enter");
  }

  function headings({ view }: Quiz): Promise<string[]> {
    return view.page.locator("h2, h3").allTextContents();
  }

  function assertInAgreement({ host, said }: Quiz): void {
    for (const message of said) assert.deepEqual(parseQuizViewMessage(message), message);
    for (const message of host.panel.sent) assert.deepEqual(parseQuizHostMessage(message), message);
    assert.deepEqual(
      { warnings: host.warnings, errors: host.errors },
      { warnings: [], errors: [] },
    );
  }

  it("go through a quiz by keyboard, to the exact score", async () => {
    const quiz = await start(newSession(5, 21));
    const verdicts: string[] = [];
    for (const given of ["right", "wrong", "blank", "wrong", "right"] as const) {
      await answer(quiz, given);
      verdicts.push(...(await quiz.view.page.locator("h2").allTextContents()));
      await press(quiz, "Enter");
    }
    assert.deepEqual(verdicts, [
      "Right: +2 marks.",
      "Wrong: −⅔ mark.",
      "Left blank: 0 marks.",
      "Wrong: −⅔ mark.",
      "Right: +2 marks.",
    ]);
    assert.deepEqual(await quiz.view.page.locator("h2 ~ p").allTextContents(), [
      "2 ⅔ of 10 marks",
      "2 right, 2 wrong, 1 blank",
    ]);
    assertInAgreement(quiz);
  });

  it("ask the missed questions again, then the whole topic", async () => {
    const quiz = await start(newSession(3, 22));
    for (const given of ["right", "wrong", "blank"] as const) {
      await answer(quiz, given);
      await press(quiz, "Enter");
    }
    await click(quiz, "Repeat What You Missed");
    await quiz.view.page.getByText("Question 1 of 2").waitFor();
    for (const given of ["right", "right"] as const) {
      await answer(quiz, given);
      await press(quiz, "Enter");
    }
    await quiz.view.page.getByText("Every answer was right.").waitFor();
    await click(quiz, "New Quiz Like This One");
    await quiz.view.page.getByText("Question 1 of 3").waitFor();
    assertInAgreement(quiz);
  });

  it("ask the host for facts that the catalog has", async () => {
    const quiz = await start(newSession(1, 23));
    await answer(quiz, "blank");
    const buttons = quiz.view.page.locator(".facts button");
    const count = await buttons.count();
    for (let button = 0; button < count; button += 1) await buttons.nth(button).click();
    await waitUntil("each was heard", waitMs, () => quiz.host.factActions.length === count);
    for (const action of quiz.host.factActions) {
      const [, key] = action.split(" ");
      assert.equal(resolveFact(key, catalog).kind, "found", action);
    }
    assertInAgreement(quiz);
  });

  it("lose nothing when the view is hidden and shown in the middle of each stage", async () => {
    const quiz = await start(newSession(2, 24));
    const { view } = quiz;
    const hideAndShow = async () => {
      const before = quiz.host.panel.sent.length;
      await view.reload();
      await nextShown(quiz, before);
    };
    const seen = () => view.page.locator("#quiz").innerHTML();

    await view.page.keyboard.press("c");
    const question = await seen();
    await hideAndShow();
    assert.equal(await seen(), question);
    assert.equal(await view.page.locator("input:checked").getAttribute("value"), "2");

    for (const [index, given] of (["wrong", "right"] as const).entries()) {
      await answer(quiz, given);
      const feedback = await seen();
      await hideAndShow();
      assert.equal(await seen(), feedback);
      await press(quiz, "Enter");
      assert.equal((await headings(quiz)).includes("Summary"), index === 1);
    }
    const summary = await seen();
    await hideAndShow();
    await hideAndShow();
    assert.equal(await seen(), summary);
    await view.page.getByText("1 ⅓ of 4 marks", { exact: true }).waitFor();
    assertInAgreement(quiz);
  });

  it("tell the student what came of a fact, below its buttons", async () => {
    const sentences = ["Inserted into The Quad.md.", "Copied."];
    const quiz = await start(newSession(1, 23), {
      onFact: () => Promise.resolve(sentences.shift()),
    });
    await answer(quiz, "blank");
    const { page } = quiz.view;
    const status = page.locator(".facts > li").first().getByRole("status");
    for (const sentence of [...sentences]) {
      await click(quiz, "Insert into Note");
      assert.equal(await status.textContent(), sentence);
    }
    assertInAgreement(quiz);
  });

  it("are not stuck when the host has refused a step", async () => {
    const session = newSession(2, 26);
    const quiz = await start(session);
    await quiz.beforeAnswer(async () => {
      // Before the student answers in the view, the quiz has gone on without it.
      quiz.host.panel.onMessage = undefined;
      await quiz.host.say({ type: "leaveBlank", sessionId: session.id, position: 0 });
      quiz.host.panel.onMessage = (message) => quiz.underWay.push(message);
      await quiz.view.page.keyboard.press("1");
      await quiz.view.page.keyboard.press("Enter");
    });
    assert.deepEqual(quiz.host.warnings.splice(0), [
      'Quiz: dropped "submitAnswer" (already-answered).',
    ]);
    await quiz.view.page.getByRole("heading", { name: "Left blank: 0 marks." }).waitFor();
    await press(quiz, "Enter");
    await quiz.view.page.getByText("Question 2 of 2").waitFor();
    assertInAgreement(quiz);
  });

  it("show the feedback to a student who answers by a double press, and then go on", async () => {
    const quiz = await start(newSession(2, 27), { isHasty: true });
    const { view, said } = quiz;
    await view.page.keyboard.press("1");
    await press(quiz, "Enter");
    for (let count = 0; count < 3; count += 1) await view.page.keyboard.press("Enter");
    await quiz.settled();
    await view.page.locator(".verdict").waitFor();
    assert.deepEqual(
      said.map((message) => parseQuizViewMessage(message)?.type),
      ["ready", "submitAnswer"],
    );
    await view.pass(500);
    await press(quiz, "Enter");
    await view.page.getByText("Question 2 of 2").waitFor();
    assertInAgreement(quiz);
  });

  it("survive impatience: every key and click comes twice, and counts once", async () => {
    const quiz = await start(newSession(3, 25));
    const { page } = quiz.view;
    for (let position = 0; position < 3; position += 1) {
      await quiz.beforeAnswer(async () => {
        for (const key of ["1", "1", "Enter", "Enter"]) await page.keyboard.press(key);
        await page.getByRole("button", { name: "Check Answer" }).dblclick();
        await page.getByRole("button", { name: "Leave Blank" }).click();
      });
      await page.locator(".verdict").waitFor();
      await quiz.beforeAnswer(async () => {
        await page.keyboard.press("Enter");
        await page.locator(".actions .primary").dblclick();
      });
    }
    await quiz.view.page.getByRole("heading", { name: "Summary" }).waitFor();
    const steps = quiz.said.map((message) => parseQuizViewMessage(message)?.type);
    assert.deepEqual(steps, ["ready", ...[1, 2, 3].flatMap(() => ["submitAnswer", "goOn"])]);
    assertInAgreement(quiz);
  });
});
