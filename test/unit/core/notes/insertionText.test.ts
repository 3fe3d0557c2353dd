import assert from "node:assert/strict";
import type { CatalogFact } from "../../../../src/core/content/catalog.ts";
import { toInsertionText } from "../../../../src/core/notes/insertionText.ts";
import { catalogOf, samplePack } from "../../samplePack.ts";

/** The fact with the given id, some of its text replaced. */
function factWith(id: string, changes: Partial<CatalogFact["fact"]> = {}): CatalogFact {
  const entry = [...catalogOf(samplePack()).facts.values()].find(({ fact }) => fact.id === id);
  assert.ok(entry);
  return { ...entry, fact: { ...entry.fact, ...changes } };
}

const markdown = { isMarkdown: true, locale: "en-GB", undated: "undated" };

describe("toInsertionText", () => {
  it("is the statement by default", () => {
    const text = toInsertionText(factWith("f4"), { ...markdown, template: "${statement}" });
    assert.equal(text, "India has joined.");
  });

  it("fills in every variable, each as often as it stands there", () => {
    const template = "${id}|${title}|${statement}|${source}|${date}|${topic}|${id}";
    assert.equal(
      toInsertionText(factWith("f4"), { ...markdown, template }),
      "f4|The club|India has joined.|Press; Ministry|28 May 2026|Second topic|f4",
    );
  });

  it("writes the date in the language asked for", () => {
    const options = { ...markdown, template: "${date}", locale: "de" };
    assert.equal(toInsertionText(factWith("f2"), options), "Mai 2026");
  });

  it("writes the caller's word where a fact has no date", () => {
    const options = { ...markdown, template: "(${source}, ${date})", undated: "ohne Datum" };
    const text = toInsertionText(factWith("f2", { asOf: "undated" }), options);
    assert.equal(text, "(Ministry, ohne Datum)");
  });

  it("leaves what is no variable as it is", () => {
    const template =
      "${statment} ${constructor} ${__proto__} ${} $statement ${ id } $${id} \\${id} {id}";
    assert.equal(
      toInsertionText(factWith("f4"), { ...markdown, template }),
      "${statment} ${constructor} ${__proto__} ${} $statement ${ id } $f4 \\f4 {id}",
    );
  });

  it("keeps the line ends and the Markdown of the template", () => {
    const template = "- **${title}**\r\n  ${statement}\n\n$0 $& $1";
    assert.equal(
      toInsertionText(factWith("f4"), { ...markdown, template }),
      "- **The club**\r\n  India has joined.\n\n$0 $& $1",
    );
  });

  it("does not fill in what a value brings with it", () => {
    const entry = factWith("f4", { statement: "${id} $& $1 $' ${title}" });
    assert.equal(
      toInsertionText(entry, { ...markdown, template: "${statement}", isMarkdown: false }),
      "${id} $& $1 $' ${title}",
    );
  });

  it("escapes values in Markdown, and in no other language", () => {
    const entry = factWith("f4", { statement: "# <b>5 * 3</b> costs\nUS$15" });
    const template = "${statement}";
    assert.deepEqual(
      [true, false].map((isMarkdown) =>
        toInsertionText(entry, { ...markdown, template, isMarkdown }),
      ),
      ["\\# \\<b>5 \\* 3\\</b> costs US$15", "# <b>5 * 3</b> costs\nUS$15"],
    );
  });

  it("leaves the topic empty where the pack has lost it", () => {
    const options = { ...markdown, template: "[${topic}]" };
    assert.equal(toInsertionText(factWith("f4", { topics: ["t9"] }), options), "[]");
  });
});
