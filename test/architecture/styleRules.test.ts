import assert from "node:assert/strict";
import {
  ownColours,
  styleAddresses,
  unknownVariables,
} from "../support/architecture/styleRules.ts";
import { sourceFiles } from "./sourceFiles.ts";

const path = "src/views/a.css";

describe("style sheets", () => {
  it("are there to be checked", () => {
    assert.ok(sourceFiles.some((file) => file.path.endsWith(".css")));
  });

  it("have no colour of their own, only the theme's", () => {
    assert.deepEqual(ownColours(sourceFiles), []);
  });

  it("are found with a colour of their own", () => {
    const text = `
/* red */
.red:hover { color: var(--vscode-charts-red, inherit); }
.a { color: #fff; background: RED }
.b { border: 1px solid
  rgb(0 0 0); }
.c {
  --own: color-mix(in srgb, var(--vscode-foreground), transparent);
  content: "blue";
  outline: 1px solid transparent; fill: currentColor;
  box-shadow: 0 0 2px var(--vscode-widget-shadow, black);
}`;
    assert.deepEqual(ownColours([{ path, text }]), [
      `${path}:4: #fff`,
      `${path}:4: RED`,
      `${path}:5: rgb(`,
      `${path}:8: color-mix(`,
      `${path}:11: black`,
    ]);
  });

  it("use no variable but the theme's and those that they set", () => {
    assert.deepEqual(unknownVariables(sourceFiles), []);
    const text =
      ":root { --gap: 1px; }\n.a { gap: var(--gap) var( --gpa ); color: var(--vscode-x); }";
    assert.deepEqual(unknownVariables([{ path, text }]), [`${path}:2: --gpa`]);
  });

  it("load nothing", () => {
    assert.deepEqual(styleAddresses(sourceFiles), []);
    const text = '@import "b.css";\n.a { background: url(c.png); }';
    assert.deepEqual(styleAddresses([{ path, text }]), [
      `${path}:1: @import "b.css";`,
      `${path}:2: .a { background: url(c.png); }`,
    ]);
  });
});
