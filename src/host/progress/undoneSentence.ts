import * as vscode from "vscode";
import { formatAsOf } from "../../core/content/asOfDate.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import type { Scope } from "../../core/progress/progressRecord.ts";
import type { Action } from "../../core/progress/recentActions.ts";
import { countOfFacts } from "../counts.ts";
import { displayLanguage } from "../displayLanguage.ts";

type AnswerAction = Extract<Action, { type: "answer" }>;

/** What was taken back, in one sentence. */
export function toUndoneSentence(action: Action, catalog: Catalog): string {
  switch (action.type) {
    case "answer":
      return vscode.l10n.t("Undone: the answer to {0}.", nameOfQuestion(action, catalog));
    case "settings":
      return vscode.l10n.t("Undone: a change of the settings for reviews.");
    case "star": {
      const name = nameOf(action.scope, catalog);
      return action.on
        ? vscode.l10n.t("Undone: the star on {0}.", name)
        : vscode.l10n.t("Undone: that the star on {0} was taken away.", name);
    }
    case "suspend": {
      const name = nameOf(action.scope, catalog);
      return action.on
        ? vscode.l10n.t("Undone: the suspension of {0}.", name)
        : vscode.l10n.t("Undone: that {0} is asked again. It is suspended.", name);
    }
    case "bury": {
      const day = formatAsOf(action.until, displayLanguage());
      return vscode.l10n.t("Undone: skipping {0} until {1}.", nameOf(action.scope, catalog), day);
    }
    case "flag": {
      const name = nameOf(action.scope, catalog);
      return action.on
        ? vscode.l10n.t("Undone: the flag on {0}.", name)
        : vscode.l10n.t("Undone: that the flags on {0} were settled.", name);
    }
    case "note": {
      const name = nameOf(action.scope, catalog);
      return action.text === ""
        ? vscode.l10n.t("Undone: that your note on {0} was taken away.", name)
        : vscode.l10n.t("Undone: your last change of the note on {0}.", name);
    }
    case "reset":
      return vscode.l10n.t(
        "Undone: the reset of {0}. Its answers count again.",
        nameOf(action.scope, catalog),
      );
  }
}

const longestStem = 80;

/** The question itself where the packs have it, and otherwise the fact that it asks. */
function nameOfQuestion({ item, facts }: AnswerAction, catalog: Catalog): string {
  const stem = item === undefined ? undefined : catalog.items.get(item)?.item.stem;
  if (stem === undefined) return nameOf({ facts: facts.map(({ key }) => key) }, catalog);
  return quoted(stem.length > longestStem ? `${stem.slice(0, longestStem).trimEnd()}…` : stem);
}

function nameOf(scope: Scope, catalog: Catalog): string {
  if ("pack" in scope) {
    const pack = catalog.packs.find(({ id }) => id === scope.pack);
    return quoted(pack?.title ?? scope.pack);
  }
  const [key, ...others] = scope.facts;
  if (key === undefined || others.length > 0) return countOfFacts(scope.facts.length);
  return quoted(catalog.findFact(key)?.fact.title ?? key);
}

function quoted(name: string): string {
  return vscode.l10n.t("“{0}”", name);
}
