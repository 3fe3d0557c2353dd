import * as vscode from "vscode";
import type { Services } from "../services.ts";
import type { ReviewFigures } from "./reviewFigures.ts";
import { toReviewItem } from "./reviewItem.ts";
import { reviewChildren, type ReviewNode } from "./reviewNode.ts";

/** The sidebar's tree of what there is to review. Nothing is worked out before it is shown. */
export class ReviewTreeProvider implements vscode.TreeDataProvider<ReviewNode>, vscode.Disposable {
  readonly #catalogs: Services["catalogs"];
  readonly #figures: ReviewFigures;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor({ catalogs }: Pick<Services, "catalogs">, figures: ReviewFigures) {
    this.#catalogs = catalogs;
    this.#figures = figures;
    this.#subscription = figures.onDidChange(() => {
      this.#changed.fire(undefined);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async getChildren(node?: ReviewNode): Promise<ReviewNode[]> {
    return reviewChildren(await this.#figures.get(), node);
  }

  async getTreeItem(node: ReviewNode): Promise<vscode.TreeItem> {
    const [state, catalog] = await Promise.all([this.#figures.get(), this.#catalogs.get()]);
    return toReviewItem(node, state, catalog);
  }
}
