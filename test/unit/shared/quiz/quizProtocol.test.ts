import assert from "node:assert/strict";
import fc from "fast-check";
import {
  parseQuizHostMessage,
  parseQuizViewMessage,
} from "../../../../src/shared/quiz/quizProtocol.ts";
import { toQuizSnapshot } from "../../../../src/shared/quiz/toQuizSnapshot.ts";
import { goOn, respond } from "../../../../src/core/quiz/session.ts";
import { assertProperty } from "../../../support/property.ts";
import { sampleSentences, startQuiz } from "../../quizSample.ts";
import { catalogOf, samplePack, withStatements } from "../../samplePack.ts";

type Message = Readonly<Record<string, unknown>>;

const viewMessages: readonly Message[] = [
  { type: "ready" },
  { type: "submitAnswer", sessionId: "s", position: 0, option: 3 },
  { type: "leaveBlank", sessionId: "s", position: 7 },
  { type: "goOn", sessionId: "s", position: 7 },
  { type: "insertFact", factKey: "pack/fact" },
  { type: "openFact", factKey: "pack/fact" },
  { type: "again", sessionId: "s", missedOnly: true },
];

const catalog = catalogOf(samplePack(withStatements("count")));
const quiz = startQuiz(catalog, 3);
/** The question about statements alone. */
const asked = { ...quiz, items: quiz.items.filter(({ statements }) => statements.length > 0) };
const answered = respond(asked, 0, { kind: "chosen", option: 0 });
assert.ok(answered.ok);
const over = goOn(answered.value, 0);
assert.ok(over.ok);
/** A snapshot of each screen, and what came of a fact. */
const hostMessages: readonly Message[] = [
  ...[asked, answered.value, over.value].map((session) =>
    toQuizSnapshot(session, catalog, sampleSentences),
  ),
  { type: "factOutcome", factKey: "pack/fact", sentence: "Copied." },
];

/** Every message that lacks one property somewhere, has one of a wrong type, or one too many. */
function* broken(message: Message): Generator<[what: string, message: Message]> {
  yield ["one property too many", { ...message, extra: 1 }];
  for (const [name, value] of Object.entries(message)) {
    yield [
      `no ${name}`,
      Object.fromEntries(Object.entries(message).filter(([key]) => key !== name)),
    ];
    // No chosen option is a blank.
    for (const wrong of wrongFor(value).filter((each) => name !== "chosen" || each !== null))
      yield [`${name}: ${JSON.stringify(wrong)}`, { ...message, [name]: wrong }];
    if (!isRecord(value)) continue;
    for (const [what, inner] of broken(value))
      yield [`${name} with ${what}`, { ...message, [name]: inner }];
  }
}

function wrongFor(value: unknown): readonly unknown[] {
  if (typeof value === "string") return [0, null, ["ready"], {}, true];
  if (typeof value === "number")
    return ["0", -1, 0.5, null, [0], Number.NaN, Number.POSITIVE_INFINITY];
  if (typeof value === "boolean") return [0, "true", null, {}];
  if (Array.isArray(value)) return ["", null, {}, [-1], [null], [[]]];
  return ["", null, [], 0];
}

function isRecord(value: unknown): value is Message {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

for (const [name, parse, messages] of [
  ["parseQuizViewMessage", parseQuizViewMessage, viewMessages],
  ["parseQuizHostMessage", parseQuizHostMessage, hostMessages],
] as const) {
  describe(name, () => {
    for (const message of messages) {
      const kind = isRecord(message["screen"]) ? message["screen"]["kind"] : message["type"];
      it(`accepts ${String(kind)} as it is`, () => {
        assert.deepEqual(parse(message), message);
        assert.deepEqual(parse(JSON.parse(JSON.stringify(message))), message);
      });

      it(`refuses ${String(kind)} with a property that is missing, wrong or too much`, () => {
        const accepted = [...broken(message)].filter(([, wrong]) => parse(wrong) !== undefined);
        assert.deepEqual(
          accepted.map(([what]) => what),
          [],
        );
      });
    }

    it("refuses what is no message, and never throws", () => {
      const noMessages = [undefined, null, 0, "ready", [], {}, { type: "" }, { type: "__proto__" }];
      for (const noMessage of noMessages) assert.equal(parse(noMessage), undefined);
      assertProperty(
        fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
          assert.equal(parse(value), undefined);
        }),
        { numRuns: 300 },
      );
    });
  });
}

describe("parseQuizViewMessage, limits", () => {
  it("takes what is struck out and how sure the student is, or neither", () => {
    const answer = { type: "submitAnswer", sessionId: "s", position: 0, option: 3 };
    const isTaken = (more: object) => parseQuizViewMessage({ ...answer, ...more }) !== undefined;
    for (const more of [{ struck: [0, 1] }, { struck: [] }, { certainty: "unsure" }])
      assert.deepEqual(parseQuizViewMessage({ ...answer, ...more }), { ...answer, ...more });
    const wrong = [
      { struck: [-1] },
      { struck: ["0"] },
      { struck: 0 },
      { struck: Array.from({ length: 11 }, (_, option) => option) },
      { certainty: "certain" },
      { certainty: null },
    ];
    assert.deepEqual(wrong.filter(isTaken), []);
  });

  it("refuses keys and session ids that are too long", () => {
    const key = (length: number) => ({ type: "openFact", factKey: "k".repeat(length) });
    const session = (length: number) => ({
      type: "goOn",
      sessionId: "s".repeat(length),
      position: 0,
    });
    assert.deepEqual(
      [key(200), key(201), session(100), session(101)].map(
        (message) => parseQuizViewMessage(message) !== undefined,
      ),
      [true, false, true, false],
    );
  });

  it("refuses what only the host sends, and the other way round", () => {
    for (const message of hostMessages) assert.equal(parseQuizViewMessage(message), undefined);
    for (const message of viewMessages) assert.equal(parseQuizHostMessage(message), undefined);
  });
});

describe("parseQuizHostMessage, question", () => {
  it("has no place for what would tell which statements are right", () => {
    const [question] = hostMessages;
    assert.ok(question !== undefined && isRecord(question["screen"]));
    const { screen } = question;
    const statement = { number: "1", text: "One." };
    const messageWith = (extra: Message) => ({
      ...question,
      screen: { ...screen, statements: [statement, { ...statement, ...extra }] },
    });
    assert.ok(parseQuizHostMessage(messageWith({})));
    for (const extra of [{ isTrue: true }, { isTrue: false }, { facts: [] }, { note: "" }])
      assert.equal(parseQuizHostMessage(messageWith(extra)), undefined);
  });
});

describe("parseQuizHostMessage, feedback", () => {
  it("allows no option to be chosen: the question was left blank", () => {
    const [, feedback] = hostMessages;
    assert.ok(feedback !== undefined && isRecord(feedback["screen"]));
    const blank = {
      ...feedback,
      screen: { ...feedback["screen"], chosen: null, outcome: "blank" },
    };
    assert.deepEqual(parseQuizHostMessage(blank), blank);
  });

  it("refuses an outcome that there is not", () => {
    const [, feedback] = hostMessages;
    assert.ok(feedback !== undefined && isRecord(feedback["screen"]));
    const odd = { ...feedback, screen: { ...feedback["screen"], outcome: "half" } };
    assert.equal(parseQuizHostMessage(odd), undefined);
  });
});
