import { withRoom } from "./growing.ts";

/** A word of the query, folded. */
export interface QueryWord {
  readonly letters: Uint16Array;
  readonly isNumber: boolean;
  /** The student may still be typing it: it is the last one and no space follows. */
  readonly isLast: boolean;
}

/** Words of the index that a word of the query may mean: numbers in lists of the same length. */
export interface WordMatches {
  readonly words: Uint32Array;
  /** From 0 to 1: 1 is the same word. */
  readonly weights: Float32Array;
  /** How many of the word's folded letters the query matches: all but those not typed yet. */
  readonly letters: Uint8Array;
}

/** Gathers matches without making an object for each: a short beginning has thousands. */
export class MatchList {
  #words: Uint32Array = new Uint32Array(256);
  #weights: Float32Array = new Float32Array(256);
  #letters: Uint8Array = new Uint8Array(256);
  #size = 0;

  add(word: number, weight: number, letters: number): void {
    const index = this.#size;
    this.#size += 1;
    if (index >= this.#words.length) {
      this.#words = withRoom(this.#words, this.#size);
      this.#weights = withRoom(this.#weights, this.#size);
      this.#letters = withRoom(this.#letters, this.#size);
    }
    this.#words[index] = word;
    this.#weights[index] = weight;
    this.#letters[index] = letters;
  }

  get size(): number {
    return this.#size;
  }

  /** The matches as a list of their own; this one is empty again. */
  take(): WordMatches {
    const size = this.#size;
    this.#size = 0;
    return {
      words: this.#words.slice(0, size),
      weights: this.#weights.slice(0, size),
      letters: this.#letters.slice(0, size),
    };
  }
}
