import type { FactIndex } from "./factIndex.ts";
import { isKeptPair, pairLanes, pairPlace } from "./pairBits.ts";
import type { QueryPhrase } from "./parseSearchQuery.ts";
import { WordScanner, wordsOf } from "./wordScanner.ts";

/** Whether a document has all phrases that it must have, and none of those that it must not have. */
export function createPhraseFilter(
  phrases: readonly QueryPhrase[],
  index: FactIndex,
): (document: number) => boolean {
  const all = phrases.map(({ text, isExcluded }) => ({ words: wordsOf(text), isExcluded }));
  const required = all.filter(({ isExcluded }) => !isExcluded).map(({ words }) => words);
  const excluded = all.filter(({ isExcluded }) => isExcluded).map(({ words }) => words);
  const single = excluded.filter(({ length }) => length === 1);
  const long = excluded.filter(({ length }) => length > 1);
  const hasWords = createWordsCheck(required.flat(), index);
  const hasSingle = single.length === 0 ? () => false : createWordCheck(single.flat(), index);
  const isInOrder = required
    .filter(({ length }) => length > 1)
    .map((words) => createOrderCheck(words, index));
  const isExcluded = long.map((words) => {
    const hasAll = createWordsCheck(words, index);
    const hasOrder = createOrderCheck(words, index);
    return (document: number) => hasAll(document) && hasOrder(document);
  });
  return (document) =>
    hasWords(document) &&
    !hasSingle(document) &&
    isInOrder.every((has) => has(document)) &&
    !isExcluded.some((has) => has(document));
}

/** Whether a document has all of some words. */
function createWordsCheck(
  words: readonly string[],
  index: FactIndex,
): (document: number) => boolean {
  const different = new Set(words);
  const { size } = different;
  if (size === 0) return () => true;
  const counts = countWords(different, index);
  return (document) => counts[document] === size;
}

/** Whether a document has one of some words. */
function createWordCheck(
  words: readonly string[],
  index: FactIndex,
): (document: number) => boolean {
  const counts = countWords(new Set(words), index);
  return (document) => counts[document]! > 0;
}

/** How many of some words each document has: a query has not so many that a byte would not do. */
function countWords(
  words: ReadonlySet<string>,
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

/** Whether a document that has the words of a phrase has them side by side and in order. */
function createOrderCheck(
  words: readonly string[],
  index: FactIndex,
): (document: number) => boolean {
  const hasPairs = createPairCheck(words, index);
  const isIn = createPhraseFinder(words);
  const length = Math.min(words.length, 255);
  return (document) => {
    const fact = index.documents[document];
    if (fact === undefined || !hasPairs(document)) return false;
    const { title, statement, terms } = fact;
    if (terms.some(isIn)) return true;
    return index.textLengths[document]! >= length && (isIn(title) || isIn(statement));
  };
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
  const different = [...new Set(places)];
  return (document) =>
    different.every(
      (place) => (pairs[document * pairLanes + (place >>> 5)]! & (1 << (place & 31))) !== 0,
    );
}

/** Whether a text has words side by side and in order. */
function createPhraseFinder(wanted: readonly string[]): (text: string) => boolean {
  const scanner = new WordScanner();
  const words = wanted.map(toLetters);
  const shorter = shorterBeginnings(wanted);
  return (text) => {
    let found = 0;
    scanner.read(text);
    while (scanner.next()) {
      while (found > 0 && !isSame(words[found]!, scanner)) found = shorter[found - 1]!;
      if (isSame(words[found]!, scanner)) found += 1;
      if (found === words.length) return true;
    }
    return false;
  };
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
