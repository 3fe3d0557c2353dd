import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeMarkdown } from "../../../../src/core/notes/escapeMarkdown.ts";
import { assertProperty } from "../../../support/property.ts";
import { marksOf, visibleText } from "../../markdownPreview.ts";

/** Everything that has a meaning somewhere in Markdown, between words, spaces and line ends. */
// prettier-ignore
const pieces = [
  "a_b", "x", "1.", "12)", "- ", "## ", " #", "```", "~~", "~~~", "**", "__", "$$", "||",
  "&amp;", "&#35;", "&#x3c;", "&copy", "<b>", "</b>", "<!--", "<a@b.c>", "![", "](/x)", "[x]: /y",
  "|-|", ":--", "===", "---", "* * *", "\\begin{a}", "US$675", "$5", "5$", "x^2", "https://a.b/c_d",
  "é", "भारत", "🇮🇳", "\uD83D", "\u200B", "\u00A0", "\u2028", "–", "…", "½",
];
const characters = Array.from("\\`*_{}[]()<>#+-.!|~$&;:=^\"'/@%0123456789abcxyz \n\t");
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...characters) },
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  fc.string(),
);
const anyText = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join(""))
  // Markdown itself turns this one into a replacement character.
  .map((text) => text.replaceAll("\0", ""));

/** The text as one line: what a note can show of it. */
function asLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}

/** Places of a text in a note: what stands around it, what is seen around it, and the marks there. */
const places: readonly {
  readonly name: string;
  readonly toMarkdown: (text: string) => string;
  readonly toVisible: (text: string) => string;
  readonly marks: readonly string[];
}[] = [
  {
    name: "alone",
    toMarkdown: (text) => text,
    toVisible: (text) => text,
    marks: ["paragraph_open"],
  },
  {
    name: "at the start of a line",
    toMarkdown: (text) => `${text} xyz`,
    toVisible: (text) => `${text} xyz`,
    marks: ["paragraph_open"],
  },
  {
    name: "in the middle of a line",
    toMarkdown: (text) => `abc ${text}`,
    toVisible: (text) => `abc ${text}`,
    marks: ["paragraph_open"],
  },
  {
    name: "after a line of the paragraph",
    toMarkdown: (text) => `abc\n${text}`,
    toVisible: (text) => `abc ${text}`,
    marks: ["paragraph_open", "softbreak"],
  },
  {
    name: "in a list",
    toMarkdown: (text) => `- ${text}\n- xyz`,
    toVisible: (text) => `${text}xyz`,
    marks: [
      "bullet_list_open",
      "list_item_open",
      "paragraph_open",
      "list_item_open",
      "paragraph_open",
    ],
  },
  {
    name: "in a quotation",
    toMarkdown: (text) => `> ${text}`,
    toVisible: (text) => text,
    marks: ["blockquote_open", "paragraph_open"],
  },
  {
    name: "in a heading",
    toMarkdown: (text) => `## ${text}`,
    toVisible: (text) => text,
    marks: ["heading_open"],
  },
  {
    name: "in bold letters",
    toMarkdown: (text) => `**x ${text} y**`,
    toVisible: (text) => `x ${text} y`,
    marks: ["paragraph_open", "strong_open"],
  },
  {
    name: "in a link",
    toMarkdown: (text) => `[x ${text} y](/z)`,
    toVisible: (text) => `x ${text} y`,
    marks: ["paragraph_open", "link_open"],
  },
  {
    name: "in a table",
    toMarkdown: (text) => `|a|b|\n|-|-|\n|x ${text} y|z|`,
    toVisible: (text) => `abx ${text} yz`,
    marks: [
      "table_open",
      "thead_open",
      "tr_open",
      "th_open",
      "th_open",
      "tbody_open",
      "tr_open",
      "td_open",
      "td_open",
    ],
  },
];

describe("escapeMarkdown", () => {
  for (const { name, toMarkdown, toVisible, marks } of places) {
    it(`makes any text be seen letter for letter ${name}`, () => {
      assertProperty(
        fc.property(anyText, (text) => {
          fc.pre(asLine(text) !== "");
          const markdown = toMarkdown(escapeMarkdown(text));
          assert.equal(visibleText(markdown), toVisible(asLine(text)), markdown);
          const added = marksOf(markdown).filter(
            (mark) => mark !== "link_open" || name === "in a link",
          );
          assert.deepEqual(added, marks, markdown);
        }),
        { numRuns: 1500 },
      );
    });
  }

  for (const text of [
    "US$675 million",
    "snake_case",
    "$675 million and $5",
    "India–US",
    "S. Jaishankar (EAM)",
    "A & B, 50 %, C# and C++",
    "a - b + c = d > e # f",
    "It cost 3.5 and 1) is no list here",
    "https://example.org/a_b",
  ]) {
    it(`leaves "${text}" as it is`, () => {
      assert.equal(escapeMarkdown(text), text);
    });
  }

  for (const [text, expected] of [
    ["*a*", "\\*a\\*"],
    ["_a_ b_c", "\\_a\\_ b_c"],
    ["<b>", "\\<b>"],
    ["[a](b)", "\\[a\\](b)"],
    ["a | b", "a \\| b"],
    ["a\\b", "a\\\\b"],
    ["`a`", "\\`a\\`"],
    ["~~a~~", "\\~\\~a\\~\\~"],
    ["&lt; &#60; & &;", "\\&lt; \\&#60; & &;"],
    ["# a", "\\# a"],
    ["> a", "\\> a"],
    ["- a", "\\- a"],
    ["+ a", "\\+ a"],
    ["1. a", "1\\. a"],
    ["2023) a", "2023\\) a"],
    ["2023.5", "2023.5"],
    ["C #", "C \\#"],
    ["https://example.org/~a and https://b.org", "https:\\//example.org/\\~a and https://b.org"],
    ["$x$ and $$y$$", "\\$x\\$ and \\$\\$y\\$\\$"],
    ["  a \n\t b\r\n", "a b"],
    ["", ""],
    [" \n ", ""],
  ] as const) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(expected)}`, () => {
      assert.equal(escapeMarkdown(text), expected);
    });
  }

  it("forms no math with the student's own dollar signs around it", () => {
    for (const text of ["US$675 million", "$675 million", "$x$", "a$ b", "$$"]) {
      const markdown = `so $a$, ${escapeMarkdown(text)}, and $b$.`;
      assert.equal(visibleText(markdown), `so [a], ${text}, and [b].`);
    }
  });
});
