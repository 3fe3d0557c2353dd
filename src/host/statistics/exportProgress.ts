import * as vscode from "vscode";
import { formatLocalDay } from "../../core/base/localDay.ts";
import { progressFormats } from "../../shared/progress/progressFormats.ts";
import { toProgressTables, type ProgressTable } from "../../shared/progress/progressTables.ts";
import { toTableCsv, toWholeCsv } from "../../shared/progress/toProgressCsv.ts";
import { announce } from "../announce.ts";
import { countOfEntries } from "../counts.ts";
import { plainLabel } from "../plainLabel.ts";
import { plainMessage } from "../plainMessage.ts";
import type { GatheredStatistics } from "./gatherStatistics.ts";
import { packNames } from "./packNames.ts";
import { progressSentences } from "./progressSentences.ts";

interface Choice extends vscode.QuickPickItem {
  /** Part of the name of the file. */
  readonly name: string;
  readonly toCsv: () => string;
}

/** By this mark spreadsheets know that the file is in UTF-8. */
const byteOrderMark = "\uFEFF";

/** Writes all tables, or the one that the student chooses, into a file that the student chooses. */
export async function exportProgress({ statistics, catalog }: GatheredStatistics): Promise<void> {
  const sentences = progressSentences();
  const words = { sentences, formats: progressFormats(sentences.locale) };
  const tables = toProgressTables(statistics, packNames(catalog), words);
  const choice = await vscode.window.showQuickPick(toChoices(tables), {
    title: vscode.l10n.t("Export as CSV"),
    placeHolder: vscode.l10n.t("Choose what to export"),
  });
  if (choice === undefined) return;
  const day = formatLocalDay(statistics.calendar.today);
  const file = await askForFile(`current-affairs-${choice.name}-${day}.csv`);
  if (file === undefined) return;
  try {
    const bytes = new TextEncoder().encode(byteOrderMark + choice.toCsv());
    await vscode.workspace.fs.writeFile(file, bytes);
  } catch (error) {
    const failed = vscode.l10n.t(
      "Nothing was exported: {0}. Choose another folder.",
      error instanceof Error ? error.message : String(error),
    );
    void vscode.window.showErrorMessage(plainMessage(failed));
    return;
  }
  announce(vscode.l10n.t("Exported to {0}.", vscode.workspace.asRelativePath(file)));
}

function toChoices(tables: readonly ProgressTable[]): readonly Choice[] {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  return [
    {
      label: vscode.l10n.t("All tables in one file"),
      name: "progress",
      toCsv: () => toWholeCsv(filled),
    },
    ...filled.map((table) => ({
      label: plainLabel(table.heading),
      description: countOfEntries(table.rows.length),
      name: table.id,
      toCsv: () => toTableCsv(table),
    })),
  ];
}

async function askForFile(name: string): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export as CSV"),
    saveLabel: vscode.l10n.t("Export"),
    filters: { CSV: ["csv"] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
}
