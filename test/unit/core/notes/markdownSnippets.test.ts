import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeMarkdown } from "../../../../src/core/notes/escapeMarkdown.ts";
import { toMarkdownSnippets } from "../../../../src/core/notes/markdownSnippets.ts";
import { assertProperty } from "../../../support/property.ts";
import type { Pack } from "../../../../src/core/content/pack.ts";
import { samplePack } from "../../samplePack.ts";

/**
 * A snippet body as VS Code inserts it: text, tab stops as ⟨n⟩, placeholders as ⟨n:text⟩, and anything
 * else as an error.
 */
function inserted(body: string): string {
  let text = "";
  for (let position = 0; position < body.length; position += 1) {
    const character = body.charAt(position);
    const next = body.charAt(position + 1);
    if (character === "\\" && /[\\$}]/.test(next)) {
      text += next;
      position += 1;
    } else if (character === "$" && /\d/.test(next)) {
      text += `⟨${next}⟩`;
      position += 1;
    } else if (/^\$\{\d+:[\w ]+\}/.test(body.slice(position))) {
      const end = body.indexOf("}", position);
      text += `⟨${body.slice(position + 2, end)}⟩`;
      position = end;
    } else if (character === "$" && /[A-Za-z_{]/.test(next)) {
      throw new Error(`A variable or placeholder at ${String(position)} of ${body}`);
    } else {
      text += character;
    }
  }
  return text;
}

describe("toMarkdownSnippets", () => {
  it("has an outline of each topic, the facts that have a prefix, and the tables", () => {
    const pack = samplePack();
    const facts = pack.facts.map((fact) =>
      fact.id === "f4" ? { ...fact, snippet: "india-joined" } : fact,
    );
    const table: Pack["tables"][number] = {
      id: "ores",
      title: "Ores | metals",
      topics: ["t1"],
      sources: ["s1"],
      asOf: "2026",
      columns: [
        { id: "ore", title: "Ore" },
        { id: "metal", title: "Metal" },
        { id: "uses", title: "Uses" },
      ],
      rows: [
        { cells: { ore: "Tinstone", metal: "tin", uses: ["cans", "US$ coins"] } },
        { cells: { ore: "Sphalerite", metal: null } },
      ],
    };
    const snippets = toMarkdownSnippets({ ...pack, facts, tables: [table] });
    assert.deepEqual(
      Object.entries(snippets).map(([name, { prefix }]) => `${name} = ${prefix}`),
      [
        "Sample: First topic = topic-t1",
        "Sample: Second topic = topic-t2",
        "Sample: The club = india-joined",
        "Sample: Ores | metals = table-ores",
      ],
    );
    assert.deepEqual(snippets["Sample: The club"], {
      prefix: "india-joined",
      body: ["India has joined."],
      description: "India has joined.",
    });
    assert.deepEqual(snippets["Sample: Ores | metals"]?.body.map(inserted), [
      "| Ore | Metal | Uses |",
      "| --- | --- | --- |",
      "| Tinstone | tin | cans, US\\$ coins |",
      "| Sphalerite |  |  |",
    ]);
    const named = toMarkdownSnippets({ ...pack, tables: [{ ...table, snippet: "ores" }] });
    assert.equal(named["Sample: Ores | metals"]?.prefix, "ores");
  });

  it("lists facts with those under them, and a place for the student's own words", () => {
    const snippets = toMarkdownSnippets(samplePack());
    assert.deepEqual(snippets["Sample: First topic"]?.body.map(inserted), [
      "## First topic",
      "",
      "- There are three.",
      "  - One is among them.",
      "  - Three is odd.",
      "  - ⟨1:In my own words⟩",
      "- India has joined.",
      "  - ⟨2:In my own words⟩",
      "",
      "⟨0⟩",
    ]);
    assert.equal(snippets["Sample: First topic"].description, "The first.");
    assert.equal(snippets["Sample: Second topic"]?.description, "Second topic");
  });

  it("keeps topics of the same title apart", () => {
    const pack = samplePack();
    const topics = pack.topics.map((topic) => ({ ...topic, title: "Minerals" }));
    const snippets = toMarkdownSnippets({ ...pack, topics });
    assert.deepEqual(
      Object.entries(snippets)
        .slice(0, 2)
        .map(([name, { prefix }]) => [name, prefix]),
      [
        ["Sample: Minerals", "topic-t1"],
        ["Sample: Minerals (t2)", "topic-t2"],
      ],
    );
  });

  it("gives the Markdown back when VS Code inserts it, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "$",
        "\\",
        "}",
        "{",
        "${1:a}",
        "$1",
        "$TM_FILENAME",
        "${a|b|}",
        "`",
        "*",
        "|",
      ),
      fc.string(),
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
    assertProperty(
      fc.property(text, (statement) => {
        const pack = samplePack();
        const [fact] = pack.facts;
        assert.ok(fact);
        const snippets = toMarkdownSnippets({
          ...pack,
          topics: pack.topics.slice(0, 1).map((topic) => ({ ...topic, title: statement })),
          facts: [{ ...fact, statement, snippet: "one" }],
          lists: [],
          tables: [],
        });
        const bodies = Object.values(snippets).map(({ body }) => inserted(body.join("\n")));
        const shown = escapeMarkdown(statement);
        assert.deepEqual(bodies, [
          `## ${shown}\n\n- ${shown}\n  - ⟨1:In my own words⟩\n\n⟨0⟩`,
          shown,
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
