import assert from "node:assert/strict";
import { inputBoxes } from "../support/view/fakeVscode.ts";
import { openQuizHostEnd, type QuizHostEnd } from "../support/view/quizHostEnd.ts";
import { newSession, screenOf } from "../support/view/quizSessions.ts";

const session = newSession();
const { id: sessionId } = session;
const blank = (position: number) => ({ type: "leaveBlank", sessionId, position });
const goOn = (position: number) => ({ type: "goOn", sessionId, position });
const takeBack = { type: "takeBack", sessionId };

async function shownBy(host: QuizHostEnd): Promise<string> {
  const { screen, progress } = await host.show();
  const place = screen.kind === "summary" ? "" : ` ${String(screen.position)}`;
  return `${screen.kind}${place}, ${progress}`;
}

async function openAfter(...messages: readonly unknown[]): Promise<QuizHostEnd> {
  const host = openQuizHostEnd(session);
  for (const message of messages) await host.say(message);
  assert.deepEqual(host.warnings, []);
  return host;
}

describe("the quiz panel", () => {
  it("records that the quiz begins, before any answer, and how it ended", async () => {
    const host = await openAfter(blank(0), goOn(0), blank(1), goOn(1), blank(2), goOn(2));
    const [begun, ...others] = host.drafts;
    assert.ok(begun?.type === "quiz");
    assert.deepEqual(
      [begun.quiz, begun.mode, begun.title, begun.items],
      [sessionId, "practice", session.title, session.items.map(({ asked }) => asked)],
    );
    assert.deepEqual(
      others.map(({ type }) => type),
      ["answer", "answer", "answer", "quizEnd"],
    );
    const [end] = host.progress.quizzes.ends();
    assert.deepEqual(
      [end?.quiz, end?.isHandedIn, end?.score],
      [sessionId, true, { right: 0, wrong: 0, blank: 3, marks: 0, fullMarks: 18, denominator: 3 }],
    );
  });

  it("asks a skipped question after the others, and not when it is the only one left", async () => {
    const skip = (position: number) => ({ type: "skip", sessionId, position });
    const host = await openAfter(skip(0));
    assert.equal(await shownBy(host), "question 1, Question 1 of 3");
    await host.say(skip(0));
    assert.deepEqual(host.warnings.splice(0), ['Quiz: dropped "skip" (not-this-item).']);
    for (const message of [blank(1), goOn(1), blank(2), goOn(2)]) await host.say(message);
    assert.equal(await shownBy(host), "question 0, Question 3 of 3");
    assert.equal(screenOf(await host.show(), "question").canSkip, false);
    await host.say(skip(0));
    assert.deepEqual(host.warnings, ['Quiz: dropped "skip" (last-item).']);
  });

  it("takes the last answer back, in the quiz and in the log, from wherever it is", async () => {
    for (const before of [[blank(0)], [blank(0), goOn(0)]]) {
      const host = await openAfter(...before);
      assert.equal(host.progress.recentAnswers().length, 1);
      await host.say(takeBack);
      assert.equal(await shownBy(host), "question 0, Question 1 of 3");
      assert.deepEqual(host.progress.recentAnswers(), []);
      const { screen } = await host.show();
      assert.ok(screen.kind === "question" && !screen.canTakeBack);
      await host.say(takeBack);
      assert.deepEqual(host.warnings, ['Quiz: dropped "takeBack" (nothing-answered).']);
      await host.say(blank(0));
      assert.equal(host.progress.recentAnswers().length, 1);
    }
  });

  it("follows when its answer is taken back elsewhere, and only then", async () => {
    const host = await openAfter(blank(0), goOn(0), blank(1));
    const sent = host.panel.sent.length;
    await host.undoElsewhere();
    assert.equal(host.panel.sent.length, sent + 1);
    assert.equal(await shownBy(host), "question 1, Question 2 of 3");
    await host.undoElsewhere();
    assert.equal(await shownBy(host), "question 0, Question 1 of 3");
    const again = host.panel.sent.length;
    await host.undoElsewhere();
    assert.equal(host.panel.sent.length, again);
  });

  it("flags the facts of a question with the reason that the student gives", async () => {
    const host = await openAfter(blank(0));
    inputBoxes.push("The order is wrong.", "  ", undefined);
    const flag = { type: "flagQuestion", sessionId, position: 0 };
    for (let count = 0; count < 3; count += 1) await host.say(flag);
    const [item] = session.items;
    const flags = host.drafts.filter(({ type }) => type === "flag");
    assert.deepEqual(flags, [
      {
        type: "flag",
        scope: { facts: item?.facts },
        on: true,
        reason: `In the question “${item?.stem ?? ""}”: The order is wrong.`,
      },
    ]);
    for (const fact of item?.facts ?? []) assert.equal(host.progress.fact(fact).flags.length, 1);
  });
});
