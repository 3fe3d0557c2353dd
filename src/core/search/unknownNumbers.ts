import type { FactIndex } from "./factIndex.ts";
import { mostWords, type QueryProblem } from "./parseSearchQuery.ts";
import { aliveWord, isHalfTyped } from "./readWords.ts";
import { WordScanner } from "./wordScanner.ts";

/** A problem for each number of a query's words that no fact has, in the order of the query. */
export function reportUnknownNumbers(
  query: string,
  words: string,
  index: FactIndex,
): readonly QueryProblem[] {
  let from = 0;
  return unknownNumbers(words, index).map((text) => {
    const start = query.indexOf(text, from);
    const end = start + text.length;
    from = end;
    return { kind: "unknown-number", text, start, end, allowed: [] };
  });
}

/** The numbers of a text that no fact has, as typed, each once; not one that is half typed. */
function unknownNumbers(text: string, index: FactIndex): string[] {
  const scanner = new WordScanner();
  const unknown = new Map<string, string>();
  scanner.read(text);
  for (let count = 0; count < mostWords && scanner.next(); count += 1) {
    const { letters, length, word, start, end } = scanner;
    if (!scanner.isNumber || unknown.has(word) || isHalfTyped(text, scanner)) continue;
    if (aliveWord(letters.subarray(0, length), index) < 0)
      unknown.set(word, text.slice(start, end));
  }
  return [...unknown.values()];
}
