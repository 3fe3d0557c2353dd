import assert from "node:assert/strict";
import fc from "fast-check";
import { createPackText, isNestedTooDeep } from "../../../../src/core/content/packText.ts";
import { assertProperty } from "../../../support/property.ts";

describe("createPackText", () => {
  it("counts lines and columns from 1, an offset at a line end to that line", () => {
    const text = createPackText("ab\n\ncd");
    assert.deepEqual(
      [0, 1, 2, 3, 4, 6].map((offset) => text.positionAt(offset)),
      [
        { line: 1, column: 1 },
        { line: 1, column: 2 },
        { line: 1, column: 3 },
        { line: 2, column: 1 },
        { line: 3, column: 1 },
        { line: 3, column: 3 },
      ],
    );
  });

  it("counts them for any offset in any text as one who reads from its start", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\u2028", "é") });
    assertProperty(
      fc.property(texts, fc.array(fc.nat(30)), (text, offsets) => {
        const packText = createPackText(text);
        for (const offset of offsets.map((each) => Math.min(each, text.length))) {
          const lines = text.slice(0, offset).split("\n");
          const column = (lines.at(-1)?.length ?? 0) + 1;
          assert.deepEqual(packText.positionAt(offset), { line: lines.length, column });
        }
      }),
    );
  });

  it("finds the first entry of two with the same id", () => {
    const packText = createPackText('{ "a": [1, { "id": "x" },\n{ "id": "x" }, { "id": "y" }] }');
    assert.deepEqual(packText.positionOfEntry("a", "x", ["id"]), { line: 1, column: 20 });
    assert.deepEqual(packText.positionOfEntry("a", "y", []), { line: 2, column: 16 });
    assert.deepEqual(packText.positionOfEntry("b", "x", []), { line: 1, column: 1 });
  });

  it("takes a carriage return and a line feed for one line end", () => {
    const text = '{\r\n  "a": [1,\r\n    2]\r\n}\r\n';
    const packText = createPackText(text);
    assert.deepEqual(packText.positionOf(["a"]), { line: 2, column: 8 });
    assert.deepEqual(packText.positionOf(["a", 1]), { line: 3, column: 5 });
  });

  it("counts columns in UTF-16 units, as VS Code does: two for a surrogate pair", () => {
    const packText = createPackText('{ "🇮🇳": "भारत", "b": 1 }');
    assert.deepEqual(packText.positionOf(["🇮🇳"]), { line: 1, column: 11 });
    assert.deepEqual(packText.positionOf(["b"]), { line: 1, column: 24 });
  });

  it("takes the nearest container that is there for a value that is not", () => {
    const packText = createPackText('\n{ "a": { "b": [ {} ] } }');
    assert.deepEqual(
      [
        packText.positionOf(["a", "b", 0, "c"]),
        packText.positionOf(["a", "b", 7, "c"]),
        packText.positionOf(["a", "x", "y"]),
        packText.positionOf(["x"]),
        packText.positionOf([]),
      ],
      [
        { line: 2, column: 17 },
        { line: 2, column: 15 },
        { line: 2, column: 8 },
        { line: 2, column: 1 },
        { line: 2, column: 1 },
      ],
    );
  });

  it("finds the name of a field, and the value where what is looked for has no name", () => {
    const packText = createPackText('\n{ "a" : { "b": [ {}, { "é" :1 } ] } }');
    assert.deepEqual(
      [
        packText.positionOfName(["a"]),
        packText.positionOfName(["a", "b", 1, "é"]),
        packText.positionOfName(["a", "b", 1]),
        packText.positionOfName(["a", "x"]),
        packText.positionOfName([]),
        createPackText("").positionOfName(["a"]),
      ].map(({ line, column }) => `${String(line)}:${String(column)}`),
      ["2:3", "2:24", "2:22", "2:9", "2:1", "1:1"],
    );
  });

  it("starts at the first line where there is no value at all", () => {
    assert.deepEqual(createPackText("").positionOf(["a"]), { line: 1, column: 1 });
  });

  it("allows no comments", () => {
    assert.deepEqual(
      createPackText('/* a */ { "b": 1 } // c')
        .syntaxErrors()
        .map(({ offset }) => offset),
      [0, 19],
    );
  });
});

describe("isNestedTooDeep", () => {
  for (const [text, expected] of [
    ["[".repeat(100), false],
    ["[".repeat(101), true],
    ["{".repeat(101), true],
    ["[]".repeat(101), false],
    [`"${"[".repeat(101)}"`, false],
    [`"\\"${"[".repeat(101)}`, false],
    [`"\\\\"${"[".repeat(101)}`, true],
  ] as const) {
    it(`is ${String(expected)} for ${text.slice(0, 6)}…, ${String(text.length)} characters`, () => {
      assert.equal(isNestedTooDeep(text), expected);
    });
  }
});
