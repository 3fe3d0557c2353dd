import assert from "node:assert/strict";
import fc from "fast-check";
import type { QuizSession } from "../../src/core/quiz/session.ts";
import { parseQuizHostMessage } from "../../src/shared/quiz/quizProtocol.ts";
import { openQuizHostEnd } from "../support/view/quizHostEnd.ts";
import {
  newSession,
  sessionOfForm,
  statementForms,
  toResponse,
  type Answer,
} from "../support/view/quizSessions.ts";

/** The session with a reason and facts for each item that occur nowhere else. */
function withSecrets(session: QuizSession): QuizSession {
  const items = session.items.map((item, index) => ({
    ...item,
    rationale: `The secret reason of item ${String(index)}.`,
  }));
  return { ...session, items };
}

/** The session with the key of the item at `position` moved, and all else as it was. */
function withKeyAt(session: QuizSession, position: number, key: number): QuizSession {
  const items = session.items.map((item, index) => (index === position ? { ...item, key } : item));
  return { ...session, items };
}

/** The session with the statements of the item at `position` all right or all wrong. */
function withTruthAt(session: QuizSession, position: number, isTrue: boolean): QuizSession {
  const items = session.items.map((item, index) => {
    return index === position ? { ...item, truths: item.truths.map(() => isTrue) } : item;
  });
  return { ...session, items };
}

/** One question of each form that asks about statements. */
function statementsSession(): QuizSession {
  const sessions = (Object.keys(statementForms) as (keyof typeof statementForms)[]).map(
    sessionOfForm,
  );
  return { ...newSession(sessions.length), items: sessions.flatMap(({ items }) => items) };
}

/** Answers the questions before `position`, and tries to get at what is secret of that one. */
async function askedUpTo(session: QuizSession, position: number) {
  const host = openQuizHostEnd(session);
  for (let before = 0; before < position; before += 1) {
    await host.say(answerMessage(host.session(), before % 2 === 0 ? "right" : "wrong"));
    await host.say({ type: "goOn", sessionId: session.id, position: before });
  }
  for (const probe of probes(host.session())) await host.say(probe);
  return { sent: host.panel.sent, warnings: host.warnings };
}

/** What the view says to answer the question that the panel asks now. */
function answerMessage(session: QuizSession, answer: Answer): unknown {
  const { id: sessionId, position } = session;
  const response = toResponse(session, answer);
  return response.kind === "blank"
    ? { type: "leaveBlank", sessionId, position }
    : { type: "submitAnswer", sessionId, position, option: response.option };
}

const answers = fc.constantFrom<Answer>("right", "wrong", "blank");

/** What a curious view may try to get at the key of the question that is asked. */
function probes({ id: sessionId, position }: QuizSession): readonly unknown[] {
  return [
    { type: "ready" },
    { type: "goOn", sessionId, position },
    { type: "goOn", sessionId, position: position + 1 },
    { type: "submitAnswer", sessionId, position, option: 4 },
    { type: "submitAnswer", sessionId, position: position + 1, option: 0 },
    { type: "submitAnswer", sessionId: "another", position, option: 0 },
    { type: "leaveBlank", sessionId, position: position + 1 },
    { type: "revealKey", sessionId, position },
    { type: "skip", sessionId, position: position + 1 },
    { type: "takeBack", sessionId: "another" },
  ];
}

describe("the key of a question", () => {
  it("is in no message before the answer, nor is the reason, over whole quizzes", async () => {
    const quizzes = fc.record({
      seed: fc.integer(),
      answers: fc.array(answers, { minLength: 1, maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(quizzes, async ({ seed, answers }) => {
        const session = withSecrets(newSession(answers.length, seed));
        const host = openQuizHostEnd(session);
        for (const [position, answer] of answers.entries()) {
          for (const probe of probes(host.session())) await host.say(probe);
          const told = JSON.stringify(host.panel.sent);
          for (let later = position; later < answers.length; later += 1)
            assert.ok(!told.includes(`The secret reason of item ${String(later)}.`));
          const asked = await host.show();
          assert.ok(asked.screen.kind === "question");
          assert.deepEqual(Object.keys(asked.screen).sort(), [
            "canSkip",
            "canTakeBack",
            "kind",
            "language",
            "lead",
            "options",
            "position",
            "statements",
            "stem",
          ]);
          for (const statement of asked.screen.statements)
            assert.deepEqual(Object.keys(statement).sort(), ["number", "text"]);

          await host.say(answerMessage(host.session(), answer));
          assert.ok(JSON.stringify(host.panel.sent).includes(`of item ${String(position)}.`));
          const { id: sessionId } = session;
          await host.say({ type: "goOn", sessionId, position });
        }
        assert.equal((await host.show()).screen.kind, "summary");
        for (const message of host.panel.sent) assert.ok(parseQuizHostMessage(message));
      }),
      { numRuns: 40 },
    );
  });

  it("does not show in anything sent before the answer, wherever it is", async () => {
    const session = newSession(4, 11);
    for (const position of session.items.keys()) {
      const told = [0, 1, 2, 3].map((key) =>
        askedUpTo(withKeyAt(session, position, key), position),
      );
      const [first, ...others] = await Promise.all(told);
      assert.ok(first && first.sent.length > position);
      for (const other of others) assert.deepEqual(other, first);
    }
  });

  it("shows in what is sent after the answer, so that these tests can see it", async () => {
    const session = newSession(1, 11);
    const told = [0, 1].map(async (key) => {
      const host = openQuizHostEnd(withKeyAt(session, 0, key));
      await host.say({ type: "leaveBlank", sessionId: session.id, position: 0 });
      return JSON.stringify(host.panel.sent);
    });
    const [first, second] = await Promise.all(told);
    assert.notEqual(first, second);
  });

  it("is not told by the order of the options either, whatever the form: each place is as likely", () => {
    const counts = [0, 0, 0, 0];
    const quizzes = 300;
    for (let seed = 0; seed < quizzes; seed += 1)
      for (const { key } of newSession(10, seed).items) counts[key] = (counts[key] ?? 0) + 1;
    // 750 in each place, with a standard deviation of 24: the seeds are fixed, so this cannot flicker.
    for (const count of counts) assert.ok(Math.abs(count - 750) < 120, counts.join(", "));
  });
});

describe("whether the statements of a question are right", () => {
  const session = statementsSession();

  it("does not show in anything sent before the answer, whatever the form", async () => {
    assert.equal(session.items.length, 6);
    for (const position of session.items.keys()) {
      const [right, wrong] = await Promise.all(
        [true, false].map((isTrue) => askedUpTo(withTruthAt(session, position, isTrue), position)),
      );
      assert.ok(right && right.sent.length > position);
      assert.deepEqual(right, wrong);
      assert.doesNotMatch(JSON.stringify(right.sent.at(-1)), /isTrue|truths/);
    }
  });

  it("shows in what is sent after the answer, for each statement", async () => {
    for (const isTrue of [true, false]) {
      const host = openQuizHostEnd(withTruthAt(session, 0, isTrue));
      await host.say({ type: "leaveBlank", sessionId: session.id, position: 0 });
      const { screen } = await host.show();
      assert.ok(screen.kind === "feedback" && screen.statements.length > 1);
      assert.ok(screen.statements.every((statement) => statement.isTrue === isTrue));
    }
  });
});
