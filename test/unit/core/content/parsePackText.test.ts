import assert from "node:assert/strict";
import { packTextLimits } from "../../../../src/core/content/packText.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { edited, sampleText, shownProblems } from "../../samplePack.ts";

const refusal = "error json-syntax: The file is not valid JSON:";

describe("parsePack, text that is no JSON", () => {
  const cases: readonly (readonly [name: string, text: string, first: string])[] = [
    ["an empty file", "", `1:1 ${refusal} value expected.`],
    ["white space only", " \n ", `2:2 ${refusal} value expected.`],
    ["a list that is not closed", '{\n"a": [1\n}', `3:1 ${refusal} comma expected.`],
    ["an object that is not closed", '{\n  "a": 1', `2:9 ${refusal} close brace expected.`],
    [
      "a comma too many",
      edited(['"s2", "s1"]', '"s2", "s1",]']),
      `22:138 ${refusal} value expected.`,
    ],
    ["a missing comma", edited(['"sample",', '"sample"']), `4:3 ${refusal} comma expected.`],
    [
      "a missing colon",
      edited(['"id": "sample"', '"id" "sample"']),
      `3:8 ${refusal} colon expected.`,
    ],
    [
      "a comment",
      edited(['"id": "sample"', '/**/ "id": 0']),
      `3:3 ${refusal} invalid comment token.`,
    ],
    [
      "a line end in a text",
      edited(["are three.", "are\nthree."]),
      `19:72 ${refusal} unexpected end of string.`,
    ],
    [
      "a tab in a text",
      edited(["are three.", "are\tthree."]),
      `19:72 ${refusal} invalid character.`,
    ],
    [
      "a bad escape",
      edited(["are three.", "are \\three\\q."]),
      `19:72 ${refusal} invalid escape character.`,
    ],
    ["more after the end", `${sampleText}{}`, `41:1 ${refusal} end of file expected.`],
    ["single quotes", "{'id': 1}", `1:2 ${refusal} invalid symbol.`],
    ["a page of HTML", "<!DOCTYPE html>", `1:1 ${refusal} invalid symbol.`],
  ];
  for (const [name, text, first] of cases) {
    it(`says first where ${name} is`, () => {
      const parsed = parsePack(text);
      assert.deepEqual([parsed.pack, shownProblems(parsed)[0]], [undefined, first]);
    });
  }

  it("lists every error of syntax, in the order of the text", () => {
    assert.deepEqual(shownProblems(parsePack('{\n  "a": [1\n}\n')), [
      `3:1 ${refusal} comma expected.`,
      `3:1 ${refusal} value expected.`,
      `4:1 ${refusal} close bracket expected.`,
      `4:1 ${refusal} close brace expected.`,
    ]);
  });

  it("lists at most five errors of syntax", () => {
    // So many errors that finding the place of each would take hours.
    assert.equal(parsePack(`["a"${' "a"'.repeat(500_000)}]`).problems.length, 5);
  });
});

describe("parsePack, limits", () => {
  const tooLarge = [
    "1:1 error too-large: The file is larger than 20 million characters. Split it into several packs.",
  ];
  const tooDeep = [
    "1:1 error too-large: Lists and objects nest deeper than 100 levels. No pack needs that.",
  ];
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);

  it("reads a file of 20 million characters, and none that is longer", () => {
    const padded = sampleText.padEnd(packTextLimits.length, " ");
    assert.deepEqual(shownProblems(parsePack(padded)), []);
    assert.deepEqual(shownProblems(parsePack(`${padded} `)), tooLarge);
    // The mark at the start is no part of the text.
    assert.deepEqual(shownProblems(parsePack(`\uFEFF${padded}`)), []);
  });

  it("reads 100 levels, and no more", () => {
    const withExtra = (depth: number) =>
      edited(['"id": "sample",', `"id": "sample", "x": ${nested(depth)},`]);
    assert.deepEqual(shownProblems(parsePack(withExtra(99))), [
      '3:19 warning unknown-field: The pack format has no field "x" here. It is kept and has no effect; check its spelling.',
    ]);
    assert.deepEqual(shownProblems(parsePack(withExtra(100))), tooDeep);
  });

  it("refuses a million levels, closed or not, without running out of stack", () => {
    assert.deepEqual(shownProblems(parsePack("[".repeat(1_000_000))), tooDeep);
    assert.deepEqual(shownProblems(parsePack(nested(1_000_000))), tooDeep);
    assert.deepEqual(shownProblems(parsePack('{"a":'.repeat(1_000_000))), tooDeep);
  });

  it("does not count brackets inside texts", () => {
    const brackets = `[{`.repeat(200);
    assert.deepEqual(
      shownProblems(parsePack(edited(["There are three.", `\\\\\\" ${brackets} \\\\`]))),
      [],
    );
  });

  const unmatched: readonly (readonly [name: string, text: string])[] = [
    ["brackets that close nothing", `[${"}".repeat(50_000)},${"[".repeat(50_000)}`],
    ["brackets that close another kind", "[},".repeat(50_000)],
    ["a text that does not end on its line", `["\n,${"[".repeat(50_000)}`],
    ["a quotation mark in a comment", `[/*"*/${"[".repeat(50_000)}`],
  ];
  for (const [name, text] of unmatched) {
    it(`does not run out of stack on depth hidden behind ${name}`, () => {
      const { pack, problems } = parsePack(text);
      const codes = problems.map(({ code }) => code);
      assert.deepEqual([pack, codes], [undefined, ["json-syntax"]]);
    });
  }
});
