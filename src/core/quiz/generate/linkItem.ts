import type { FactKey } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import type { CatalogFact, CatalogLink } from "../../content/catalog.ts";
import { assertionsOf } from "./assertions.ts";
import { examWording } from "./examWording.ts";
import { factClaim, type ItemParts } from "./generatedItem.ts";
import type { ItemPool } from "./itemPool.ts";
import type { ItemTargets } from "./itemSeed.ts";

/** The link that says whether the one fact explains the other; undefined if links say both. */
export function linkBetween(
  { catalog }: ItemPool,
  fact: CatalogFact,
  explaining: FactKey,
): CatalogLink | undefined {
  const links = fact.links.flatMap((key) => catalog.links.get(key) ?? []);
  const found = links.filter((link) => link.fact === fact.key && link.with === explaining);
  const [first] = found;
  return found.every(({ link }) => link.explains === first?.link.explains) ? first : undefined;
}

/**
 * Statement I and Statement II. Options by position: both right and II explains I; both right and it
 * does not; only I right; only II right. Both wrong has no option.
 */
export function twoStatementsItem(
  pool: ItemPool,
  entries: readonly CatalogFact[],
  { key }: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const [first, second] = entries;
  if (first === undefined || second === undefined) return undefined;
  const link = linkBetween(pool, first, second.key);
  if (key < 2 && link?.link.explains !== (key === 0)) return undefined;
  return linkedParts(
    pool,
    entries,
    [key !== 3, key !== 2],
    key < 2 && link !== undefined ? [link] : [],
    {
      lead: examWording.twoStatementsLead,
      options: examWording.twoStatements,
    },
    random,
  );
}

/**
 * Statements I, II and III; I is right. Options by position: II and III right and both explain I;
 * both right and one explains it; one right, which explains it; neither right. Both right where
 * neither explains has no option, nor has a right one alone that does not explain.
 */
export function threeStatementsItem(
  pool: ItemPool,
  entries: readonly CatalogFact[],
  { key }: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const [first, ...others] = entries;
  if (first === undefined || others.length !== 2) return undefined;
  const links = others.map((other) => linkBetween(pool, first, other.key));
  const explaining = links.filter((link) => link?.link.explains === true);
  const isLinked = !links.includes(undefined);
  const wrongParts = {
    lead: examWording.threeStatementsLead,
    options: examWording.threeStatements,
  };
  const parts = (truths: readonly boolean[], shown: readonly (CatalogLink | undefined)[]) =>
    linkedParts(pool, entries, [true, ...truths], shown, wrongParts, random);
  switch (key) {
    case 0:
      return explaining.length === 2 ? parts([true, true], links) : undefined;
    case 1:
      return isLinked && explaining.length === 1 ? parts([true, true], links) : undefined;
    case 2: {
      const right = explaining[explaining.length > 1 ? random.below(2) : 0];
      return (
        right &&
        parts(
          links.map((link) => link === right),
          [right],
        )
      );
    }
    default:
      return parts([false, false], []);
  }
}

function linkedParts(
  pool: ItemPool,
  entries: readonly CatalogFact[],
  truths: readonly boolean[],
  links: readonly (CatalogLink | undefined)[],
  { lead, options }: Pick<ItemParts, "options"> & { readonly lead: string },
  random: Random,
): ItemParts | undefined {
  const assertions = assertionsOf(pool, entries, truths, random);
  if (assertions === undefined) return undefined;
  const facts = entries.map((entry) => entry.key);
  const remark = links.flatMap((link) => (link === undefined ? [] : link.link.reason)).join(" ");
  return {
    lead,
    stem: examWording.inRespectOfStatements,
    isNumbered: true,
    assertions,
    options,
    facts,
    claims: facts.map(factClaim),
    ...(remark === "" ? {} : { remark: { text: remark, isAll: false } }),
  };
}
