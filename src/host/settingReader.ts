import * as vscode from "vscode";
import { numberRanges, settingsSection, type Settings } from "./contributions.ts";

/**
 * Reads settings, which may be of any type: they stand in a file that the student writes. What cannot
 * be used is told in `problems`, a sentence each, and another value takes its place.
 */
export class SettingReader {
  readonly #values: Pick<vscode.WorkspaceConfiguration, "get">;
  readonly #problems: string[] = [];

  /** @param values gives the value of a setting by its name below `currentAffairs` */
  constructor(
    values: Pick<vscode.WorkspaceConfiguration, "get"> = vscode.workspace.getConfiguration(
      settingsSection,
    ),
  ) {
    this.#values = values;
  }

  get problems(): readonly string[] {
    return this.#problems;
  }

  unknown(name: keyof Settings): unknown {
    return this.#values.get(name);
  }

  number(name: keyof typeof numberRanges): number {
    const { usual, least, most, isWhole } = numberRanges[name];
    const value = this.unknown(name);
    const isUsable = typeof value === "number" && value >= least && value <= most;
    if (isUsable && (!isWhole || Number.isInteger(value))) return value;
    if (value !== undefined)
      this.refuse(
        isWhole
          ? vscode.l10n.t(
              "The setting {0} must be a whole number from {1} to {2}. Until you change it, {3} is used.",
              ...[fullName(name), least, most, usual],
            )
          : vscode.l10n.t(
              "The setting {0} must be a number from {1} to {2}. Until you change it, {3} is used.",
              ...[fullName(name), least, most, usual],
            ),
      );
    return usual;
  }

  /** One of some words, of which the first is the usual one. */
  choice<Choice extends string>(
    name: keyof Settings,
    choices: readonly [Choice, ...Choice[]],
  ): Choice {
    const value = this.unknown(name);
    const choice = choices.find((each) => each === value);
    if (choice !== undefined) return choice;
    const [usual] = choices;
    if (value !== undefined)
      this.refuse(
        vscode.l10n.t(
          "The setting {0} must be one of {1}. Until you change it, {2} is used.",
          ...[fullName(name), choices.join(", "), usual],
        ),
      );
    return usual;
  }

  flag(name: keyof Settings, usual: boolean): boolean {
    const value = this.unknown(name);
    if (typeof value === "boolean") return value;
    if (value !== undefined)
      this.refuse(
        vscode.l10n.t(
          "The setting {0} must be true or false. Until you change it, {1} is used.",
          ...[fullName(name), String(usual)],
        ),
      );
    return usual;
  }

  /** `problem` is a sentence for the student. */
  refuse(problem: string): void {
    this.#problems.push(problem);
  }
}

/** As the student finds it in the settings. */
export function fullName(name: keyof Settings): string {
  return `${settingsSection}.${name}`;
}
