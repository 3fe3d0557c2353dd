import type { Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { examWording } from "./examWording.ts";
import { fairOptions } from "./fairOptions.ts";
import { textClaim, type ItemParts } from "./generatedItem.ts";
import { picked, type ItemPool } from "./itemPool.ts";
import type { ItemTargets } from "./itemSeed.ts";
import {
  askedColumns,
  askedRows,
  claimsOf,
  headingOf,
  materialOf,
  rightRow,
  rowsAround,
  wrongRow,
} from "./shownRows.ts";
import { valuesOf, wrongValues } from "./tableMaterial.ts";
import { withKeyAt } from "./withKeyAt.ts";

/** With which of four values of a column the name of a row is matched. */
export function matchItem(
  pool: ItemPool,
  entry: CatalogFact,
  { key, longer }: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const material = materialOf(pool, entry, random);
  const columns = material === undefined ? [] : askedColumns(material, 1, random);
  const [column] = columns;
  if (material === undefined || column === undefined) return undefined;
  const row = rowsAround(material, entry.key, columns, random).find(({ facts }) =>
    facts.includes(entry.key),
  );
  const right = row && picked(valuesOf(row.cells[column.id]), random);
  if (row === undefined || right === undefined) return undefined;
  const stem = examWording.whichMatch(row.name, ...headingOf(material, columns));
  const candidates = wrongValues(material, row, column);
  const wrong = fairOptions(right, candidates, stem, longer, random);
  if (wrong === undefined) return undefined;
  const options = withKeyAt(key, right, wrong);
  const pair = `${row.name}: ${right}`;
  return {
    stem,
    isNumbered: false,
    assertions: options.map((text) =>
      text === right
        ? { text, isTrue: true, facts: row.facts }
        : { text, isTrue: false, facts: row.facts, correction: pair },
    ),
    options,
    facts: [...new Set([entry.key, ...row.facts])],
    claims: [...claimsOf(material, [row], columns), textClaim(pair)],
    remark: { text: examWording.rightMatch(pair), isAll: true },
  };
}

/** Which one of four pairs is NOT correctly matched. */
export function wrongPairItem(
  pool: ItemPool,
  entry: CatalogFact,
  { key, longer }: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const material = materialOf(pool, entry, random);
  const columns = material === undefined ? [] : askedColumns(material, 1, random);
  if (material === undefined || columns.length === 0) return undefined;
  const stem = examWording.whichPairNot(...headingOf(material, columns));
  const rows = rowsAround(material, entry.key, columns, random);
  for (const row of rows.slice(0, 4)) {
    const wrong = wrongRow(material, row, columns, random);
    const others = rows.filter((other) => other !== row);
    const right = others.map((other) => rightRow(other, columns, random));
    const texts = right.map(({ text }) => text);
    const chosen = wrong && fairOptions(wrong.text, texts, stem, longer, random);
    if (wrong === undefined || chosen === undefined) continue;
    const shown = withKeyAt(
      key,
      wrong,
      chosen.flatMap((text) => right.find((each) => each.text === text) ?? []),
    );
    return {
      stem,
      isNumbered: false,
      options: shown.map(({ text }) => text),
      ...askedRows(material, columns, entry.key, shown),
    };
  }
  return undefined;
}
