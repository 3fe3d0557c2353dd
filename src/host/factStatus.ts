import * as vscode from "vscode";
import type { Catalog, CatalogFact } from "../core/content/catalog.ts";

/** How the tree marks a fact that is not simply current. */
export interface FactStatus {
  readonly icon: string;
  /** One word that stands beside the title. */
  readonly word: string;
  /** Paragraphs that say more, as plain text. */
  readonly details: readonly string[];
  /** What a screen reader says of the fact. */
  readonly label: string;
}

/** Undefined for a fact that is current. */
export function factStatus(entry: CatalogFact, catalog: Catalog): FactStatus | undefined {
  if (entry.fact.status === "superseded") return superseded(entry, catalog);
  if (entry.fact.status === "disputed") return disputed(entry);
  return undefined;
}

function superseded({ fact, successor: key }: CatalogFact, catalog: Catalog): FactStatus {
  const word = vscode.l10n.t("Superseded");
  const successor = key === undefined ? undefined : catalog.facts.get(key)?.fact;
  return {
    icon: "history",
    word,
    details: [
      successor === undefined ? word : vscode.l10n.t("Superseded by: {0}", successor.statement),
    ],
    label: vscode.l10n.t("{0}, superseded fact: {1}", fact.title, fact.statement),
  };
}

function disputed({ fact, conflicts }: CatalogFact): FactStatus {
  const word = vscode.l10n.t("Disputed");
  const claims = conflicts.map(({ value, source }) => `${source.publisher}: ${value}`);
  return {
    icon: "question",
    word,
    details: [word, ...claims],
    label: vscode.l10n.t("{0}, disputed fact: {1}", fact.title, fact.statement),
  };
}
