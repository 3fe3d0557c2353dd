import * as vscode from "vscode";
import { settingsSection } from "./contributions.ts";
import { plainMessage } from "./plainMessage.ts";

/** Tells what is wrong with the settings: once, and again only if it was put right meanwhile. */
export class SettingProblems {
  #told: ReadonlySet<string> = new Set();

  /** `problems` are all that there are now of some settings, a sentence each. */
  tell(problems: readonly string[]): void {
    const told = this.#told;
    this.#told = new Set(problems);
    for (const problem of this.#told) if (!told.has(problem)) void show(problem);
  }
}

async function show(problem: string): Promise<void> {
  const openSettings = vscode.l10n.t("Open Settings");
  const pressed = await vscode.window.showWarningMessage(plainMessage(problem), openSettings);
  if (pressed === openSettings)
    await vscode.commands.executeCommand("workbench.action.openSettings", settingsSection);
}
