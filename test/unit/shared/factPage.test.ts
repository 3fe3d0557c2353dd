import assert from "node:assert/strict";
import fc from "fast-check";
import { createCatalog, type CatalogFact } from "../../../src/core/content/catalog.ts";
import { parsePack } from "../../../src/core/content/parsePack.ts";
import type { FactMarks } from "../../../src/shared/factMarks.ts";
import {
  toFactPage,
  type FactPageLinks,
  type FactPageTexts,
} from "../../../src/shared/factPage.ts";
import { assertProperty } from "../../support/property.ts";
import { marksOf, tokensOf, visibleText } from "../markdownPreview.ts";
import { edited, sampleText, withStatements } from "../samplePack.ts";

const texts: FactPageTexts = {
  locale: "en-GB",
  asOf: (date) => `As of ${date}`,
  undated: (reason) => `Undated: ${reason}`,
  superseded: "Superseded",
  supersededBy: "Superseded by:",
  disputed: "Disputed",
  conflicts: "What other sources say",
  topics: "Topics",
  terms: "Terms",
  sources: "Sources",
  listedHere: "Listed under this fact",
  questions: "Questions",
  noQuestions: "No question asks this fact yet.",
  answer: (text) => `Answer: ${text}.`,
  packEntry: "In the pack",
  starred: "★ Starred",
  suspended: "Suspended",
  skippedUntil: (day) => `Skipped until ${day}`,
  flags: "Flagged as wrong",
  myNote: "My note",
  lineOf: (line, fileName) => `Line ${String(line)} of ${fileName}`,
};
const links: FactPageLinks = {
  packEntry: { address: "/packs/sample.affairs.json", line: 22 },
  factPage: ({ id }) => `../${id}/page.md`,
};

function pageOf(
  packText: string,
  factId: string,
  changes: Partial<CatalogFact> = {},
  marks?: FactMarks,
): string {
  const catalog = createCatalog([{ fileName: "sample.affairs.json", ...parsePack(packText) }]);
  const entry = [...catalog.facts.values()].find(({ fact }) => fact.id === factId);
  assert.ok(entry, "the pack has lost the fact");
  return toFactPage({ ...entry, ...changes }, catalog, links, texts, marks);
}

/** Addresses of the links of a page. */
function linksOf(markdown: string): string[] {
  return tokensOf(markdown)
    .filter(({ type }) => type === "link_open")
    .map((token) => String(token.attrGet("href")));
}

describe("toFactPage", () => {
  it("tells all about a fact", () => {
    assert.equal(
      pageOf(sampleText, "f4"),
      `# The club

> India has joined.

As of 28 May 2026

## Sources

- [Paper](<https://example.org/p>), Press
- Report, Ministry, May 2026

## Terms

- **Minerals Security Partnership** (MSP)

## Questions

1. Who joined?

   **Answer: India.** India did.

## Topics

- First topic
- Second topic

## In the pack

[Line 22 of sample.affairs.json](/packs/sample.affairs.json#L22)
`,
    );
  });

  it("says why a fact has no date, and nothing where the pack does not say why", () => {
    const reason = 'undated", "undatedBecause": "It *always* holds.';
    const [stated, silent] = [reason, "undated"].map((date) =>
      pageOf(edited(['"asOf": "2026-05"', `"asOf": "${date}"`]), "f2"),
    );
    assert.match(
      stated ?? "",
      /^> One is among them\.\n\nUndated: It \\\*always\\\* holds\.\n\n## Sources/m,
    );
    assert.match(silent ?? "", /^> One is among them\.\n\n## Sources/m);
  });

  it("says that a fact is superseded, and by which", () => {
    const withStatus = (status: string) =>
      edited(['"asOf": "2026-05"', `"asOf": "2026-05", ${status}`]);
    const named = pageOf(withStatus('"status": "superseded", "supersededBy": "f3"'), "f2");
    assert.match(
      named,
      /^> One is among them\.\n\n\*\*Superseded by:\*\* \[Three is odd\.\]\(<\.\.\/f3\/page\.md>\)\n\nAs of May 2026$/m,
    );
    assert.deepEqual(linksOf(named), ["../f3/page.md", "/packs/sample.affairs.json#L22"]);
    const unnamed = pageOf(withStatus('"status": "superseded"'), "f2");
    assert.match(unnamed, /^> One is among them\.\n\n\*\*Superseded\*\*\n\nAs of May 2026$/m);
  });

  it("says that a fact is disputed, and what other sources say", () => {
    const conflicts = `"conflicts": [{ "value": "It is [not].", "source": "s2" }, { "value": "Nobody knows.", "source": "s1" }]`;
    const page = pageOf(
      edited(['"derivedFrom": "f1"', `"status": "disputed", ${conflicts}`]),
      "f3",
    );
    const start = page.slice(0, page.indexOf("## Questions"));
    assert.equal(
      start,
      `# The count

> Three is odd.

**Disputed**

As of 2026

## What other sources say

- It is \\[not\\]. ([Paper](<https://example.org/p>), Press)
- Nobody knows. (Report, Ministry, May 2026)

## Sources

- Report, Ministry, May 2026

`,
    );
  });

  it("marks no fact that is current", () => {
    const page = pageOf(edited(['"derivedFrom": "f1"', '"status": "current"']), "f3");
    assert.match(page, /^> Three is odd\.\n\nAs of 2026\n\n## Sources$/m);
  });

  for (const [form, first, second] of [
    ["combination", "1\\.", "2\\."],
    ["two-statements", "I.", "II."],
  ] as const) {
    it(`shows a question with its lead and statements: ${form}`, () => {
      const page = pageOf(withStatements(form), "f3");
      const question = /## Questions\n\n(.*?)\n\n## Topics/s.exec(page)?.[1];
      assert.equal(
        question,
        `1. How many?

   **Answer: Three.** It is three.

2. Consider these:

   ${first} There are three.\\
   ${second} Three is even.

   Which are right?

   **Answer: Only one.** Three is odd.`,
      );
      assert.equal(marksOf(page).filter((mark) => mark === "ordered_list_open").length, 1);
      assert.equal(marksOf(page).filter((mark) => mark === "hardbreak").length, 1);
      const shown = visibleText(page);
      assert.ok(
        shown.includes(
          `${first.replace("\\", "")} There are three. ${second.replace("\\", "")} Three is even.`,
        ),
        shown,
      );
    });
  }

  it("lists the members of the fact's list and what is derived from it", () => {
    const page = pageOf(sampleText, "f1");
    const section = /## Listed under this fact\n\n(.*?)\n\n##/s.exec(page)?.[1];
    assert.equal(section, "- One is among them.\n- Three is odd.");
  });

  it("leaves out sections of which there is nothing to say, but says that no question asks the fact", () => {
    const headings = pageOf(sampleText, "f2").match(/^## .*/gm);
    assert.deepEqual(headings, ["## Sources", "## Questions", "## Topics", "## In the pack"]);
    assert.match(pageOf(sampleText, "f2"), /## Questions\n\nNo question asks this fact yet\.\n/);
  });

  it("shows the definition of a term", () => {
    const text = edited(['"kind": "body"', '"kind": "body", "definition": "A *club*."']);
    assert.match(
      pageOf(text, "f4"),
      /^- \*\*Minerals Security Partnership\*\* \(MSP\): A \\\*club\\\*\.$/m,
    );
  });

  it("numbers its questions, and keeps each answer in its list entry, after the ninth too", () => {
    const item = `{ "id": "i2", "form"`;
    const more = Array.from({ length: 10 }, (_, index) => {
      const id = `x${String(index)}`;
      return `{ "id": "${id}", "form": "single-best", "stem": "Q ${id}?", "options": ["A", "B", "C", "D"], "key": 1, "rationale": "So.", "facts": ["f4"] },\n`;
    });
    const page = pageOf(edited([item, more.join("") + item]), "f4");
    assert.match(page, /^10\. Q x9\?\n\n {4}\*\*Answer: B\.\*\* So\.$/m);
    const marks = marksOf(page);
    assert.equal(marks.filter((mark) => mark === "ordered_list_open").length, 1);
    // Eleven answers, and the name of a term.
    assert.equal(marks.filter((mark) => mark === "strong_open").length, 12);
  });

  it("keeps the address of a source in its link, whatever it holds", () => {
    for (const [address, expected] of [
      ["https://example.org/a_(b)?c=[d]&e=*f*#g", "https://example.org/a_(b)?c=%5Bd%5D&e=*f*#g"],
      ["https://example.org/>)<script>", "https://example.org/%3E)%3Cscript%3E"],
      ["https://example.org/\\\\>[x](command:y)", "https://example.org/%5C%3E%5Bx%5D(command:y)"],
      ["https://example.org/a%20b", "https://example.org/a%20b"],
    ] as const) {
      const page = pageOf(edited(["https://example.org/p", address]), "f4");
      assert.deepEqual(linksOf(page), [expected, "/packs/sample.affairs.json#L22"]);
    }
  });

  it("makes no link of an address that is none of the web: such a source is left out", () => {
    for (const address of ["command:workbench.action.quit", "javascript:alert(1)", "file:///etc"]) {
      const page = pageOf(edited(["https://example.org/p", address]), "f4");
      assert.deepEqual(linksOf(page), ["/packs/sample.affairs.json#L22"]);
    }
  });

  it("shows hostile text from a pack as text: no tags, no links, no headings of its own", () => {
    // prettier-ignore
    const pieces = [
      "<img src=x onerror=alert(1)>", "<script>", "</p>", "<!--", "<b", "[x](command:quit)", "![",
      "](", "<command:quit>", "\n# H", "\n\n---\n\n", "```\n", "**", "_", "|", "\\", "$x$", "&lt;",
      "]", "1. ", "\n\n    code", "[a]: command:quit\n", "[a]", "- ", " #", "word", "\u2028", "~~",
    ];
    const hostile = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
      .map((chosen) => chosen.join(""))
      .filter((text) => text.trim() !== "");
    const hostileText = edited(
      [
        '"sources": ["s2", "s1"], "asOf": "2026-05-28"',
        '"sources": ["s2", "s1"], "asOf": "undated", "undatedBecause": "R", "status": "superseded", "supersededBy": "f2", "conflicts": [{ "value": "V", "source": "s2" }]',
      ],
      [
        '"stem": "Who joined?"',
        '"lead": "L", "statements": [{ "text": "A", "isTrue": true }, { "text": "B", "isTrue": false }], "stem": "Who joined?"',
      ],
    );
    const expected = marksOf(pageOf(hostileText, "f4"));
    assertProperty(
      fc.property(fc.array(hostile, { minLength: 15, maxLength: 15 }), (values) => {
        const pack = JSON.parse(hostileText) as Record<string, Record<string, unknown>[]>;
        const put = (list: string, index: number, property: string, value: unknown) => {
          Object.assign(pack[list]?.[index] ?? {}, { [property]: value });
        };
        const [title, statement, name, alias, source, publisher, stem, rationale, topic] = values;
        const [lead, first, second, value, reason, successor] = values.slice(9);
        put("facts", 3, "title", title);
        put("facts", 3, "statement", statement);
        put("terms", 0, "name", name);
        put("terms", 0, "aliases", [alias]);
        put("sources", 1, "title", source);
        put("sources", 1, "publisher", publisher);
        put("items", 1, "stem", stem);
        put("items", 1, "rationale", rationale);
        put("topics", 0, "title", topic);
        put("items", 1, "lead", lead);
        put("items", 1, "statements", [
          { text: first, isTrue: true },
          { text: second, isTrue: false },
        ]);
        put("facts", 3, "conflicts", [{ value, source: "s2" }]);
        put("facts", 3, "undatedBecause", reason);
        put("facts", 1, "statement", successor);
        const page = pageOf(JSON.stringify(pack), "f4");
        assert.deepEqual(marksOf(page), expected, page);
        assert.deepEqual(linksOf(page), [
          "../f2/page.md",
          "https://example.org/p",
          "https://example.org/p",
          "/packs/sample.affairs.json#L22",
        ]);
        const shown = visibleText(page);
        for (const value of values) {
          const line = value.trim().replaceAll(/\s+/g, " ");
          assert.ok(shown.includes(line), `${line} is not seen in ${shown}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("shows what the student has put on the fact", () => {
    const marks = {
      isStarred: true,
      isSuspended: true,
      skippedUntil: "2026-05-29",
      flags: ["Old", "No source"],
      notes: ["Mine"],
    };
    assert.match(
      pageOf(sampleText, "f4", {}, marks),
      /^As of 28 May 2026\n\n\*\*★ Starred · Suspended · Skipped until 29 May 2026\*\*\n\n## Flagged as wrong\n\n- Old\n- No source\n\n## My note\n\n- Mine\n\n## Sources$/m,
    );
    const none = { ...marks, isStarred: false, isSuspended: false, flags: [] };
    assert.match(
      pageOf(sampleText, "f4", {}, { ...none, skippedUntil: undefined }),
      /^As of 28 May 2026\n\n## My note\n\n- Mine\n\n## Sources$/m,
    );
  });

  it("shows a hostile note as text: no tags, no links, no headings of its own", () => {
    const marks = {
      ...{ isStarred: false, isSuspended: false, skippedUntil: undefined },
      flags: ["<script>", "# H\n\n# H"],
      notes: ["[x](command:quit)", "![", "```\n", "**bold**\n- list"],
    };
    const harmless = { ...marks, flags: ["a", "b"], notes: ["a", "b", "c", "d"] };
    const page = pageOf(sampleText, "f4", {}, marks);
    assert.deepEqual(marksOf(page), marksOf(pageOf(sampleText, "f4", {}, harmless)));
    for (const text of ["<script>", "[x](command:quit)", "**bold** - list"])
      assert.ok(visibleText(page).includes(text), page);
  });

  it("shows an answer letter for letter, whatever is in it", () => {
    const text = edited(['["India", "Peru"', '["* <b> [x] `y` #", "Peru"']);
    const page = pageOf(text, "f4");
    assert.ok(visibleText(page).includes("Answer: * <b> [x] `y` #."), page);
  });
});
