import type { FactHit } from "../../core/search/factSearch.ts";
import type { Highlight } from "../../core/search/highlighter.ts";

/** The row of a found fact: what is highlighted stands in the label. */
export interface ResultLabel {
  readonly label: string;
  /** Start, and the first position after the end, in UTF-16 units. */
  readonly highlights: [start: number, end: number][];
  readonly description: string;
}

/** So much of a statement is shown before its first match. */
const contextLength = 24;

/**
 * A fact whose title matches is shown by its title; another by its statement, from a little before
 * the first match on, so that a narrow view shows why it was found.
 */
export function toResultLabel(
  { title, statement }: { readonly title: string; readonly statement: string },
  { highlights }: FactHit,
): ResultLabel {
  const first = highlights.statement[0];
  if (highlights.title.length > 0 || first === undefined)
    return { label: title, highlights: highlights.title.map(toRange), description: statement };
  const start = startOfWord(statement, first[0] - contextLength);
  const lead = start === 0 ? "" : "…";
  const shift = lead.length - start;
  return {
    label: lead + statement.slice(start),
    highlights: highlights.statement.map(([from, to]) => [from + shift, to + 1 + shift]),
    description: title,
  };
}

function toRange([first, last]: Highlight): [number, number] {
  return [first, last + 1];
}

/** The start of the first word at or behind `position`; 0 for one near the start of the text. */
function startOfWord(text: string, position: number): number {
  if (position <= 0) return 0;
  return text.indexOf(" ", position) + 1;
}
