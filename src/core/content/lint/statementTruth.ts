import { decoyStatement } from "../decoyStatement.ts";
import type { Fact, Row, Table } from "../pack.ts";
import { cellsOf } from "./tableCells.ts";
import { isSameSet, normalised, saysTheSame, toStatement, type Statement } from "./words.ts";

/** What makes a statement of a question right or wrong. */
export interface Verdict {
  readonly isTrue: boolean;
  /** In words that can follow "because". */
  readonly because: string;
}

/**
 * Whether a statement is right by the facts that judge it, or by tables with rows that these facts
 * state. Undefined if they do not tell, or not with one voice.
 */
export function truthOf(
  text: string,
  facts: readonly Fact[],
  tables: readonly Table[],
): Verdict | undefined {
  const verdicts = [
    ...facts.flatMap((fact) => [...byFact(text, fact)]),
    ...byTables(text, facts, tables),
  ];
  const [first] = verdicts;
  return verdicts.every(({ isTrue }) => isTrue === first?.isTrue) ? first : undefined;
}

/** A text by which it is compared word for word, but for its articles. */
function plain(text: string): string {
  return normalised(text)
    .split(" ")
    .filter((word) => !["a", "an", "the"].includes(word))
    .join(" ");
}

function* byFact(text: string, fact: Fact): Generator<Verdict> {
  // What a superseded fact says was true, and is no longer.
  if (fact.status === "superseded") return;
  const decoys = (fact.decoys ?? []).flatMap((decoy) => decoyStatement(fact, decoy) ?? []);
  const said = toStatement(text);
  const truth = toStatement(fact.statement);
  if (decoys.some((decoy) => plain(decoy) === plain(text) || isDecoy(said, truth, decoy, text)))
    yield { isTrue: false, because: `it is a decoy of the fact "${fact.id}"` };
  else if (hasSameWords(said, truth))
    yield { isTrue: true, because: `the fact "${fact.id}" says so` };
}

/** Whether two statements differ in nothing but the order of their words. */
function hasSameWords(a: Statement, b: Statement): boolean {
  const sorted = ({ numbers }: Statement) => numbers.split(" ").sort().join(" ");
  return sorted(a) === sorted(b) && isSameSet(a.words, b.words);
}

/** Whether a text says what makes a decoy false: in nearly the same words, or in the first of them. */
function isDecoy(said: Statement, truth: Statement, decoy: string, text: string): boolean {
  const falsehood = toStatement(decoy);
  const added = [...falsehood.words].filter((word) => !truth.words.has(word));
  const removed = [...truth.words].filter((word) => !falsehood.words.has(word));
  return (
    added.length > 0 &&
    added.every((word) => said.words.has(word)) &&
    !removed.some((word) => said.words.has(word)) &&
    (saysTheSame(said, falsehood) || ` ${plain(decoy)} `.startsWith(` ${plain(text)} `))
  );
}

/** "Tin: 50: Cassiterite" is right if a row that is named tin has the other values, too. */
function* byTables(
  text: string,
  facts: readonly Fact[],
  tables: readonly Table[],
): Generator<Verdict> {
  const [name, ...values] = text.split(/:\s+/).map(normalised);
  if (name === undefined || values.length === 0) return;
  const ids = new Set(facts.map(({ id }) => id));
  for (const table of tables) {
    const rows = table.rows.filter((row) =>
      cellsOf(row.cells[table.columns[0]?.id ?? ""]).includes(name),
    );
    const [row, ...others] = rows;
    if (row === undefined || others.length > 0) continue;
    if (row.facts?.some((id) => ids.has(id)) !== true) continue;
    const verdicts = values.map((value) => cellVerdict(table, row.cells, value));
    const because = `the table "${table.id}" has it otherwise`;
    if (verdicts.includes(false)) yield { isTrue: false, because };
    else if (verdicts.every((verdict) => verdict === true))
      yield { isTrue: true, because: `the table "${table.id}" says so` };
  }
}

/** Whether a row has a value; false only if the value stands in another row of a closed column. */
function cellVerdict(
  { columns, rows }: Table,
  row: Row["cells"],
  value: string,
): boolean | undefined {
  const [, ...asked] = columns;
  if (asked.some(({ id }) => cellsOf(row[id]).includes(value))) return true;
  const isOfAnother = asked.some(
    ({ id, isOpen = false }) =>
      !isOpen &&
      cellsOf(row[id]).length > 0 &&
      rows.some(({ cells }) => cellsOf(cells[id]).includes(value)),
  );
  return isOfAnother ? false : undefined;
}
