import assert from "node:assert/strict";
import { formatAsOf, formatFactDate } from "../../../../src/core/content/asOfDate.ts";

describe("formatAsOf", () => {
  for (const [asOf, locale, expected] of [
    ["2026-05-28", "en-GB", "28 May 2026"],
    ["2026-05-28", "en", "28 May 2026"],
    // VS Code's own language, which says nothing of the country; the students are in India.
    ["2026-05-28", "en-US", "28 May 2026"],
    ["2026-05-28", "en-CA", "May 28, 2026"],
    ["2026-05", "en", "May 2026"],
    ["2026", "en", "2026"],
    ["2026-05-28", "de", "28. Mai 2026"],
    ["2026-05-28", "hi", "28 मई 2026"],
    // Neither the first nor the last moment of a day may slip to another one.
    ["2026-01-01", "en", "1 January 2026"],
    ["2026-12-31", "en", "31 December 2026"],
    ["2026-12", "en", "December 2026"],
    ["2024-02-29", "en", "29 February 2024"],
    // Days that do not exist are shown as they are written.
    ["2026-02-29", "en", "2026-02-29"],
    ["2026-06-31", "en", "2026-06-31"],
    ["2026-13-01", "en", "2026-13-01"],
    ["2026-13", "en", "2026-13"],
    ["2026-00-10", "en", "2026-00-10"],
  ] as const) {
    it(`writes ${asOf} in ${locale} as ${expected}`, () => {
      assert.equal(formatAsOf(asOf, locale), expected);
    });
  }
});

describe("formatFactDate", () => {
  it("writes a date as it is written elsewhere, and nothing for a fact that has none", () => {
    assert.deepEqual(
      ["2026-05-28", "2026-05", "2026", "undated"].map((asOf) => formatFactDate(asOf, "en")),
      ["28 May 2026", "May 2026", "2026", undefined],
    );
  });
});
