import * as vscode from "vscode";
import type { FactKey, TopicKey } from "../../core/base/ids.ts";
import { createCatalog } from "../../core/content/catalog.ts";
import type { FactHit } from "../../core/search/factSearch.ts";
import { contextKeys, viewIds } from "../contributions.ts";
import { countOfFacts } from "../counts.ts";
import { openFactPage } from "../openFactPage.ts";
import { keysInOrder, toResultGroups, type ResultGroup } from "./resultGroups.ts";
import { toResultItem, type ResultNode } from "./resultItem.ts";
import type { FactSearchStore } from "./factSearchStore.ts";

/** A search whose results are kept: what was typed, and the topic in which, if one was chosen. */
export interface KeptSearch {
  readonly query: string;
  readonly topic: { readonly key: TopicKey; readonly title: string } | undefined;
}

const mostResults = 100;

/** The results of the last search that the student kept, as a tree that can be stepped through. */
export class SearchResults implements vscode.TreeDataProvider<ResultNode>, vscode.Disposable {
  readonly #searches: FactSearchStore;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<ResultNode>;
  readonly #subscription: vscode.Disposable;
  #kept: KeptSearch | undefined;
  #groups: readonly ResultGroup[] = [];
  #catalog = createCatalog([]);

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(searches: FactSearchStore) {
    this.#searches = searches;
    this.#view = vscode.window.createTreeView(viewIds.searchResults, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscription = searches.onDidChange(() => {
      void this.rerun();
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  /** Shows the results of a search, with the focus on the first. */
  async keep(search: KeptSearch): Promise<void> {
    this.#kept = search;
    await this.rerun();
    await vscode.commands.executeCommand("setContext", contextKeys.hasResults, true);
    await vscode.commands.executeCommand(`${viewIds.searchResults}.focus`);
    const [first] = keysInOrder(this.#groups);
    if (first !== undefined) await this.#reveal(first);
  }

  /** Searches again for the same in the packs as they are now. */
  async rerun(): Promise<void> {
    if (this.#kept === undefined) return;
    const { query, topic } = this.#kept;
    const found = await this.#searches.find(query, mostResults, topic?.key);
    this.#catalog = found.catalog;
    this.#groups = toResultGroups(found.catalog, found.hits);
    this.#describe(found.hits, topic?.title);
    this.#changed.fire(undefined);
  }

  async clear(): Promise<void> {
    this.#kept = undefined;
    this.#groups = [];
    this.#changed.fire(undefined);
    await vscode.commands.executeCommand("setContext", contextKeys.hasResults, false);
  }

  /** Goes `steps` facts on, round the end, and shows the page on the fact; the focus stays here. */
  async step(steps: 1 | -1): Promise<void> {
    const keys = keysInOrder(this.#groups);
    if (keys.length === 0) return;
    const [selected] = this.#view.selection;
    const current = selected === undefined ? -1 : this.#positionOf(selected, keys, steps);
    const next = keys.at((current + steps + keys.length) % keys.length);
    if (next === undefined) return;
    await this.#reveal(next);
    const entry = this.#findFact(next)?.entry;
    if (entry !== undefined) await openFactPage(entry, { isGlance: true });
  }

  getChildren(node?: ResultNode): ResultNode[] {
    if (node === undefined)
      return this.#groups.map(({ topic }) => ({ kind: "topic", topicKey: topic.key }));
    if (node.kind === "fact") return [];
    const group = this.#groups.find(({ topic }) => topic.key === node.topicKey);
    return (group?.facts ?? []).map(({ hit }) => toFactNode(node.topicKey, hit.key));
  }

  getParent(node: ResultNode): ResultNode | undefined {
    return node.kind === "fact" ? { kind: "topic", topicKey: node.topicKey } : undefined;
  }

  getTreeItem(node: ResultNode): vscode.TreeItem {
    return toResultItem(
      node,
      this.#groups.find(({ topic }) => topic.key === node.topicKey),
      this.#catalog,
    );
  }

  #describe(hits: readonly FactHit[], topicTitle: string | undefined): void {
    const query = this.#kept?.query ?? "";
    this.#view.description =
      topicTitle === undefined ? query : vscode.l10n.t("{0} in {1}", query, topicTitle);
    this.#view.message =
      hits.length === 0
        ? vscode.l10n.t("No fact matches any more.")
        : hits.length === mostResults
          ? vscode.l10n.t("The best {0} facts", hits.length)
          : countOfFacts(hits.length);
  }

  /** Where a step starts from: at the selected fact, or just outside the selected topic. */
  #positionOf(node: ResultNode, keys: readonly FactKey[], steps: 1 | -1): number {
    if (node.kind === "fact") return keys.indexOf(node.factKey);
    const group = this.#groups.find(({ topic }) => topic.key === node.topicKey);
    const first = group?.facts[0]?.hit.key;
    const position = first === undefined ? -1 : keys.indexOf(first);
    return steps === 1 ? position - 1 : position;
  }

  #findFact(key: FactKey): ResultGroup["facts"][number] | undefined {
    return this.#groups.flatMap(({ facts }) => facts).find(({ hit }) => hit.key === key);
  }

  async #reveal(key: FactKey): Promise<void> {
    const group = this.#groups.find(({ facts }) => facts.some(({ hit }) => hit.key === key));
    if (group === undefined) return;
    await this.#view.reveal(toFactNode(group.topic.key, key), { select: true, focus: true });
  }
}

function toFactNode(topicKey: TopicKey, factKey: FactKey): ResultNode {
  return { kind: "fact", topicKey, factKey };
}
