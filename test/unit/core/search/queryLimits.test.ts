import assert from "node:assert/strict";
import { parseSearchQuery } from "../../../../src/core/search/parseSearchQuery.ts";
import { wordsOf } from "../../../../src/core/search/wordScanner.ts";

describe("numbers beside other signs", () => {
  it("are numbers right after the name of a currency", () => {
    for (const text of ["Rs16,300 crore", "rs16300cr", "INR16,300 crore", "₹16,300 cr"])
      assert.ok(wordsOf(text).includes("16300"), text);
    assert.deepEqual(wordsOf("ab16 rs g20"), ["ab16", "rs", "g20"]);
  });

  it("are several in a list with commas, and one with groups", () => {
    assert.deepEqual(wordsOf("Articles 14,15 and 16."), ["articles", "14", "15", "and", "16"]);
    assert.deepEqual(wordsOf("1,00,000 or 16,300 of them"), [
      "100000",
      "or",
      "16300",
      "of",
      "them",
    ]);
  });
});

describe("a query that is too long", () => {
  const kindsOf = (query: string) => parseSearchQuery(query).problems.map(({ kind }) => kind);

  it("is said to be so, by its letters or its words", () => {
    assert.deepEqual(kindsOf(`${"a".repeat(199)} -iea topic:quad is:due`), ["too-long"]);
    assert.deepEqual(kindsOf(Array.from({ length: 25 }, () => "of").join(" ")), ["too-long"]);
    assert.deepEqual(kindsOf(Array.from({ length: 24 }, () => "of").join(" ")), []);
    assert.deepEqual(kindsOf("a".repeat(200)), []);
  });
});
