import assert from "node:assert/strict";
import fc from "fast-check";
import type { QuizSession } from "../../src/core/quiz/session.ts";
import { parseQuizHostMessage } from "../../src/shared/quiz/quizProtocol.ts";
import { openQuizHostEnd } from "../support/view/quizHostEnd.ts";
import { newSession, toResponse, type Answer } from "../support/view/quizSessions.ts";

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
          assert.deepEqual(Object.keys(asked.screen).sort(), [
            "kind",
            "options",
            "position",
            "stem",
          ]);

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
      const told = [0, 1, 2, 3].map(async (key) => {
        const host = openQuizHostEnd(withKeyAt(session, position, key));
        for (let before = 0; before < position; before += 1) {
          await host.say(answerMessage(host.session(), before % 2 === 0 ? "right" : "wrong"));
          await host.say({ type: "goOn", sessionId: session.id, position: before });
        }
        for (const probe of probes(host.session())) await host.say(probe);
        return { sent: host.panel.sent, warnings: host.warnings };
      });
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

  it("is not told by the order of the options either: each place is as likely", () => {
    const counts = [0, 0, 0, 0];
    const quizzes = 300;
    for (let seed = 0; seed < quizzes; seed += 1)
      for (const { key } of newSession(10, seed).items) counts[key] = (counts[key] ?? 0) + 1;
    // 750 in each place, with a standard deviation of 24: the seeds are fixed, so this cannot flicker.
    for (const count of counts) assert.ok(Math.abs(count - 750) < 120, counts.join(", "));
  });
});
