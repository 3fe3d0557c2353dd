import type { FactDocument } from "./factDocument.ts";
import type { FactIndex } from "./factIndex.ts";
import { isKeptPair, pairPlace } from "./pairBits.ts";
import type { QueryPhrase } from "./parseSearchQuery.ts";
import { WordScanner, wordsOf } from "./wordScanner.ts";

/** Whether a document has all phrases that it must have, and none of those that it must not have. */
export function createPhraseFilter(
  phrases: readonly QueryPhrase[],
  index: FactIndex,
): (document: number) => boolean {
  const checks = phrases.map(({ text, isExcluded }) => {
    const words = wordsOf(text);
    const counts = countWords(words, index);
    const isInOrder = createPhraseFinder(words);
    const hasPairs = createPairCheck(words, index);
    const has = (document: number): boolean => {
      if (counts[document]! < words.length) return false;
      if (words.length < 2) return true;
      const fact = index.documents[document];
      return fact !== undefined && hasPairs(document) && isInOrder(fact);
    };
    return { has, isExcluded };
  });
  return (document) => checks.every(({ has, isExcluded }) => has(document) !== isExcluded);
}

/** How many of some words each document has; a word that is given twice counts twice. */
function countWords(
  words: readonly string[],
  { documents, vocabulary, runs }: FactIndex,
): Uint8Array {
  const found = new Uint8Array(documents.length);
  for (const word of words) {
    const known = vocabulary.find(toLetters(word), word.length);
    if (known < 0) continue;
    for (let run = runs.heads[known]!; run > 0; run = runs.next[run - 1]!)
      for (let place = runs.starts[run - 1]!; place < runs.starts[run]!; place += 1) {
        const document = runs.postings[place]! >>> 2;
        found[document] = found[document]! + 1;
      }
  }
  return found;
}

/** Whether a document may have each two words of a phrase side by side: most have not. */
function createPairCheck(
  words: readonly string[],
  { vocabulary, pairs }: FactIndex,
): (document: number) => boolean {
  const numbers = words.map((word) => vocabulary.find(toLetters(word), word.length));
  const places = numbers.flatMap((word, index) => {
    const before = numbers[index - 1];
    return before === undefined || !isKeptPair(before, word) ? [] : [pairPlace(before, word)];
  });
  return (document) => places.every((place) => (pairs[document]! & (1 << place)) !== 0);
}

/** Whether a fact has words side by side and in order. */
function createPhraseFinder(wanted: readonly string[]): (fact: FactDocument) => boolean {
  const scanner = new WordScanner();
  const words = wanted.map(toLetters);
  const shorter = shorterBeginnings(wanted);
  const isIn = (text: string): boolean => {
    let found = 0;
    scanner.read(text);
    while (scanner.next()) {
      while (found > 0 && !isSame(words[found]!, scanner)) found = shorter[found - 1]!;
      if (isSame(words[found]!, scanner)) found += 1;
      if (found === words.length) return true;
    }
    return false;
  };
  return ({ title, statement, terms }) => isIn(title) || isIn(statement) || terms.some(isIn);
}

/**
 * For each beginning of a phrase the longest shorter one that it ends with, in words: what is still
 * found when the next word does not fit (Knuth, Morris and Pratt 1977).
 */
function shorterBeginnings(words: readonly string[]): readonly number[] {
  const shorter = [0];
  for (let index = 1; index < words.length; index += 1) {
    let length = shorter[index - 1]!;
    while (length > 0 && words[length] !== words[index]) length = shorter[length - 1]!;
    shorter.push(words[length] === words[index] ? length + 1 : 0);
  }
  return shorter;
}

function isSame(word: Uint16Array, { letters, length }: WordScanner): boolean {
  if (word.length !== length) return false;
  for (let index = 0; index < length; index += 1) if (word[index] !== letters[index]) return false;
  return true;
}

function toLetters(word: string): Uint16Array {
  return Uint16Array.from(word, (_, at) => word.charCodeAt(at));
}
