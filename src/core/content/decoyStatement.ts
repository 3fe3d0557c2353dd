import type { Decoy, Fact } from "./pack.ts";

/**
 * The false sentence of a decoy: its own statement, or that of its fact with words swapped. Undefined
 * if the words to be replaced do not stand exactly once in the fact's statement as whole words, or if
 * the decoy has neither a swap nor a statement.
 */
export function decoyStatement(
  fact: Pick<Fact, "statement">,
  decoy: Pick<Decoy, "swap" | "statement">,
): string | undefined {
  if (decoy.swap === undefined) return decoy.statement;
  const { from, to } = decoy.swap;
  const places = wholeWordPlaces(fact.statement, from);
  const [place] = places;
  if (place === undefined || places.length > 1) return undefined;
  return fact.statement.slice(0, place) + to + fact.statement.slice(place + from.length);
}

/** Where `words` stand in `text` with no letter or digit directly before or after them. */
function wholeWordPlaces(text: string, words: string): number[] {
  const places: number[] = [];
  const isInside = (neighbour: string | undefined) =>
    neighbour !== undefined && /[\p{L}\p{N}]/u.test(neighbour);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isInside(text[at - 1]) && !isInside(text[at + words.length])) places.push(at);
  }
  return places;
}
