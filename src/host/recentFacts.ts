import type * as vscode from "vscode";
import type { FactKey } from "../core/base/ids.ts";

const stateKey = "recentFacts";
const mostRemembered = 20;

/** The facts that the student used last, over all windows and starts: the search offers them first. */
export class RecentFacts {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** The last one first. Facts of packs that are gone may be among them. */
  get keys(): readonly FactKey[] {
    const stored: unknown = this.#state.get(stateKey);
    if (!Array.isArray(stored)) return [];
    return stored.filter((key): key is FactKey => typeof key === "string");
  }

  async add(key: FactKey): Promise<void> {
    const others = this.keys.filter((each) => each !== key);
    await this.#state.update(stateKey, [key, ...others].slice(0, mostRemembered));
  }
}
