import * as vscode from "vscode";
import type { CatalogFact } from "../../core/content/catalog.ts";
import { toInsertionText } from "../../core/notes/insertionText.ts";
import { settingsSection } from "../contributions.ts";
import { displayLanguage } from "../displayLanguage.ts";

const plainTemplate = "${statement}";
const maximumTemplateLength = 2000;

/** A fact as the student's template has it, for Markdown or as plain text. */
export function fillTemplate(entry: CatalogFact, isMarkdown: boolean): string {
  // What stands in settings.json may be of any type.
  const chosen: unknown = vscode.workspace.getConfiguration(settingsSection).get("insert.template");
  const isUsable = typeof chosen === "string" && chosen.trim() !== "";
  return toInsertionText(entry, {
    template: isUsable ? chosen.slice(0, maximumTemplateLength) : plainTemplate,
    isMarkdown,
    locale: displayLanguage(),
    undated: vscode.l10n.t("undated"),
  });
}
