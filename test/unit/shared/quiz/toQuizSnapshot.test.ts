import assert from "node:assert/strict";
import fc from "fast-check";
import {
  goOn,
  respond,
  type QuizSession,
  type Response,
} from "../../../../src/core/quiz/session.ts";
import { parseQuizHostMessage } from "../../../../src/shared/quiz/quizProtocol.ts";
import { toQuizSnapshot } from "../../../../src/shared/quiz/toQuizSnapshot.ts";
import { createCatalog } from "../../../../src/core/content/catalog.ts";
import { assertProperty } from "../../../support/property.ts";
import { bundledCatalog } from "../../bundledPack.ts";
import { sampleSentences, startQuiz } from "../../quizSample.ts";
import { catalogOf, samplePack, withStatements } from "../../samplePack.ts";

const catalog = catalogOf(samplePack());
// With this seed: "Who joined?" with India as option 3, then "How many?" with Three as option 3.
const start = startQuiz(catalog, 2);

function answer(session: QuizSession, response: Response): QuizSession {
  const result = respond(session, session.position, response);
  assert.ok(result.ok);
  return result.value;
}

function next(session: QuizSession): QuizSession {
  const result = goOn(session, session.position);
  assert.ok(result.ok);
  return result.value;
}

function snapshotOf(session: QuizSession) {
  return toQuizSnapshot(session, catalog, sampleSentences);
}

const club = {
  key: "sample/f4",
  language: "en",
  statement: "India has joined.",
  source: "Press; Ministry, 28 May 2026",
};

describe("toQuizSnapshot", () => {
  it("shows a question: its statements, stem and options, and nothing of its key", () => {
    assert.deepEqual(snapshotOf(start), {
      type: "snapshot",
      sessionId: "quiz-1",
      title: "Sample",
      progress: "Question 1 of 2",
      score: "Score: 0",
      unsaved: "",
      screen: {
        kind: "question",
        canSkip: true,
        canTakeBack: false,
        position: 0,
        language: "en",
        lead: "",
        statements: [],
        stem: "Who joined?",
        options: ["Chad", "Peru", "Fiji", "India"],
      },
      texts: sampleSentences.texts,
    });
  });

  it("shows the feedback on a right answer", () => {
    const { score, screen } = snapshotOf(answer(start, { kind: "chosen", option: 3 }));
    assert.deepEqual(
      [score, screen],
      [
        "Score: 2",
        {
          kind: "feedback",
          position: 0,
          language: "en",
          lead: "",
          statements: [],
          stem: "Who joined?",
          options: ["Chad", "Peru", "Fiji", "India"],
          chosen: 3,
          struck: [],
          key: 3,
          outcome: "right",
          verdict: "right: +2 marks",
          rationale: "India did.",
          facts: [club],
          isLast: false,
        },
      ],
    );
  });

  it("shows the feedback on a wrong answer and on a blank, and which question is the last", () => {
    const wrong = answer(start, { kind: "chosen", option: 0 });
    const blank = answer(next(wrong), { kind: "blank" });
    const shown = [wrong, blank].map((session) => {
      const { progress, score, screen } = snapshotOf(session);
      assert.equal(screen.kind, "feedback");
      const { chosen, key, outcome, verdict, isLast } = screen;
      return { progress, score, chosen, key, outcome, verdict, isLast };
    });
    assert.deepEqual(shown, [
      {
        progress: "Question 1 of 2",
        score: "Score: −⅔",
        chosen: 0,
        key: 3,
        outcome: "wrong",
        verdict: "wrong: −⅔ mark",
        isLast: false,
      },
      {
        progress: "Question 2 of 2",
        score: "Score: −⅔",
        chosen: null,
        key: 3,
        outcome: "blank",
        verdict: "blank: 0 marks",
        isLast: true,
      },
    ]);
  });

  it("shows a summary with the facts of what was missed, each once", () => {
    const first = next(answer(start, { kind: "chosen", option: 0 }));
    const { progress, score, screen } = snapshotOf(next(answer(first, { kind: "blank" })));
    assert.deepEqual(
      [progress, score, screen],
      [
        "Question 2 of 2",
        "Score: −⅔",
        {
          kind: "summary",
          lines: ["−⅔ of 4 marks", "0/1/1"],
          missedFacts: [
            club,
            {
              key: "sample/f1",
              language: "en",
              statement: "There are three.",
              source: "Ministry, 28 May 2026",
            },
            {
              key: "sample/f3",
              language: "en",
              statement: "Three is odd.",
              source: "Ministry, 2026",
            },
          ],
        },
      ],
    );
  });

  it("shows a fact once that two missed questions ask", () => {
    const pack = samplePack();
    const items = pack.items.map((item) => ({ ...item, facts: ["f4", "f2"] }));
    const both = catalogOf({ ...pack, items });
    let session = startQuiz(both, 2);
    for (let count = 0; count < 2; count += 1) session = next(answer(session, { kind: "blank" }));
    const { screen } = toQuizSnapshot(session, both, sampleSentences);
    assert.equal(screen.kind, "summary");
    assert.deepEqual(
      screen.missedFacts.map(({ key }) => key),
      ["sample/f4", "sample/f2"],
    );
  });

  it("shows a summary without missed facts where every answer was right", () => {
    const first = next(answer(start, { kind: "chosen", option: 3 }));
    const { score, screen } = snapshotOf(next(answer(first, { kind: "chosen", option: 3 })));
    assert.deepEqual(
      [score, screen],
      ["Score: 4", { kind: "summary", lines: ["4 of 4 marks", "2/0/0"], missedFacts: [] }],
    );
  });

  it("shows lead and statements, and after the answer which of them are right", () => {
    const asking = catalogOf(samplePack(withStatements("three-statements")));
    const session = startQuiz(asking, 3);
    const position = session.items.findIndex(({ itemKey }) => itemKey === "sample/i3");
    const item = session.items[position];
    assert.ok(item);
    const asked = { ...session, items: [item] };
    const [question, feedback] = [asked, answer(asked, { kind: "blank" })].map((each) => {
      const { screen } = toQuizSnapshot(each, asking, sampleSentences);
      assert.ok(screen.kind !== "summary");
      return { kind: screen.kind, lead: screen.lead, statements: screen.statements };
    });
    assert.deepEqual(question, {
      kind: "question",
      lead: "Consider these:",
      statements: [
        { number: "I", text: "There are three." },
        { number: "II", text: "Three is even." },
      ],
    });
    assert.deepEqual(feedback, {
      kind: "feedback",
      lead: "Consider these:",
      statements: [
        { number: "I", text: "There are three.", isTrue: true, explanation: "" },
        { number: "II", text: "Three is even.", isTrue: false, explanation: "" },
      ],
    });
  });

  it("names the language of the pack, and writes dates in that of its own sentences", () => {
    const hindi = catalogOf({ ...samplePack(), language: "hi" });
    let session = startQuiz(hindi, 1, 1);
    const languages = [];
    for (const go of [(it: QuizSession) => answer(it, { kind: "blank" }), next, undefined]) {
      const { screen } = toQuizSnapshot(session, hindi, sampleSentences);
      const facts = screen.kind === "feedback" ? screen.facts : [];
      const missed = screen.kind === "summary" ? screen.missedFacts : [];
      languages.push([
        screen.kind === "summary" ? undefined : screen.language,
        ...[...facts, ...missed].map(({ language, source }) => `${language}: ${source}`),
      ]);
      session = go?.(session) ?? session;
    }
    const fact = "hi: Press; Ministry, 28 May 2026";
    assert.deepEqual(languages, [["hi"], ["hi", fact], [undefined, fact]]);
  });

  it("names a source without a date for a fact that has none", () => {
    const pack = samplePack();
    const facts = pack.facts.map((fact) => ({ ...fact, asOf: "undated" }));
    const undated = catalogOf({ ...pack, facts });
    const answered = answer(start, { kind: "blank" });
    const { screen } = toQuizSnapshot(answered, undated, sampleSentences);
    assert.ok(screen.kind === "feedback");
    assert.deepEqual(
      screen.facts.map(({ source }) => source),
      ["Press; Ministry"],
    );
  });

  it("leaves out facts that a reload has removed", () => {
    const answered = answer(start, { kind: "chosen", option: 3 });
    const { screen } = toQuizSnapshot(answered, createCatalog([]), sampleSentences);
    assert.ok(screen.kind === "feedback");
    assert.deepEqual([screen.facts, screen.rationale], [[], "India did."]);
  });

  it("never tells the key, the rationale or the right statements before the answer", () => {
    const pack = samplePack(withStatements("count"));
    const items = pack.items.map((item) => ({ ...item, rationale: "RATIONALE" }));
    const marked = catalogOf({ ...pack, items });
    const snapshots = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const { screen, ...rest } = toQuizSnapshot(
        startQuiz(marked, 3, seed),
        marked,
        sampleSentences,
      );
      assert.deepEqual(Object.keys(screen).sort(), [
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
      return JSON.stringify({ screen, rest });
    });
    for (const text of snapshots)
      assert.doesNotMatch(text, /RATIONALE|"rationale"|"key"|"facts"|"isTrue"|"truths"/);
    // Two quizzes that ask the same, but whose keys differ, look the same.
    const [item, ...others] = start.items;
    assert.ok(item);
    const snapshotWithKey = (key: number) =>
      snapshotOf({ ...start, items: [{ ...item, key }, ...others] });
    assert.deepEqual(snapshotWithKey(0), snapshotWithKey(3));
    const statements = [{ number: "1", text: "One." }];
    const snapshotWithTruth = (isTrue: boolean) =>
      snapshotOf({ ...start, items: [{ ...item, statements, truths: [isTrue] }, ...others] });
    assert.deepEqual(snapshotWithTruth(true), snapshotWithTruth(false));
  });

  it("is what the view accepts, at every step of every quiz", () => {
    const bundled = bundledCatalog();
    const response = fc.oneof(
      fc.constant<Response>({ kind: "blank" }),
      fc.nat(3).map((option): Response => ({ kind: "chosen", option })),
    );
    assertProperty(
      fc.property(fc.integer(), fc.array(response, { maxLength: 6 }), (seed, responses) => {
        let session = startQuiz(bundled, responses.length, seed);
        const sessions = [session];
        for (const each of responses) {
          session = answer(session, each);
          sessions.push(session);
          session = next(session);
          sessions.push(session);
        }
        for (const each of sessions) {
          const snapshot = toQuizSnapshot(each, bundled, sampleSentences);
          assert.deepEqual(parseQuizHostMessage(structuredClone(snapshot)), snapshot);
        }
      }),
      { numRuns: 60 },
    );
  });
});
