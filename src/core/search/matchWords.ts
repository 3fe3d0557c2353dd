import type { FactIndex } from "./factIndex.ts";
import { LikeWords } from "./likeWords.ts";
import { otherUnitWords } from "./unitWords.ts";
import { maximumWordLength } from "./wordScanner.ts";
import { MatchList, type QueryWord, type WordMatches } from "./wordMatch.ts";

/** So many words of the index are taken for one typed word at most. */
const mostBegun = 5_000;
const mostMisspelt = 2_000;
/** Shorter beginnings are looked for by the first letters that each fact keeps of its words. */
export const shortestHalfWord = 3;
/** Two letters may be wrong in words of this length; one in shorter ones. */
const twoWrongFrom = 8;
/** With two letters dropped such a word has so many left. While it is half typed one more is asked. */
const twoDroppedFrom = 6;
const keptWords = 64;

/** Finds the words of an index that a typed word may mean, and keeps them while nothing changes. */
export class WordMatcher {
  readonly #index: FactIndex;
  readonly #like: LikeWords;
  readonly #list = new MatchList();
  readonly #known = new Map<string, WordMatches>();
  #version = -1;

  constructor(index: FactIndex) {
    this.#index = index;
    this.#like = new LikeWords(index.vocabulary);
  }

  /** Better kinds of matches first; words that stand nowhere any more are left out. */
  matchesOf(typed: QueryWord): WordMatches {
    if (this.#version !== this.#index.version) this.#known.clear();
    this.#version = this.#index.version;
    const name = `${String.fromCharCode(...typed.letters)}${typed.isLast ? "…" : ""}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#find(typed);
    const matches = this.#list.take();
    if (this.#known.size >= keptWords) this.#known.clear();
    this.#known.set(name, matches);
    return matches;
  }

  /** The number of a word if some fact has it, or −1. */
  wordOf(text: string): number {
    const letters = Uint16Array.from(text, (letter) => letter.charCodeAt(0));
    if (letters.length > maximumWordLength) return -1;
    return this.#alive(this.#index.vocabulary.find(letters, letters.length));
  }

  #alive(word: number): number {
    return word >= 0 && this.#index.runs.counts[word]! > 0 ? word : -1;
  }

  #find(typed: QueryWord): void {
    const { letters, isNumber, isLast } = typed;
    const { vocabulary } = this.#index;
    const list = this.#list;
    const length = letters.length;
    const exact = this.#alive(vocabulary.find(letters, length));
    if (exact >= 0) list.add(exact, 1, length);
    if (isNumber) {
      // 17 is not 170: a number is taken for a half one only while it stands nowhere as it is.
      if (exact < 0 && isLast) this.#addBeginnings(letters, isLast);
      return;
    }
    for (const other of otherUnitWords(String.fromCharCode(...letters))) {
      const word = this.wordOf(other);
      if (word >= 0) list.add(word, 0.95, vocabulary.lengthOf(word));
    }
    if (length < shortestHalfWord) return;
    this.#addBeginnings(letters, isLast);
    if (length === shortestHalfWord && list.size > 0) return;
    this.#addMisspelt(typed, 1);
    // Looking for two wrong letters costs ten times as much, and finds far-fetched words.
    const isLong = length >= (isLast ? twoDroppedFrom + 1 : twoDroppedFrom);
    if (isLong && list.size === 0) this.#addMisspelt(typed, 2);
  }

  #addMisspelt({ letters, isLast }: QueryWord, edits: number): void {
    const { vocabulary } = this.#index;
    const { length } = letters;
    this.#like.find(
      letters,
      { edits, takesBeginnings: isLast, limit: mostMisspelt },
      (word, wrong, isWhole, depth) => {
        if (wrong === 0 || this.#alive(word) < 0) return;
        if (wrong === 2 && Math.max(length, vocabulary.lengthOf(word)) < twoWrongFrom) return;
        const trust = wrong === 1 ? 0.62 : 0.36;
        // One wrong letter of three says more against a word than one of ten.
        const weight = trust * (1 - wrong / (2 * length));
        const whole = vocabulary.lengthOf(word);
        if (isWhole) this.#list.add(word, weight, whole);
        else this.#list.add(word, weight * beginningWeight(length, whole, isLast), depth);
      },
    );
  }

  #addBeginnings(letters: Uint16Array, isLast: boolean): void {
    const { length } = letters;
    this.#like.find(letters, beginnings, (word, _edits, isWhole) => {
      if (isWhole || this.#alive(word) < 0) return;
      const whole = this.#index.vocabulary.lengthOf(word);
      this.#list.add(word, beginningWeight(length, whole, isLast), length);
    });
  }
}

const beginnings = { edits: 0, takesBeginnings: true, limit: mostBegun };

function beginningWeight(typed: number, whole: number, isLast: boolean): number {
  const share = typed / whole;
  return isLast ? 0.6 + 0.35 * share : 0.3 + 0.4 * share;
}
