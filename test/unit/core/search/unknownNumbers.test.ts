import assert from "node:assert/strict";
import { fact, idsOf, searchOver } from "./searchDocuments.ts";

describe("numbers that no fact has", () => {
  const search = searchOver([
    fact("rupees", "The outlay is ₹16,300 cr."),
    fact("seventeen", "There are 17 elements in 1.7 per cent."),
  ]);
  const reported = (query: string) =>
    search.search(query, 5).problems.map(({ kind, text, start, end }) => {
      assert.equal(kind, "unknown-number");
      assert.equal(query.slice(start, end), text);
      return text;
    });
  const cases: readonly (readonly [query: string, numbers: readonly string[]])[] = [
    ["32,000 crore", ["32,000"]],
    ["crore 32,000 ", ["32,000"]],
    ["₹32,000cr and 3.5 of 32000 ", ["32,000", "3.5"]],
    ["३२,००० crore", ["३२,०००"]],
    ["16,300 cr", []],
    ["17%", []],
    ["1.7 per", []],
    ["co2 ", []],
    ['"32,000" ', []],
  ];
  for (const [query, numbers] of cases)
    it(`are ${numbers.join(" and ") || "none"} in ${query}`, () => {
      assert.deepEqual(reported(query), numbers);
    });

  it("are left out, and the rest is searched for", () => {
    assert.deepEqual(idsOf(search, "32,000 elements"), ["seventeen"]);
    assert.deepEqual(idsOf(search, "32,000 "), []);
  });

  it("are not reported while they are typed", () => {
    for (const query of ["3", "32,", "crore 32,000", "elements 32."])
      assert.deepEqual(reported(query), [], query);
  });

  it("are not reported while more facts are put in", () => {
    assert.deepEqual(search.search("32000 crore", 5, { isGrowing: true }).problems, []);
  });
});
