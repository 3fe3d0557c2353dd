import MarkdownIt, { type StateInline, type Token } from "markdown-it";

/**
 * Markdown as VS Code's preview reads it by default: raw HTML, tables, strike-through, links made
 * of web addresses, and math between dollar signs. What a document shows is compared with tokens,
 * not with HTML, so that nothing is lost on the way.
 */
const preview = new MarkdownIt({ html: true, linkify: true });
preview.linkify.set({ fuzzyLink: false });
preview.inline.ruler.after("escape", "math_inline", inlineMath);

/** The tokens of a document, blocks and what is inside them in one row. */
export function tokensOf(markdown: string): Token[] {
  return preview.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

/** What the reader sees: the text of the document, white space joined, without its marks. */
export function visibleText(markdown: string): string {
  return tokensOf(markdown)
    .map(({ type, content }) => {
      if (type === "inline") return "";
      if (type === "softbreak" || type === "hardbreak") return " ";
      return content;
    })
    .join("")
    .trim();
}

/** The kinds of marks that a document uses, in order: "paragraph_open", "em_open", "html_inline", … */
export function marksOf(markdown: string): string[] {
  return tokensOf(markdown)
    .map(({ type }) => type)
    .filter((type) => type !== "text" && type !== "text_special" && type !== "inline")
    .filter((type) => !type.endsWith("_close"));
}

/**
 * The rule for inline math of @vscode/markdown-it-katex 1.1, which VS Code's preview uses; $$ in a
 * line follows from it. Content of math is told by brackets, to be seen in a comparison.
 */
function inlineMath(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "$") return false;
  const from = state.pos + 1;
  const literal = (text: string) => {
    if (!silent) state.pending += text;
    state.pos += text.length;
    return true;
  };
  if (!canOpen(state.src, state.pos)) return literal("$");
  const to = closerOf(state.src, from);
  if (to === -1) return literal("$");
  if (to === from) return literal("$$");
  if (!canClose(state.src, to)) return literal("$");
  if (!silent) state.push("math_inline", "math", 0).content = `[${state.src.slice(from, to)}]`;
  state.pos = to + 1;
  return true;
}

function canOpen(source: string, position: number): boolean {
  return !/[\w$\\]/.test(source[position - 1] ?? " ");
}

function canClose(source: string, position: number): boolean {
  return !/[\w$]/.test(source[position + 1] ?? " ");
}

/** The first dollar sign from a position on that no backslash escapes. */
function closerOf(source: string, from: number): number {
  for (let position = from; position < source.length; position += 1) {
    if (source[position] === "\\") position += 1;
    else if (source[position] === "$") return position;
  }
  return -1;
}
