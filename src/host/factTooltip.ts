import * as vscode from "vscode";
import { formatFactDate } from "../core/content/asOfDate.ts";
import type { CatalogFact } from "../core/content/catalog.ts";
import { escapeMarkdown } from "../core/notes/escapeMarkdown.ts";
import { displayLanguage } from "./displayLanguage.ts";
import type { FactStatus } from "./factStatus.ts";
import type { MarkWords } from "./markWords.ts";
import { tooltip } from "./tooltip.ts";

/** The statement of a fact with what limits it, its sources, its date and the student's marks. */
export function factTooltip(
  { fact, sources }: CatalogFact,
  status: FactStatus | undefined,
  marks: MarkWords,
): vscode.MarkdownString {
  const publishers = sources.map(({ publisher }) => publisher).join("; ");
  const date = formatFactDate(fact.asOf, displayLanguage());
  const source =
    date === undefined ? publishers : vscode.l10n.t("{0}, as of {1}", publishers, date);
  return tooltip([
    escapeMarkdown(fact.statement),
    ...(status?.details ?? []).map(escapeMarkdown),
    `_${escapeMarkdown(source)}_`,
    ...marks.details.map(escapeMarkdown),
  ]);
}
