/** Joins two characters without being seen or read out. */
const wordJoiner = "\u2060";

/**
 * The text as a message in which VS Code finds no link: in notifications it makes one of
 * "[words](command:some.command)", and a pack or the name of a file could hold that.
 */
export function plainMessage(text: string): string {
  return text.replaceAll("](", `]${wordJoiner}(`);
}
