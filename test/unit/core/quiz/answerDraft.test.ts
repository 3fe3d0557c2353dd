import assert from "node:assert/strict";
import type { FactKey } from "../../../../src/core/base/ids.ts";
import { toAnswerDraft } from "../../../../src/core/quiz/answerDraft.ts";
import { respond, type Response } from "../../../../src/core/quiz/session.ts";
import { bundledCatalog } from "../../bundledPack.ts";
import { startQuiz } from "../../quizSample.ts";

const quiz = startQuiz(bundledCatalog(), 3);
const [item] = quiz.items;
assert.ok(item);
const revisionOf = (key: FactKey) => key.length;
const details = { quiz: quiz.id, durationMs: 1234.6, revisionOf };

function draftOf(response: Response) {
  assert.ok(item);
  return toAnswerDraft(item, response, details);
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
      seed: item.asked.seed,
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

  it("has no time below zero", () => {
    const draft = toAnswerDraft(item, { kind: "blank" }, { ...details, durationMs: -5 });
    assert.equal(draft.durationMs, 0);
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
