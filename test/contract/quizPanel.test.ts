import assert from "node:assert/strict";
import { parseQuizHostMessage, type QuizViewMessage } from "../../src/shared/quiz/quizProtocol.ts";
import { errorMessages, warningMessages } from "../support/view/fakeVscode.ts";
import { openQuizHostEnd, type QuizHostEnd } from "../support/view/quizHostEnd.ts";
import {
  answered,
  catalog,
  finished,
  leftFeedback,
  newSession,
  screenOf,
  snapshotOf,
} from "../support/view/quizSessions.ts";
import { spoil } from "../support/view/spoiltMessages.ts";

const session = newSession();
const [factKey = ""] = catalog.facts.keys();
const step = (message: { type: string; position: number; option?: number }) => ({
  sessionId: session.id,
  ...message,
});
const submit = (position: number, option: number) =>
  step({ type: "submitAnswer", position, option });
const leaveBlank = (position: number) => step({ type: "leaveBlank", position });
const goOn = (position: number) => step({ type: "goOn", position });

const misfit = "Quiz: dropped a message that does not fit the protocol.";

/** That the message is dropped: one line in the log, nothing changed, and the view told once so. */
async function assertDropped(host: QuizHostEnd, message: unknown, warning: string): Promise<void> {
  const before = await host.show();
  const sent = host.panel.sent.length;
  const what = JSON.stringify(message);
  await host.say(message);
  assert.deepEqual(host.warnings.splice(0), [warning], what);
  assert.deepEqual(host.panel.sent.slice(sent), [before], what);
  assert.deepEqual(await host.show(), before, what);
  assert.deepEqual({ errors: host.errors, facts: host.factActions }, { errors: [], facts: [] });
}

/** Messages that bring a panel to each of its stages, with the session as it is then. */
const stages = {
  question: { messages: [], session },
  feedback: {
    messages: [submit(0, session.items[0]?.key ?? 0)],
    session: answered(session, "right"),
  },
  "second question": {
    messages: [leaveBlank(0), goOn(0)],
    session: leftFeedback(answered(session, "blank")),
  },
  summary: {
    messages: [0, 1, 2].flatMap((position) => [leaveBlank(position), goOn(position)]),
    session: finished(session, "blank", "blank", "blank"),
  },
};

async function openAt(stage: keyof typeof stages): Promise<QuizHostEnd> {
  const host = openQuizHostEnd(session);
  for (const message of stages[stage].messages) await host.say(message);
  assert.deepEqual(host.warnings, []);
  return host;
}

describe("the quiz panel and messages of its view", () => {
  for (const stage of Object.keys(stages) as (keyof typeof stages)[]) {
    it(`answers ready with one whole snapshot, each time: ${stage}`, async () => {
      const host = await openAt(stage);
      const expected = JSON.parse(JSON.stringify(snapshotOf(stages[stage].session))) as unknown;
      for (let count = 0; count < 5; count += 1) {
        const snapshot = await host.show();
        assert.deepEqual(snapshot, expected);
        assert.deepEqual(parseQuizHostMessage(snapshot), expected);
      }
    });

    it(`sends the whole snapshot after it was hidden, though it lost a message: ${stage}`, async () => {
      const host = openQuizHostEnd(session);
      host.panel.onMessage = undefined;
      for (const message of stages[stage].messages) await host.say(message);
      const arrived: unknown[] = [];
      host.panel.onMessage = (message) => arrived.push(message);
      await host.show();
      assert.deepEqual(arrived, [
        JSON.parse(JSON.stringify(snapshotOf(stages[stage].session))) as unknown,
      ]);
    });

    it(`drops what does not fit the protocol: ${stage}`, async () => {
      const host = await openAt(stage);
      const strangers = [
        undefined,
        null,
        0,
        "ready",
        [],
        [{ type: "ready" }],
        {},
        { type: "Ready" },
        { type: "snapshot" },
        { type: "ready", force: true },
        { type: "revealKey", sessionId: session.id, position: 0 },
        { type: "submitAnswer" },
        step({ type: "submitAnswer", position: 0, option: -1 }),
        step({ type: "submitAnswer", position: 0, option: 0.5 }),
        step({ type: "goOn", position: -1 }),
        snapshotOf(session),
      ];
      for (const message of strangers) await assertDropped(host, message, misfit);
    });

    it(`drops what has one mistake in it: ${stage}`, async () => {
      const host = await openAt(stage);
      const messages: QuizViewMessage[] = [
        { type: "ready" },
        { type: "submitAnswer", sessionId: session.id, position: 0, option: 0 },
        { type: "leaveBlank", sessionId: session.id, position: 0 },
        { type: "goOn", sessionId: session.id, position: 0 },
        { type: "insertFact", factKey },
        { type: "openFact", factKey },
        { type: "again", sessionId: session.id, missedOnly: false },
      ];
      for (const { message } of messages.flatMap(spoil)) await assertDropped(host, message, misfit);
    });

    it(`drops what is about another session: ${stage}`, async () => {
      const host = await openAt(stage);
      for (const sessionId of ["", "another", `${session.id} `, "__proto__"]) {
        const messages = [
          { ...submit(0, 0), sessionId },
          { ...leaveBlank(0), sessionId },
          { ...goOn(0), sessionId },
          { type: "again", sessionId, missedOnly: false },
          { type: "again", sessionId, missedOnly: true },
        ];
        for (const message of messages) {
          const warning = `Quiz: dropped "${message.type}" for a session that has ended.`;
          await assertDropped(host, message, warning);
        }
      }
    });

    it(`drops what is about another question: ${stage}`, async () => {
      const host = await openAt(stage);
      const here = stages[stage].session.position;
      for (const position of [0, 1, 2, 3, 4, 1e9, Number.MAX_SAFE_INTEGER]) {
        if (position === here) continue;
        for (const message of [submit(position, 0), leaveBlank(position), goOn(position)])
          await assertDropped(host, message, `Quiz: dropped "${message.type}" (not-this-item).`);
      }
    });
  }

  it("drops an option that is not there", async () => {
    const host = await openAt("question");
    for (const option of [4, 5, 100, Number.MAX_SAFE_INTEGER])
      await assertDropped(
        host,
        submit(0, option),
        'Quiz: dropped "submitAnswer" (no-such-option).',
      );
  });

  it("drops an answer that comes late, and one that comes twice", async () => {
    const host = await openAt("feedback");
    for (const message of [submit(0, 0), submit(0, 3), submit(0, 9), leaveBlank(0)])
      await assertDropped(host, message, `Quiz: dropped "${message.type}" (already-answered).`);
    assert.equal(screenOf(await host.show(), "feedback").outcome, "right");
  });

  it("drops going on without an answer, and going on twice", async () => {
    const host = await openAt("question");
    await assertDropped(host, goOn(0), 'Quiz: dropped "goOn" (not-answered).');
    await host.say(leaveBlank(0));
    await host.say(goOn(0));
    await assertDropped(host, goOn(0), 'Quiz: dropped "goOn" (not-this-item).');
  });

  it("drops every step at the summary", async () => {
    const host = await openAt("summary");
    for (const message of [submit(3, 0), leaveBlank(3), goOn(3)]) {
      const { type } = message;
      const reason = type === "goOn" ? "not-answered" : "not-this-item";
      await assertDropped(host, message, `Quiz: dropped "${type}" (${reason}).`);
    }
  });

  it("drops the wish for another quiz before the summary", async () => {
    for (const stage of ["question", "feedback"] as const) {
      const host = await openAt(stage);
      const again = { type: "again", sessionId: session.id, missedOnly: false };
      await assertDropped(host, again, 'Quiz: dropped "again" before the summary.');
    }
  });

  it("drops the second of two wishes for another quiz", async () => {
    const host = await openAt("summary");
    const again = { type: "again", sessionId: session.id, missedOnly: false };
    await host.say(again);
    const { sessionId } = await host.show();
    assert.notEqual(sessionId, session.id);
    await assertDropped(host, again, 'Quiz: dropped "again" for a session that has ended.');
  });
});

describe("the quiz panel and its surroundings", () => {
  it("asks the missed questions again, exactly them, as a session of its own", async () => {
    const host = openQuizHostEnd(session);
    const { key = 0 } = session.items[0] ?? {};
    const answers = [submit(0, key), goOn(0), submit(1, ((session.items[1]?.key ?? 0) + 1) % 4)];
    for (const message of [...answers, goOn(1), leaveBlank(2), goOn(2)]) await host.say(message);
    await host.say({ type: "again", sessionId: session.id, missedOnly: true });
    assert.deepEqual(
      host
        .session()
        .items.map(({ itemKey }) => itemKey)
        .sort(),
      session.items
        .slice(1)
        .map(({ itemKey }) => itemKey)
        .sort(),
    );
    assert.notEqual(host.session().id, session.id);
    assert.deepEqual(host.warnings, []);
    assert.equal((await host.show()).progress, "Question 1 of 2");
  });

  it("draws a new quiz of the same length from the whole scope, each time another", async () => {
    const host = openQuizHostEnd(session);
    const drawn = new Set<string>();
    const ids = new Set<string>();
    for (let count = 0; count < 30; count += 1) {
      for (const position of session.items.keys()) {
        const { id: sessionId } = host.session();
        await host.say({ type: "leaveBlank", sessionId, position });
        await host.say({ type: "goOn", sessionId, position });
      }
      await host.say({ type: "again", sessionId: host.session().id, missedOnly: false });
      const { items, id, title } = host.session();
      assert.equal(items.length, session.items.length);
      assert.equal(title, session.title);
      ids.add(id);
      for (const { itemKey } of items) drawn.add(itemKey);
    }
    assert.equal(ids.size, 30);
    // Ninety draws from the pack's questions: more different ones than any one quiz can ask.
    assert.ok(drawn.size > 30, String(drawn.size));
  });

  it("shows the summary again when there is nothing to ask again", async () => {
    const host = openQuizHostEnd(session);
    for (const { key } of session.items) {
      const { position } = host.session();
      await host.say(submit(position, key));
      await host.say(goOn(position));
    }
    const before = await host.show();
    await host.say({ type: "again", sessionId: session.id, missedOnly: true });
    assert.deepEqual(host.panel.sent.at(-1), before);
    assert.equal(host.session().id, session.id);
  });

  it("passes the keys of facts on, and stays where it is", async () => {
    const host = await openAt("feedback");
    const before = await host.show();
    const { facts } = screenOf(before, "feedback");
    for (const { key } of facts) {
      await host.say({ type: "insertFact", factKey: key });
      await host.say({ type: "openFact", factKey: key });
    }
    assert.deepEqual(
      host.factActions,
      facts.flatMap(({ key }) => [`insert ${key}`, `open ${key}`]),
    );
    assert.deepEqual(await host.show(), before);
  });

  it("tells the view what came of a fact, and of which, also where a message says more", async () => {
    const outcomes = ["Inserted into Quad.md.", undefined, "Copied."];
    const host = openQuizHostEnd(session, { onFact: () => Promise.resolve(outcomes.shift()) });
    for (let count = 0; count < 3; count += 1) await host.say({ type: "insertFact", factKey });
    const elsewhere =
      "The fact has not been inserted. The message at the lower right says why, and what to do.";
    const told = ["Inserted into Quad.md.", elsewhere, "Copied."].map((sentence) => {
      return { type: "factOutcome", factKey, sentence };
    });
    assert.deepEqual(host.panel.sent, told);
    for (const message of told) assert.deepEqual(parseQuizHostMessage(message), message);
    await host.say({ type: "openFact", factKey });
    assert.equal(host.panel.sent.length, 3);
  });

  it("tells a closed view nothing of a fact", async () => {
    let finish: ((sentence: string) => void) | undefined;
    const insertion = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const host = openQuizHostEnd(session, { onFact: () => insertion });
    await host.say({ type: "insertFact", factKey });
    host.panel.close();
    finish?.("Inserted into Quad.md.");
    await host.say({ type: "ready" });
    assert.deepEqual({ errors: host.errors, sent: host.panel.sent }, { errors: [], sent: [] });
  });

  it("says of a fact that no pack has that nothing was done", async () => {
    const host = openQuizHostEnd(session);
    for (const gone of ["india-us-critical-minerals/gone", "", "__proto__"]) {
      warningMessages.splice(0);
      await host.say({ type: "insertFact", factKey: gone });
      await host.say({ type: "openFact", factKey: gone });
      const warning = `No loaded pack has the fact "${gone}". Look for it with Search Facts, or refresh the topics.`;
      assert.deepEqual(warningMessages, [warning, warning]);
      assert.deepEqual(host.panel.sent.splice(0), [
        {
          type: "factOutcome",
          factKey: gone,
          sentence: "The fact was not inserted: no loaded pack has it.",
        },
      ]);
    }
    assert.deepEqual(host.factActions, []);
  });

  it("logs what fails outside, tells the student, and goes on", async () => {
    const failure = new Error("The disk is full.");
    const host = openQuizHostEnd(session, { onFact: () => Promise.reject(failure) });
    await host.say({ type: "insertFact", factKey });
    assert.deepEqual(host.errors, [["Quiz:", failure]]);
    assert.deepEqual(host.panel.sent, [
      {
        type: "factOutcome",
        factKey,
        sentence: "The fact was not inserted: something went wrong. The log says what.",
      },
    ]);
    assert.equal(
      errorMessages.at(-1),
      "That did not work. The log of Current Affairs Notes says why.",
    );
    await host.say(leaveBlank(0));
    assert.equal((await host.show()).screen.kind, "feedback");
  });

  it("ignores a message that comes after the panel was closed", async () => {
    const host = openQuizHostEnd(session);
    host.dispose();
    await host.say({ type: "ready" });
    assert.deepEqual({ errors: host.errors, sent: host.panel.sent }, { errors: [], sent: [] });
  });

  it("gives the view scripts and its own folder, and keeps nothing of it while hidden", () => {
    const { panel } = openQuizHostEnd(session);
    const { localResourceRoots, ...options } = panel.options;
    assert.deepEqual(options, { enableScripts: true });
    assert.deepEqual(localResourceRoots?.map(String), ["/extension/dist/views"]);
    assert.equal(panel.viewType, "currentAffairs.quiz");
    assert.equal(panel.title, session.title);
  });

  it("lets nothing but its own files load or run in the page, by a new nonce each time", () => {
    const policies = [1, 2].map(() => {
      const { html } = openQuizHostEnd(session).panel.webview;
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
      const nonce = /'nonce-([^']*)'/.exec(policy)?.[1] ?? "";
      assert.match(nonce, /^[\w-]{22,}$/);
      assert.equal(
        policy,
        `default-src 'none'; style-src 'self' https://*.vscode-cdn.net; script-src 'nonce-${nonce}'`,
      );
      assert.deepEqual(html.match(/<script[^>]*>/g), [
        `<script type="module" nonce="${nonce}" src="https://file+.vscode-resource.vscode-cdn.net/extension/dist/views/quiz.js">`,
      ]);
      assert.doesNotMatch(html, /\sstyle=|\son\w+=|javascript:/i);
      return policy;
    });
    assert.notEqual(policies[0], policies[1]);
  });
});
