import * as vscode from "vscode";
import type { Catalog } from "../../core/content/catalog.ts";
import type { Services } from "../services.ts";
import { ShownFacts } from "../shownFacts.ts";
import { toTopicsItem } from "./topicsItem.ts";
import { topicsChildren, topicsNodeId, topicsParent, type TopicsNode } from "./topicsNode.ts";

type Sources = Pick<Services, "catalogs" | "marks">;

/** The tree of packs, topics and facts. It awaits the catalog; nothing is read before it is shown. */
export class TopicsTreeProvider implements vscode.TreeDataProvider<TopicsNode>, vscode.Disposable {
  readonly #catalogs: Sources["catalogs"];
  readonly #marks: Sources["marks"];
  readonly #changed = new vscode.EventEmitter<TopicsNode[] | undefined>();
  readonly #subscription: vscode.Disposable;
  readonly #shown = new ShownFacts<TopicsNode>();
  #latest: Catalog | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor({ catalogs, marks }: Sources) {
    this.#catalogs = catalogs;
    this.#marks = marks;
    this.#subscription = vscode.Disposable.from(
      catalogs.onDidChange(() => {
        this.#shown.clear();
        this.#changed.fire(undefined);
      }),
      marks.onDidChange(() => {
        this.#refreshMarks();
      }),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async getChildren(node?: TopicsNode): Promise<TopicsNode[]> {
    const children = topicsChildren(await this.#catalog(), node);
    for (const child of children)
      if (child.kind === "fact") this.#shown.offer(topicsNodeId(child), child, child.factKey);
    return children;
  }

  async getParent(node: TopicsNode): Promise<TopicsNode | undefined> {
    return topicsParent(await this.#catalog(), node);
  }

  async getTreeItem(node: TopicsNode): Promise<vscode.TreeItem> {
    const catalog = await this.#catalog();
    if (node.kind !== "fact") return toTopicsItem(node, catalog);
    const marks = this.#marks.of(node.factKey, catalog);
    this.#shown.show(topicsNodeId(node), marks);
    return toTopicsItem(node, catalog, marks);
  }

  async #catalog(): Promise<Catalog> {
    this.#latest = await this.#catalogs.get();
    return this.#latest;
  }

  /** The tree stays as it is: only rows that show other marks are made anew. */
  #refreshMarks(): void {
    const catalog = this.#latest;
    if (catalog === undefined) return;
    const outdated = this.#shown.outdated((key) => this.#marks.of(key, catalog));
    if (outdated.length > 0) this.#changed.fire(outdated);
  }
}
