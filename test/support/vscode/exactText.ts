/** A pattern for a text that is this one from beginning to end, for Playwright's `hasText`. */
export function exactText(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}\\s*$`);
}
