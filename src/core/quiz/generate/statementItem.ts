import type { Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { assertionsOf } from "./assertions.ts";
import { examWording } from "./examWording.ts";
import { factClaim, type ItemParts } from "./generatedItem.ts";
import type { ItemPool } from "./itemPool.ts";
import type { ItemTargets } from "./itemSeed.ts";
import { combinationPattern, countPattern } from "./optionPatterns.ts";

/** Which of two or three statements are right, or how many of three or four: one of each fact. */
export function statementItem(
  form: "combination" | "count",
  pool: ItemPool,
  entries: readonly CatalogFact[],
  { key }: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const pattern =
    form === "combination"
      ? combinationPattern(entries.length, key, random)
      : countPattern(form, entries.length, key, random);
  const assertions = assertionsOf(pool, entries, pattern?.truths ?? [], random);
  if (pattern === undefined || assertions === undefined) return undefined;
  const facts = entries.map((entry) => entry.key);
  return {
    lead: examWording.statementsLead(commonTopic(pool, entries)),
    stem: form === "combination" ? examWording.whichStatements : examWording.howManyStatements,
    isNumbered: true,
    assertions,
    options: pattern.options,
    facts,
    claims: facts.map(factClaim),
  };
}

/** The title of the first topic that all of the facts have. */
function commonTopic({ catalog }: ItemPool, entries: readonly CatalogFact[]): string | undefined {
  const [first, ...others] = entries;
  const topic = first?.topics.find((key) => others.every(({ topics }) => topics.includes(key)));
  return topic === undefined ? undefined : catalog.topics.get(topic)?.topic.title;
}
