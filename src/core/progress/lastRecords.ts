import { compareRecords, type Ordered } from "./recordOrder.ts";

/**
 * The last of many entries, by recordOrder.ts; so the same entries in any order give the same ones.
 * Each must be added once.
 */
export class LastRecords<Entry extends Ordered> {
  readonly #limit: number;
  #entries: Entry[] = [];
  /** Entries before it are not among the last ones. */
  #earliest: Ordered | undefined;
  #isSorted = true;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether an entry of this order would be kept: it need not be made otherwise. */
  isKept(order: Ordered): boolean {
    return this.#earliest === undefined || compareRecords(this.#earliest, order) < 0;
  }

  add(entry: Entry): void {
    if (!this.isKept(entry)) return;
    this.#entries.push(entry);
    this.#isSorted = false;
    // Sorted now and then: this costs little for each entry, in whatever order they come.
    if (this.#entries.length >= 2 * this.#limit) this.#sort();
  }

  /** In order; at most as many as the limit. */
  all(): readonly Entry[] {
    if (!this.#isSorted) this.#sort();
    return this.#entries;
  }

  #sort(): void {
    this.#entries.sort(compareRecords);
    if (this.#entries.length > this.#limit) this.#entries = this.#entries.slice(-this.#limit);
    if (this.#entries.length === this.#limit) this.#earliest = this.#entries[0];
    this.#isSorted = true;
  }
}
