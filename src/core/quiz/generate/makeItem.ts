import type { FactKey } from "../../base/ids.ts";
import { createMixedRandom, type Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { areRelated } from "./assertions.ts";
import { chosenStatementItem } from "./chosenStatementItem.ts";
import { assembleItem } from "./assembleItem.ts";
import { clozeItem } from "./clozeItem.ts";
import { countedRowsItem } from "./countedRowsItem.ts";
import type { Form, GeneratedItem, ItemParts } from "./generatedItem.ts";
import type { ItemPool } from "./itemPool.ts";
import { optionKinds, targetsOf, type ItemTargets } from "./itemSeed.ts";
import { threeStatementsItem, twoStatementsItem } from "./linkItem.ts";
import { listItem } from "./listItem.ts";
import { sequenceItem } from "./sequenceItem.ts";
import { statementItem } from "./statementItem.ts";
import { matchItem, wrongPairItem } from "./tableOptionItems.ts";

/**
 * The question of a form on some facts; the same pool, form, facts and seed give the same one.
 * Forms of statements have a statement of each fact, in their order: two or three for a combination,
 * three or four for a count, Statements I to III. The others begin with the first fact and choose
 * with the seed what else they take: of a list, table or sequence that it states. Undefined if the
 * facts do not give such a question, or may not be asked.
 */
export function makeItem(
  pool: ItemPool,
  form: Form,
  facts: readonly FactKey[],
  seed: number,
): GeneratedItem | undefined {
  const entries = facts.flatMap((key) => pool.askable(key) ?? []);
  const [first] = entries;
  if (first === undefined || entries.length < facts.length) return undefined;
  const targets = targetsOf(seed);
  const parts = partsOf(form, pool, [first, ...entries.slice(1)], targets, createMixedRandom(seed));
  return parts && assembleItem(form, first, seed, targets.key, parts);
}

type Entries = readonly [CatalogFact, ...CatalogFact[]];

function partsOf(
  form: Form,
  pool: ItemPool,
  entries: Entries,
  targets: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const [first] = entries;
  switch (form) {
    case "single-best":
    case "not":
      return optionParts(form, pool, entries, targets, random);
    case "combination":
    case "count":
      return areApart(pool, entries)
        ? statementItem(form, pool, entries, targets, random)
        : undefined;
    case "pairs":
    case "rows":
      return countedRowsItem(form, pool, first, targets, random);
    case "two-statements":
      return twoStatementsItem(pool, entries, targets, random);
    case "three-statements":
      return threeStatementsItem(pool, entries, targets, random);
    case "sequence":
      return sequenceItem(pool, first, targets, random);
  }
}

function optionParts(
  form: "single-best" | "not",
  pool: ItemPool,
  entries: Entries,
  targets: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const [first] = entries;
  switch (targets.kind) {
    case optionKinds.cloze:
      return form === "not" ? undefined : clozeItem(pool, first, targets, random);
    case optionKinds.list:
      return listItem(form, pool, first, targets, random);
    case optionKinds.table:
      return form === "not"
        ? wrongPairItem(pool, first, targets, random)
        : matchItem(pool, first, targets, random);
    default:
      return entries.length === 4 && areApart(pool, entries)
        ? chosenStatementItem(form, pool, entries, targets, random)
        : undefined;
  }
}

/** Whether none of the facts gives another one away. */
function areApart(pool: ItemPool, entries: Entries): boolean {
  return entries.every((entry, index) =>
    entries.slice(0, index).every((other) => !areRelated(pool, entry, other)),
  );
}
