import assert from "node:assert/strict";
import {
  gradeFacts,
  gradingOfOptions,
  gradingOfStatements,
} from "../../../../src/core/quiz/itemGrading.ts";
import type { Form } from "../../../../src/core/quiz/generate/generatedItem.ts";
import { examWording } from "../../../../src/core/quiz/generate/examWording.ts";
import { generatePaper } from "../../../../src/core/quiz/generate/generatePaper.ts";
import { examMixes } from "../../../../src/core/quiz/generate/examMixes.ts";
import { createItemPool } from "../../../../src/core/quiz/generate/itemPool.ts";
import { prepareItems } from "../../../../src/core/quiz/prepareItems.ts";
import { factKey } from "../../../support/progress/sampleRecords.ts";
import { bundledCatalog } from "../../bundledPack.ts";

/** Outcomes of facts 0, 1 and so on, by their first letters, when an option is chosen. */
function grade(form: Form, truths: string, options: readonly string[], key: number) {
  const statements = Array.from(truths, (truth, index) => {
    return { facts: [factKey(index)], isTrue: truth === "T" };
  });
  const free = form === "single-best" || form === "not";
  const grading = free
    ? gradingOfOptions(form, statements, key)
    : gradingOfStatements(form, statements, options);
  const facts = statements.flatMap((statement) => statement.facts);
  return (chosen: number | undefined) =>
    [...gradeFacts({ facts, key, ...(grading && { grading }) }, chosen).values()]
      .map((outcome) => outcome[0])
      .join("");
}

const three = ["1 only", "1 and 2 only", "2 and 3 only", "1, 2 and 3"];
const counts = ["Only one", "Only two", "All three", "None"];
const words = ["a", "b", "c", "d"];

describe("what an answer tells of each fact", () => {
  for (const [form, truths, options, key, expected] of [
    ["combination", "TTF", three, 1, ["rwr", "rrr", "wrw", "rrw", "bbb"]],
    [
      "combination",
      "TF",
      ["1 only", "2 only", "Both 1 and 2", "Neither 1 nor 2"],
      0,
      ["rr", "ww", "rw", "wr", "bb"],
    ],
    ["count", "TFF", counts, 0, ["rrr", "bbb", "rww", "wrr", "bbb"]],
    ["pairs", "TTT", counts, 2, ["bbb", "bbb", "rrr", "www", "bbb"]],
    ["two-statements", "TT", examWording.twoStatements, 0, ["rr", "rr", "rw", "wr", "bb"]],
    ["two-statements", "FT", examWording.twoStatements, 3, ["wr", "wr", "ww", "rr", "bb"]],
    [
      "three-statements",
      "TTF",
      examWording.threeStatements,
      2,
      ["brw", "brw", "rrr", "bwr", "bbb"],
    ],
    ["single-best", "TFFF", words, 0, ["rbbb", "wwbb", "wbwb", "wbbw", "bbbb"]],
    ["not", "TTFT", words, 2, ["wbwb", "bwwb", "bbrb", "bbww", "bbbb"]],
  ] as const) {
    it(`grades each option of "${form}" about ${truths}`, () => {
      const graded = grade(form, truths, options, key);
      assert.deepEqual([0, 1, 2, 3, undefined].map(graded), expected);
    });
  }

  it("grades all facts as the whole where an option cannot be read, or nothing says more", () => {
    const graded = grade("combination", "TF", ["First", "Second", "Both", "Neither"], 0);
    assert.deepEqual([0, 1].map(graded), ["rr", "ww"]);
    assert.deepEqual([...gradeFacts({ facts: [factKey(1)], key: 0 }, 2).values()], ["wrong"]);
    assert.equal(gradingOfStatements("count", [{ facts: [], isTrue: true }], counts), undefined);
  });

  it("takes a right answer as right, and no fact as wrong, in all questions of the packs", () => {
    const catalog = bundledCatalog();
    const { items } = generatePaper(createItemPool(catalog), {
      ...{ count: 100, seed: 5, mix: examMixes.balanced },
    });
    const all = [...items, ...prepareItems([...catalog.items.values()], 999, 1)];
    assert.ok(all.length > 120);
    for (const item of all) {
      const right = [...gradeFacts(item, item.key).values()];
      assert.ok(right.includes("right") && !right.includes("wrong"), item.itemKey);
      for (const option of [0, 1, 2, 3].filter((each) => each !== item.key)) {
        const outcomes = [...gradeFacts(item, option).values()];
        const isCount = ["count", "pairs", "rows"].includes(item.form);
        assert.ok(
          isCount || outcomes.includes("wrong") || item.form.endsWith("statements"),
          item.itemKey,
        );
      }
    }
  });
});
