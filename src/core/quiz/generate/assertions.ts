import type { Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { saysTheSame } from "../../content/lint/words.ts";
import type { Assertion } from "./generatedItem.ts";
import { picked, type ItemPool } from "./itemPool.ts";

/** The fact's statement, or one of its decoys; undefined if it is to be false and has no decoy. */
export function assertionOf(
  pool: ItemPool,
  entry: CatalogFact,
  isTrue: boolean,
  random: Random,
): Assertion | undefined {
  const facts = [entry.key];
  const { statement } = entry.fact;
  if (isTrue) return { text: statement, isTrue, facts };
  const falsehood = picked(pool.falsehoods(entry), random);
  return falsehood && { ...falsehood, isTrue, facts, correction: statement };
}

/**
 * Whether two facts must not stand in one question: the one is a member of the other's list or
 * follows from it, or they say the same.
 */
export function areRelated(pool: ItemPool, a: CatalogFact, b: CatalogFact): boolean {
  return (
    a.key === b.key ||
    a.children.includes(b.key) ||
    b.children.includes(a.key) ||
    saysTheSame(pool.statement(a), pool.statement(b))
  );
}

/** The statements of facts, true or false as `truths` has it; undefined if one cannot be made. */
export function assertionsOf(
  pool: ItemPool,
  entries: readonly CatalogFact[],
  truths: readonly boolean[],
  random: Random,
): readonly Assertion[] | undefined {
  const assertions = entries.flatMap((entry, index) => {
    return assertionOf(pool, entry, truths[index] === true, random) ?? [];
  });
  const texts = new Set(assertions.map(({ text }) => text.toLowerCase()));
  return texts.size === entries.length && truths.length === entries.length ? assertions : undefined;
}
