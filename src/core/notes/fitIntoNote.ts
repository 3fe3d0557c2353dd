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
 *   stands before the cursor, such as "- " or "> ", the block goes right behind it, and the mark of
 *   a list is not written twice.
 * - Any other text stays in its line, with a space between it and a word or a sentence before or
 *   after it. Right before a block, such as a heading, it gets a line of its own.
 *
 * @param before the note up to the place; lines end in \n or \r\n
 * @param lineAfter the rest of the line behind the place
 * @returns pieces whose lines end as those of `text`, new ones in \n
 */
export function fitIntoNote(text: string, before: string, lineAfter: string): FittedText {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (!isBlock(text)) {
    const lead = endsApart(line) || startsApart(text) ? "" : " ";
    if (line.trim() === "" && isBlock(lineAfter)) return { lead, text, trail: "\n" };
    return { lead, text, trail: endsApart(text) || !startsWord.test(lineAfter) ? "" : " " };
  }
  const trail = lineAfter.trim() === "" || text.endsWith("\n") ? "" : "\n";
  if (openLine.test(line)) {
    const rest = withoutTypedMark(text, line);
    return { lead: "", text: indentFurtherLines(rest, indentOf(line)), trail };
  }
  if (/^\r?\n/.test(text)) return { lead: "", text, trail };
  const indent = listItem.test(text) ? listIndent(before) : "";
  return { lead: `\n${indent}`, text: indentFurtherLines(text, indent), trail };
}

const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const otherBlock = /^[ \t]*(?:#{1,6}[ \t]|>|\||```|~~~)/;

function isBlock(text: string): boolean {
  return text.includes("\n") || listItem.test(text) || otherBlock.test(text);
}

/** A line on which nothing is written yet: blank, or with no more than a mark. */
const openLine = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+)?$/;

/** Takes from a list item the mark, and the task's box, that the line ends with already. */
function withoutTypedMark(text: string, line: string): string {
  if (!/(?:[-*+]|[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/.test(line)) return text;
  const unmarked = text.replace(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/, "");
  return /\][ \t]+$/.test(line) ? unmarked.replace(/^\[[ xX]\][ \t]+/, "") : unmarked;
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

function indentFurtherLines(text: string, indent: string): string {
  return text.replaceAll(/\n(?=[^\r\n])/g, `\n${indent}`);
}
