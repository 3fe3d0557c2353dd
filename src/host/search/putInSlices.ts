import type { Catalog, CatalogFact } from "../../core/content/catalog.ts";
import type { Pack } from "../../core/content/pack.ts";
import { toFactDocument } from "../../core/search/factDocument.ts";
import type { FactSearch, IndexingProgress } from "../../core/search/factSearch.ts";

/** Others in the extension host get their turn at least this often. */
const sliceMs = 30;

/**
 * Puts packs of a catalog into the search. What takes long is done in slices: before it lets others
 * work, `onSlice` is told how far it has come.
 */
export async function putInSlices(
  search: FactSearch,
  packs: readonly Pack[],
  catalog: Catalog,
  onSlice: (progress: IndexingProgress) => void,
): Promise<void> {
  const facts = factsByPack(packs, catalog);
  const total = [...facts.values()].reduce((sum, { length }) => sum + length, 0);
  let doneBefore = 0;
  let sliceStartedAt = Date.now();
  for (const [{ id, title }, entries] of facts) {
    for (const { done } of search.putPacks([{ id, title, facts: entries.map(toFactDocument) }])) {
      if (Date.now() - sliceStartedAt < sliceMs) continue;
      onSlice({ done: doneBefore + done, total });
      await nextTurn();
      sliceStartedAt = Date.now();
    }
    doneBefore += entries.length;
  }
}

function factsByPack(
  packs: readonly Pack[],
  catalog: Catalog,
): ReadonlyMap<Pack, readonly CatalogFact[]> {
  const byPack = new Map<Pack, CatalogFact[]>(packs.map((pack) => [pack, []]));
  for (const entry of catalog.facts.values()) byPack.get(entry.pack)?.push(entry);
  return byPack;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
