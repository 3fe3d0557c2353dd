import type * as vscode from "vscode";
import type { FactKey } from "../core/base/ids.ts";
import type { Catalog, CatalogFact } from "../core/content/catalog.ts";

const stateKey = "recentFacts";
const mostRemembered = 20;

/** The facts that the student used last, over all windows and starts: the search offers them first. */
export class RecentFacts {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** The last one first. Facts that are gone may be among them, and keys that facts had before. */
  get keys(): readonly FactKey[] {
    const stored: unknown = this.#state.get(stateKey);
    if (!Array.isArray(stored)) return [];
    return stored.filter((key): key is FactKey => typeof key === "string");
  }

  /** The facts, the last one first and each once, also those that have other keys now. */
  factsIn(catalog: Pick<Catalog, "findFact">): readonly CatalogFact[] {
    return [...new Set(this.keys.flatMap((key) => catalog.findFact(key) ?? []))];
  }

  async add(key: FactKey): Promise<void> {
    const others = this.keys.filter((each) => each !== key);
    await this.#state.update(stateKey, [key, ...others].slice(0, mostRemembered));
  }
}
