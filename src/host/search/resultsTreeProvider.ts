import * as vscode from "vscode";
import type { FactKey } from "../../core/base/ids.ts";
import { createCatalog, type Catalog, type CatalogFact } from "../../core/content/catalog.ts";
import type { Services } from "../services.ts";
import { ShownFacts } from "../shownFacts.ts";
import { resultNodeId, toResultItem, type ResultNode } from "./resultItem.ts";
import { keysInOrder, type ResultGroup } from "./resultGroups.ts";

type FactNode = Extract<ResultNode, { kind: "fact" }>;

/** The tree of what a search found: topics, and under each the facts found in it. */
export class ResultsTreeProvider implements vscode.TreeDataProvider<ResultNode>, vscode.Disposable {
  readonly #marks: Services["marks"];
  readonly #changed = new vscode.EventEmitter<ResultNode[] | undefined>();
  readonly #subscription: vscode.Disposable;
  readonly #shown = new ShownFacts<ResultNode>();
  #groups: readonly ResultGroup[] = [];
  #catalog: Catalog = createCatalog([]);

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(marks: Services["marks"]) {
    this.#marks = marks;
    this.#subscription = marks.onDidChange(() => {
      const outdated = this.#shown.outdated((key) => marks.of(key, this.#catalog));
      if (outdated.length > 0) this.#changed.fire(outdated);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  /** Shows other results; `catalog` is the one that has their facts. */
  show(groups: readonly ResultGroup[], catalog: Catalog): void {
    this.#groups = groups;
    this.#catalog = catalog;
    this.#shown.clear();
    this.#changed.fire(undefined);
  }

  getChildren(node?: ResultNode): ResultNode[] {
    if (node === undefined)
      return this.#groups.map(({ topic }) => ({ kind: "topic", topicKey: topic.key }));
    if (node.kind === "fact") return [];
    return (this.#groupOf(node)?.facts ?? []).map(({ hit: { key } }) => {
      const fact: ResultNode = { kind: "fact", topicKey: node.topicKey, factKey: key };
      this.#shown.offer(resultNodeId(fact), fact, key);
      return fact;
    });
  }

  getParent(node: ResultNode): ResultNode | undefined {
    return node.kind === "fact" ? { kind: "topic", topicKey: node.topicKey } : undefined;
  }

  getTreeItem(node: ResultNode): vscode.TreeItem {
    const marks = node.kind === "fact" ? this.#marks.of(node.factKey, this.#catalog) : undefined;
    this.#shown.show(resultNodeId(node), marks);
    return toResultItem(node, this.#groupOf(node), this.#catalog, marks);
  }

  /** The fact that node stands for. */
  entryOf({ factKey }: FactNode): CatalogFact | undefined {
    return this.#catalog.facts.get(factKey);
  }

  /**
   * The fact after or before the selected row, round the end; from a topic the first fact in it or
   * the last one before it. Undefined if there are no facts.
   */
  neighbour(selected: ResultNode | undefined, steps: 1 | -1): FactNode | undefined {
    const keys = keysInOrder(this.#groups);
    const position = this.#positionBefore(selected, keys, steps) + steps;
    const next = keys[(position + keys.length) % keys.length];
    const group = this.#groups.find(({ facts }) => facts.some(({ hit }) => hit.key === next));
    if (next === undefined || group === undefined) return undefined;
    return { kind: "fact", topicKey: group.topic.key, factKey: next };
  }

  /** Where a step starts from: -1 or the number of facts stand for before the first, behind the last. */
  #positionBefore(
    selected: ResultNode | undefined,
    keys: readonly FactKey[],
    steps: 1 | -1,
  ): number {
    const outside = steps === 1 ? -1 : keys.length;
    if (selected === undefined) return outside;
    if (selected.kind === "fact") {
      const position = keys.indexOf(selected.factKey);
      return position === -1 ? outside : position;
    }
    const first = this.#groupOf(selected)?.facts[0];
    if (first === undefined) return outside;
    const position = keys.indexOf(first.hit.key);
    return steps === 1 ? position - 1 : position;
  }

  #groupOf({ topicKey }: ResultNode): ResultGroup | undefined {
    return this.#groups.find(({ topic }) => topic.key === topicKey);
  }
}
