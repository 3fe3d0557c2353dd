import type { FactKey } from "../../base/ids.ts";
import { shuffled, type Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import type { Column } from "../../content/pack.ts";
import { examWording } from "./examWording.ts";
import { fairOptions } from "./fairOptions.ts";
import { textClaim, type Assertion, type ItemParts } from "./generatedItem.ts";
import { picked, type ItemPool } from "./itemPool.ts";
import type { ItemTargets } from "./itemSeed.ts";
import { countPattern, sizes } from "./optionPatterns.ts";
import { valuesOf, wrongValues, type TableMaterial, type TableRow } from "./tableMaterial.ts";
import { withKeyAt } from "./withKeyAt.ts";

/** A cell of a row, or several, as a question shows them: right as they are, or with one that is wrong. */
interface ShownRow {
  readonly row: TableRow;
  readonly text: string;
  readonly isTrue: boolean;
}

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
      : (wrongRow(pool, material, row, columns, random) ?? []),
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
  const candidates = wrongValues(pool, material, row, column);
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
    const wrong = wrongRow(pool, material, row, columns, random);
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

function materialOf(
  pool: ItemPool,
  { tables }: CatalogFact,
  random: Random,
): TableMaterial | undefined {
  const key = picked(tables, random);
  return key === undefined ? undefined : pool.table(key);
}

/** So many of the columns, in their order; none if the table has fewer. */
function askedColumns(
  { columns }: TableMaterial,
  count: number,
  random: Random,
): readonly Column[] {
  const chosen = new Set(shuffled(columns, random).slice(0, count));
  return chosen.size < count ? [] : columns.filter((column) => chosen.has(column));
}

/** Rows that have a value in each of the columns: first those that the fact states. */
function rowsAround(
  { rows }: TableMaterial,
  fact: FactKey,
  columns: readonly Column[],
  random: Random,
): readonly TableRow[] {
  const full = rows.filter(({ cells }) =>
    columns.every(({ id }) => valuesOf(cells[id]).length > 0),
  );
  const mixed = shuffled(full, random);
  const isStated = ({ facts }: TableRow) => facts.includes(fact);
  return [...mixed.filter(isStated), ...mixed.filter((row) => !isStated(row))];
}

function rightRow(row: TableRow, columns: readonly Column[], random: Random): ShownRow {
  const values = columns.map(({ id }) => picked(valuesOf(row.cells[id]), random) ?? "");
  return { row, text: [row.name, ...values].join(": "), isTrue: true };
}

/** With a wrong value in one of the columns; undefined if no column has one. */
function wrongRow(
  pool: ItemPool,
  material: TableMaterial,
  row: TableRow,
  columns: readonly Column[],
  random: Random,
): ShownRow | undefined {
  for (const spoilt of shuffled(columns, random)) {
    const wrong = picked(wrongValues(pool, material, row, spoilt), random);
    if (wrong === undefined) continue;
    const values = columns.map((column) =>
      column === spoilt ? wrong : (picked(valuesOf(row.cells[column.id]), random) ?? ""),
    );
    return { row, text: [row.name, ...values].join(": "), isTrue: false };
  }
  return undefined;
}

function headingOf(
  { entry, first, asOf }: TableMaterial,
  columns: readonly Column[],
): [title: string, columns: readonly string[], asOf: string | undefined] {
  return [entry.table.title, [first, ...columns].map(({ title }) => title), asOf];
}

function askedRows(
  material: TableMaterial,
  columns: readonly Column[],
  fact: FactKey,
  shown: readonly ShownRow[],
): Pick<ItemParts, "assertions" | "facts" | "claims"> {
  const rows = shown.map(({ row }) => row);
  return {
    assertions: shown.map(({ row, text, isTrue }): Assertion => {
      if (isTrue) return { text, isTrue, facts: row.facts };
      const values = columns.map(({ id }) => valuesOf(row.cells[id]).join(", "));
      return { text, isTrue, facts: row.facts, correction: [row.name, ...values].join(": ") };
    }),
    facts: [...new Set([fact, ...rows.flatMap(({ facts }) => facts)])],
    claims: [...claimsOf(material, rows, columns), ...shown.map(({ text }) => textClaim(text))],
  };
}

function claimsOf(
  { entry }: TableMaterial,
  rows: readonly TableRow[],
  columns: readonly Column[],
): readonly string[] {
  return rows.flatMap(({ name }) => columns.map(({ id }) => `cell ${entry.key} ${id} ${name}`));
}
