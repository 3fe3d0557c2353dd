import assert from "node:assert/strict";
import type { FactKey } from "../../../../src/core/base/ids.ts";
import { toAnswerDraft } from "../../../../src/core/quiz/answerDraft.ts";
import { respond, type Response } from "../../../../src/core/quiz/session.ts";
import { bundledCatalog } from "../../bundledPack.ts";
import { startQuiz } from "../../quizSample.ts";

const quiz = startQuiz(bundledCatalog(), 3);
const [item] = quiz.items;
assert.ok(item);
const details = { durationMs: 1234.6, revisionOf: (key: FactKey) => key.length };

function draftOf(response: Response) {
  const answered = respond(quiz, 0, response);
  assert.ok(answered.ok);
  const draft = toAnswerDraft(answered.value, 0, details);
  assert.ok(draft?.type === "answer");
  return draft;
}

describe("toAnswerDraft", () => {
  it("has all that makes the question and its answer again", () => {
    const chosen = (item.key + 1) % 4;
    const struck = [item.key];
    assert.deepEqual(draftOf({ kind: "chosen", option: chosen, struck, certainty: "sure" }), {
      type: "answer",
      facts: item.facts.map((key) => ({ key, revision: key.length })),
      form: item.form,
      item: item.itemKey,
      seed: quiz.seed,
      shown: item.options,
      key: item.key,
      chosen,
      struck,
      certainty: "sure",
      durationMs: 1235,
      quiz: quiz.id,
    });
  });

  it("has no choice for a blank, and no certainty where none was said", () => {
    const draft = draftOf({ kind: "blank", struck: [0, 1] });
    assert.deepEqual([draft.chosen, draft.struck, "certainty" in draft], [null, [0, 1], false]);
    assert.deepEqual(draftOf({ kind: "blank" }).struck, []);
  });

  it("is none before the answer, and has no time below zero", () => {
    assert.equal(toAnswerDraft(quiz, 0, details), undefined);
    assert.equal(toAnswerDraft(quiz, 99, details), undefined);
    const answered = respond(quiz, 0, { kind: "blank" });
    assert.ok(answered.ok);
    const draft = toAnswerDraft(answered.value, 0, { ...details, durationMs: -5 });
    assert.ok(draft?.type === "answer" && draft.durationMs === 0);
  });
});

describe("respond, with options struck out", () => {
  it("refuses options that are not there, or twice", () => {
    for (const struck of [[4], [-1], [0.5], [1, 1]])
      assert.deepEqual(
        respond(quiz, 0, { kind: "blank", struck }),
        { ok: false, error: "no-such-option" },
        String(struck),
      );
  });
});
