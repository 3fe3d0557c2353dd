import * as vscode from "vscode";
import type { CatalogFact, CatalogTopic } from "../../core/content/catalog.ts";
import { resolveFact, resolveTopic } from "../../core/content/resolveKey.ts";
import { commandIds } from "../contributions.ts";
import { countOfFacts } from "../counts.ts";
import { registerCommand } from "../registerCommand.ts";
import type { Services } from "../services.ts";
import { tellUnknownFact, tellUnknownTopic } from "../unknownArgument.ts";
import type { FactActions } from "../factActions.ts";
import type { FactPicks } from "../factPicks.ts";
import { pickFact } from "./factPicker.ts";
import { FactSearchStore } from "./factSearchStore.ts";
import { SearchResults } from "./searchResults.ts";
import { pickTopic } from "./topicPicker.ts";

/** The commands that search for a fact and do something with it. */
export function registerFactCommands(
  { catalogs, marks, notes, recent, log }: Services,
  actions: FactActions,
): { disposable: vscode.Disposable; picks: FactPicks } {
  const searches = new FactSearchStore(catalogs, log);
  const results = new SearchResults(searches, marks, log);

  const search = (
    title: string,
    accept: (entry: CatalogFact) => Promise<void>,
    { query = selectedWords(), topic }: { query?: string; topic?: CatalogTopic } = {},
  ): Promise<void> =>
    pickFact({
      title,
      query,
      topicKey: topic?.key,
      catalogs,
      searches,
      recent,
      accept,
      actions,
      keep: (kept) =>
        results.keep({
          query: kept,
          topic: topic && { key: topic.key, title: topic.topic.title },
        }),
    });

  /** Does `run` with the fact that the command was given, or else with the one the student finds. */
  const withFact: FactPicks["withFact"] =
    (title, run) =>
    async (argument): Promise<void> => {
      const given = resolveFact(factArgument(argument), await catalogs.get());
      if (given.kind === "found") await run(given.value);
      else if (given.kind === "unknown") tellUnknownFact(given.name);
      else await search(title, run);
    };

  const insertOrOpen = (entry: CatalogFact): Promise<void> =>
    notes.isNoteActive ? actions.insert(entry) : actions.open(entry);

  const searchTopic = async (argument?: unknown): Promise<void> => {
    const catalog = await catalogs.get();
    const given = resolveTopic(argument, catalog);
    if (given.kind === "unknown") {
      tellUnknownTopic(given.name);
      return;
    }
    const title = vscode.l10n.t("Search Facts in Topic");
    const describe = ({ facts }: CatalogTopic) => countOfFacts(facts.length);
    const topic = given.kind === "found" ? given.value : await pickTopic(catalog, title, describe);
    if (topic === undefined) return;
    await search(vscode.l10n.t("Search Facts in {0}", topic.topic.title), insertOrOpen, { topic });
  };

  const titles = {
    search: vscode.l10n.t("Search Facts"),
    insert: vscode.l10n.t("Insert Fact"),
    copy: vscode.l10n.t("Copy Fact"),
    open: vscode.l10n.t("Open Fact"),
    reveal: vscode.l10n.t("Reveal Fact in Topics"),
  };
  const disposable = vscode.Disposable.from(
    searches,
    results,
    registerCommand(commandIds.searchFacts, log, (query) =>
      search(titles.search, insertOrOpen, typeof query === "string" ? { query } : {}),
    ),
    registerCommand(commandIds.searchTopic, log, searchTopic),
    registerCommand(commandIds.insertFact, log, withFact(titles.insert, actions.insert)),
    registerCommand(commandIds.copyFact, log, withFact(titles.copy, actions.copy)),
    registerCommand(commandIds.openFact, log, withFact(titles.open, actions.open)),
    registerCommand(commandIds.revealFact, log, withFact(titles.reveal, actions.reveal)),
    registerCommand(commandIds.nextResult, log, () => results.step(1)),
    registerCommand(commandIds.previousResult, log, () => results.step(-1)),
    registerCommand(commandIds.rerunSearch, log, () => results.rerun()),
    registerCommand(commandIds.clearResults, log, () => results.clear()),
  );
  return { disposable, picks: { withFact, pickTopic } };
}

/** Editor menus pass the address of the document, which names no fact. */
function factArgument(argument: unknown): unknown {
  return argument instanceof vscode.Uri ? undefined : argument;
}

const maximumQueryLength = 100;

/** The selection in the active editor as a query, if it is short and on one line; otherwise "". */
function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor?.selection.isSingleLine !== true) return "";
  const text = editor.document.getText(editor.selection).trim();
  return text.length <= maximumQueryLength ? text : "";
}
