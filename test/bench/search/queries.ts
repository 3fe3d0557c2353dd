import { createRandom, shuffled, type Random } from "../../../src/core/base/random.ts";
import type { FactDocument } from "../../../src/core/search/factDocument.ts";
import { pick, type Corpus } from "./corpora.ts";

export interface KnownItem {
  readonly query: string;
  /** Keys of the facts that count as found: for a headword all that have it as title. */
  readonly keys: ReadonlySet<string>;
}

export const kinds = [
  "exact",
  "typo",
  "prefix",
  "headword",
  "half-typed typo",
  "headword + word",
] as const;
export type Kind = (typeof kinds)[number];
export type Queries = Readonly<Record<Kind, readonly KnownItem[]>>;

/** Shorter words take no typo: nobody could tell what was meant. */
const shortestTypo = 4;
/** How much of a half-typed word is there. */
const typedShare = 0.6;
const alphabet = "abcdefghijklmnopqrstuvwxyz";

/**
 * For each kind `count` queries that were made from a fact and must find it: three of the four
 * rarest words of its statement in random order, as they are, with one typo, with the last cut, or
 * with a typo in the cut one; its title; its title with one of those words.
 */
export function makeQueries(corpus: Corpus, count: number, seed: number): Queries {
  const random = createRandom(seed);
  const facts = corpus.packs.flatMap((pack) => pack.facts);
  const words = facts.map(({ statement }) => [...new Set(statementWords(statement))]);
  const frequencies = new Map<string, number>();
  for (const each of words)
    for (const word of each) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const byTitle = new Map<string, Set<string>>();
  for (const { title, key } of facts)
    byTitle.set(title, (byTitle.get(title) ?? new Set()).add(key));

  const draw = (): { fact: FactDocument; rarest: readonly string[] } => {
    for (;;) {
      const index = random.below(facts.length);
      const fact = facts[index];
      const rarest = [...(words[index] ?? [])]
        .sort((a, b) => (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0))
        .slice(0, 4);
      if (fact !== undefined && rarest.length === 4) return { fact, rarest };
    }
  };
  const known = (make: (three: readonly string[]) => readonly string[]) =>
    Array.from({ length: count }, (): KnownItem => {
      const { fact, rarest } = draw();
      const three = shuffled(rarest, random).slice(0, 3);
      return { query: make(three).join(" "), keys: new Set([fact.key]) };
    });
  const withLast = (three: readonly string[], change: (last: string) => string) =>
    three.map((word, index) => (index === three.length - 1 ? change(word) : word));

  return {
    exact: known((three) => three),
    typo: known((three) => {
      const changed = random.below(three.length);
      return three.map((word, index) => (index === changed ? withTypo(word, random) : word));
    }),
    prefix: known((three) => withLast(three, cut)),
    headword: Array.from({ length: count }, () => {
      const { title, key } = draw().fact;
      return { query: title, keys: byTitle.get(title) ?? new Set([key]) };
    }),
    "half-typed typo": known((three) => withLast(three, (last) => withTypo(cut(last), random))),
    "headword + word": Array.from({ length: count }, () => {
      const { fact, rarest } = draw();
      return { query: `${fact.title} ${pick(rarest, random)}`, keys: new Set([fact.key]) };
    }),
  };
}

function statementWords(statement: string): readonly string[] {
  return statement.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
}

function cut(word: string): string {
  return word.slice(0, Math.max(shortestTypo - 1, Math.ceil(word.length * typedShare)));
}

/** The word with a letter dropped, doubled or wrong, or with two swapped. */
function withTypo(word: string, random: Random): string {
  const at = random.below(word.length - 1);
  const before = word.slice(0, at);
  const [first, second] = [word.charAt(at), word.charAt(at + 1)];
  const rest = word.slice(at + 1);
  switch (random.below(4)) {
    case 0:
      return before + rest;
    case 1:
      return before + first + first + rest;
    case 2:
      return before + alphabet.charAt(random.below(alphabet.length)) + rest;
    default:
      return before + second + first + rest.slice(1);
  }
}
