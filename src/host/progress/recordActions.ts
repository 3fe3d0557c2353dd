import type { FactKey } from "../../core/base/ids.ts";
import type { CatalogFact } from "../../core/content/catalog.ts";
import type { FactProgress } from "../../core/progress/factProgress.ts";
import { longestList, type RecordDraft, type Scope } from "../../core/progress/progressRecord.ts";
import { splitDraft } from "../../core/progress/splitDraft.ts";
import { toUndo, type Action } from "../../core/progress/recentActions.ts";
import type { Services } from "../services.ts";

/** Takes back what was recorded, and nothing else, whatever has happened since. */
export type TakeBack = () => Promise<void>;

/** Records what the student has done; resolves when it is on disk, or kept to be tried again. */
export async function recordActions(
  study: Services["study"],
  drafts: readonly RecordDraft[],
): Promise<TakeBack> {
  const { store } = await study.open();
  const actions: Action[] = [];
  const savings = drafts.flatMap(splitDraft).map((draft) => {
    const before = store.progress.recent.lastAction();
    const saving = store.append([draft]);
    // The state has it at once, and nothing on this device is later.
    const action = store.progress.recent.lastAction();
    if (action !== undefined && action !== before) actions.push(action);
    return saving;
  });
  await Promise.all(savings);
  return async () => {
    await study.append(actions.map(toUndo));
  };
}

/** Facts as what records are about; a record names only so many. */
export function toScopes(facts: readonly FactKey[]): Scope[] {
  const scopes: Scope[] = [];
  for (let start = 0; start < facts.length; start += longestList)
    scopes.push({ facts: facts.slice(start, start + longestList) });
  return scopes;
}

/** What the log says of a fact, under its former names too. */
export async function readFact(
  { study, catalogs }: Pick<Services, "study" | "catalogs">,
  key: CatalogFact["key"],
): Promise<FactProgress> {
  const [{ store }, { formerKeys }] = await Promise.all([study.open(), catalogs.get()]);
  return store.progress.fact(key, formerKeys(key));
}
