/** A cell: a number stands as it is, a text is made harmless and quoted where it must be. */
export type CsvCell = string | number;

/** What a spreadsheet could take for a formula, in the letters of East Asian keyboards too. */
const formulaStart = /^[\s\0]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/;

/**
 * Rows as CSV (RFC 4180): fields with commas, quotation marks or line ends stand in quotation marks,
 * and every row ends with CR LF. Each row should have as many cells as the first.
 *
 * Texts come from packs and may come from anybody. A spreadsheet would run one that begins like a
 * formula, so an apostrophe is put before it, which spreadsheets show or hide but never calculate.
 */
export function formatCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

function formatCell(cell: CsvCell): string {
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
