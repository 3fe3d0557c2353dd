import * as vscode from "vscode";
import type { QueryProblem } from "../../core/search/parseSearchQuery.ts";

/** What is wrong in a query, as a sentence that says what to type instead. */
export function toQuerySentence({ kind, text, allowed }: QueryProblem): string {
  const choices = allowed.join(", ");
  switch (kind) {
    case "unknown-filter":
      return vscode.l10n.t('There is no filter "{0}". There are: {1}.', text, choices);
    case "unknown-value":
      return vscode.l10n.t('The filter "{0}" has no such value. It has: {1}.', text, choices);
    case "missing-value":
      return choices === ""
        ? vscode.l10n.t('Type a name right after "{0}".', text)
        : vscode.l10n.t('Type a value right after "{0}". There are: {1}.', text, choices);
    case "unclosed-quote":
      return vscode.l10n.t("Type the second quotation mark to search for the exact words.");
  }
}
