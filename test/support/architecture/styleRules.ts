import { breach, type Breach, type SourceText } from "./sourceFile.ts";

const namedColours =
  "black|white|gray|grey|silver|red|maroon|green|lime|olive|yellow|blue|navy|teal|aqua|cyan|purple|fuchsia|magenta|orange|brown|pink|gold";
const colourFunctions = "rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark";
const colour = new RegExp(
  `#[0-9a-f]{3,8}\\b|\\b(${colourFunctions})\\(|\\b(${namedColours})\\b`,
  "i",
);

/** Values of the declarations of a style sheet; comments do not count. */
function* declarations({
  text,
}: SourceText): Generator<{ line: number; property: string; value: string }> {
  const blank = (comment: string) => comment.replaceAll(/[^\n]/g, " ");
  const code = text.replaceAll(/\/\*.*?\*\//gs, blank);
  // A value ends with a semicolon or its block; what ends with an opening brace was a selector.
  for (const match of code.matchAll(/([\w-]+)\s*:([^;{}]*)(?=[;}])/g)) {
    const [, property = "", value = ""] = match;
    yield { line: code.slice(0, match.index).split("\n").length, property, value };
  }
}

/** Colours of a style sheet's own, where only those of the theme are right in every theme. */
export function ownColours(files: readonly SourceText[]): Breach[] {
  return files
    .filter(({ path }) => path.endsWith(".css"))
    .flatMap((file) =>
      Array.from(declarations(file)).flatMap(({ line, value }) => {
        // Names of variables may have the words in them: --vscode-charts-red.
        const found = colour.exec(
          value.replaceAll(/--[\w-]+/g, "").replaceAll(/"[^"]*"/g, ""),
        )?.[0];
        return found === undefined ? [] : [breach(file.path, line, found)];
      }),
    );
}

/** Variables that are neither the theme's nor set in the same style sheet. */
export function unknownVariables(files: readonly SourceText[]): Breach[] {
  return files
    .filter(({ path }) => path.endsWith(".css"))
    .flatMap((file) => {
      const all = Array.from(declarations(file));
      const own = new Set(all.map(({ property }) => property));
      return all.flatMap(({ line, value }) =>
        Array.from(value.matchAll(/var\(\s*(--[\w-]+)/g), ([, name = ""]) => name)
          .filter((name) => !name.startsWith("--vscode-") && !own.has(name))
          .map((name) => breach(file.path, line, name)),
      );
    });
}

/** Addresses in a style sheet: a webview loads nothing but its own bundle. */
export function styleAddresses(files: readonly SourceText[]): Breach[] {
  return files
    .filter(({ path }) => path.endsWith(".css"))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          /url\(|@import/.test(line) ? [breach(path, index + 1, line.trim())] : [],
        ),
    );
}
