import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeMarkdown } from "../../../../src/core/notes/escapeMarkdown.ts";
import { fitIntoNote } from "../../../../src/core/notes/fitIntoNote.ts";
import { assertProperty } from "../../../support/property.ts";
import { marksOf, tokensOf, visibleText } from "../../markdownPreview.ts";

/** A note with its cursor, as people sketch it: "before|after". */
interface Note {
  readonly before: string;
  readonly after: string;
}

function insert({ before, after }: Note, text: string): Note {
  const { lead, text: fitted, trail } = fitIntoNote(text, before, after);
  return { before: before + lead + fitted, after: trail + after };
}

/** The note after texts were put into it one after the other. */
function filled(sketch: string, ...texts: readonly string[]): string {
  const [before = "", after = ""] = sketch.split("¦");
  const note = texts.reduce(insert, { before, after });
  return `${note.before}¦${note.after}`;
}

const fact = "A is B.";

/** Statements as facts have them: words, then a full stop. */
const statement = fc
  .array(fc.constantFrom("India", "17", "(MSP)", "US$675", "जल", "“Quad”", "a-b", "50%"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => escapeMarkdown(`${words.join(" ")}.`));

/** Notes with the cursor anywhere. */
const noteText = fc
  .array(
    fc.constantFrom(
      "word",
      " ",
      ".",
      "\n",
      "\r\n",
      "- ",
      "  ",
      "1. ",
      "- [ ] ",
      "## ",
      "> ",
      "**",
      "(",
      ")",
      "\t",
      '"',
      "| ",
      "é",
      "\n\n",
    ),
    { maxLength: 10 },
  )
  .map((pieces) => pieces.join(""));
const note = fc.record({ before: noteText, after: noteText });

const blockTemplate = fc.constantFrom<(text: string) => string>(
  (text) => `- ${text}`,
  (text) => `* ${text}\n  (source)`,
  (text) => `1. ${text}`,
  (text) => `- [ ] ${text}`,
  (text) => `## ${text}`,
  (text) => `> ${text}\n> (source)`,
  (text) => `${text}\n(source)`,
);

describe("fitIntoNote", () => {
  describe("with a text that stays in its line", () => {
    for (const [sketch, expected] of [
      ["¦", "A is B.¦"],
      ["Before: ¦", "Before: A is B.¦"],
      ["Before:¦", "Before: A is B.¦"],
      ["so¦and on", "so A is B.¦ and on"],
      ["so¦, and", "so A is B.¦, and"],
      ["so ¦ and", "so A is B.¦ and"],
      ["- ¦", "- A is B.¦"],
      ["- a¦", "- a A is B.¦"],
      ["one\n¦two", "one\nA is B.¦ two"],
      ["one\n¦\ntwo", "one\n\nA is B.¦\n\ntwo"],
      ["one\r\n¦\r\ntwo", "one\r\n\nA is B.¦\n\r\ntwo"],
      ["one\n\n¦\ntwo", "one\n\nA is B.¦\n\ntwo"],
      ["¦\ntwo", "A is B.¦\n\ntwo"],
      ["# Title\n¦\ntwo", "# Title\nA is B.¦\n\ntwo"],
      ["one\n¦\n---", "one\n\nA is B.¦\n\n---"],
      ["- a\n  b\n  ¦\n  c", "- a\n  b\n  \n  A is B.¦\n\n  c"],
      ["one\n¦", "one\nA is B.¦"],
      ["one\n¦\n", "one\nA is B.¦\n"],
      ["one\n¦\n\ntwo", "one\nA is B.¦\n\ntwo"],
      ["one\n¦\n- two", "one\nA is B.¦\n- two"],
      ["- one\n¦\n- two", "- one\nA is B.¦\n- two"],
      ["- one\n¦\ntwo", "- one\nA is B.¦\n\ntwo"],
      ["```\none\n¦\ntwo\n```", "```\none\nA is B.¦\ntwo\n```"],
      ["```\n```\none\n¦\ntwo", "```\n```\none\n\nA is B.¦\n\ntwo"],
      ["(¦)", "(A is B.¦)"],
      ["“¦”", "“A is B.¦”"],
      ['he said "¦"', 'he said "A is B.¦"'],
      ['he said "so"¦', 'he said "so" A is B.¦'],
      ["a **¦**", "a **A is B.¦**"],
      ["**a**¦**b**", "**a** A is B.¦ **b**"],
      ["| a |¦|", "| a |A is B.¦|"],
      ["2023–¦", "2023–A is B.¦"],
      ["ठीक है।¦", "ठीक है। A is B.¦"],
      ["🙂¦", "🙂 A is B.¦"],
      ["¦# Heading", "A is B.¦\n# Heading"],
      ["  ¦- item", "  A is B.¦\n- item"],
      ["a ¦# b", "a A is B.¦# b"],
      ["    ¦", "    A is B.¦"],
    ] as const) {
      it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(sketch)}`, () => {
        assert.equal(filled(sketch, fact), expected);
      });
    }

    it("adds no space to a template that has one, or that goes on with the sentence", () => {
      assert.equal(filled("a¦b", " x "), "a x ¦b");
      assert.equal(filled("a¦", ", x"), "a, x¦");
      assert.equal(filled("a¦", ""), "a¦");
      assert.equal(filled("one\n¦\ntwo", ""), "one\n¦\ntwo");
    });

    it("never makes one paragraph of two, nor of a fact and the paragraph below it", () => {
      assertProperty(
        fc.property(
          fc.array(statement, { minLength: 1, maxLength: 3 }),
          fc.constantFrom("one\n\ntwo", "one\r\n\r\ntwo", "one\n  \ntwo\nthree", "\ntwo"),
          (facts, note) => {
            const end = note.search(/\r?\n(?:two)/);
            const text = filled(`${note.slice(0, end)}¦${note.slice(end)}`, ...facts).replace(
              "¦",
              "",
            );
            const count = (each: string) =>
              marksOf(each).filter((mark) => mark === "paragraph_open").length;
            assert.equal(count(text), count(note) + 1);
          },
        ),
      );
    });

    it("keeps facts apart by spaces, and reads as they were inserted", () => {
      assertProperty(
        fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), (facts) => {
          assert.equal(filled("¦", ...facts), `${facts.join(" ")}¦`);
          assert.equal(filled("- ¦", ...facts), `- ${facts.join(" ")}¦`);
        }),
      );
    });

    it("never joins a word to another, and adds no more than one space on each side", () => {
      assertProperty(
        fc.property(note, statement, (around, text) => {
          const { before, after } = insert(around, text);
          const lead = before.slice(around.before.length, -text.length);
          const trail = after.slice(0, after.length - around.after.length);
          assert.match(lead, /^(?: ?|\n[ \t]*)$/);
          assert.ok(["", " ", "\n"].includes(trail));
          assert.equal(before, around.before + lead + text);
          assert.equal(after, trail + around.after);
          assert.doesNotMatch(around.before + lead, /[\p{L}\p{N}.)]$/u);
          assert.doesNotMatch(trail + around.after, /^[\p{L}\p{N}(]/u);
        }),
      );
    });
  });

  describe("with a block", () => {
    for (const [sketch, text, expected] of [
      ["¦", "- x", "- x¦"],
      ["so¦", "- x", "so\n- x¦"],
      ["so¦", "* x", "so\n* x¦"],
      ["so¦", "2) x", "so\n2) x¦"],
      ["so¦", "## x", "so\n## x¦"],
      ["so¦", "> x", "so\n> x¦"],
      ["so¦", "| x |", "so\n| x |¦"],
      ["so¦", "```\nx\n```", "so\n```\nx\n```¦"],
      ["so¦", "x\ny", "so\nx\ny¦"],
      ["so¦and on", "- x", "so\n- x¦\nand on"],
      ["¦# Heading", "- x", "- x¦\n# Heading"],
      ["so¦  ", "- x", "so\n- x¦  "],
      ["so¦", "\n- x", "so\n- x¦"],
      ["so¦and on", "- x\n", "so\n- x\n¦and on"],
      ["- ¦", "- x", "- x¦"],
      ["  - ¦", "- x\n  y", "  - x\n    y¦"],
      ["1. ¦", "- x", "1. x¦"],
      ["- [ ] ¦", "- x", "- [ ] x¦"],
      ["- [x] ¦", "- [ ] x", "- [x] x¦"],
      ["- ¦", "- [ ] x", "- [ ] x¦"],
      ["- ¦", "## x", "- ## x¦"],
      ["> ¦", "- x", "> - x¦"],
      ["> ¦", "x\n\ny", "> x\n>\n> y¦"],
      ["> ¦", "x\ny\n", "> x\n> y\n¦"],
      ["> ¦", "```\nx\n```", "> ```\n> x\n> ```¦"],
      ["> - ¦", "x\ny", "> - x\n>   y¦"],
      ["> - ¦", "- x\n  y", "> - x\n>   y¦"],
      ["- ¦", "x\ny", "- x\n  y¦"],
      ["- ¦", "x\r\n\r\ny", "- x\r\n\r\n  y¦"],
      ["- ¦", "> x\n> (s)", "- > x\n  > (s)¦"],
      ["1. ¦", "- x\n  y", "1. x\n   y¦"],
      ["- ¦", "10. x\n    y\n      z", "- x\n  y\n    z¦"],
      ["- [ ] ¦", "x\ny", "- [ ] x\n  y¦"],
      ["## ¦", "x\ny", "## x\ny¦"],
      ["one\n¦\ntwo", "x\ny", "one\n\nx\ny¦\n\ntwo"],
      ["one\n¦\ntwo", "- x", "one\n- x¦\n\ntwo"],
      ["one\n¦\ntwo", "> x", "one\n> x¦\n\ntwo"],
      ["one\n¦\ntwo", "- x\n", "one\n- x\n¦\ntwo"],
      ["one\n¦\ntwo", "## x", "one\n## x¦\ntwo"],
      ["one\n¦\ntwo", "```\nx\n```", "one\n```\nx\n```¦\ntwo"],
      ["- one\n¦\n- two", "- x", "- one\n- x¦\n- two"],
      ["## ¦", "- x", "## - x¦"],
      ["    ¦", "- x\n  y", "    - x\n      y¦"],
      ["- a\n  - b¦", "- x", "- a\n  - b\n  - x¦"],
      ["- a\n  (s)¦", "- x\n  (t)", "- a\n  (s)\n- x\n  (t)¦"],
      ["  - a\n    (s)¦", "- x\n\n  (t)", "  - a\n    (s)\n  - x\n\n    (t)¦"],
      ["- a\n  - b\n  c¦", "- x", "- a\n  - b\n  c\n- x¦"],
      ["- a\n\n  b¦", "- x", "- a\n\n  b\n- x¦"],
      ["    code¦", "- x", "    code\n    - x¦"],
      ["- a\r\n\tb¦", "- x\r\n\ty", "- a\r\n\tb\n- x\r\n\ty¦"],
      ["- a¦", "## x", "- a\n## x¦"],
    ] as const) {
      it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(sketch)}`, () => {
        assert.equal(filled(sketch, text), expected);
      });
    }

    it("gives it lines of its own, wherever the cursor is", () => {
      assertProperty(
        fc.property(note, statement, blockTemplate, (around, words, toBlock) => {
          const { before, after } = insert(around, toBlock(words));
          assert.ok(before.startsWith(around.before) && after.endsWith(around.after));
          assert.match(after, /^[ \t]*(?:\r?\n|$)/);
          // Only marks and white space share the line with it.
          const start = before.indexOf(words, around.before.length);
          const beforeIt = before.slice(0, start).split(/\r?\n/).at(-1);
          assert.match(beforeIt ?? "", /^(?:[ \t>*#-]|1\.|\[ \])*$/);
        }),
      );
    });

    it("makes one list of facts put one after the other, also inside another list", () => {
      const templates = [
        (text: string) => `- ${text}`,
        (text: string) => `- ${text}\n  (*source*)`,
        (text: string) => `1. ${text}`,
      ];
      assertProperty(
        fc.property(
          fc.array(statement, { minLength: 2, maxLength: 4 }),
          fc.constantFrom(...templates),
          fc.constantFrom("¦", "A note:¦", "Title\n\n¦\n\nThe end."),
          (facts, toItem, sketch) => {
            const kinds = marksOf(filled(sketch, ...facts.map(toItem)).replace("¦", ""));
            const count = (kind: RegExp) => kinds.filter((mark) => kind.test(mark)).length;
            assert.equal(count(/^(bullet|ordered)_list_open$/), 1);
            assert.equal(count(/^list_item_open$/), facts.length);
          },
        ),
      );
      const nested = filled(
        "- outer\n  - ¦",
        ...["a.", "b.", "c."].map((text) => `- ${text}\n  (s)`),
      );
      const levels = tokensOf(nested.replace("¦", ""))
        .filter(({ type }) => type === "list_item_open")
        .map(({ level }) => level);
      assert.deepEqual(levels, [1, 3, 3, 3]);
    });

    it("loses no word", () => {
      assertProperty(
        fc.property(
          fc.array(statement, { minLength: 1, maxLength: 4 }),
          blockTemplate,
          (facts, toBlock) => {
            const text = visibleText(filled("Note.¦", ...facts.map(toBlock)).replace("¦", ""));
            for (const each of facts) assert.ok(text.includes(visibleText(each)), text);
          },
        ),
      );
    });
  });
});
