import { toFactKey, type FactKey } from "../base/ids.ts";
import type { Pack } from "./pack.ts";

const none: readonly FactKey[] = [];

/** The key that an id in `formerly` stands for: "id" is of the pack itself, "pack/id" of that pack. */
export function toFormerKey(packId: string, formerId: string): FactKey {
  const [first = "", second] = formerId.split("/");
  return second === undefined ? toFactKey(packId, first) : toFactKey(first, second);
}

/**
 * The keys that facts had before, by the aliases of all packs. A key that a fact has now is nobody's
 * former one, and of two facts that claim a key the first has it: so no progress counts twice.
 */
export class FormerNames {
  readonly #former = new Map<FactKey, FactKey[]>();
  readonly #present = new Map<FactKey, FactKey>();

  constructor(packs: readonly Pack[], isFact: (key: FactKey) => boolean) {
    for (const { id: packId, aliases = [] } of packs) {
      for (const { fact, formerly } of aliases) {
        const key = toFactKey(packId, fact);
        for (const formerId of formerly) this.#add(key, toFormerKey(packId, formerId), isFact);
      }
    }
  }

  /** In the order of the pack. */
  formerKeys(key: FactKey): readonly FactKey[] {
    return this.#former.get(key) ?? none;
  }

  /** The key of the fact that had `key` before; `key` itself if none had. */
  presentKey(key: FactKey): FactKey {
    return this.#present.get(key) ?? key;
  }

  #add(key: FactKey, former: FactKey, isFact: (key: FactKey) => boolean): void {
    if (isFact(former) || this.#present.has(former)) return;
    this.#present.set(former, key);
    const others = this.#former.get(key);
    if (others === undefined) this.#former.set(key, [former]);
    else others.push(former);
  }
}
