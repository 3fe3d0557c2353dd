import { variablesOf, type ThemeName } from "./themes.ts";

/** The rules of the stylesheet that VS Code 1.139.1 puts before those of every webview. */
const defaultStyles = `@layer vscode-default {
  html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
  body {
    overscroll-behavior-x: none;
    background-color: transparent;
    color: var(--vscode-editor-foreground);
    font-family: var(--vscode-font-family);
    font-weight: var(--vscode-font-weight);
    font-size: var(--vscode-font-size);
    margin: 0;
    padding: 0 20px;
  }
  img, video { max-width: 100%; max-height: 100%; }
  a, a code { color: var(--vscode-textLink-foreground); }
  a:hover { color: var(--vscode-textLink-activeForeground); }
  a:focus, input:focus, select:focus, textarea:focus {
    outline: 1px solid -webkit-focus-ring-color;
    outline-offset: -1px;
  }
  code {
    font-family: var(--monaco-monospace-font);
    color: var(--vscode-textPreformat-foreground);
    background-color: var(--vscode-textPreformat-background);
    padding: 1px 3px;
    border-radius: 4px;
  }
  blockquote {
    background: var(--vscode-textBlockQuote-background);
    border-color: var(--vscode-textBlockQuote-border);
  }
  ::-webkit-scrollbar { width: 10px; height: 10px; }
  ::-webkit-scrollbar-thumb { background-color: var(--vscode-scrollbarSlider-background); }
}`;

/** Everything that VS Code does to the looks of a webview in a theme, as one stylesheet. */
export function vscodeStyles(theme: ThemeName, fontSize = "13px"): string {
  const variables = [...variablesOf(theme), ["--vscode-font-size", fontSize] as const];
  const declarations = variables.map(([name, value]) => `${name}: ${value};`).join("\n");
  // The editor behind a webview, which is transparent itself, has this colour.
  const editor = "html { background: var(--vscode-editor-background); }";
  return `:root {\n${declarations}\n}\n${editor}\n${defaultStyles}`;
}
