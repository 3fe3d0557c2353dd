import type { FactIndex } from "./factIndex.ts";
import type { MatchedWord } from "./candidates.ts";
import { shortestHalfWord, type WordMatcher } from "./matchWords.ts";
import type { QueryWord } from "./wordMatch.ts";
import { mostWords } from "./parseSearchQuery.ts";
import { isUnitBeginning, WordScanner } from "./wordScanner.ts";

/** Words of questions and sentences that say little of what is looked for. */
const commonWords = new Set(
  "a an and are as at be by did do does for from has have how in into is it its many much of on or that the their they this to was were what when where which who whose why will with".split(
    " ",
  ),
);
const commonImportance = 0.15;

/** The words of a query with what they match, misplaced and missing spaces made good. */
export function readWords(text: string, index: FactIndex, matcher: WordMatcher): MatchedWord[] {
  const typed = splitWords(toQueryWords(text), index);
  const words = typed.map((word) => toMatched(word, matcher));
  for (let at = 1; at < words.length; at += 1) addJoined(words, at, index);
  return words;
}

/** The words of phrases, each once: as they are spelt, and no others. */
export function readPhrases(texts: readonly string[], index: FactIndex): MatchedWord[] {
  return toQueryWords(`${texts.join("\n")}\n`).map((typed): MatchedWord => {
    const word = aliveWord(typed.letters, index);
    return { typed, matches: toMatches(word < 0 ? [] : [word], 1), importance: 1, isShort: false };
  });
}

function toQueryWords(text: string): QueryWord[] {
  const scanner = new WordScanner();
  const words: QueryWord[] = [];
  const seen = new Set<string>();
  scanner.read(text);
  while (words.length < mostWords && scanner.next()) {
    const isLast = isHalfTyped(text, scanner);
    const { word, isNumber, length } = scanner;
    if (seen.has(word)) continue;
    seen.add(word);
    words.push({ letters: scanner.letters.slice(0, length), isNumber, isLast });
  }
  return words;
}

/** Whether more of a word may follow: after "16," the student may go on with "300". */
export function isHalfTyped(text: string, { end }: WordScanner): boolean {
  return /^[,.]?$/.test(text.slice(end));
}

function toMatched(typed: QueryWord, matcher: WordMatcher): MatchedWord {
  const isShort = typed.isLast && !typed.isNumber && typed.letters.length < shortestHalfWord;
  const isCommon = commonWords.has(String.fromCharCode(...typed.letters));
  return {
    typed,
    matches: matcher.matchesOf(typed),
    importance: isCommon ? commonImportance : 1,
    isShort,
  };
}

/** "ewaste" is "e waste" where no fact has the word but facts have both parts. */
function splitWords(words: readonly QueryWord[], index: FactIndex): QueryWord[] {
  return words.flatMap((word) => {
    const { letters, isNumber, isLast } = word;
    if (isNumber || aliveWord(letters, index) >= 0) return [word];
    if (isLast && index.vocabulary.trie.hasBeginning(letters)) return [word];
    const amount = isLast ? splitAmount(letters) : undefined;
    if (amount !== undefined) return amount;
    if (letters.length < 5) return [word];
    let best = 0;
    let most = 0;
    for (let cut = 1; cut < letters.length; cut += 1) {
      const first = aliveWord(letters.subarray(0, cut), index);
      const second = aliveWord(letters.subarray(cut), index);
      if (first < 0 || second < 0) continue;
      const { counts } = index.runs;
      // The longer parts say more than "e" and "a" do.
      const worth =
        Math.min(counts[first]!, counts[second]!) * Math.min(cut, letters.length - cut) ** 2;
      if (worth <= most) continue;
      best = cut;
      most = worth;
    }
    if (best === 0) return [word];
    return [
      { letters: letters.slice(0, best), isNumber: false, isLast: false },
      { letters: letters.slice(best), isNumber: false, isLast },
    ];
  });
}

/** "16300cro" is "16300 cro", on the way to "16300crore". */
function splitAmount(letters: Uint16Array): QueryWord[] | undefined {
  const [, digits = "", unit = ""] =
    /^([0-9.]+)([a-z]+)$/.exec(String.fromCharCode(...letters)) ?? [];
  if (unit === "" || !isUnitBeginning(unit)) return undefined;
  return [
    { letters: letters.slice(0, digits.length), isNumber: true, isLast: false },
    { letters: letters.slice(digits.length), isNumber: false, isLast: true },
  ];
}

/** "semi conductor" also finds "semiconductor": the whole counts as a match of either part. */
function addJoined(words: MatchedWord[], at: number, index: FactIndex): void {
  const first = words[at - 1];
  const second = words[at];
  if (first === undefined || second === undefined) return;
  if (first.typed.isNumber || second.typed.isNumber) return;
  const letters = Uint16Array.of(...first.typed.letters, ...second.typed.letters);
  const word = aliveWord(letters, index);
  if (word < 0) return;
  words[at - 1] = withMatch(first, word, letters.length);
  words[at] = withMatch(second, word, letters.length);
}

function withMatch(matched: MatchedWord, word: number, length: number): MatchedWord {
  const { words, weights, letters } = matched.matches;
  return {
    ...matched,
    matches: {
      words: Uint32Array.of(...words, word),
      weights: Float32Array.of(...weights, 0.9),
      letters: Uint8Array.of(...letters, length),
    },
  };
}

function toMatches(words: readonly number[], weight: number): MatchedWord["matches"] {
  return {
    words: Uint32Array.from(words),
    weights: new Float32Array(words.length).fill(weight),
    letters: new Uint8Array(words.length).fill(255),
  };
}

/** The number of a word that some fact has, or −1. */
export function aliveWord(letters: Uint16Array, { vocabulary, runs }: FactIndex): number {
  const word = vocabulary.find(letters, letters.length);
  return word >= 0 && runs.counts[word]! > 0 ? word : -1;
}
