import { toFactKey } from "../../../../src/core/base/ids.ts";
import type { FactDocument, PackDocuments } from "../../../../src/core/search/factDocument.ts";
import { FactSearch } from "../../../../src/core/search/factSearch.ts";

/** A fact of the pack "p" as the search sees it, with what a test says of it. */
export function fact(
  id: string,
  statement: string,
  more: Partial<FactDocument> = {},
): FactDocument {
  return {
    key: toFactKey("p", id),
    topics: [],
    title: "",
    statement,
    terms: [],
    status: "current",
    ...more,
  };
}

export function packOf(id: string, facts: readonly FactDocument[]): PackDocuments {
  return { id, title: `Pack ${id}`, facts };
}

/** A search over one pack with these facts. */
export function searchOver(facts: readonly FactDocument[]): FactSearch {
  const search = new FactSearch();
  search.putPack(packOf("p", facts));
  return search;
}

/** Ids of the facts that a query finds. */
export function idsOf(search: FactSearch, query: string, limit = 100): string[] {
  return search.search(query, limit).hits.map(({ key }) => key.slice(key.indexOf("/") + 1));
}

/** The letters of a text that are highlighted. */
export function lettersIn(text: string, ranges: readonly (readonly [number, number])[]): string[] {
  return ranges.map(([first, last]) => text.slice(first, last + 1));
}
