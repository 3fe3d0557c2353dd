import { withRoom } from "./growing.ts";

/**
 * Every word of the indexed texts, numbered from 0 in order of arrival. A hash table finds a word;
 * a trie (first child, next sibling in order of letters) finds the words with a beginning, or like
 * one that is misspelt. All of it is in typed arrays: as strings the words would take several times
 * the memory. A word stays when the last pack that has it is gone.
 */
export class Vocabulary {
  size = 0;
  /** For each node of the trie; node 0 is the root, and 0 as a child or sibling is none. */
  firstChild: Uint32Array = new Uint32Array(1024);
  sibling: Uint32Array = new Uint32Array(1024);
  letter: Uint16Array = new Uint16Array(1024);
  /** The word that ends at a node, plus one; 0 if none does. */
  wordAt: Uint32Array = new Uint32Array(1024);
  #nodes = 1;
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
    const word = this.size;
    this.size += 1;
    this.#table[slot] = this.size;
    const start = this.#starts[word]!;
    this.#letters = withRoom(this.#letters, start + length);
    for (let index = 0; index < length; index += 1) this.#letters[start + index] = letters[index]!;
    this.#starts = withRoom(this.#starts, this.size + 1);
    this.#starts[this.size] = start + length;
    this.#plant(letters, length, word);
    if (this.size * 2 > this.#table.length) this.#rehash();
    return word;
  }

  lengthOf(word: number): number {
    return this.#starts[word + 1]! - this.#starts[word]!;
  }

  textOf(word: number): string {
    return String.fromCharCode(
      ...this.#letters.subarray(this.#starts[word], this.#starts[word + 1]),
    );
  }

  /** Whether a word begins with these letters. */
  hasBeginning(letters: Uint16Array): boolean {
    let node = 0;
    for (const letter of letters) {
      node = this.firstChild[node]!;
      while (node !== 0 && this.letter[node] !== letter) node = this.sibling[node]!;
      if (node === 0) return false;
    }
    return true;
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

  #rehash(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let word = 0; word < this.size; word += 1) {
      let slot = hashOf(this.#letters, this.#starts[word]!, this.#starts[word + 1]!) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = word + 1;
    }
    this.#table = table;
  }

  #plant(letters: Uint16Array, length: number, word: number): void {
    let node = 0;
    for (let index = 0; index < length; index += 1) node = this.#childOf(node, letters[index]!);
    this.wordAt[node] = word + 1;
  }

  #childOf(node: number, letter: number): number {
    let before = 0;
    let child = this.firstChild[node]!;
    while (child !== 0 && this.letter[child]! < letter) {
      before = child;
      child = this.sibling[child]!;
    }
    if (child !== 0 && this.letter[child] === letter) return child;
    const added = this.#nodes;
    this.#nodes += 1;
    if (added >= this.letter.length) {
      this.firstChild = withRoom(this.firstChild, this.#nodes);
      this.sibling = withRoom(this.sibling, this.#nodes);
      this.letter = withRoom(this.letter, this.#nodes);
      this.wordAt = withRoom(this.wordAt, this.#nodes);
    }
    this.letter[added] = letter;
    this.sibling[added] = child;
    if (before === 0) this.firstChild[node] = added;
    else this.sibling[before] = added;
    return added;
  }
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), with a last mix because the low bits choose the slot. */
function hashOf(letters: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index += 1)
    hash = Math.imul(hash ^ letters[index]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
