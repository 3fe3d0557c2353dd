import type { MatchedWord } from "./candidates.ts";
import { withRoom } from "./growing.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { WordScanner } from "./wordScanner.ts";

/** First and last position of matching letters, both inclusive, in UTF-16 units. */
export type Highlight = readonly [first: number, last: number];

interface Place {
  readonly text: number;
  readonly highlight: Highlight;
  /** Which word of the query matches, and how well. */
  readonly by: number;
  readonly weight: number;
}

/** Beside the word itself "are" is not marked for "rare": a match this much worse is chance. */
const markedShare = 0.75;

/**
 * Finds the letters of texts that a query matches. fuse.js's own ranges will not do: of a misspelt
 * word its bit masks mark letters here and there, and of folded text they are out of place.
 */
export class Highlighter {
  readonly #vocabulary: Vocabulary;
  readonly #scanner = new WordScanner();
  // For each word of the index which word of the query matches it, plus one, how well, and how many
  // of its letters; all noughts between queries.
  #by: Uint8Array = new Uint8Array(512);
  #weights: Float32Array = new Float32Array(512);
  #letters: Uint8Array = new Uint8Array(512);
  #words: readonly MatchedWord[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Does `run`, during which `highlight` is about these words of a query. */
  during<Value>(words: readonly MatchedWord[], run: () => Value): Value {
    this.#note(words);
    try {
      return run();
    } finally {
      this.#forget(words);
    }
  }

  /** The matching letters of each of a fact's texts. */
  highlight(texts: readonly string[]): readonly (readonly Highlight[])[] {
    const places = texts.flatMap((text, index) => this.#placesIn(text, index));
    const best = new Map<number, number>();
    for (const { by, weight } of places) best.set(by, Math.max(weight, best.get(by) ?? 0));
    return texts.map((_text, index) =>
      places
        .filter(
          ({ text, by, weight }) => text === index && weight >= markedShare * (best.get(by) ?? 0),
        )
        .map(({ highlight }) => highlight),
    );
  }

  #note(words: readonly MatchedWord[]): void {
    const { size } = this.#vocabulary;
    this.#by = withRoom(this.#by, size);
    this.#weights = withRoom(this.#weights, size);
    this.#letters = withRoom(this.#letters, size);
    this.#words = words;
    const [by, bestWeights, bestLetters] = [this.#by, this.#weights, this.#letters];
    words.forEach(({ matches: { words: numbers, weights, letters } }, index) => {
      for (let at = 0; at < numbers.length; at += 1) {
        const word = numbers[at]!;
        const weight = weights[at]!;
        if (by[word] !== 0 && bestWeights[word]! >= weight) continue;
        by[word] = index + 1;
        bestWeights[word] = weight;
        bestLetters[word] = letters[at]!;
      }
    });
  }

  #forget(words: readonly MatchedWord[]): void {
    const by = this.#by;
    for (const { matches } of words) for (const word of matches.words) by[word] = 0;
  }

  #placesIn(text: string, index: number): Place[] {
    const scanner = this.#scanner;
    const places: Place[] = [];
    scanner.read(text);
    while (scanner.next()) {
      const { letters, length } = scanner;
      const word = this.#vocabulary.find(letters, length);
      const by = word < 0 ? 0 : this.#by[word]!;
      const count = by > 0 ? this.#letters[word]! : this.#begun(letters, length);
      if (count === 0) continue;
      const last = scanner.ends[Math.min(count, length) - 1]! - 1;
      const weight = by > 0 ? this.#weights[word]! : 1;
      places.push({ text: index, highlight: [scanner.start, last], by, weight });
    }
    return places;
  }

  /** How many letters of a word are those of a half word too short to be looked up. */
  #begun(letters: Uint16Array, length: number): number {
    const short = this.#words.find(
      ({ typed, isShort }) =>
        isShort &&
        typed.letters.length <= length &&
        typed.letters.every((letter, at) => letter === letters[at]),
    );
    return short?.typed.letters.length ?? 0;
  }
}
