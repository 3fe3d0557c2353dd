import assert from "node:assert/strict";
import fc from "fast-check";
import {
  parseQuizHostMessage,
  parseQuizViewMessage,
  type QuizViewMessage,
} from "../../src/shared/quiz/quizProtocol.ts";
import { assertProperty } from "../support/property.ts";
import {
  answered,
  catalog,
  finished,
  newSession,
  screenOf,
  sessionOfForm,
  snapshotOf,
} from "../support/view/quizSessions.ts";
import { spoil } from "../support/view/spoiltMessages.ts";

const place = { sessionId: "session", position: 0 };
const [factKey = ""] = catalog.facts.keys();

/** One message of each kind; the compiler asks for a new one. */
const viewMessages: {
  readonly [Type in QuizViewMessage["type"]]: { type: Type } & QuizViewMessage;
} = {
  ready: { type: "ready" },
  submitAnswer: { type: "submitAnswer", ...place, option: 3 },
  leaveBlank: { type: "leaveBlank", ...place },
  goOn: { type: "goOn", ...place },
  skip: { type: "skip", ...place },
  takeBack: { type: "takeBack", sessionId: "session" },
  flagQuestion: { type: "flagQuestion", ...place },
  insertFact: { type: "insertFact", factKey },
  openFact: { type: "openFact", factKey },
  again: { type: "again", sessionId: "session", missedOnly: true },
};

const session = newSession();
const aboutStatements = sessionOfForm("three-statements");
const hostMessages = {
  question: snapshotOf(session),
  "question about statements": snapshotOf(aboutStatements),
  "feedback on statements": snapshotOf(answered(aboutStatements, "wrong")),
  "feedback on an answer": snapshotOf(answered(session, "wrong")),
  "feedback on a blank": snapshotOf(answered(session, "blank")),
  summary: snapshotOf(finished(session, "right", "wrong", "blank")),
};
const factOutcome = { type: "factOutcome", factKey, sentence: "Inserted into Quad.md." };

/** Whatever can arrive: messages are copied before, so getters and proxies cannot. */
const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
  fc.record(
    {
      type: fc.constantFrom(...Object.keys(viewMessages), "snapshot"),
      sessionId: fc.anything(),
      position: fc.anything(),
      option: fc.anything(),
      screen: fc.anything(),
    },
    // A parser returns an ordinary object, which is equal to none without a prototype.
    { requiredKeys: ["type"], noNullPrototype: true },
  ),
);

describe("the messages of the quiz view", () => {
  for (const [type, message] of Object.entries(viewMessages)) {
    it(`are read as they were written: ${type}`, () => {
      assert.deepEqual(parseQuizViewMessage(message), message);
    });

    it(`are not read with one mistake in them: ${type}`, () => {
      for (const { what, message: spoilt } of spoil(message))
        assert.equal(parseQuizViewMessage(spoilt), undefined, what);
    });
  }

  it("name any fact that a pack can hold", () => {
    for (const key of catalog.facts.keys())
      assert.ok(parseQuizViewMessage({ type: "insertFact", factKey: key }), key);
    // The longest ids that the pack's schema allows.
    const longest = `${"p".repeat(80)}/${"f".repeat(80)}`;
    assert.ok(parseQuizViewMessage({ type: "openFact", factKey: longest }));
  });

  it("are not read when a text is too long", () => {
    const long = "x".repeat(1000);
    assert.equal(parseQuizViewMessage({ type: "openFact", factKey: long }), undefined);
    assert.equal(parseQuizViewMessage({ ...viewMessages.goOn, sessionId: long }), undefined);
  });

  it("are not read when a number is none that counts", () => {
    for (const option of [Number.NaN, Infinity, -Infinity, -1, 1.5])
      assert.equal(parseQuizViewMessage({ ...viewMessages.submitAnswer, option }), undefined);
  });
});

describe("the messages of the quiz host", () => {
  for (const [name, message] of Object.entries(hostMessages)) {
    it(`are read as they were written: ${name}`, () => {
      assert.deepEqual(parseQuizHostMessage(message), message);
    });

    it(`are not read with one mistake in them: ${name}`, () => {
      const spoilt = spoil(message);
      assert.ok(spoilt.length > 100);
      for (const { what, message: wrong } of spoilt)
        assert.equal(parseQuizHostMessage(wrong), undefined, what);
    });
  }

  it("tell what came of a fact, and are not read with one mistake in it", () => {
    assert.deepEqual(parseQuizHostMessage(factOutcome), factOutcome);
    const spoilt = spoil(factOutcome);
    assert.ok(spoilt.length > 10);
    for (const { what, message } of spoilt)
      assert.equal(parseQuizHostMessage(message), undefined, what);
  });

  it("have no place for a key in a question", () => {
    const { screen, ...snapshot } = hostMessages.question;
    for (const secret of [{ key: 1 }, { rationale: "Because." }, { facts: [] }, { chosen: null }])
      assert.equal(
        parseQuizHostMessage({ ...snapshot, screen: { ...screen, ...secret } }),
        undefined,
      );
  });

  it("have no place in a question for whether a statement is right", () => {
    const snapshot = hostMessages["question about statements"];
    const { statements } = screenOf(snapshot, "question");
    assert.equal(statements.length, 3);
    for (const secret of [{ isTrue: true }, { isTrue: false }, { facts: [] }]) {
      const told = statements.map((statement) => ({ ...statement, ...secret }));
      const screen = { ...snapshot.screen, statements: told };
      assert.equal(parseQuizHostMessage({ ...snapshot, screen }), undefined);
    }
  });
});

describe("both parsers of the quiz protocol", () => {
  it("never throw, and read nothing that they do not return whole", () => {
    assertProperty(
      fc.property(anything, (message) => {
        for (const parse of [parseQuizViewMessage, parseQuizHostMessage]) {
          const parsed = parse(message);
          if (parsed !== undefined) assert.deepEqual(parsed, message);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("do not read what is meant for the other end", () => {
    for (const message of Object.values(viewMessages))
      assert.equal(parseQuizHostMessage(message), undefined);
    for (const message of [...Object.values(hostMessages), factOutcome])
      assert.equal(parseQuizViewMessage(message), undefined);
  });
});
