import { toFactKey } from "../../core/base/ids.ts";
import type { Catalog } from "../../core/content/catalog.ts";
import type { Pack } from "../../core/content/pack.ts";
import { toFactDocument, type FactDocument } from "../../core/search/factDocument.ts";
import type { FactSearch, IndexingProgress } from "../../core/search/factSearch.ts";

/** Others in the extension host get their turn at least this often. */
const sliceMs = 30;
/** The clock is looked at once for so many facts. */
const factsPerLook = 500;

export interface SliceOptions {
  /** Told before others get their turn: how far it has come. */
  readonly onSlice: (progress: IndexingProgress) => void;
  /** Told when all facts of a pack are in. */
  readonly onPut: (pack: Pack) => void;
  /** Nothing more is put in once it has been aborted. */
  readonly signal: AbortSignal;
}

/** Puts packs of a catalog into the search. What takes long is done in slices. */
export async function putInSlices(
  search: FactSearch,
  packs: readonly Pack[],
  catalog: Catalog,
  { onSlice, onPut, signal }: SliceOptions,
): Promise<void> {
  const total = packs.reduce((sum, { facts }) => sum + facts.length, 0);
  let sliceStartedAt = Date.now();
  // Asked first, and awaited only if it is time: few facts are put in without a pause.
  const isTimeUp = () => Date.now() - sliceStartedAt >= sliceMs;
  const letOthersWork = async (done: number): Promise<void> => {
    onSlice({ done, total });
    await nextTurn();
    sliceStartedAt = Date.now();
  };
  let doneBefore = 0;
  for (const pack of packs) {
    const documents: FactDocument[] = [];
    for (const { id } of pack.facts) {
      const entry = catalog.facts.get(toFactKey(pack.id, id));
      if (entry !== undefined) documents.push(toFactDocument(entry));
      if (documents.length % factsPerLook === 0 && isTimeUp()) await letOthersWork(doneBefore);
      if (signal.aborted) return;
    }
    const { id, title } = pack;
    for (const { done } of search.putPacks([{ id, title, facts: documents }])) {
      if (isTimeUp()) await letOthersWork(doneBefore + done);
      if (signal.aborted) return;
    }
    doneBefore += documents.length;
    onPut(pack);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
