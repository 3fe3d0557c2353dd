import { toFactKey, type FactKey } from "../../base/ids.ts";
import { formatFactDate } from "../../content/asOfDate.ts";
import type { Catalog, CatalogTable } from "../../content/catalog.ts";
import { compareValues, toOrderValue } from "../../content/lint/orderValue.ts";
import { normalised } from "../../content/lint/words.ts";
import type { Column, Row } from "../../content/pack.ts";

/** A row of some table, with the columns after the one that names it. */
interface NamedRow {
  readonly cells: Row["cells"];
  readonly columns: readonly Column[];
}

/** For each name of a row, in small letters, the rows that all tables have of it. */
type RowsByName = ReadonlyMap<string, readonly NamedRow[]>;

/** A row that may be asked: it has a name of its own, and facts that state it. */
export interface TableRow {
  readonly name: string;
  readonly cells: Row["cells"];
  readonly facts: readonly FactKey[];
}

/** What is known beside the table itself. */
export interface TableContext {
  readonly isAskable: (fact: FactKey) => boolean;
  /** The rows that all tables have of a name, askable or not. */
  readonly rowsNamed: (name: string) => readonly NamedRow[];
}

/** The rows of a table that may be asked, and the columns that can be asked against the first. */
export interface TableMaterial {
  readonly entry: CatalogTable;
  readonly first: Column;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** By row and then by the id of a column, what `wrongValues` has found. */
  readonly wrong: ReadonlyMap<TableRow, Map<string, readonly string[]>>;
  readonly rowsNamed: TableContext["rowsNamed"];
  /** The date of the table, ready to read; undefined if it has none. */
  readonly asOf: string | undefined;
}

/** In small letters only: to normalise the names of a hundred thousand rows would take too long. */
export function rowsByName(catalog: Catalog): RowsByName {
  const byName = new Map<string, NamedRow[]>();
  for (const { table } of catalog.tables.values()) {
    const [first, ...columns] = table.columns;
    for (const { cells } of first === undefined ? [] : table.rows) {
      for (const name of valuesOf(cells[first?.id ?? ""])) {
        const rows = byName.get(name.toLowerCase());
        if (rows === undefined) byName.set(name.toLowerCase(), [{ cells, columns }]);
        else rows.push({ cells, columns });
      }
    }
  }
  return byName;
}

/** The values of a cell; none where no source has one. */
export function valuesOf(cell: Row["cells"][string] | undefined): readonly string[] {
  if (cell === undefined || cell === null) return [];
  return typeof cell === "string" ? [cell] : cell;
}

/** Undefined if the table has no column that can be asked. */
export function tableMaterial(
  entry: CatalogTable,
  { isAskable, rowsNamed }: TableContext,
): TableMaterial | undefined {
  const [first, ...others] = entry.table.columns;
  const columns = others.filter(({ isOpen = false }) => !isOpen);
  if (first === undefined || columns.length === 0) return undefined;
  const names = entry.table.rows.map(({ cells }) => cells[first.id]);
  const shown = names.map((name) => (typeof name === "string" ? normalised(name) : ""));
  const rows = entry.table.rows.flatMap(({ cells, facts = [] }, index) => {
    const name = names[index];
    const keys = facts.map((id) => toFactKey(entry.pack.id, id));
    const isStated = keys.length > 0 && keys.every(isAskable);
    const isAlone = shown.indexOf(shown[index] ?? "") === shown.lastIndexOf(shown[index] ?? "");
    return typeof name === "string" && isStated && isAlone ? [{ name, cells, facts: keys }] : [];
  });
  const asOf = formatFactDate(entry.table.asOf, entry.pack.language);
  const wrong = new Map(rows.map((row) => [row, new Map<string, readonly string[]>()]));
  return { entry, first, columns, rows, wrong, rowsNamed, asOf };
}

/**
 * Values of a column that are certainly wrong for a row, and not at first sight: right for others, of
 * the same kind, and in no way right for it.
 */
export function wrongValues(
  { rows, wrong, rowsNamed }: TableMaterial,
  row: TableRow,
  { id }: Column,
): readonly string[] {
  const found = wrong.get(row)?.get(id);
  if (found !== undefined) return found;
  const right = valuesOf(row.cells[id]);
  const known = new Set(
    rowsNamed(row.name).flatMap(({ cells, columns }) =>
      columns.flatMap((column) => valuesOf(cells[column.id]).map(normalised)),
    ),
  );
  const candidates = right.length === 0 ? [] : rows.flatMap(({ cells }) => valuesOf(cells[id]));
  const values = [...new Set(candidates)].filter(
    (value) =>
      !known.has(normalised(value)) &&
      right.every((each) => isOfOneKind(value, each) && !mayAgree(value, each)),
  );
  wrong.get(row)?.set(id, values);
  return values;
}

/** Whether both may be right at once: one says more than the other, or holds the other's date. */
function mayAgree(a: string, b: string): boolean {
  const words = normalised(a).split(" ");
  const others = normalised(b).split(" ");
  if (words.every((word) => others.includes(word)) || others.every((word) => words.includes(word)))
    return true;
  const first = toOrderValue(a);
  const second = toOrderValue(b);
  return first !== undefined && second !== undefined && compareValues(first, second) === undefined;
}

/** Whether both are words, or dates or bare numbers, or numbers that have a word in common. */
function isOfOneKind(a: string, b: string): boolean {
  if (/\p{N}/u.test(a) !== /\p{N}/u.test(b)) return false;
  if (!/\p{N}/u.test(a)) return true;
  const first = toOrderValue(a);
  const second = toOrderValue(b);
  if (first !== undefined || second !== undefined)
    return first !== undefined && second !== undefined;
  const units = unitsOf(a);
  const others = unitsOf(b);
  return units.length + others.length === 0 || units.some((unit) => others.includes(unit));
}

function unitsOf(value: string): readonly string[] {
  return normalised(value)
    .split(" ")
    .filter((word) => !/\p{N}/u.test(word));
}
