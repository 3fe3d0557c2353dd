import assert from "node:assert/strict";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { schemaSentence, toJsonPath } from "../../../../src/core/content/schemaSentence.ts";
import { toEnglish } from "../../../../src/core/content/sentence.ts";
import { edited, shownProblems } from "../../samplePack.ts";

const long = "x".repeat(601);
const cases: readonly (readonly [from: string, to: string, problem: string])[] = [
  ['  "title": "Sample",\n', "", '1:1 The pack has no "title". Add it.'],
  ['"id": "s1", ', "", '8:5 Entry 1 of "sources" has no "id". Add it.'],
  ['"title": "Sample"', '"title": []', '4:12 "title" must be a text in quotation marks.'],
  ['"key": 2', '"key": "C"', '28:114 "key" must be a whole number.'],
  ['"key": 2', '"key": 1.5', '28:114 "key" must be a whole number.'],
  ['"key": 2', '"key": -1', '28:114 "key" must be 0 or more.'],
  ['"key": 2', '"key": 4', '28:114 "key" must be 3 or less.'],
  ['"complete": false', '"complete": "no"', '25:71 "complete" must be true or false.'],
  ['"aliases": ["MSP"]', '"aliases": "MSP"', '16:71 "aliases" must be a list in square brackets.'],
  ['["MSP"]', '["MSP", null]', '16:79 Entry 2 of "aliases" must be a text in quotation marks.'],
  ['["MSP"]', '["", "MSP"]', '16:72 Entry 1 of "aliases" must not be empty.'],
  [
    '{ "id": "t2", "title": "Second topic" }',
    '"t2"',
    '13:5 Entry 2 of "topics" must be an object in curly brackets.',
  ],
  [
    '"kind": "official"',
    '"kind": "blog"',
    '8:90 "kind" must be one of "official", "press", "coaching".',
  ],
  ['"title": "Sample"', '"title": " "', '4:12 "title" must not be empty.'],
  ['"language": "en"', '"language": "e"', '5:15 "language" must be a language tag such as "en".'],
  [
    '"asOf": "2026-05"',
    '"asOf": "May 2026"',
    '20:121 "asOf" must be a date such as 2026-05-28, 2026-05 or 2026, or "undated".',
  ],
  [
    '"date": "2026-05"',
    '"date": "undated"',
    '8:71 "date" must be a date such as 2026-05-28, 2026-05 or 2026.',
  ],
  [
    '"sign": null',
    '"sign": 0',
    '32:330 "sign" must be a text in quotation marks or a list in square brackets or null.',
  ],
  ['"sign": null', '"sign": []', '32:330 "sign" must have at least one entry.'],
  ['"sign": null', '"sign": ""', '32:330 "sign" must not be empty.'],
  ['["1", "I"]', '["1", 0]', '32:264 Entry 2 of "sign" must be a text in quotation marks.'],
  [
    '"sign": null',
    '"sign": null, "2026": 0',
    '32:344 "2026" must be a text in quotation marks or a list in square brackets or null.',
  ],
  ['"derivedFrom": "f1"', '"conflicts": []', '21:137 "conflicts" must have at least one entry.'],
  [
    '"derivedFrom": "f1"',
    '"decoys": [{ "swap": { "from": "odd" }, "reason": "R" }]',
    '21:145 "swap" has no "to". Add it.',
  ],
  ['"explains": true', '"explains": "yes"', '38:59 "explains" must be true or false.'],
  [', { "name": "Last" }', "", '25:89 "members" must have at least 2 entries.'],
  [
    "https://example.org/p",
    "javascript:alert(1)",
    '9:70 "address" must be a web address that begins with https://.',
  ],
  [
    "https://example.org/p",
    "https://example.org/a b",
    '9:70 "address" must be a web address that begins with https://.',
  ],
  [
    '"id": "f2"',
    '"id": "F 2"',
    '20:13 "id" must be lower-case words or numbers joined by hyphens.',
  ],
  ['"One is among them."', `"${long}"`, '20:72 "statement" must have at most 600 characters.'],
  ['"topics": ["t2", "t1"]', '"topics": []', '22:29 "topics" must have at least one entry.'],
  ['"Four"]', '"Four", "Five"]', '28:74 "options" must have at most 4 entries.'],
];

describe("schemaSentence", () => {
  for (const [from, to, problem] of cases) {
    it(`says, with its place: ${problem}`, () => {
      const { problems } = parsePack(edited([from, to]));
      const schemaProblems = problems.filter(({ code }) => code === "schema");
      const expected = problem.replace(" ", " error schema: ");
      assert.deepEqual(shownProblems({ problems: schemaProblems }), [expected]);
    });
  }

  it("names a rule for which it has no words", () => {
    const error = { instancePath: "/facts/0", keyword: "uniqueItems", params: {} };
    const message = 'Entry 1 of "facts" does not fit the pack format (uniqueItems).';
    assert.equal(toEnglish(schemaSentence(error)), message);
  });

  it("reads JSON pointers as RFC 6901 has them", () => {
    const pathOf = (instancePath: string) => toJsonPath({ instancePath, keyword: "", params: {} });
    assert.deepEqual(pathOf(""), []);
    assert.deepEqual(pathOf("/facts/12/topics/0"), ["facts", 12, "topics", 0]);
    assert.deepEqual(pathOf("/a~1b/c~0d/~01"), ["a/b", "c~d", "~1"]);
  });
});
