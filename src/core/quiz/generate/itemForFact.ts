import { toFactKey, type FactKey } from "../../base/ids.ts";
import { createMixedRandom, shuffled, type Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { drawFacts } from "./drawFacts.ts";
import type { Form, GeneratedItem } from "./generatedItem.ts";
import { picked, type ItemPool } from "./itemPool.ts";
import { optionKinds, toItemSeed, type ItemTargets } from "./itemSeed.ts";
import { makeItem } from "./makeItem.ts";

export interface ItemForFactRequest {
  /** A 32-bit whole number. */
  readonly seed: number;
  /** Facts that are not asked: those that the student has flagged or suspended. */
  readonly excluded?: ReadonlySet<FactKey>;
  /** Facts to ask along with it where a question has room for several: others that are due. */
  readonly companions?: ReadonlySet<FactKey>;
}

/** A way to ask a fact, beginning with it or with the fact that states a list to which it belongs. */
interface Way {
  readonly form: Form;
  readonly kind: number;
  readonly first: CatalogFact;
  /** Whether the right option must be what the fact says. */
  readonly isKeyed: boolean;
}

/** So often one way is tried before the next. */
const tries = 12;

/**
 * The question in which a due fact is best asked: one whose answer tells of this fact alone, by its
 * list or table; else one with two or three statements; and a count, whose answer tells least of each
 * statement, only if nothing else can be made. The same pool and request give the same question.
 * Undefined if the fact may not be asked, or gives no question.
 */
export function makeItemForFact(
  pool: ItemPool,
  fact: FactKey,
  request: ItemForFactRequest,
): GeneratedItem | undefined {
  const { seed, excluded = new Set<FactKey>() } = request;
  const entry = pool.askable(fact);
  if (entry === undefined || excluded.has(fact)) return undefined;
  const random = createMixedRandom(seed);
  const key = random.below(4);
  const close = shuffled(closeWays(pool, entry), random);
  for (const way of close) {
    const items = evenOf((longer) => firstOf(pool, fact, way, { key, longer }, request, random));
    if (items !== undefined) return picked(items, random);
  }
  const shared = sharedForms.map((form) => ({ form, kind: 0, first: entry, isKeyed: false }));
  for (const way of shared) {
    const item = firstOf(pool, fact, way, { key, longer: 0 }, request, random);
    if (item !== undefined) return item;
  }
  // A pack with few facts has fewer targets than four: rather an uneven question than none.
  for (const way of shuffled([...close, ...shared], random)) {
    for (const position of shuffled([0, 1, 2, 3], random)) {
      const item = firstOf(pool, fact, way, { key: position, longer: undefined }, request, random);
      if (item !== undefined) return item;
    }
  }
  return undefined;
}

/**
 * One question for each place of the right option's length among the others; undefined if one of them
 * cannot be made: what is left would tell by its length.
 */
function evenOf(
  make: (longer: number) => GeneratedItem | undefined,
): readonly GeneratedItem[] | undefined {
  const items: GeneratedItem[] = [];
  for (const longer of [0, 1, 2, 3]) {
    const item = make(longer);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

const sharedForms: readonly Form[] = ["combination", "count"];

function closeWays(pool: ItemPool, entry: CatalogFact): readonly Way[] {
  const { catalog } = pool;
  const { list, table } = optionKinds;
  const way = (form: Form, kind: number, first = entry, isKeyed = false): Way => {
    return { form, kind, first, isKeyed };
  };
  const stating = [...catalog.lists.values()].flatMap(({ pack, list: { members }, statedBy }) =>
    members.some(({ fact }) => fact !== undefined && toFactKey(pack.id, fact) === entry.key)
      ? (pool.askable(statedBy) ?? [])
      : [],
  );
  return [
    ...(entry.lists.length > 0 ? [way("single-best", list), way("not", list)] : []),
    ...stating.map((first) => way("single-best", list, first, true)),
    ...(entry.tables.length > 0 ? [way("single-best", table)] : []),
  ];
}

/** The first of a few questions that ask the fact; with companions first, then with any facts. */
function firstOf(
  pool: ItemPool,
  fact: FactKey,
  { form, kind, first, isKeyed }: Way,
  targets: Omit<ItemTargets, "kind">,
  { excluded, companions }: ItemForFactRequest,
  random: Random,
): GeneratedItem | undefined {
  const mayTake = (key: FactKey) => excluded?.has(key) !== true;
  for (let count = 0; count < tries; count += 1) {
    const isEarly = count < tries / 2 && (companions?.size ?? 0) > 0;
    const accept = ({ key }: CatalogFact) =>
      mayTake(key) && (!isEarly || key === fact || companions?.has(key) === true);
    const goal = { ...targets, kind };
    const facts = drawFacts(pool, form, goal, accept, random, first);
    const item = facts && makeItem(pool, form, facts, toItemSeed(goal, random));
    if (item?.facts.every(mayTake) !== true) continue;
    if (!isKeyed || item.assertions[item.key]?.facts.includes(fact) === true) return item;
  }
  return undefined;
}
