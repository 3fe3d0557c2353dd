/** Joins two characters without being seen or read out. */
const wordJoiner = "\u2060";

/**
 * The text as a label in which VS Code finds no icon: it would draw "$(bug)" as a bug, in the label,
 * description and detail of a quick pick's row and in the status bar. A backslash before it, VS
 * Code's own escape, keeps the icon away too, but it is read out by screen readers, and what follows
 * it cannot be found by typing.
 */
export function plainLabel(text: string): string {
  return text.replaceAll("$(", `$${wordJoiner}(`);
}
