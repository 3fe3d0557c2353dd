import * as vscode from "vscode";
import type { QueryProblem } from "../../core/search/parseSearchQuery.ts";

/** What is wrong in a query, as a sentence that says what to type instead. */
export function toQuerySentence({ kind, text, allowed, hasMore }: QueryProblem): string {
  const choices = allowed.join(", ");
  switch (kind) {
    case "unknown-filter":
      return vscode.l10n.t('There is no filter "{0}". There are: {1}.', text, choices);
    case "unknown-value":
      if (choices === "")
        return vscode.l10n.t('Nothing that is loaded fits the filter "{0}".', text);
      return hasMore === true
        ? vscode.l10n.t('Nothing fits the filter "{0}". It takes {1} and others.', text, choices)
        : vscode.l10n.t('Nothing fits the filter "{0}". It takes: {1}.', text, choices);
    case "missing-value":
      return choices === ""
        ? vscode.l10n.t('Type a name right after "{0}".', text)
        : vscode.l10n.t('Type a value right after "{0}". There are: {1}.', text, choices);
    case "unclosed-quote":
      return vscode.l10n.t("Type the second quotation mark to search for the exact words.");
    case "too-many-phrases":
      return vscode.l10n.t(
        'At most {0} exact phrases are searched for: "{1}" and what follows it were left out.',
        choices,
        text,
      );
    case "too-long":
      return vscode.l10n.t(
        "The first {0} characters and {1} words of a search count: what follows was left out.",
        allowed[0] ?? "",
        allowed[1] ?? "",
      );
    case "unknown-number":
      return vscode.l10n.t(
        "No fact has the number “{0}”: it was left out of the search. Check it, or try without it.",
        text,
      );
  }
}

/** Whether a problem is a mistake in the query, and not only something to know about the facts. */
export function isMistake({ kind }: QueryProblem): boolean {
  return kind !== "unknown-number";
}
