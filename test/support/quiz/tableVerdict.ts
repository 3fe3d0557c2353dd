import type { Row, Table } from "../../../src/core/content/pack.ts";

function cellOf(row: Row, id: string): readonly string[] {
  const cell = row.cells[id] ?? [];
  return typeof cell === "string" ? [cell] : cell;
}

/** One verdict if the question is about this table, the row is there, and its truth is certain. */
export function verdictOfTable(
  { title, columns, rows }: Table,
  question: string,
  text: string,
  tables: readonly Table[],
): readonly boolean[] {
  const [first, ...others] = columns;
  const subsets = others.flatMap((one, index) => [
    [one],
    ...others.slice(index + 1).map((other) => [one, other]),
  ]);
  const asked = subsets.find((subset) => {
    const heading = [first, ...subset].map((column) => column?.title ?? "").join(": ");
    return new RegExp(`“${escaped(title)}” \\(${escaped(heading)}\\)(, as of .+)?[:?]?( |$)`).test(
      question,
    );
  });
  const named = rows.filter((row) => {
    const name = row.cells[first?.id ?? ""];
    return typeof name === "string" && text.startsWith(`${name}: `);
  });
  const row = named.sort((a, b) => nameOf(b, first?.id).length - nameOf(a, first?.id).length)[0];
  if (asked === undefined || row === undefined || asked.some(({ isOpen }) => isOpen)) return [];
  const name = nameOf(row, first?.id);
  const values = text.slice(name.length + 2).split(": ");
  if (values.length !== asked.length) return [];
  const isRight = asked.map(({ id }, index) => cellOf(row, id).includes(values[index] ?? ""));
  if (isRight.every(Boolean)) return [true];
  // A wrong value must be wrong in every table that has a row of this name.
  const isWrongEverywhere = values.every(
    (value, index) =>
      isRight[index] === true ||
      tables.every(({ columns: all, rows: every }) =>
        every.every(
          (other) =>
            nameOf(other, all[0]?.id).toLowerCase() !== name.toLowerCase() ||
            all.slice(1).every(({ id }) => !cellOf(other, id).includes(value)),
        ),
      ),
  );
  const hasValues = asked.every(({ id }) => cellOf(row, id).length > 0);
  return isWrongEverywhere && hasValues ? [false] : [];
}

function nameOf(row: Row, id = ""): string {
  const name = row.cells[id];
  return typeof name === "string" ? name : "";
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
