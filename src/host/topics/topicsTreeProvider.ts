import * as vscode from "vscode";
import type { Catalog } from "../../core/content/catalog.ts";
import type { Services } from "../services.ts";
import { toTopicsItem } from "./topicsItem.ts";
import { topicsChildren, topicsParent, type TopicsNode } from "./topicsNode.ts";

/** The tree of packs, topics and facts. It awaits the catalog; nothing is read before it is shown. */
export class TopicsTreeProvider implements vscode.TreeDataProvider<TopicsNode>, vscode.Disposable {
  readonly #catalogs: Services["catalogs"];
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(catalogs: Services["catalogs"]) {
    this.#catalogs = catalogs;
    this.#subscription = catalogs.onDidChange(() => {
      this.#changed.fire(undefined);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async getChildren(node?: TopicsNode): Promise<TopicsNode[]> {
    return topicsChildren(await this.#catalog(), node);
  }

  async getParent(node: TopicsNode): Promise<TopicsNode | undefined> {
    return topicsParent(await this.#catalog(), node);
  }

  async getTreeItem(node: TopicsNode): Promise<vscode.TreeItem> {
    return toTopicsItem(node, await this.#catalog());
  }

  #catalog(): Promise<Catalog> {
    return this.#catalogs.get();
  }
}
