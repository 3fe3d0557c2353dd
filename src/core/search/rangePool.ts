/** Gives out ranges of positions and takes them back, so that removed packs leave no hole for ever. */
export class RangePool {
  /** First position that was never given out. */
  end = 0;
  /** Ranges that came back, in order, never touching each other. */
  readonly #free: { first: number; size: number }[] = [];

  /** The first position of `size` positions in a row. */
  take(size: number): number {
    const index = this.#free.findIndex((range) => range.size >= size);
    const range = this.#free[index];
    if (range === undefined) {
      const first = this.end;
      this.end += size;
      return first;
    }
    const { first } = range;
    if (range.size === size) this.#free.splice(index, 1);
    else {
      range.first += size;
      range.size -= size;
    }
    return first;
  }

  /** Takes back a range as `take` gave it out. */
  giveBack(first: number, size: number): void {
    if (size === 0) return;
    let index = this.#free.findIndex((range) => range.first > first);
    if (index < 0) index = this.#free.length;
    const before = this.#free[index - 1];
    const after = this.#free[index];
    const joinsBefore = before !== undefined && before.first + before.size === first;
    const joinsAfter = after?.first === first + size;
    if (joinsBefore) {
      before.size += size + (joinsAfter ? after.size : 0);
      if (joinsAfter) this.#free.splice(index, 1);
    } else if (joinsAfter) {
      after.first = first;
      after.size += size;
    } else this.#free.splice(index, 0, { first, size });
    this.#shrink();
  }

  #shrink(): void {
    const last = this.#free.at(-1);
    if (last === undefined || last.first + last.size !== this.end) return;
    this.end = last.first;
    this.#free.pop();
  }
}
