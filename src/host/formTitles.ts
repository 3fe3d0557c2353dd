import * as vscode from "vscode";
import type { Item } from "../core/content/pack.ts";

/** The forms of questions as a student calls them; an unknown one, of a later version say, by its name. */
export function formTitle(form: Item["form"] | (string & {})): string {
  return formTitles().get(form) ?? form;
}

/** In the order in which they are offered. */
export function formTitles(): ReadonlyMap<string, string> {
  const titles: Record<Item["form"], string> = {
    "single-best": vscode.l10n.t("Single best answer"),
    not: vscode.l10n.t("Which one is NOT"),
    combination: vscode.l10n.t("Which statements are correct"),
    count: vscode.l10n.t("How many statements are correct"),
    pairs: vscode.l10n.t("How many pairs match"),
    rows: vscode.l10n.t("How many rows match"),
    "two-statements": vscode.l10n.t("Statement I and II"),
    "three-statements": vscode.l10n.t("Statements I, II and III"),
    sequence: vscode.l10n.t("In the right order"),
  };
  return new Map(Object.entries(titles));
}
