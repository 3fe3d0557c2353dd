import * as vscode from "vscode";
import type { CatalogFact } from "../../core/content/catalog.ts";
import { displayLanguage } from "../displayLanguage.ts";
import { noPackSentence } from "../noPackSentence.ts";
import { plainLabel } from "../plainLabel.ts";
import type { Found } from "./factSearchStore.ts";
import { isMistake, toQuerySentence } from "./queryProblems.ts";

export interface FactRow extends vscode.QuickPickItem {
  /** Absent from separators and from rows that only say something. */
  readonly entry?: CatalogFact;
}

/** The rows for what a query found: first what must be said about the search, then the facts. */
export function toFoundRows(
  { catalog, hits, problems, progress }: Found,
  buttons: readonly vscode.QuickInputButton[],
): FactRow[] {
  const facts = hits.flatMap(({ key }) => catalog.facts.get(key) ?? []);
  const notices = problems.map((problem) =>
    toNotice(toQuerySentence(problem), isMistake(problem) ? "warning" : "info"),
  );
  if (progress !== undefined) notices.push(toNotice(toProgressSentence(progress), "loading~spin"));
  else if (catalog.packs.length === 0) notices.push(toNotice(noPackSentence(), "warning"));
  else if (facts.length === 0 && !problems.some(isMistake))
    notices.push(toNotice(vscode.l10n.t("No fact matches. Try fewer or other words."), "info"));
  return [...notices, ...facts.map((entry) => toRow(entry, buttons))];
}

/** The rows while nothing is typed: the facts used last, then those that can be searched. */
export function toStartRows(
  recent: readonly CatalogFact[],
  facts: readonly CatalogFact[],
  buttons: readonly vscode.QuickInputButton[],
): FactRow[] {
  const unused = facts.filter((entry) => !recent.includes(entry));
  // No more rows than without those used last.
  const others = unused.slice(0, Math.max(0, facts.length - recent.length));
  const rows = (label: string, entries: readonly CatalogFact[]): FactRow[] => [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...entries.map((entry) => toRow(entry, buttons)),
  ];
  if (facts.length === 0) return [toNotice(noPackSentence(), "warning")];
  if (recent.length === 0) return facts.map((entry) => toRow(entry, buttons));
  return [
    ...rows(vscode.l10n.t("recently used"), recent),
    ...(others.length === 0 ? [] : rows(vscode.l10n.t("all facts"), others)),
  ];
}

function toRow(entry: CatalogFact, buttons: readonly vscode.QuickInputButton[]): FactRow {
  const { fact, pack } = entry;
  const topics = pack.topics.filter(({ id }) => fact.topics.includes(id));
  const places = [...topics.map(({ title }) => title), pack.title];
  return {
    label: plainLabel(fact.title),
    description: plainLabel([...statusWord(entry), ...places].join(" · ")),
    detail: plainLabel(fact.statement),
    alwaysShow: true,
    buttons,
    entry,
  };
}

/** How far the packs have been read. */
export function toProgressSentence({ done, total }: NonNullable<Found["progress"]>): string {
  const read = done.toLocaleString(displayLanguage());
  const all = total.toLocaleString(displayLanguage());
  return vscode.l10n.t("Still reading the packs: {0} of {1} facts so far.", read, all);
}

function toNotice(sentence: string, icon: string): FactRow {
  return { label: `$(${icon}) ${plainLabel(sentence)}`, alwaysShow: true };
}

function statusWord({ fact: { status } }: CatalogFact): string[] {
  if (status === "superseded") return [vscode.l10n.t("Superseded")];
  return status === "disputed" ? [vscode.l10n.t("Disputed")] : [];
}
