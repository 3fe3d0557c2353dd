import assert from "node:assert/strict";
import { RecentQuizzes } from "../../../../src/core/progress/recentQuizzes.ts";
import { toUndo } from "../../../../src/core/progress/recentActions.ts";
import {
  answer,
  answerDraft,
  factKey,
  progressOf,
  quizDrafts,
  recordOf,
} from "../../../support/progress/sampleRecords.ts";

const [begun, response, end] = quizDrafts("quiz-a");
const records = [
  recordOf(begun, 0),
  recordOf(response, 1),
  recordOf({ ...response, chosen: null }, 2),
  recordOf(answerDraft(1, { quiz: "quiz-a" }), 3),
  recordOf(end, 4),
];

describe("RecentQuizzes", () => {
  it("knows what was begun, marked, answered and ended", () => {
    const { quizzes } = progressOf(records);
    assert.deepEqual(quizzes.begun(), [records[0]]);
    assert.deepEqual(quizzes.responsesOf("quiz-a"), [records[1], records[2]]);
    assert.deepEqual(quizzes.responsesOf("quiz-b"), []);
    assert.deepEqual(quizzes.ends(), [records[4]]);
    const [answered] = quizzes.answers();
    assert.deepEqual(answered, {
      id: "writer01.3",
      stamp: 1_779_900_003_000,
      at: 1_779_900_003_000,
      zone: 330,
      form: "single-best",
      facts: [factKey(1)],
      seed: 7,
      key: 1,
      chosen: 1,
      optionCount: 4,
      struck: [3],
      certainty: "sure",
      durationMs: 8000,
      quiz: "quiz-a",
    });
  });

  it("is the same out of a snapshot, and takes what comes after it", () => {
    const { quizzes } = progressOf(records);
    const again = RecentQuizzes.fromPacked(quizzes.toPacked());
    again.add(answer(9));
    quizzes.add(answer(9));
    assert.equal(again.toPacked(), quizzes.toPacked());
    assert.equal(again.answers().length, 2);
  });

  it("counts neither an answer that was taken back nor a quiz as what can be taken back", () => {
    const [, , , answered] = records;
    assert.ok(answered);
    const progress = progressOf([...records, recordOf(toUndo(answered), 5)]);
    assert.deepEqual(progress.recentAnswers(), []);
    assert.equal(progress.recent.lastAction(), undefined);
    assert.equal(progressOf(records).recent.lastAction()?.id, answered.id);
  });
});
