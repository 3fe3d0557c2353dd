/** A text as it goes into one place of a note, with what keeps it apart from its neighbours. */
export interface FittedText {
  /** Nothing, a space, or a line end and the indentation of the new line. */
  readonly lead: string;
  /** The text itself; the cursor belongs behind it. */
  readonly text: string;
  /** Nothing, a space or a line end. */
  readonly trail: string;
}

/**
 * Fits a text into a note, so that facts put one after the other at one place do not run together.
 *
 * - A block (more than one line, or a list item, heading, quotation, table row or fence) gets lines
 *   of its own. A list item is indented like the one in which the cursor is. Where only a mark
 *   stands before the cursor, such as "- " or "> ", the block goes right behind it and further lines
 *   stay in the item or quotation; the mark of a list is not written twice.
 * - Any other text stays in its line, with a space between it and a word or a sentence before or
 *   after it. Right before a block, such as a heading, it gets a line of its own.
 * - On a blank line a paragraph right below stays apart from the text, and two paragraphs that the
 *   line keeps apart stay apart from each other. Below a paragraph alone the text goes on with it:
 *   that is how lines are written one after the other.
 *
 * @param before the note up to the place; lines end in \n or \r\n
 * @param after the note from the place on
 * @returns pieces whose lines end as those of `text`, new ones in \n
 */
export function fitIntoNote(text: string, before: string, after: string): FittedText {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const lineAfter = firstLine(after);
  const isBelowApart = text.trim() !== "" && fillsGapAbove(before, after);
  const isAboveApart = isBelowApart && isPlain(text) && isParagraph(lastWholeLine(before));
  const newLine = isAboveApart ? `\n${line}` : "";
  if (!isBlock(text)) {
    const lead = endsApart(line) || startsApart(text) ? newLine : " ";
    if (isBelowApart || (line.trim() === "" && isBlock(lineAfter)))
      return { lead, text, trail: "\n" };
    return { lead, text, trail: endsApart(text) || !startsWord.test(lineAfter) ? "" : " " };
  }
  const isLastLine = lineAfter.trim() === "" && (!isBelowApart || endsItself.test(lastLine(text)));
  const trail = isLastLine || text.endsWith("\n") ? "" : "\n";
  if (openLine.test(line)) return { lead: newLine, text: continueMark(text, line), trail };
  if (/^\r?\n/.test(text)) return { lead: "", text, trail };
  const indent = listItem.test(text) ? listIndent(before) : "";
  return { lead: `\n${indent}`, text: prefixFurtherLines(text, indent), trail };
}

const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const otherBlock = /^[ \t]*(?:#{1,6}[ \t]|>|\||```|~~~)/;

function isBlock(text: string): boolean {
  return text.includes("\n") || listItem.test(text) || otherBlock.test(text);
}

/** A line on which nothing is written yet: blank, or with no more than a mark. */
const openLine = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+)?$/;

/** A text behind the marks with which a line begins, its further lines in the same item or quotation. */
function continueMark(text: string, line: string): string {
  const [, outside = "", mark = ""] = /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?/.exec(line) ?? [];
  const prefix = outside + " ".repeat(mark.length);
  const ownMark = textMark.exec(text)?.[0] ?? "";
  if (mark === "" || ownMark === "") return prefixFurtherLines(text, prefix);
  const unmarked = text.slice(ownMark.length);
  const hasBox = /\][ \t]+$/.test(line);
  const content = hasBox ? unmarked.replace(/^\[[ xX]\][ \t]+/, "") : unmarked;
  // Its further lines are indented for its own mark, which may be of another width.
  const ownIndent = new RegExp(`\\n[ \\t]{1,${String(ownMark.length)}}`, "g");
  return prefixFurtherLines(content.replaceAll(ownIndent, "\n"), prefix);
}

const textMark = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/** Lines after which no other line belongs to the same block. */
const endsItself = /^[ \t]*(?:#{1,6}[ \t]|```|~~~)/;

/** Whether the place is on a blank line that keeps the line below it apart from what is above it. */
function fillsGapAbove(before: string, after: string): boolean {
  const lines = before.split(/\r?\n/);
  const isBlank = lines.at(-1)?.trim() === "" && firstLine(after).trim() === "";
  const isInFence = lines.filter((each) => /^ {0,3}(?:```|~~~)/.test(each)).length % 2 === 1;
  return isBlank && !isInFence && isParagraph(/^[^\n]*\n([^\n]*)/.exec(after)?.[1] ?? "");
}

/** Whether the line would be one paragraph with a line of plain text right above or below it. */
function isParagraph(line: string): boolean {
  return line.trim() !== "" && !isBlock(line);
}

function isPlain(text: string): boolean {
  return !isBlock(firstLine(text));
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? "";
}

function lastLine(text: string): string {
  return text.split(/\r?\n/).at(-1) ?? "";
}

/** The line above the one in which the text ends. */
function lastWholeLine(text: string): string {
  return text.split(/\r?\n/).at(-2) ?? "";
}

/** Ends in white space, in something that opens, or in a sign that joins words. */
function endsApart(text: string): boolean {
  // Quotation marks and Markdown's marks open where nothing but these stands before them.
  return /(?:^|[\s\p{Ps}\p{Pi}\p{Pd}/\\=|<>#@&$+])["'*_`~]*$/u.test(text);
}

function startsApart(text: string): boolean {
  return /^(?:$|[\s\p{Pe}\p{Pf}.,;:!?%।…])/u.test(text);
}

const startsWord = /^["'*_`~]*[\p{L}\p{N}\p{Ps}\p{Pi}]/u;

/** The indentation of the list item in which the text ends, or of its last line. */
function listIndent(text: string): string {
  const lines = text.split("\n");
  const last = lines.at(-1) ?? "";
  const own = indentOf(last);
  if (listItem.test(last)) return own;
  const item = lines.findLast((line) => listItem.test(line) && indentOf(line).length < own.length);
  return item === undefined ? own : indentOf(item);
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** Puts the prefix before all lines but the first; only what is seen of it before a blank line. */
function prefixFurtherLines(text: string, prefix: string): string {
  const [first = "", ...further] = text.split("\n");
  const prefixed = further.map((line, index) => {
    if (line.trim() !== "") return prefix + line;
    return index === further.length - 1 ? line : prefix.trimEnd() + line;
  });
  return [first, ...prefixed].join("\n");
}
