import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { knownVariables, themeNames, variablesOf } from "../support/view/themes.ts";
import { repositoryFolder } from "../support/vscode/folders.ts";

const css = readFileSync(join(repositoryFolder, "src/views/quiz/quiz.css"), "utf8").replaceAll(
  /\/\*.*?\*\//gs,
  "",
);

const declarations = [...css.matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)].map(([, property, value]) => ({
  property: property ?? "",
  value: (value ?? "").replaceAll(/\s+/g, " "),
}));

/** Words that may stand where a colour does and are none. */
const colourWords = /^(transparent|inherit|none|solid|dashed|dark|-?[\d.]+(px|rem|em|%)?)$/;

describe("the stylesheet of the quiz view", () => {
  it("takes every colour from VS Code", () => {
    const coloured = declarations.filter(({ property, value }) =>
      /color|background|border(?!-radius)|outline(?!-offset)|shadow|fill|stroke/.test(
        property + value,
      ),
    );
    assert.ok(coloured.length > 20, "the test does not see the stylesheet");
    for (const { property, value } of coloured) {
      const rest = value
        .replaceAll(/var\(|\)|,/g, " ")
        .replaceAll(/--(edge|gap)\b|--vscode-[\w-]+/g, " ")
        .trim();
      for (const word of rest.split(/\s+/).filter((it) => it !== ""))
        assert.match(word, colourWords, `${property}: ${value}`);
    }
    assert.doesNotMatch(css, /#[0-9a-f]{3,8}\b|\b(rgb|hsl|lab|lch|oklch|color|color-mix)a?\(/i);
  });

  it("uses variables that VS Code has", () => {
    const used = new Set([...css.matchAll(/--vscode-[\w-]+/g)].map(([name]) => name));
    assert.ok(used.size > 15);
    assert.deepEqual(
      [...used].filter((name) => !knownVariables.has(name)),
      [],
    );
  });

  it("has another way out where a theme does not set a variable", () => {
    for (const theme of themeNames) {
      const set = variablesOf(theme);
      const missing = [...css.matchAll(/var\(\s*(--vscode-[\w-]+)\s*\)/g)]
        .map(([, name]) => name ?? "")
        .filter((name) => !set.has(name));
      assert.deepEqual(missing, [], theme);
    }
  });
});
