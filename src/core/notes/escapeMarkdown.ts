/**
 * The text written so that Markdown (CommonMark, GitHub's tables and strike-through, and the math of
 * VS Code's preview) shows it letter for letter, wherever in a line it is put. White space, line
 * ends included, becomes single spaces. What needs no escape is left alone, so that the note stays
 * readable: "US$675 million" and "snake_case" are unchanged.
 */
export function escapeMarkdown(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, " ");
  return escapeLineEnd(escapeLineStart(escapeInline(line)));
}

function escapeInline(line: string): string {
  return (
    line
      .replaceAll(/[\\`*[\]<|~]/g, "\\$&")
      // An underscore between letters opens no emphasis; any other may.
      .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
      .replaceAll(/&(?=#?\w+;)/g, "\\&")
      // A dollar before a digit can open math but never close it; without a closer nothing opens.
      .replaceAll(/\$(?!\d)|(?<=\$)\$/g, "\\$")
      // Previews make links of web addresses and take a backslash in one for a part of it.
      .replaceAll(/(?<=(?:https?|ftp):)\/\/(?=\S*\\)/gi, "\\//")
  );
}

/** Escapes what would make a heading, quotation, list, rule or underline at the start of a line. */
function escapeLineStart(line: string): string {
  return line.replace(/^[#>=+-]/, "\\$&").replace(/^(\d{1,9})([.)])(?= |$)/, "$1\\$2");
}

/** Escapes what a heading would take for its own closing marks. */
function escapeLineEnd(line: string): string {
  return line.replace(/(?<= )#+$/, "\\$&");
}
