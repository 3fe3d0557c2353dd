import { formatCsv, type CsvCell } from "../../core/exchange/formatCsv.ts";
import type { ProgressTable } from "./progressTables.ts";

/** One table as CSV, its first row the names of the columns. */
export function toTableCsv({ columns, rows }: ProgressTable): string {
  return formatCsv([
    columns.map(({ text }) => text),
    ...rows.map((row) => row.map(({ value }) => value)),
  ]);
}

/**
 * All tables in one CSV, one after the other, each with the row of its columns. The first cell of each
 * row names its table, and rows of narrow tables end in empty cells, so that all are of one length.
 */
export function toWholeCsv(tables: readonly ProgressTable[]): string {
  const width = Math.max(0, ...tables.map(({ columns }) => columns.length));
  const fill = (heading: string, cells: readonly CsvCell[]): CsvCell[] => [
    heading,
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ""),
  ];
  return formatCsv(
    tables.flatMap(({ heading, columns, rows }) => [
      fill(
        heading,
        columns.map(({ text }) => text),
      ),
      ...rows.map((row) =>
        fill(
          heading,
          row.map(({ value }) => value),
        ),
      ),
    ]),
  );
}
