import { withRoom } from "./growing.ts";

/**
 * The words of a vocabulary letter by letter: first child, next sibling, siblings in order of
 * letters. It finds the words with a beginning, and those like one that is misspelt.
 */
export class WordTrie {
  /** For each node; node 0 is the root, and 0 as a child or sibling is none. */
  firstChild: Uint32Array = new Uint32Array(1024);
  sibling: Uint32Array = new Uint32Array(1024);
  letter: Uint16Array = new Uint16Array(1024);
  /** The word that ends at a node, plus one; 0 if none does. */
  wordAt: Uint32Array = new Uint32Array(1024);
  #nodes = 1;
  /** First of the nodes that are free again, which are linked as siblings; 0 if there is none. */
  #freeNode = 0;

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

  /** Takes a word out of the trie, with the nodes that lead nowhere else. */
  uproot(letters: Uint16Array): void {
    const path = [0];
    for (const letter of letters) path.push(this.#childOf(path.at(-1)!, letter));
    this.wordAt[path.at(-1)!] = 0;
    for (let depth = letters.length; depth > 0; depth -= 1) {
      const node = path[depth]!;
      if (this.firstChild[node] !== 0 || this.wordAt[node] !== 0) return;
      this.#unlink(path[depth - 1]!, node);
      this.sibling[node] = this.#freeNode;
      this.#freeNode = node;
    }
  }

  #unlink(parent: number, node: number): void {
    let before = this.firstChild[parent]!;
    if (before === node) {
      this.firstChild[parent] = this.sibling[node]!;
      return;
    }
    while (this.sibling[before] !== node) before = this.sibling[before]!;
    this.sibling[before] = this.sibling[node]!;
  }

  /** Puts in a word with its number. */
  plant(letters: Uint16Array, length: number, word: number): void {
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
    const added = this.#takeNode();
    this.letter[added] = letter;
    this.sibling[added] = child;
    if (before === 0) this.firstChild[node] = added;
    else this.sibling[before] = added;
    return added;
  }

  #takeNode(): number {
    const free = this.#freeNode;
    if (free > 0) {
      this.#freeNode = this.sibling[free]!;
      return free;
    }
    const added = this.#nodes;
    this.#nodes += 1;
    if (added >= this.letter.length) {
      this.firstChild = withRoom(this.firstChild, this.#nodes);
      this.sibling = withRoom(this.sibling, this.#nodes);
      this.letter = withRoom(this.letter, this.#nodes);
      this.wordAt = withRoom(this.wordAt, this.#nodes);
    }
    return added;
  }
}
