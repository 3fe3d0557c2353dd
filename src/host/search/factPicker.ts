import * as vscode from "vscode";
import type { TopicKey } from "../../core/base/ids.ts";
import type { Catalog, CatalogFact } from "../../core/content/catalog.ts";
import type { FactActions } from "../factActions.ts";
import type { Services } from "../services.ts";
import type { RecentFacts } from "../recentFacts.ts";
import { toFoundRows, toStartRows, type FactRow } from "./factRows.ts";
import { rowButtons, toRowAction } from "./rowButtons.ts";
import type { FactSearchStore } from "./factSearchStore.ts";

export interface FactPickerOptions {
  readonly title: string;
  /** What is searched for from the start, or "". */
  readonly query: string;
  /** The only topic whose facts are searched, if any. */
  readonly topicKey: TopicKey | undefined;
  readonly catalogs: Services["catalogs"];
  readonly searches: FactSearchStore;
  readonly recent: RecentFacts;
  /** What Enter does with the chosen fact. */
  readonly accept: (entry: CatalogFact) => Promise<void>;
  /** What the buttons on each row do. */
  readonly actions: FactActions;
  /** Shows what the query finds as a tree. */
  readonly keep: (query: string) => Promise<void>;
}

const mostRows = 100;

/** Lets the student search for a fact, and does with it what the student chose. */
export async function pickFact(options: FactPickerOptions): Promise<void> {
  const picker = vscode.window.createQuickPick<FactRow>();
  let choice: (() => Promise<void>) | undefined;
  try {
    choice = await chosen(picker, options);
  } finally {
    picker.dispose();
  }
  await choice?.();
}

/** Resolves to what the student chose to do; to undefined if the student left. */
function chosen(
  picker: vscode.QuickPick<FactRow>,
  options: FactPickerOptions,
): Promise<(() => Promise<void>) | undefined> {
  picker.title = options.title;
  picker.placeholder = vscode.l10n.t("Words of the fact, a name or an abbreviation");
  picker.value = options.query;
  picker.buttons = [keepButton];
  // The search decides what matches and in which order. `sortByLabel` is not in the published
  // types: without it rows whose label holds the query are moved up (microsoft/vscode#73904).
  Object.assign(picker, { sortByLabel: false });
  return new Promise((resolve, reject) => {
    picker.onDidHide(() => {
      resolve(undefined);
    });
    picker.onDidAccept(() => {
      const entry = picker.activeItems[0]?.entry;
      if (entry !== undefined) resolve(() => options.accept(entry));
    });
    picker.onDidTriggerItemButton(({ item: { entry }, button }) => {
      const run = toRowAction(button);
      if (entry !== undefined && run !== undefined) resolve(() => run(options.actions, entry));
    });
    picker.onDidTriggerButton(() => {
      const query = picker.value;
      if (query.trim() !== "") resolve(() => options.keep(query));
    });
    const update = createUpdate(picker, options);
    const refresh = () => {
      update().catch(reject);
    };
    picker.onDidChangeValue(refresh);
    const subscription = options.searches.onDidChange(() => {
      if (picker.value.trim() !== "") refresh();
    });
    picker.onDidHide(() => {
      subscription.dispose();
    });
    picker.show();
    refresh();
    // Ready by the time that something is typed.
    options.searches.prepare();
  });
}

const keepButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("pinned"),
  tooltip: vscode.l10n.t("Keep Results"),
};

/** What puts the rows for the query as it is into the picker. An answer that comes late is dropped. */
function createUpdate(
  picker: vscode.QuickPick<FactRow>,
  { topicKey, catalogs, searches, recent }: FactPickerOptions,
): () => Promise<void> {
  let latest = 0;
  let shownQuery: string | undefined;
  const rowsFor = async (query: string): Promise<FactRow[]> => {
    if (query.trim() !== "")
      return toFoundRows(await searches.find(query, mostRows, topicKey), rowButtons).slice(
        0,
        mostRows,
      );
    const catalog = await catalogs.get();
    const facts = factsOf(catalog, topicKey);
    const inTopic = topicKey && new Set(catalog.topics.get(topicKey)?.facts);
    return toStartRows(
      recent.factsIn(catalog).filter(({ key }) => inTopic?.has(key) !== false),
      facts,
      rowButtons,
    );
  };
  return async () => {
    latest += 1;
    const own = latest;
    picker.busy = true;
    const query = picker.value;
    const rows = await rowsFor(query);
    if (own !== latest) return;
    // More results of the same query leave the student where they were.
    const activeKey = query === shownQuery ? picker.activeItems[0]?.entry?.key : undefined;
    picker.items = rows;
    const facts = rows.filter(({ entry }) => entry !== undefined);
    const active = facts.find(({ entry }) => entry?.key === activeKey) ?? facts[0];
    if (active !== undefined) picker.activeItems = [active];
    shownQuery = query;
    picker.busy = false;
  };
}

/** The first facts of a topic or of all packs: as many as there are rows. */
function factsOf(catalog: Catalog, topicKey: TopicKey | undefined): readonly CatalogFact[] {
  const keys =
    topicKey === undefined ? catalog.facts.keys() : (catalog.topics.get(topicKey)?.facts ?? []);
  const facts: CatalogFact[] = [];
  for (const key of keys) {
    if (facts.length === mostRows) break;
    const entry = catalog.facts.get(key);
    if (entry !== undefined) facts.push(entry);
  }
  return facts;
}
