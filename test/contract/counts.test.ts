import assert from "node:assert/strict";
import { counts } from "../support/view/hostModules.ts";

describe("counts in words", () => {
  for (const [name, count, singular, plural] of [
    ["facts", counts.countOfFacts, "fact", "facts"],
    ["questions", counts.countOfItems, "question", "questions"],
    ["answers", counts.countOfAnswers, "answer", "answers"],
    ["records", counts.countOfRecords, "record", "records"],
    ["entries", counts.countOfEntries, "entry", "entries"],
  ] as const) {
    it(`take the singular for one alone: ${name}`, () => {
      assert.deepEqual([0, 1, 2, 21, 101].map(count), [
        `0 ${plural}`,
        `1 ${singular}`,
        `2 ${plural}`,
        `21 ${plural}`,
        `101 ${plural}`,
      ]);
    });
  }
});
