import * as vscode from "vscode";
import type { CatalogFact } from "../../core/content/catalog.ts";
import type { FactFlag, FactNote } from "../../core/progress/factProgress.ts";
import { longestText } from "../../core/progress/progressRecord.ts";
import { announce } from "../announce.ts";
import type { FactPicks } from "../factPicks.ts";
import { plainLabel } from "../plainLabel.ts";
import type { Services } from "../services.ts";
import { readFact, recordActions } from "./recordActions.ts";

/** Stands between notes that two machines have made apart from each other. */
const noteSeparator = " / ";

/** The commands for which the student writes something on a fact: a flag with its reason, and a note. */
export function createWordsCommands(
  { study, catalogs }: Pick<Services, "study" | "catalogs">,
  { withFact }: Pick<FactPicks, "withFact">,
) {
  const flag = async (entry: CatalogFact): Promise<void> => {
    const { flags } = await readFact({ study, catalogs }, entry.key);
    const choice = flags.length === 0 ? "flag" : await pickFlagAction(entry, flags);
    if (choice === undefined) return;
    const scope = { facts: [entry.key] };
    const { title } = entry.fact;
    if (choice === "settle") {
      await recordActions(study, [{ type: "flag", scope, on: false, reason: "" }]);
      announce(vscode.l10n.t("No longer flagged as wrong: {0}", title));
      return;
    }
    const reason = (await askReason(entry))?.trim();
    if (reason === undefined || reason === "") return;
    await recordActions(study, [{ type: "flag", scope, on: true, reason }]);
    announce(vscode.l10n.t("Flagged as wrong: {0}", title));
  };

  const note = async (entry: CatalogFact): Promise<void> => {
    const { notes } = await readFact({ study, catalogs }, entry.key);
    const text = (await askNote(entry, notes))?.trim();
    if (text === undefined || (text === (notes[0]?.text ?? "") && notes.length < 2)) return;
    const replaces = notes.map(({ id }) => id);
    await recordActions(study, [{ type: "note", scope: { facts: [entry.key] }, text, replaces }]);
    const { title } = entry.fact;
    announce(
      text === ""
        ? vscode.l10n.t("Your note was taken away: {0}", title)
        : vscode.l10n.t("Your note is kept: {0}", title),
    );
  };

  return {
    flagFact: withFact(vscode.l10n.t("Flag as Wrong"), flag),
    noteOnFact: withFact(vscode.l10n.t("My Note on This Fact"), note),
  };
}

async function pickFlagAction(
  { fact }: CatalogFact,
  flags: readonly FactFlag[],
): Promise<"flag" | "settle" | undefined> {
  const rows = [
    {
      label: vscode.l10n.t("Settle: It Is Right After All, or Was Put Right"),
      detail: plainLabel(flags.map(({ reason }) => reason).join(noteSeparator)),
      choice: "settle",
    },
    { label: vscode.l10n.t("Flag for Another Reason…"), choice: "flag" },
  ] as const;
  const title = vscode.l10n.t("Flag as Wrong: {0}", fact.title);
  const placeHolder = vscode.l10n.t("You have flagged this fact already");
  return (await vscode.window.showQuickPick(rows, { title, placeHolder }))?.choice;
}

function askReason({ fact }: CatalogFact): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Flag as Wrong: {0}", fact.title),
    prompt: vscode.l10n.t("What is wrong, and where does it say so?"),
    validateInput: (text) =>
      text.trim() === "" ? vscode.l10n.t("Write the reason, or press Escape.") : tooLong(text),
  });
}

function askNote({ fact }: CatalogFact, notes: readonly FactNote[]): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("My Note: {0}", fact.title),
    prompt: vscode.l10n.t("A mnemonic, or whatever helps you. Leave it empty to have no note."),
    value: notes.map(({ text }) => text).join(noteSeparator),
    validateInput: tooLong,
  });
}

function tooLong(text: string): string | undefined {
  if (text.length <= longestText) return undefined;
  return vscode.l10n.t("That is too long: {0} characters are the most.", longestText);
}
