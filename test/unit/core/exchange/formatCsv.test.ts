import assert from "node:assert/strict";
import fc from "fast-check";
import { formatCsv } from "../../../../src/core/exchange/formatCsv.ts";
import { assertProperty } from "../../../support/property.ts";

/** Reads CSV by the grammar of RFC 4180, letter by letter. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && field === "") isQuoted = true;
    else if (letter === ",") {
      row.push(field);
      field = "";
    } else if (letter === "\r" && text[at + 1] === "\n") {
      rows.push([...row, field]);
      row = [];
      field = "";
      at += 1;
    } else field += letter;
  }
  assert.deepEqual([row, field, isQuoted], [[], "", false], "the text does not end with a row");
  return rows;
}

const riskyLetters = [
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  '"',
  ",",
  "'",
  " ",
  "\0",
  "a",
  "\uFF1D",
];

describe("CSV", () => {
  it("ends each row with CR LF and parts fields by commas", () => {
    assert.equal(
      formatCsv([
        ["a", "b"],
        [1, 2.5],
      ]),
      "a,b\r\n1,2.5\r\n",
    );
    assert.equal(formatCsv([]), "");
  });

  it("puts fields into quotation marks where they need it", () => {
    assert.equal(
      formatCsv([['say "no"', "a,b", "line\nend", "plain"]]),
      '"say ""no""","a,b","line\nend",plain\r\n',
    );
  });

  for (const text of [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =HYPERLINK(1)",
    "\uFEFF=1",
    "\u0000=1",
    "\uFF1D1+1",
    "=cmd|' /C calc'!A0",
    '="a",b',
  ]) {
    it(`makes harmless what a spreadsheet would run: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readCsv(formatCsv([[text]])), [[`'${text}`]]);
    });
  }

  it("leaves numbers as they are, negative ones too, and has none that is not finite", () => {
    assert.equal(formatCsv([[-3, 0, 0.25, Number.NaN, Infinity]]), "-3,0,0.25,,\r\n");
  });

  it("leaves harmless texts as they are", () => {
    for (const text of ["a=b", "US$ 5", "−⅔", "'quoted'", "2026-05-28", "खनिज", ""])
      assert.equal(formatCsv([[text]]), `${text}\r\n`);
  });

  it("gives back every cell to a reader, and none that begins like a formula", () => {
    const risky = fc.string({ unit: fc.constantFrom(...riskyLetters) });
    const cell = fc.oneof(fc.string(), risky, fc.string({ unit: "grapheme" }));
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    assertProperty(
      fc.property(table, (rows) => {
        const read = readCsv(formatCsv(rows));
        assert.equal(read.length, rows.length);
        for (const [line, cells] of read.entries()) {
          assert.equal(cells.length, rows[line]?.length);
          for (const [column, text] of cells.entries()) {
            const given = rows[line]?.[column] ?? "";
            assert.ok(text === given || text === `'${given}`, JSON.stringify(given));
            assert.doesNotMatch(text, /^\s*[=+\-@]/);
            assert.doesNotMatch(text, /^[\t\r\n]/);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
