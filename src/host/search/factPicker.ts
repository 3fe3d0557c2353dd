import * as vscode from "vscode";
import type { Catalog, CatalogFact } from "../../core/content/catalog.ts";
import { toFactDocument } from "../../core/search/factDocument.ts";
import { FactSearch } from "../../core/search/factSearch.ts";
import type { FactActions } from "../factActions.ts";
import { noPackSentence } from "../noPackSentence.ts";
import { plainLabel } from "../plainLabel.ts";

export interface FactPickerOptions {
  readonly title: string;
  readonly placeholder: string;
  /** What is searched for from the start, or "". */
  readonly query: string;
  /** The catalog, and the facts of it that are searched. */
  readonly catalog: Promise<Catalog>;
  readonly scope: (catalog: Catalog) => readonly CatalogFact[];
  /** What Enter does with the chosen fact. */
  readonly accept: (entry: CatalogFact) => Promise<unknown>;
  /** What the buttons on each row do. */
  readonly actions: FactActions;
}

interface Choice {
  readonly entry: CatalogFact;
  readonly run: (entry: CatalogFact) => Promise<unknown>;
}

interface FactRow extends vscode.QuickPickItem {
  /** Absent from the row that says that nothing was found. */
  readonly entry?: CatalogFact;
}

const maximumRows = 100;

/** Lets the student search for a fact, and does with it what the student chose. */
export async function pickFact(options: FactPickerOptions): Promise<void> {
  const picker = vscode.window.createQuickPick<FactRow>();
  let choice: Choice | undefined;
  try {
    choice = await chosen(picker, options);
  } finally {
    picker.dispose();
  }
  await choice?.run(choice.entry);
}

function chosen(
  picker: vscode.QuickPick<FactRow>,
  options: FactPickerOptions,
): Promise<Choice | undefined> {
  picker.title = options.title;
  picker.placeholder = options.placeholder;
  picker.value = options.query;
  // The search decides what matches and in which order. `sortByLabel` is not in the published
  // types: without it rows whose label holds the query are moved up (microsoft/vscode#73904).
  Object.assign(picker, { sortByLabel: false });
  picker.busy = true;
  return new Promise((resolve, reject) => {
    picker.onDidHide(() => {
      resolve(undefined);
    });
    picker.onDidAccept(() => {
      const entry = picker.activeItems[0]?.entry;
      if (entry !== undefined) resolve({ entry, run: options.accept });
    });
    picker.onDidTriggerItemButton(({ item: { entry }, button }) => {
      const action = buttonActions.find((candidate) => candidate.button === button);
      if (entry === undefined || action === undefined) return;
      resolve({ entry, run: (chosenEntry) => action.run(options.actions, chosenEntry) });
    });
    picker.show();
    options.catalog
      .then((catalog) => {
        const find = createFinder(catalog, options.scope(catalog));
        const nothingFound =
          catalog.packs.length === 0
            ? noPackSentence()
            : vscode.l10n.t("No fact matches. Try fewer or other words.");
        const update = () => {
          picker.items = toRows(find, picker.value, nothingFound);
        };
        picker.onDidChangeValue(update);
        update();
        picker.busy = false;
      })
      .catch(reject);
  });
}

const buttonActions = [
  {
    button: { iconPath: new vscode.ThemeIcon("insert"), tooltip: vscode.l10n.t("Insert Fact") },
    run: (actions: FactActions, entry: CatalogFact) => actions.insert(entry),
  },
  {
    button: { iconPath: new vscode.ThemeIcon("copy"), tooltip: vscode.l10n.t("Copy Fact") },
    run: (actions: FactActions, entry: CatalogFact) => actions.copy(entry),
  },
  {
    button: {
      iconPath: new vscode.ThemeIcon("list-tree"),
      tooltip: vscode.l10n.t("Reveal Fact in Topics"),
    },
    run: (actions: FactActions, entry: CatalogFact) => actions.reveal(entry),
  },
];

type FindFacts = (query: string) => readonly CatalogFact[];

function createFinder(catalog: Catalog, facts: readonly CatalogFact[]): FindFacts {
  const search = new FactSearch();
  for (const { id, title } of catalog.packs) {
    const ofPack = facts.filter(({ pack }) => pack.id === id).map(toFactDocument);
    search.putPack({ id, title, facts: ofPack });
  }
  return (query) => {
    if (query.trim() === "") return facts.slice(0, maximumRows);
    const { hits } = search.search(query, maximumRows);
    return hits.flatMap(({ key }) => catalog.facts.get(key) ?? []);
  };
}

function toRows(find: FindFacts, query: string, nothingFound: string): FactRow[] {
  const rows = find(query).map(toRow);
  return rows.length > 0 ? rows : [{ label: nothingFound, alwaysShow: true }];
}

function toRow(entry: CatalogFact): FactRow {
  const { fact, pack } = entry;
  const topics = pack.topics.filter(({ id }) => fact.topics.includes(id));
  return {
    label: plainLabel(fact.title),
    description: plainLabel([...topics.map(({ title }) => title), pack.title].join(" · ")),
    detail: plainLabel(fact.statement),
    alwaysShow: true,
    buttons: buttonActions.map(({ button }) => button),
    entry,
  };
}
