import { withRoom } from "./growing.ts";
import { maximumWordLength } from "./wordScanner.ts";
import { WordTrie } from "./wordTrie.ts";

/**
 * Every word of the indexed texts, numbered from 0 in order of arrival. A hash table finds a word;
 * a trie (first child, next sibling in order of letters) finds the words with a beginning, or like
 * one that is misspelt. All of it is in typed arrays: as strings the words would take several times
 * the memory. What a removed word leaves is used again, its number by a word of the same length.
 */
export class Vocabulary {
  /** How many numbers were given out, those that are free again among them. */
  size = 0;
  readonly trie = new WordTrie();
  /** For each length of a word the numbers that are free again. */
  readonly #freeWords: number[][] = Array.from({ length: maximumWordLength + 1 }, () => []);
  #letters: Uint16Array = new Uint16Array(4096);
  #starts: Uint32Array = new Uint32Array(512);
  /** Words plus one by hash, with linear probing; at most half full. */
  #table: Uint32Array = new Uint32Array(1024);

  /** The number of a word, or −1. */
  find(letters: Uint16Array, length: number): number {
    return this.#table[this.#slotOf(letters, length)]! - 1;
  }

  /** The number of a word, which is added if it is new. */
  add(letters: Uint16Array, length: number): number {
    const slot = this.#slotOf(letters, length);
    const known = this.#table[slot]!;
    if (known > 0) return known - 1;
    const word = this.#freeWords[length]?.pop() ?? this.#newWord(length);
    this.#table[slot] = word + 1;
    const start = this.#starts[word]!;
    for (let index = 0; index < length; index += 1) this.#letters[start + index] = letters[index]!;
    this.trie.plant(letters, length, word);
    if (this.size * 2 > this.#table.length) this.#rehash();
    return word;
  }

  /** Takes out a word that stands nowhere any more. */
  remove(word: number): void {
    const letters = this.#letters.subarray(this.#starts[word], this.#starts[word + 1]);
    this.#clearSlot(this.#slotOf(letters, letters.length));
    this.trie.uproot(letters);
    this.#freeWords[letters.length]?.push(word);
  }

  lengthOf(word: number): number {
    return this.#starts[word + 1]! - this.#starts[word]!;
  }

  textOf(word: number): string {
    return String.fromCharCode(
      ...this.#letters.subarray(this.#starts[word], this.#starts[word + 1]),
    );
  }

  /** The slot of a word, or the free slot where it belongs. */
  #slotOf(letters: Uint16Array, length: number): number {
    const mask = this.#table.length - 1;
    let slot = hashOf(letters, 0, length) & mask;
    for (;;) {
      const word = this.#table[slot]!;
      if (word === 0 || this.#isWord(word - 1, letters, length)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isWord(word: number, letters: Uint16Array, length: number): boolean {
    const start = this.#starts[word]!;
    if (this.#starts[word + 1]! - start !== length) return false;
    for (let index = 0; index < length; index += 1)
      if (this.#letters[start + index] !== letters[index]) return false;
    return true;
  }

  #newWord(length: number): number {
    const word = this.size;
    this.size += 1;
    const end = this.#starts[word]! + length;
    this.#letters = withRoom(this.#letters, end);
    this.#starts = withRoom(this.#starts, this.size + 1);
    this.#starts[this.size] = end;
    return word;
  }

  #rehash(): void {
    const old = this.#table;
    this.#table = new Uint32Array(old.length * 2);
    const mask = this.#table.length - 1;
    for (const entry of old) {
      if (entry === 0) continue;
      let slot = this.#homeOf(entry);
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = entry;
    }
  }

  /** The slot where the search for an entry of the table begins. */
  #homeOf(entry: number): number {
    const hash = hashOf(this.#letters, this.#starts[entry - 1]!, this.#starts[entry]!);
    return hash & (this.#table.length - 1);
  }

  /** Empties a slot and moves up what would not be found across the gap (Knuth 6.4, algorithm R). */
  #clearSlot(cleared: number): void {
    const table = this.#table;
    const mask = table.length - 1;
    let gap = cleared;
    for (let slot = (gap + 1) & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = table[slot]!;
      if (((slot - this.#homeOf(entry)) & mask) < ((slot - gap) & mask)) continue;
      table[gap] = entry;
      gap = slot;
    }
    table[gap] = 0;
  }
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), with a last mix because the low bits choose the slot. */
function hashOf(letters: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index += 1)
    hash = Math.imul(hash ^ letters[index]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
