/** User settings of VS Code, by their ids. */
export type Settings = Readonly<Record<string, unknown>>;

/**
 * A workbench without greetings, offers and network traffic of its own, as a reader of our notes
 * would want it.
 */
export const quietSettings: Settings = {
  "chat.commandCenter.enabled": false,
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
  "security.workspace.trust.banner": "never",
  "security.workspace.trust.startupPrompt": "never",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

export type Theme = "light" | "dark" | "hc-light" | "hc-dark";

/** Names that VS Code 1.100 and 1.139 both know. */
const themeNames: Readonly<Record<Theme, string>> = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "hc-light": "Default High Contrast Light",
  "hc-dark": "Default High Contrast",
};

/** Settings that choose a colour theme, whatever the browser or the system prefers. */
export function toThemeSettings(theme: Theme): Settings {
  return {
    "window.autoDetectColorScheme": false,
    "window.autoDetectHighContrast": false,
    "workbench.colorTheme": themeNames[theme],
  };
}
