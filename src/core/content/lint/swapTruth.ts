import type { Fact, List, Pack, Swap, Table } from "../pack.ts";
import { cellsOf } from "./tableCells.ts";
import { contentWords, holdsWords, isSubset, normalised, numbersIn } from "./words.ts";

/** So much of what a decoy says must be what a list or table is about for it to say the same. */
const sharedFrom = 0.75;

/**
 * Which list or table of a pack makes a decoy true that puts one member or cell in the place of
 * another; in words that can be the subject of "says so", undefined if none does. `text` is what the
 * decoy says.
 */
export function structureSaying(
  text: string,
  { from, to }: Swap,
  fact: Fact,
  pack: Pack,
): string | undefined {
  const list = pack.lists.find((each) => isSaidByList(text, from, to, fact, each, pack));
  if (list !== undefined) return `the list "${list.id}"`;
  const table = pack.tables.find((each) => isSaidByTable(text, from, to, fact, each));
  return table && `the table "${table.id}"`;
}

/** Both are members, and the rest of the sentence is what makes them so. */
function isSaidByList(
  text: string,
  from: string,
  to: string,
  fact: Fact,
  list: List,
  pack: Pack,
): boolean {
  const members = new Set(list.members.map(({ name }) => normalised(name)));
  if (!members.has(normalised(from)) || !members.has(normalised(to))) return false;
  const statedBy = pack.facts.find(({ id }) => id === list.statedBy);
  const title = [...contentWords(list.title)];
  const said = contentWords(text);
  if (title.filter((word) => said.has(word)).length < title.length / 2) return false;
  // Where the fact names the other member as well, the decoy only names it twice.
  if (fact === statedBy && holdsWords(fact.statement, to)) return false;
  return isAbout(text, [list.title, statedBy?.statement ?? "", to]);
}

/**
 * Either a row has both in one cell, or both name rows that have the same in each cell of which the
 * sentence speaks.
 */
function isSaidByTable(text: string, from: string, to: string, fact: Fact, table: Table): boolean {
  const [first, ...columns] = table.columns;
  if (first === undefined) return false;
  const titles = [table.title, ...table.columns.map(({ title }) => title)];
  const stated = table.rows.filter(({ facts = [] }) => facts.includes(fact.id));
  const inOneCell = stated.some(({ cells }) =>
    columns.some(({ id }) => {
      const values = cellsOf(cells[id]);
      const isBoth = values.includes(normalised(from)) && values.includes(normalised(to));
      return isBoth && isAbout(text, [...titles, ...cellsOf(cells[first.id]), ...values]);
    }),
  );
  if (inOneCell) return true;
  const rowOf = (name: string) =>
    table.rows.find(({ cells }) => cellsOf(cells[first.id]).includes(normalised(name)));
  const row = rowOf(from);
  const other = rowOf(to);
  if (row === undefined || other === undefined || !stated.includes(row)) return false;
  const spokenOf = columns.flatMap(({ id }) =>
    cellsOf(row.cells[id])
      .filter((value) => holdsWords(text, value))
      .map((value) => ({ value, isShared: cellsOf(other.cells[id]).includes(value) })),
  );
  const values = spokenOf.map(({ value }) => value);
  return (
    values.length > 0 &&
    spokenOf.every(({ isShared }) => isShared) &&
    isAbout(text, [...titles, to, ...values])
  );
}

/** Whether a sentence has hardly a word, and no number, that texts do not have. */
function isAbout(sentence: string, texts: readonly string[]): boolean {
  const known = contentWords(texts.join(" "));
  const words = [...contentWords(sentence)];
  const shared = words.filter((word) => known.has(word)).length;
  const numbers = contentWords(numbersIn(sentence));
  return shared >= sharedFrom * words.length && isSubset(numbers, known);
}
