import type { FactDocument } from "./factDocument.ts";
import type { FactIndex } from "./factIndex.ts";
import type { QueryPhrase } from "./parseSearchQuery.ts";
import { WordScanner, wordsOf } from "./wordScanner.ts";

/** So many facts are read for a query's phrases at most: of "of the" there would be thousands. */
const mostRead = 600;

/** Whether a document has all phrases that it must have, and none of those that it must not have. */
export function createPhraseFilter(
  phrases: readonly QueryPhrase[],
  index: FactIndex,
): (document: number) => boolean {
  let left = mostRead;
  const checks = phrases.map(({ text, isExcluded }) => {
    const words = wordsOf(text);
    const counts = countWords(words, index);
    const isInOrder = createPhraseFinder(words);
    const has = (document: number): boolean => {
      if (counts[document]! < words.length) return false;
      if (words.length < 2) return true;
      const fact = index.documents[document];
      left -= 1;
      return fact !== undefined && left >= 0 && isInOrder(fact);
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
    const letters = Uint16Array.from(word, (_, at) => word.charCodeAt(at));
    const known = vocabulary.find(letters, letters.length);
    if (known < 0) continue;
    for (let run = runs.heads[known]!; run > 0; run = runs.next[run - 1]!)
      for (let place = runs.starts[run - 1]!; place < runs.starts[run]!; place += 1) {
        const document = runs.postings[place]! >>> 2;
        found[document] = found[document]! + 1;
      }
  }
  return found;
}

/** Whether a fact has words side by side and in order. */
function createPhraseFinder(wanted: readonly string[]): (fact: FactDocument) => boolean {
  const scanner = new WordScanner();
  const isIn = (text: string): boolean => {
    const words: string[] = [];
    scanner.read(text);
    while (scanner.next()) {
      words.push(scanner.word);
      if (words.length > wanted.length) words.shift();
      if (words.length === wanted.length && wanted.every((word, index) => word === words[index]))
        return true;
    }
    return false;
  };
  return ({ title, statement, terms }) => isIn(title) || isIn(statement) || terms.some(isIn);
}
