import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeMarkdown } from "../../../../src/core/notes/escapeMarkdown.ts";
import { toMarkdownSnippets } from "../../../../src/core/notes/markdownSnippets.ts";
import { assertProperty } from "../../../support/property.ts";
import { samplePack } from "../../samplePack.ts";

/** A snippet body as VS Code inserts it: text, tab stops as ⟨n⟩, and anything else as an error. */
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
    } else if (character === "$" && /[A-Za-z_{]/.test(next)) {
      throw new Error(`A variable or placeholder at ${String(position)} of ${body}`);
    } else {
      text += character;
    }
  }
  return text;
}

describe("toMarkdownSnippets", () => {
  it("has one snippet for each topic and one for each fact", () => {
    const snippets = toMarkdownSnippets(samplePack());
    assert.deepEqual(
      Object.entries(snippets).map(([name, { prefix }]) => `${name} = ${prefix}`),
      [
        "Sample: First topic = topic-t1",
        "Sample: Second topic = topic-t2",
        "Sample: The three (f1) = f1",
        "Sample: The first (f2) = f2",
        "Sample: The count (f3) = f3",
        "Sample: The club (f4) = f4",
      ],
    );
    assert.deepEqual(snippets["Sample: The club (f4)"], {
      prefix: "f4",
      body: ["India has joined."],
      description: "India has joined.",
    });
  });

  it("lists the facts of a topic under its heading, with a place for the student's own words", () => {
    const snippets = toMarkdownSnippets(samplePack());
    assert.deepEqual(snippets["Sample: First topic"], {
      prefix: "topic-t1",
      body: [
        "## First topic",
        "",
        "- There are three.",
        "- One is among them.",
        "- Three is odd.",
        "- India has joined.",
        "",
        "$0",
      ],
      description: "The first.",
    });
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
          facts: [{ ...fact, statement }],
        });
        const bodies = Object.values(snippets).map(({ body }) => inserted(body.join("\n")));
        const shown = escapeMarkdown(statement);
        assert.deepEqual(bodies, [`## ${shown}\n\n- ${shown}\n\n⟨0⟩`, shown]);
      }),
      { numRuns: 500 },
    );
  });
});
