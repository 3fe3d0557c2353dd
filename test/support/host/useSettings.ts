import * as vscode from "vscode";
import { settingsSection, type Settings } from "../../../src/host/contributions.ts";
import { beforeActivation } from "./beforeActivation.ts";

type Values = Partial<Record<keyof Settings, unknown>>;

/**
 * Sets the student's own settings, to anything that could stand in the file; each test begins and ends
 * without them.
 */
export function useSettings(): (values: Values) => Promise<void> {
  beforeActivation();
  const changed = new Set<keyof Settings>();
  const update = async (name: keyof Settings, value: unknown): Promise<void> => {
    const settings = vscode.workspace.getConfiguration(settingsSection);
    await settings.update(name, value, vscode.ConfigurationTarget.Global);
  };
  afterEach(async () => {
    for (const name of changed) await update(name, undefined);
    changed.clear();
  });
  return async (values) => {
    for (const [key, value] of Object.entries(values)) {
      const name = key as keyof Settings;
      changed.add(name);
      await update(name, value);
    }
  };
}

/** Settings as a reader sees them, without VS Code. */
export function settingsOf(values: Values): Pick<vscode.WorkspaceConfiguration, "get"> {
  const get = (name: string): unknown => values[name as keyof Settings];
  return { get: get };
}
