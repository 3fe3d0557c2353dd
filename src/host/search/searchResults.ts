import * as vscode from "vscode";
import type { TopicKey } from "../../core/base/ids.ts";
import { createCatalog } from "../../core/content/catalog.ts";
import { contextKeys, viewIds } from "../contributions.ts";
import { countOfFacts } from "../counts.ts";
import type { Log } from "../log.ts";
import { openFactPage } from "../openFactPage.ts";
import type { Services } from "../services.ts";
import { tellFailure } from "../tellFailure.ts";
import type { FactSearchStore, Found } from "./factSearchStore.ts";
import { toProgressSentence } from "./factRows.ts";
import { toQuerySentence } from "./queryProblems.ts";
import { toResultGroups } from "./resultGroups.ts";
import type { ResultNode } from "./resultItem.ts";
import { ResultsTreeProvider } from "./resultsTreeProvider.ts";

/** A search whose results are kept: what was typed, and the topic in which, if one was chosen. */
export interface KeptSearch {
  readonly query: string;
  readonly topic: { readonly key: TopicKey; readonly title: string } | undefined;
}

const mostResults = 100;

/** The results of the last search that the student kept, in a view where they can be stepped through. */
export class SearchResults implements vscode.Disposable {
  readonly #searches: FactSearchStore;
  readonly #tree: ResultsTreeProvider;
  readonly #view: vscode.TreeView<ResultNode>;
  readonly #subscription: vscode.Disposable;
  #kept: KeptSearch | undefined;

  constructor(searches: FactSearchStore, marks: Services["marks"], log: Log) {
    this.#searches = searches;
    this.#tree = new ResultsTreeProvider(marks);
    this.#view = vscode.window.createTreeView(viewIds.searchResults, {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#subscription = searches.onDidChange(() => {
      // While packs are being read the tree stays as it is, and so does who works in it.
      if (!searches.isComplete) return;
      this.rerun().catch((error: unknown) => {
        tellFailure(log, "Search results", error);
      });
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#tree.dispose();
  }

  /** Shows the results of a search, with the focus on the first. */
  async keep(search: KeptSearch): Promise<void> {
    this.#kept = search;
    await this.rerun();
    if (this.#kept !== search) return;
    await vscode.commands.executeCommand("setContext", contextKeys.hasResults, true);
    await vscode.commands.executeCommand(`${viewIds.searchResults}.focus`);
    const first = this.#tree.neighbour(undefined, 1);
    if (first !== undefined) await this.#view.reveal(first, { select: true, focus: true });
  }

  /** Searches again for the same in the packs as they are now. */
  async rerun(): Promise<void> {
    const kept = this.#kept;
    if (kept === undefined) return;
    const { query, topic } = kept;
    const found = await this.#searches.find(query, mostResults, topic?.key);
    // Another search may have been kept meanwhile, or this one cleared.
    if (kept !== this.#kept) return;
    this.#view.description =
      topic === undefined ? query : vscode.l10n.t("{0} in {1}", query, topic.title);
    this.#view.message = messageFor(query, found);
    this.#tree.show(toResultGroups(found.catalog, found.hits), found.catalog);
  }

  async clear(): Promise<void> {
    this.#kept = undefined;
    this.#tree.show([], createCatalog([]));
    await vscode.commands.executeCommand("setContext", contextKeys.hasResults, false);
  }

  /** Goes a fact on or back, round the end, and shows the page on it; the focus stays here. */
  async step(steps: 1 | -1): Promise<void> {
    const next = this.#tree.neighbour(this.#view.selection[0], steps);
    if (next === undefined) return;
    await this.#view.reveal(next, { select: true, focus: true });
    const entry = this.#tree.entryOf(next);
    if (entry !== undefined) await openFactPage(entry, { isGlance: true });
  }
}

/** How much was found, and what must be said about the search. */
function messageFor(query: string, { hits, problems, progress }: Found): string {
  const sentences = [countFor(query, hits.length), ...problems.map(toQuerySentence)];
  if (progress !== undefined) sentences.push(toProgressSentence(progress));
  return sentences.join("\n");
}

function countFor(query: string, count: number): string {
  if (count === 0) return vscode.l10n.t("No fact matches “{0}”.", query);
  if (count === mostResults) return vscode.l10n.t("The best {0} facts for “{1}”", count, query);
  return vscode.l10n.t("{0} for “{1}”", countOfFacts(count), query);
}
