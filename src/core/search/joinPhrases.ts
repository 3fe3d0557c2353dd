import type { QueryPhrase, QueryProblem } from "./parseSearchQuery.ts";
import { wordsOf } from "./wordScanner.ts";

/**
 * So many phrases of more than one word count at most: for each of them the texts of the facts that
 * have its words are read.
 */
export const mostPhrases = 8;

/**
 * The phrases of a query without those that say the same again and those beyond the first eight,
 * and a problem that names the first which was left out. Single words, which cost little, are kept.
 */
export function joinPhrases(phrases: readonly QueryPhrase[]): {
  readonly phrases: readonly QueryPhrase[];
  readonly problems: readonly QueryProblem[];
} {
  const different = new Map<string, QueryPhrase>();
  for (const phrase of phrases) {
    const name = [phrase.isExcluded ? "-" : "", ...wordsOf(phrase.text)].join(" ");
    if (!different.has(name)) different.set(name, phrase);
  }
  const joined = [...different.values()];
  const long = joined.filter(({ text }) => wordsOf(text).length > 1);
  const leftOut = long.slice(mostPhrases);
  const problems = leftOut.slice(0, 1).map(({ text, start, end }): QueryProblem => {
    const kind = "too-many-phrases";
    return { kind, text, start, end, allowed: [String(mostPhrases)] };
  });
  return { phrases: joined.filter((phrase) => !leftOut.includes(phrase)), problems };
}
