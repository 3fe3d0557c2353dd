import { firstLettersPlace, lanes } from "./firstLetters.ts";
import { inTerms, inTitle, type FactIndex } from "./factIndex.ts";
import { withRoom } from "./growing.ts";
import type { QueryWord, WordMatches } from "./wordMatch.ts";

/** A fact that may be meant. */
export interface Candidate {
  readonly document: number;
  /** Every word of the query is in it, if only misspelt. */
  readonly isFull: boolean;
  /** Share of the query that the fact answers, about 0 to 2. */
  readonly score: number;
}

/** What a word of the query matches, the best first. */
export interface MatchedWord {
  readonly typed: QueryWord;
  readonly matches: WordMatches;
  /** From 0 to 1; little for words that stand everywhere, such as "the". */
  readonly importance: number;
  /** So short a half word that the first letters which facts keep must do. */
  readonly isShort: boolean;
}

/** So many places are looked at for one word of the query at most. */
const mostPostings = 40_000;
/** A word with more places is left out where another word has fewer. */
const commonFrom = 25_000;

/** Scores every fact that has a word of the query, and keeps the best. */
export class CandidateFinder {
  readonly #index: FactIndex;
  // For each document: its score, and what the word in hand has added to it.
  #scores: Float32Array = new Float32Array(512);
  #added: Float32Array = new Float32Array(512);
  #wordCounts: Uint8Array = new Uint8Array(512);
  #lastWords: Uint8Array = new Uint8Array(512);
  #touched: Uint32Array = new Uint32Array(512);
  #touchedCount = 0;

  constructor(index: FactIndex) {
    this.#index = index;
  }

  /** At most `limit` facts that `accepts` lets through, the best first, those alike by key. */
  find(
    words: readonly MatchedWord[],
    limit: number,
    accepts: (document: number) => boolean,
  ): Candidate[] {
    this.#makeRoom();
    const counts = words.map(({ matches }) => this.#countOf(matches));
    const fewest = Math.min(...counts.filter((count) => count > 0));
    // A word that no fact has changes nothing, nor does one that is nearly everywhere tell facts
    // apart that have a rarer one.
    const isUsed = words.map(
      ({ isShort }, index) =>
        isShort || (counts[index]! > 0 && (counts[index]! <= commonFrom || fewest > commonFrom)),
    );
    const weights = words.map(({ importance }, index) =>
      isUsed[index]! ? importance * Math.log(1 + this.#index.size / (counts[index]! + 1)) : 0,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let known = 0;
    words.forEach(({ matches, typed, isShort }, index) => {
      if (!isUsed[index]!) return;
      const importance = weights[index]! / total;
      known += 1;
      const earlier = this.#touchedCount;
      this.#addWord(matches, importance, index + 1);
      if (isShort) this.#addFirstLetters(typed.letters, importance, index + 1, earlier);
    });
    const best = this.#best(limit, known, accepts);
    this.#clear();
    return best;
  }

  /**
   * In how many places the best kind of match stands. Rare words tell facts apart (inverse document
   * frequency), and misspelt ones count as their kind.
   */
  #countOf({ words, weights }: WordMatches): number {
    const best = weights[0] ?? 0;
    let count = 0;
    for (let index = 0; index < words.length; index += 1)
      if (weights[index]! > best - 0.2) count += this.#index.runs.counts[words[index]!]!;
    return count;
  }

  /**
   * Facts with a word that begins with one or two letters: of the `earlier` ones that the words
   * before have found, or of all if these have found none.
   */
  #addFirstLetters(
    letters: Uint16Array,
    importance: number,
    serial: number,
    earlier: number,
  ): void {
    const { firstLetters, documents, vocabulary } = this.#index;
    if (!vocabulary.trie.hasBeginning(letters)) return;
    const place = firstLettersPlace(letters, letters.length);
    const lane = place >>> 5;
    const bit = 1 << (place & 31);
    const value = importance * 0.5;
    const take = (document: number) => {
      if ((firstLetters[document * lanes + lane]! & bit) === 0) return;
      if (this.#lastWords[document] === serial) return;
      if (this.#scores[document] === 0) {
        this.#touched[this.#touchedCount] = document;
        this.#touchedCount += 1;
      }
      this.#lastWords[document] = serial;
      this.#wordCounts[document] = this.#wordCounts[document]! + 1;
      this.#scores[document] = this.#scores[document]! + value;
    };
    if (earlier > 0) for (let index = 0; index < earlier; index += 1) take(this.#touched[index]!);
    else for (let document = 0; document < documents.length; document += 1) take(document);
  }

  #addWord(matches: WordMatches, importance: number, serial: number): void {
    const { heads, next, starts, postings, counts } = this.#index.runs;
    const { titleLengths } = this.#index;
    const scores = this.#scores;
    const added = this.#added;
    const lastWords = this.#lastWords;
    const wordCounts = this.#wordCounts;
    const touched = this.#touched;
    let touchedCount = this.#touchedCount;
    let left = mostPostings;
    const { words, weights } = matches;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index]!;
      const weight = weights[index]!;
      left -= counts[word]!;
      if (left < 0 && weight < 1) break;
      const plain = importance * weight;
      for (let run = heads[word]!; run > 0; run = next[run - 1]!) {
        const end = starts[run]!;
        for (let place = starts[run - 1]!; place < end; place += 1) {
          const posting = postings[place]!;
          const document = posting >>> 2;
          let value = plain;
          if ((posting & inTitle) !== 0) value *= 1.05 + 0.15 / titleLengths[document]!;
          else if ((posting & inTerms) !== 0) value *= 1.03;
          const score = scores[document]!;
          if (lastWords[document] !== serial) {
            if (score === 0) {
              touched[touchedCount] = document;
              touchedCount += 1;
            }
            lastWords[document] = serial;
            wordCounts[document] = wordCounts[document]! + 1;
            added[document] = value;
            scores[document] = score + value;
          } else if (value > added[document]!) {
            scores[document] = score + value - added[document]!;
            added[document] = value;
          }
        }
      }
    }
    this.#touchedCount = touchedCount;
  }

  #best(limit: number, known: number, accepts: (document: number) => boolean): Candidate[] {
    const { textLengths, documents } = this.#index;
    // A heap with the worst of the best at the top.
    const heap: Candidate[] = [];
    const isWorse = (a: Candidate, b: Candidate) =>
      a.isFull !== b.isFull
        ? b.isFull
        : a.score !== b.score
          ? a.score < b.score
          : (documents[a.document]?.key ?? "") > (documents[b.document]?.key ?? "");
    const touched = this.#touched;
    const touchedCount = this.#touchedCount;
    const wordCounts = this.#wordCounts;
    const scores = this.#scores;
    for (let index = 0; index < touchedCount; index += 1) {
      const document = touched[index]!;
      const isFull = wordCounts[document] === known;
      const worst = heap.length < limit ? undefined : heap[0];
      if (worst?.isFull === true && !isFull) continue;
      // Of two facts with the same words the shorter one says less besides.
      const score = scores[document]! - textLengths[document]! * 0.001;
      // Most facts end here, before an object is made for them.
      if (worst?.isFull === isFull && worst.score > score) continue;
      const candidate = { document, isFull, score };
      if (worst !== undefined && !isWorse(worst, candidate)) continue;
      if (!accepts(document)) continue;
      if (heap.length < limit) pushHeap(heap, candidate, isWorse);
      else replaceTop(heap, candidate, isWorse);
    }
    return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
  }

  #clear(): void {
    for (let index = 0; index < this.#touchedCount; index += 1) {
      const document = this.#touched[index]!;
      this.#scores[document] = 0;
      this.#wordCounts[document] = 0;
      this.#lastWords[document] = 0;
    }
    this.#touchedCount = 0;
  }

  #makeRoom(): void {
    const size = this.#index.documents.length;
    this.#scores = withRoom(this.#scores, size);
    this.#added = withRoom(this.#added, size);
    this.#wordCounts = withRoom(this.#wordCounts, size);
    this.#lastWords = withRoom(this.#lastWords, size);
    this.#touched = withRoom(this.#touched, size);
  }
}

type IsWorse = (a: Candidate, b: Candidate) => boolean;

function pushHeap(heap: Candidate[], candidate: Candidate, isWorse: IsWorse): void {
  let place = heap.length;
  heap.push(candidate);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent]!;
    if (!isWorse(candidate, above)) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = candidate;
}

function replaceTop(heap: Candidate[], candidate: Candidate, isWorse: IsWorse): void {
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isWorse(heap[child + 1]!, heap[child]!)) child += 1;
    if (!isWorse(heap[child]!, candidate)) break;
    heap[place] = heap[child]!;
    place = child;
  }
  heap[place] = candidate;
}
