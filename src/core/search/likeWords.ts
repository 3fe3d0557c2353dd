import type { Vocabulary } from "./vocabulary.ts";
import { maximumWordLength } from "./wordScanner.ts";
import type { WordTrie } from "./wordTrie.ts";

/** Told each word that is like the typed one. `edits` is how many letters are wrong. */
export type VisitWord = (word: number, edits: number, isWhole: boolean, depth: number) => void;

const nought = 48;
const nine = 57;

/**
 * Finds the words of a vocabulary that are the typed letters, or start with them, but for a few
 * wrong ones: dropped, doubled, put in, replaced, or swapped with the next. It walks the trie with
 * one row of the table of optimal string alignment distances for each level (Damerau 1964, in the
 * restricted form), and leaves a branch when every number of the row is too high.
 */
export class LikeWords {
  readonly #trie: WordTrie;
  readonly #rows: Uint8Array;
  readonly #path = new Uint16Array(maximumWordLength + 1);
  #typed: Uint16Array = new Uint16Array(0);
  #most = 0;
  #takesBeginnings = false;
  #visit: VisitWord = () => undefined;
  /** How many more words may be visited: short beginnings have too many. */
  #left = 0;

  constructor({ trie }: Vocabulary) {
    this.#trie = trie;
    this.#rows = new Uint8Array((maximumWordLength + 1) * (maximumWordLength + 1));
  }

  find(
    typed: Uint16Array,
    { edits, takesBeginnings, limit }: { edits: number; takesBeginnings: boolean; limit: number },
    visit: VisitWord,
  ): void {
    this.#typed = typed;
    this.#most = edits;
    this.#takesBeginnings = takesBeginnings;
    this.#visit = visit;
    this.#left = limit;
    if (edits === 0) this.#findExact();
    else {
      for (let index = 0; index <= typed.length; index += 1) this.#rows[index] = index;
      this.#walk(0, 0, edits + 1, 0);
    }
  }

  #findExact(): void {
    const { firstChild, sibling, letter, wordAt } = this.#trie;
    let node = 0;
    for (const typed of this.#typed) {
      node = firstChild[node]!;
      while (node !== 0 && letter[node] !== typed) node = sibling[node]!;
      if (node === 0) return;
    }
    if (node === 0) return;
    const length = this.#typed.length;
    const word = wordAt[node]!;
    if (word > 0) this.#visit(word - 1, 0, true, length);
    if (this.#takesBeginnings) this.#takeAllUnder(node, 0, length);
  }

  #takeAllUnder(node: number, edits: number, depth: number): void {
    const { firstChild, sibling, wordAt } = this.#trie;
    for (let child = firstChild[node]!; child !== 0 && this.#left > 0; child = sibling[child]!) {
      const word = wordAt[child]!;
      if (word > 0) {
        this.#left -= 1;
        this.#visit(word - 1, edits, false, depth);
      }
      this.#takeAllUnder(child, edits, depth);
    }
  }

  /** `best` is the fewest edits between the typed letters and a beginning of the path so far. */
  #walk(node: number, depth: number, best: number, bestDepth: number): void {
    const { firstChild, sibling, letter, wordAt } = this.#trie;
    const most = this.#most;
    const length = this.#typed.length;
    for (let child = firstChild[node]!; child !== 0 && this.#left > 0; child = sibling[child]!) {
      const unit = letter[child]!;
      const isDigit = unit >= nought && unit <= nine;
      // Digits are never taken for other letters.
      const fewest = isDigit ? most + 1 : this.#fillRow(depth + 1, unit);
      const edits = isDigit
        ? most + 1
        : this.#rows[(depth + 1) * (maximumWordLength + 1) + length]!;
      const isBetter = edits < best;
      const childBest = isBetter ? edits : best;
      const childDepth = isBetter ? depth + 1 : bestDepth;
      const word = wordAt[child]!;
      if (word > 0) {
        if (edits <= most) {
          this.#left -= 1;
          this.#visit(word - 1, edits, true, depth + 1);
        } else if (this.#takesBeginnings && childBest <= most) {
          this.#left -= 1;
          this.#visit(word - 1, childBest, false, childDepth);
        }
      }
      if (fewest <= most) this.#walk(child, depth + 1, childBest, childDepth);
      else if (this.#takesBeginnings && childBest <= most)
        this.#takeAllUnder(child, childBest, childDepth);
    }
  }

  /** Fills the row of a level; returns its lowest number. */
  #fillRow(level: number, unit: number): number {
    const width = maximumWordLength + 1;
    const rows = this.#rows;
    const typed = this.#typed;
    const most = this.#most;
    const high = most + 1;
    const row = level * width;
    const above = row - width;
    this.#path[level] = unit;
    const first = Math.max(1, level - most);
    const last = Math.min(typed.length, level + most);
    rows[row] = Math.min(level, high);
    if (first > 1) rows[row + first - 1] = high;
    let fewest = level <= most ? level : high;
    for (let column = first; column <= last; column += 1) {
      const isSame = typed[column - 1] === unit;
      let edits = rows[above + column - 1]! + (isSame ? 0 : 1);
      // The cells beside the band of a row were never filled.
      if (column < level + most) edits = Math.min(edits, rows[above + column]! + 1);
      edits = Math.min(edits, rows[row + column - 1]! + 1);
      if (
        !isSame &&
        column > 1 &&
        level > 1 &&
        typed[column - 2] === unit &&
        typed[column - 1] === this.#path[level - 1]
      )
        edits = Math.min(edits, rows[above - width + column - 2]! + 1);
      rows[row + column] = edits;
      if (edits < fewest) fewest = edits;
    }
    // Read as the distance of all typed letters, and as the cell beside the next row's band.
    if (last < typed.length) {
      rows[row + typed.length] = high;
      rows[row + last + 1] = high;
    }
    return fewest;
  }
}
