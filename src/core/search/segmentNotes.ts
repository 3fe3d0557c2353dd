import { withRoom } from "./growing.ts";
import type { PostingRuns, SegmentRuns } from "./postingRuns.ts";

/** For each word side by side, so that one look at memory does: document plus one, pair, count. */
const lastDocument = 0;
const lastPair = 1;
const count = 2;
const width = 4;

/**
 * Gathers which words stand in which documents of a segment, and puts them in order of words. It is
 * used again for every segment. A posting is a document times four plus bits of where it stands.
 */
export class SegmentNotes {
  #words: Uint32Array = new Uint32Array(512 * width);
  #pairWords: Uint32Array = new Uint32Array(8192);
  #pairPostings: Uint32Array = new Uint32Array(8192);
  #sorted: Uint32Array = new Uint32Array(8192);
  #runWords: Uint32Array = new Uint32Array(8192);
  #runCounts: Uint32Array = new Uint32Array(8192);
  #pairs = 0;

  /** Notes that a word stands in a document; false if the document had it already. */
  add(word: number, document: number, place: number): boolean {
    const at = word * width;
    if (at + width > this.#words.length) this.#words = withRoom(this.#words, at + width);
    const words = this.#words;
    if (words[at + lastDocument] === document + 1) {
      const pair = words[at + lastPair]!;
      this.#pairPostings[pair]! |= place;
      return false;
    }
    const pair = this.#pairs;
    this.#pairs += 1;
    if (pair >= this.#pairWords.length) this.#makeRoom();
    words[at + lastDocument] = document + 1;
    words[at + lastPair] = pair;
    words[at + count]! += 1;
    this.#pairWords[pair] = word;
    this.#pairPostings[pair] = document * 4 + place;
    return true;
  }

  /** Puts the notes into `runs`, sorted by counting, and forgets them. */
  moveTo(runs: PostingRuns, vocabularySize: number): SegmentRuns {
    const words = this.#words;
    const pairs = this.#pairs;
    let runCount = 0;
    let start = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      const word = this.#pairWords[pair]!;
      const at = word * width;
      const size = words[at + count]!;
      if (size > 0) {
        this.#runWords[runCount] = word;
        this.#runCounts[runCount] = size;
        runCount += 1;
        words[at + count] = 0;
        words[at + lastDocument] = 0;
        // From here on the place of the word's next posting.
        words[at + lastPair] = start;
        start += size;
      }
      const place = words[at + lastPair]!;
      words[at + lastPair] = place + 1;
      this.#sorted[place] = this.#pairPostings[pair]!;
    }
    this.#pairs = 0;
    return runs.add(this.#runWords, this.#runCounts, runCount, this.#sorted, pairs, vocabularySize);
  }

  #makeRoom(): void {
    this.#pairWords = withRoom(this.#pairWords, this.#pairs);
    this.#pairPostings = withRoom(this.#pairPostings, this.#pairs);
    this.#sorted = withRoom(this.#sorted, this.#pairs);
    this.#runWords = withRoom(this.#runWords, this.#pairs);
    this.#runCounts = withRoom(this.#runCounts, this.#pairs);
  }
}
