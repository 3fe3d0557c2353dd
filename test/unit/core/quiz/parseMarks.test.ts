import assert from "node:assert/strict";
import fc from "fast-check";
import {
  csatMarking,
  formatMarks,
  generalStudiesMarking,
  noNegativeMarking,
  totalMarks,
  type Outcome,
} from "../../../../src/core/quiz/marks.ts";
import { parseMarkingScheme, parseMarks } from "../../../../src/core/quiz/parseMarks.ts";
import { assertProperty } from "../../../support/property.ts";

describe("parseMarks", () => {
  for (const [text, numerator, denominator] of [
    ["2", 2, 1],
    ["+2", 2, 1],
    ["0", 0, 1],
    ["-0", 0, 1],
    ["2.5", 5, 2],
    ["0.66", 33, 50],
    ["-0.250", -1, 4],
    ["-2/3", -2, 3],
    ["−2/3", -2, 3],
    ["- 2/3", undefined, 0],
    ["4/6", 2, 3],
    ["-0/3", 0, 1],
    ["1 1/3", 4, 3],
    ["-1 1/3", -4, 3],
    ["⅔", 2, 3],
    ["−⅚", -5, 6],
    ["2½", 5, 2],
    ["−2 ½", -5, 2],
    [" 2 ", 2, 1],
    ["", undefined, 0],
    ["two", undefined, 0],
    ["2/0", undefined, 0],
    ["1/2/3", undefined, 0],
    ["1.5/2", undefined, 0],
    ["1e3", undefined, 0],
    [".5", undefined, 0],
    ["12345", undefined, 0],
    ["1/1000", undefined, 0],
    ["0.1234", undefined, 0],
    ["--2", undefined, 0],
    ["½ ½", undefined, 0],
  ] as const) {
    it(`reads "${text}" as ${numerator === undefined ? "no marks" : `${String(numerator)}/${String(denominator)}`}`, () => {
      const error = `"${text}" are no marks; write them like 2, 2.5, -2/3 or 1 1/3.`;
      assert.deepEqual(
        parseMarks(text),
        numerator === undefined
          ? { ok: false, error }
          : { ok: true, value: { numerator, denominator } },
      );
    });
  }

  it("reads back whatever formatMarks writes", () => {
    const numerators = fc.integer({ min: -9999, max: 9999 });
    assertProperty(
      fc.property(numerators, fc.integer({ min: 1, max: 60 }), (numerator, denominator) => {
        const parsed = parseMarks(formatMarks(numerator, denominator));
        assert.ok(parsed.ok);
        const { numerator: over, denominator: under } = parsed.value;
        assert.equal(over * denominator, numerator * under);
      }),
    );
  });

  it("answers any text with marks or a sentence", () => {
    const near = fc.array(fc.constantFrom(...Array.from("0123456789/.-−+ ⅔⅓½x")), { maxLength: 8 });
    assertProperty(
      fc.property(
        fc.oneof(
          fc.string(),
          near.map((each) => each.join("")),
        ),
        (text) => {
          const parsed = parseMarks(text);
          if (!parsed.ok) assert.match(parsed.error, /\.$/);
          else {
            assert.ok(Number.isSafeInteger(parsed.value.numerator));
            assert.ok(parsed.value.denominator >= 1 && parsed.value.denominator <= 1000);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("parseMarkingScheme", () => {
  it("makes the schemes that are built in from their marks", () => {
    for (const [right, wrong, scheme] of [
      ["2", "-2/3", generalStudiesMarking],
      ["2.5", "-5/6", csatMarking],
      ["2", "0", noNegativeMarking],
    ] as const)
      assert.deepEqual(parseMarkingScheme({ right, wrong }), { ok: true, value: scheme });
  });

  it("takes marks off for a blank when told so", () => {
    const value = { denominator: 12, right: 12, wrong: -4, blank: -3 };
    const parsed = parseMarkingScheme({ right: "1", wrong: "-1/3", blank: "-1/4" });
    assert.deepEqual(parsed, { ok: true, value });
  });

  for (const [texts, sentence] of [
    [{ right: "two", wrong: "0" }, /^"two" are no marks/],
    [{ right: "2", wrong: "x" }, /^"x" are no marks/],
    [{ right: "2", wrong: "0", blank: "?" }, /^"\?" are no marks/],
    [{ right: "0", wrong: "0" }, /^A right answer must gain marks.*"0" does not\.$/],
    [{ right: "-2", wrong: "0" }, /^A right answer must gain marks/],
    [{ right: "2", wrong: "2/3" }, /^A wrong answer must gain nothing/],
    [{ right: "2", wrong: "0", blank: "1" }, /^A blank must gain nothing/],
  ] as const)
    it(`refuses ${JSON.stringify(texts)} with a sentence`, () => {
      const parsed = parseMarkingScheme(texts);
      assert.ok(!parsed.ok);
      assert.match(parsed.error, sentence);
    });

  it("sums as exactly as rational numbers of any size", () => {
    const marks = fc
      .record({
        whole: fc.integer({ min: 0, max: 999 }),
        over: fc.integer({ min: 0, max: 99 }),
        under: fc.integer({ min: 1, max: 999 }),
      })
      .map(({ whole, over, under }) => ({
        text: `${String(whole)} ${String(over)}/${String(under)}`,
        over: BigInt(whole * under + over),
        under: BigInt(under),
      }));
    const outcomes = fc.array(fc.constantFrom<Outcome>("right", "wrong", "blank"), {
      maxLength: 200,
    });
    assertProperty(
      fc.property(marks, marks, marks, outcomes, (right, wrong, blank, answers) => {
        fc.pre(right.over > 0n);
        const parsed = parseMarkingScheme({
          right: right.text,
          wrong: `-${wrong.text}`,
          blank: `-${blank.text}`,
        });
        assert.ok(parsed.ok);
        const total = totalMarks(parsed.value, answers);
        assert.ok(Number.isSafeInteger(total));
        // The sum over the product of all denominators, in numbers of any size.
        const under = right.under * wrong.under * blank.under;
        const worth = {
          right: right.over * wrong.under * blank.under,
          wrong: -wrong.over * right.under * blank.under,
          blank: -blank.over * right.under * wrong.under,
        };
        const exact = answers.reduce((sum, answer) => sum + worth[answer], 0n);
        assert.equal(BigInt(total) * under, exact * BigInt(parsed.value.denominator));
      }),
      { numRuns: 500 },
    );
  });
});
