import type { FactKey } from "../../base/ids.ts";
import { shuffled, type Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import type { Column } from "../../content/pack.ts";
import { textClaim, type Assertion, type ItemParts } from "./generatedItem.ts";
import { picked, type ItemPool } from "./itemPool.ts";
import { valuesOf, wrongValues, type TableMaterial, type TableRow } from "./tableMaterial.ts";

/** A cell of a row, or several, as a question shows them: right as they are, or with one that is wrong. */
export interface ShownRow {
  readonly row: TableRow;
  readonly text: string;
  readonly isTrue: boolean;
}

/** A table with a row that the fact states. */
export function materialOf(
  pool: ItemPool,
  { tables }: CatalogFact,
  random: Random,
): TableMaterial | undefined {
  const key = picked(tables, random);
  return key === undefined ? undefined : pool.table(key);
}

/** So many of the columns, in their order; none if the table has fewer. */
export function askedColumns(
  { columns }: TableMaterial,
  count: number,
  random: Random,
): readonly Column[] {
  const chosen = new Set(shuffled(columns, random).slice(0, count));
  return chosen.size < count ? [] : columns.filter((column) => chosen.has(column));
}

/** Rows that have a value in each of the columns: first those that the fact states. */
export function rowsAround(
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

/** With the values that are right; one of them where several are. */
export function rightRow(row: TableRow, columns: readonly Column[], random: Random): ShownRow {
  const values = columns.map(({ id }) => picked(valuesOf(row.cells[id]), random) ?? "");
  return { row, text: [row.name, ...values].join(": "), isTrue: true };
}

/** With a wrong value in one of the columns; undefined if no column has one. */
export function wrongRow(
  material: TableMaterial,
  row: TableRow,
  columns: readonly Column[],
  random: Random,
): ShownRow | undefined {
  for (const spoilt of shuffled(columns, random)) {
    const wrong = picked(wrongValues(material, row, spoilt), random);
    if (wrong === undefined) continue;
    const values = columns.map((column) =>
      column === spoilt ? wrong : (picked(valuesOf(row.cells[column.id]), random) ?? ""),
    );
    return { row, text: [row.name, ...values].join(": "), isTrue: false };
  }
  return undefined;
}

/** What a question says of its table: title, headings and date. */
export function headingOf(
  { entry, first, asOf }: TableMaterial,
  columns: readonly Column[],
): [title: string, columns: readonly string[], asOf: string | undefined] {
  return [entry.table.title, [first, ...columns].map(({ title }) => title), asOf];
}

/** What rows assert, with the facts and claims of the question, which begins with `fact`. */
export function askedRows(
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

export function claimsOf(
  { entry }: TableMaterial,
  rows: readonly TableRow[],
  columns: readonly Column[],
): readonly string[] {
  return rows.flatMap(({ name }) => columns.map(({ id }) => `cell ${entry.key} ${id} ${name}`));
}
