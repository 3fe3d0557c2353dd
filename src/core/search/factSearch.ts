import Fuse, { type RangeTuple } from "fuse.js";
import type { FactKey } from "../base/ids.ts";
import type { CatalogFact } from "../content/catalog.ts";

/** First and last position of matching letters, both inclusive, in UTF-16 units. */
export type Highlight = readonly [first: number, last: number];

export interface FactHit {
  readonly key: FactKey;
  /** Letters of the fact's title and statement that match. */
  readonly highlights: {
    readonly title: readonly Highlight[];
    readonly statement: readonly Highlight[];
  };
}

/** Finds facts by words of their statement, title, terms and aliases, however they are spelt. */
export interface FactSearch {
  /** The best hits first, at most `limit`; all facts in their order for an empty query. */
  find(query: string, limit: number): readonly FactHit[];
}

interface SearchDocument {
  readonly key: FactKey;
  readonly title: string;
  readonly statement: string;
  readonly terms: readonly string[];
}

/** Longer queries are cut: the cost of a search grows with its length, its use does not. */
const maximumQueryLength = 200;

export function createFactSearch(facts: readonly CatalogFact[]): FactSearch {
  const documents = facts.map(toDocument);
  const fuse = new Fuse(documents, {
    keys: [
      { name: "title", weight: 2 },
      { name: "terms", weight: 2 },
      { name: "statement", weight: 1 },
    ],
    useTokenSearch: true,
    // Every word must be found: another word narrows the results.
    tokenMatch: "all",
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeMatches: true,
    // At most one wrong letter in three: "erth" finds "earth", "tin" does not find "mining".
    threshold: 0.3,
  });
  return {
    find(query, limit) {
      const text = query.trim().slice(0, maximumQueryLength);
      if (text === "") {
        return documents
          .slice(0, limit)
          .map(({ key }) => ({ key, highlights: { title: [], statement: [] } }));
      }
      return fuse.search(text, { limit }).map(({ item, matches = [] }) => {
        const rangesOf = (name: string) =>
          matches.filter(({ key }) => key === name).flatMap(({ indices }) => indices.map(copied));
        return {
          key: item.key,
          highlights: { title: rangesOf("title"), statement: rangesOf("statement") },
        };
      });
    },
  };
}

function copied([first, last]: RangeTuple): Highlight {
  return [first, last];
}

function toDocument({ key, fact, terms }: CatalogFact): SearchDocument {
  return {
    key,
    title: fact.title,
    statement: fact.statement,
    terms: terms.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  };
}
