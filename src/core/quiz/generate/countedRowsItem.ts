import { shuffled, type Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { examWording } from "./examWording.ts";
import type { ItemParts } from "./generatedItem.ts";
import { picked, type ItemPool } from "./itemPool.ts";
import type { ItemTargets } from "./itemSeed.ts";
import { countPattern, sizes } from "./optionPatterns.ts";
import {
  askedColumns,
  askedRows,
  headingOf,
  materialOf,
  rightRow,
  rowsAround,
  wrongRow,
} from "./shownRows.ts";

/** How many pairs, or rows of three and more cells, of a table that the fact states are right. */
export function countedRowsItem(
  form: "pairs" | "rows",
  pool: ItemPool,
  entry: CatalogFact,
  { key }: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const material = materialOf(pool, entry, random);
  if (material === undefined) return undefined;
  const columns = askedColumns(material, form === "pairs" ? 1 : 2, random);
  const rows = rowsAround(material, entry.key, columns, random);
  const size = picked(sizes[form], random) ?? 0;
  const pattern = countPattern(form, size, key, random);
  if (columns.length === 0 || rows.length < size || pattern === undefined) return undefined;
  const chosen = shuffled(rows.slice(0, size), random);
  const shown = chosen.flatMap((row, index) =>
    pattern.truths[index] === true
      ? rightRow(row, columns, random)
      : (wrongRow(material, row, columns, random) ?? []),
  );
  if (shown.length < size) return undefined;
  const [lead, stem] =
    form === "pairs"
      ? [examWording.pairsLead, examWording.howManyPairs]
      : [examWording.rowsLead, examWording.howManyRows];
  return {
    lead: lead(...headingOf(material, columns)),
    stem,
    isNumbered: true,
    options: pattern.options,
    ...askedRows(material, columns, entry.key, shown),
  };
}
