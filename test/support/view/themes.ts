/**
 * Colours that a webview gets from VS Code 1.139.1 in its four kinds of theme: Dark Modern, Light
 * Modern, Dark High Contrast and Light High Contrast. Read from `document.documentElement.style` of
 * the Markdown preview in the real thing; null where the theme does not set the variable.
 */
export const themeNames = ["dark", "light", "hc-dark", "hc-light"] as const;
export type ThemeName = (typeof themeNames)[number];

type Row = readonly [name: string, ...values: (string | null)[]];

const colours: readonly Row[] = [
  ["foreground", "#cccccc", "#3b3b3b", "#ffffff", "#292929"],
  [
    "descriptionForeground",
    "#9d9d9d",
    "#3b3b3b",
    "rgba(255, 255, 255, 0.7)",
    "rgba(41, 41, 41, 0.7)",
  ],
  ["disabledForeground", "rgba(204, 204, 204, 0.5)", "rgba(97, 97, 97, 0.5)", "#a5a5a5", "#7f7f7f"],
  ["errorForeground", "#f85149", "#f85149", "#f48771", "#b5200d"],
  ["icon-foreground", "#cccccc", "#3b3b3b", "#ffffff", "#292929"],
  ["editor-background", "#1f1f1f", "#ffffff", "#000000", "#ffffff"],
  ["editor-foreground", "#cccccc", "#3b3b3b", "#ffffff", "#292929"],
  ["panel-background", "#181818", "#f8f8f8", "#000000", "#ffffff"],
  ["panel-border", "#2b2b2b", "#e5e5e5", "#6fc3df", "#0f4a85"],
  ["sideBar-background", "#181818", "#f8f8f8", "#000000", "#ffffff"],
  ["editorWidget-background", "#202020", "#f8f8f8", "#0c141f", "#ffffff"],
  [
    "editorWidget-border",
    "rgba(204, 204, 204, 0.2)",
    "rgba(59, 59, 59, 0.2)",
    "#6fc3df",
    "#0f4a85",
  ],
  ["editorWidget-foreground", "#cccccc", "#3b3b3b", "#ffffff", "#292929"],
  ["contrastBorder", null, null, "#6fc3df", "#0f4a85"],
  ["contrastActiveBorder", null, null, "#f38518", "#006bbd"],
  ["focusBorder", "#0078d4", "#005fb8", "#f38518", "#006bbd"],
  ["widget-border", "#313131", "#e5e5e5", "#6fc3df", "#0f4a85"],
  ["widget-shadow", "rgba(0, 0, 0, 0.36)", "rgba(0, 0, 0, 0.16)", null, null],
  ["button-background", "#0078d4", "#005fb8", "#000000", "#0f4a85"],
  ["button-foreground", "#ffffff", "#ffffff", "#ffffff", "#ffffff"],
  ["button-border", "rgba(255, 255, 255, 0.1)", "rgba(0, 0, 0, 0.1)", "#6fc3df", "#0f4a85"],
  ["button-hoverBackground", "#026ec1", "#0258a8", "#000000", "#0f4a85"],
  ["button-secondaryBackground", "rgba(0, 0, 0, 0)", "#e5e5e5", null, "#ffffff"],
  ["button-secondaryForeground", "#cccccc", "#3b3b3b", "#ffffff", "#292929"],
  ["button-secondaryHoverBackground", "#2b2b2b", "#cccccc", null, null],
  [
    "button-secondaryBorder",
    "rgba(204, 204, 204, 0.15)",
    "rgba(59, 59, 59, 0.15)",
    "#6fc3df",
    "#0f4a85",
  ],
  ["input-background", "#313131", "#ffffff", "#000000", "#ffffff"],
  ["input-foreground", "#cccccc", "#3b3b3b", "#ffffff", "#292929"],
  ["input-border", "#3c3c3c", "#cecece", "#6fc3df", "#0f4a85"],
  ["checkbox-background", "#313131", "#f8f8f8", "#000000", "#ffffff"],
  ["checkbox-border", "#3c3c3c", "#cecece", "#6fc3df", "#0f4a85"],
  ["checkbox-foreground", "#cccccc", "#3b3b3b", "#ffffff", "#292929"],
  [
    "radio-activeBackground",
    "rgba(36, 137, 219, 0.51)",
    "#bed6ed",
    "rgba(0, 0, 0, 0)",
    "rgba(0, 0, 0, 0)",
  ],
  ["radio-activeForeground", "#ffffff", "#000000", "#ffffff", "#292929"],
  ["radio-activeBorder", "#2488db", "#005fb8", "#6fc3df", "#0f4a85"],
  [
    "radio-inactiveBorder",
    "rgba(255, 255, 255, 0.2)",
    "rgba(0, 0, 0, 0.2)",
    "rgba(255, 255, 255, 0.4)",
    "rgba(41, 41, 41, 0.2)",
  ],
  [
    "radio-inactiveHoverBackground",
    "rgba(90, 93, 94, 0.5)",
    "rgba(184, 184, 184, 0.31)",
    null,
    null,
  ],
  [
    "list-hoverBackground",
    "#2a2d2e",
    "#f2f2f2",
    "rgba(255, 255, 255, 0.1)",
    "rgba(15, 74, 133, 0.1)",
  ],
  ["list-activeSelectionBackground", "#04395e", "#e8e8e8", null, "rgba(15, 74, 133, 0.1)"],
  ["list-activeSelectionForeground", "#ffffff", "#000000", null, null],
  ["list-inactiveSelectionBackground", "#37373d", "#e4e6f1", null, "rgba(15, 74, 133, 0.1)"],
  ["list-focusOutline", "#0078d4", "#005fb8", "#f38518", "#006bbd"],
  ["textLink-foreground", "#4daafc", "#005fb8", "#21a6ff", "#0f4a85"],
  ["textLink-activeForeground", "#4daafc", "#005fb8", "#21a6ff", "#0f4a85"],
  ["textBlockQuote-background", "#2b2b2b", "#f8f8f8", null, "#f2f2f2"],
  ["textBlockQuote-border", "#616161", "#e5e5e5", "#ffffff", "#292929"],
  ["textPreformat-background", "#3c3c3c", "rgba(0, 0, 0, 0.12)", null, "#09345f"],
  ["textPreformat-foreground", "#d0d0d0", "#3b3b3b", "#ffffff", "#ffffff"],
  ["testing-iconPassed", "#73c991", "#73c991", "#73c991", "#007100"],
  ["testing-iconFailed", "#f88070", "#b01011", null, null],
  ["testing-iconSkipped", "#848484", "#848484", "#848484", "#848484"],
  ["charts-blue", "#59a4f9", "#0063d3", "#59a4f9", "#0063d3"],
  [
    "charts-lines",
    "rgba(204, 204, 204, 0.5)",
    "rgba(59, 59, 59, 0.5)",
    "rgba(255, 255, 255, 0.5)",
    "rgba(41, 41, 41, 0.5)",
  ],
  ["charts-green", "#89d185", "#388a34", "#89d185", "#374e06"],
  ["charts-red", "#f14c4c", "#e51400", "#f48771", "#b5200d"],
  ["charts-yellow", "#cca700", "#bf8803", "#ffd370", "#895503"],
  ["badge-background", "#616161", "#cccccc", "#000000", "#0f4a85"],
  ["badge-foreground", "#f8f8f8", "#3b3b3b", "#ffffff", "#ffffff"],
  ["progressBar-background", "#0078d4", "#005fb8", "#6fc3df", "#0f4a85"],
  [
    "scrollbarSlider-background",
    "rgba(121, 121, 121, 0.4)",
    "rgba(100, 100, 100, 0.4)",
    "rgba(111, 195, 223, 0.6)",
    "rgba(15, 74, 133, 0.4)",
  ],
  [
    "scrollbarSlider-hoverBackground",
    "rgba(100, 100, 100, 0.7)",
    "rgba(100, 100, 100, 0.7)",
    "rgba(111, 195, 223, 0.8)",
    "rgba(15, 74, 133, 0.8)",
  ],
  [
    "scrollbarSlider-activeBackground",
    "rgba(191, 191, 191, 0.4)",
    "rgba(0, 0, 0, 0.6)",
    "#6fc3df",
    "#0f4a85",
  ],
];

const fonts: readonly (readonly [name: string, value: string])[] = [
  ["font-family", 'system-ui, "Ubuntu", "Droid Sans", sans-serif'],
  ["font-size", "13px"],
  ["font-weight", "normal"],
];

/** Classes of the body, by which VS Code says what kind of theme it is. */
const bodyClasses: Readonly<Record<ThemeName, string>> = {
  dark: "vscode-dark",
  light: "vscode-light",
  "hc-dark": "vscode-high-contrast",
  "hc-light": "vscode-high-contrast-light vscode-high-contrast",
};

export function bodyClassOf(theme: ThemeName): string {
  return bodyClasses[theme];
}

/** The variables that VS Code sets in a theme, by their whole name. */
export function variablesOf(theme: ThemeName): ReadonlyMap<string, string> {
  const column = themeNames.indexOf(theme);
  const entries = [
    ...fonts,
    ...colours.flatMap(([name, ...values]): [string, string][] => {
      const value = values[column] ?? null;
      return value === null ? [] : [[name, value]];
    }),
  ];
  return new Map(entries.map(([name, value]) => [`--vscode-${name}`, value]));
}

/** Every variable that is known here, set in a theme or not. */
export const knownVariables: ReadonlySet<string> = new Set(
  [...fonts, ...colours].map(([name]) => `--vscode-${name}`),
);
