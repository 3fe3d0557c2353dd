import type { RecordIdParts } from "./recordId.ts";

/** Numbers of one writer: all below `next`, and those in `beyond`. */
interface Numbers {
  next: number;
  readonly beyond: Set<number>;
}

/** For each writer: all numbers below the first are there, and those that are listed. */
export type PackedIds = readonly (readonly [string, number, readonly number[]])[];

/** The ids of records that are known. Writers number without gaps, so it stays small. */
export class SeenIds {
  readonly #writers = new Map<string, Numbers>();
  #lastWriter = "";
  #lastNumbers: Numbers | undefined;

  static fromPacked(packed: PackedIds): SeenIds {
    const ids = new SeenIds();
    for (const [writer, next, beyond] of packed)
      ids.#writers.set(writer, { next, beyond: new Set(beyond) });
    return ids;
  }

  toPacked(): PackedIds {
    return [...this.#writers].map(([writer, { next, beyond }]) => [
      writer,
      next,
      [...beyond].sort((a, b) => a - b),
    ]);
  }

  /** False when the id was there already. */
  add({ writer, number }: RecordIdParts): boolean {
    const numbers = this.#numbersOf(writer);
    if (number < numbers.next || numbers.beyond.has(number)) return false;
    if (number > numbers.next) {
      numbers.beyond.add(number);
      return true;
    }
    numbers.next += 1;
    while (numbers.beyond.delete(numbers.next)) numbers.next += 1;
    return true;
  }

  has({ writer, number }: RecordIdParts): boolean {
    const numbers = this.#writers.get(writer);
    return numbers !== undefined && (number < numbers.next || numbers.beyond.has(number));
  }

  /**
   * Numbers that a writer must have given out, for it has given out greater ones, but that are not
   * there: records that were lost, or that another machine has not sent yet.
   */
  countMissing(): number {
    let missing = 0;
    for (const { next, beyond } of this.#writers.values()) {
      if (beyond.size === 0) continue;
      let last = 0;
      for (const number of beyond) last = Math.max(last, number);
      missing += last + 1 - next - beyond.size;
    }
    return missing;
  }

  #numbersOf(writer: string): Numbers {
    if (writer === this.#lastWriter && this.#lastNumbers !== undefined) return this.#lastNumbers;
    let numbers = this.#writers.get(writer);
    if (numbers === undefined) {
      numbers = { next: 0, beyond: new Set() };
      this.#writers.set(writer, numbers);
    }
    this.#lastWriter = writer;
    this.#lastNumbers = numbers;
    return numbers;
  }
}
