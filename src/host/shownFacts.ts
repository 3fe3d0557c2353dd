import type { FactKey } from "../core/base/ids.ts";
import type { FactMarks } from "../shared/factMarks.ts";
import { toMarksVersion } from "./studentMarks.ts";

interface ShownFact<Node> {
  /** VS Code refreshes only the very objects that it was given as children. */
  readonly node: Node;
  readonly key: FactKey;
  readonly version: string;
}

/** The facts in a tree, with the marks that each row shows: so a change refreshes these rows alone. */
export class ShownFacts<Node> {
  readonly #rows = new Map<string, ShownFact<Node>>();

  /** The tree has given `node` to VS Code, as a child. `id` is that of its row. */
  offer(id: string, node: Node, key: FactKey): void {
    this.#rows.set(id, { node, key, version: this.#rows.get(id)?.version ?? "" });
  }

  /** The row shows these marks now. */
  show(id: string, marks: FactMarks | undefined): void {
    const row = this.#rows.get(id);
    if (row !== undefined) this.#rows.set(id, { ...row, version: toMarksVersion(marks) });
  }

  /** The nodes whose rows show other marks than `marksOf` has now. */
  outdated(marksOf: (key: FactKey) => FactMarks | undefined): Node[] {
    return [...this.#rows.values()]
      .filter(({ key, version }) => toMarksVersion(marksOf(key)) !== version)
      .map(({ node }) => node);
  }

  clear(): void {
    this.#rows.clear();
  }
}
