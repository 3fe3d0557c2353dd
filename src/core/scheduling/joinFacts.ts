import { packIdOf, toFactKey, type FactKey } from "../base/ids.ts";
import type { LocalDay } from "../base/localDay.ts";
import type { Catalog, CatalogFact } from "../content/catalog.ts";
import type { FactProgress } from "../progress/factProgress.ts";
import type { Pacer } from "../progress/pacer.ts";
import type { Progress } from "../progress/progress.ts";
import type { CardStates } from "./cardStates.ts";
import { addStudyDays } from "./streak.ts";
import type { StudyFact } from "./studyFact.ts";

/** What the packs and the log say together. */
export interface JoinedFacts {
  /** Facts that can be studied, in the order of the packs. */
  readonly facts: readonly StudyFact[];
  /** The others, which only a quiz may ask: superseded ones and those that `isStudied` leaves out. */
  readonly unstudied: readonly StudyFact[];
  /** Days on which something was answered, also on facts that no pack has any more. */
  readonly days: ReadonlySet<LocalDay>;
}

/** What the student has starred matters twice as much: it is learnt first, and last to be left out. */
const starredWeight = 2;

/**
 * Joins each fact of the packs with its schedule and what the student has put on it, in slices
 * between which other work can run. A fact that is renamed has the progress of its former names.
 */
export async function joinFacts(
  catalog: Pick<Catalog, "facts" | "formerKeys">,
  progress: Pick<Progress, "fact" | "factKeys">,
  cards: CardStates,
  dayStart: number,
  pacer: Pacer,
): Promise<JoinedFacts> {
  const named = new Set<FactKey>();
  const days = new Set<LocalDay>();
  for (const key of progress.factKeys()) {
    named.add(key);
    addStudyDays(days, progress.fact(key).attempts, dayStart);
    if (pacer.isDue()) await pacer.rest();
  }

  const ofPacks = new Map<string, FactProgress>();
  /** All facts of a pack that the log does not name are alike: most facts, and each costs memory. */
  const ofPack = (key: FactKey): FactProgress => {
    const packId = packIdOf(key);
    const known = ofPacks.get(packId) ?? progress.fact(toFactKey(packId, ""));
    ofPacks.set(packId, known);
    return known;
  };
  const facts: StudyFact[] = [];
  const unstudied: StudyFact[] = [];
  for (const entry of catalog.facts.values()) {
    if (pacer.isDue()) await pacer.rest();
    const { key } = entry;
    const formerKeys = catalog.formerKeys(key);
    const isNamed = formerKeys.length > 0 || named.has(key);
    const known = isNamed ? progress.fact(key, formerKeys) : ofPack(key);
    const { attempts, isSuspended, buriedUntil, flags, isStarred } = known;
    const weight = isStarred ? starredWeight : 1;
    const into = isStudied(entry) ? facts : unstudied;
    into.push({ key, card: cards.of(attempts), weight, isSuspended, buriedUntil, flags });
  }
  return { facts, unstudied, days };
}

/**
 * Whether a fact can be studied: it is not superseded, and when it is disputed it has a question that
 * was written for it, since none is generated from it.
 */
export function isStudied({ fact, conflicts, items }: CatalogFact): boolean {
  if (fact.status === "superseded") return false;
  return (fact.status !== "disputed" && conflicts.length === 0) || items.length > 0;
}
