import type { FactKey, TableKey } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import type { Catalog, CatalogFact } from "../../content/catalog.ts";
import { decoyStatement } from "../../content/decoyStatement.ts";
import { toStatement, type Statement } from "../../content/lint/words.ts";
import {
  rowsByName,
  tableMaterial,
  type TableContext,
  type TableMaterial,
} from "./tableMaterial.ts";

/** A false variant of a fact's statement. */
export interface Falsehood {
  readonly text: string;
  readonly reason: string;
}

/** What questions can be made from. */
export interface ItemPool {
  readonly catalog: Catalog;
  /** Facts that may be asked: current ones of the scope that no source contradicts. */
  readonly facts: readonly CatalogFact[];
  /** The fact if it may be asked. */
  askable(key: FactKey): CatalogFact | undefined;
  /** Decoys of a fact that are sentences, and that no fact states. */
  falsehoods(entry: CatalogFact): readonly Falsehood[];
  /** The fact's statement, ready to be compared. */
  statement(entry: CatalogFact): Statement;
  /** What can be asked of a table; undefined if nothing can. */
  table(key: TableKey): TableMaterial | undefined;
}

/**
 * Done once for a catalog: one pass over the facts; all else is made when it is needed. `scope` are
 * the facts that may be asked, all of them if it is absent.
 */
export function createItemPool(catalog: Catalog, scope?: ReadonlySet<FactKey>): ItemPool {
  const stated = new StatedSentences();
  const facts: CatalogFact[] = [];
  for (const entry of catalog.facts.values()) {
    stated.add(entry.fact.statement);
    if (isUndisputed(entry) && scope?.has(entry.key) !== false) facts.push(entry);
  }
  const statements = new Map<FactKey, Statement>();
  const tables = new Map<TableKey, TableMaterial | undefined>();
  let rows: ReturnType<typeof rowsByName> | undefined;
  const askable = (key: FactKey) => {
    const entry = catalog.facts.get(key);
    return entry !== undefined && isUndisputed(entry) && scope?.has(key) !== false
      ? entry
      : undefined;
  };
  const context: TableContext = {
    isAskable: (key) => askable(key) !== undefined,
    rowsNamed: (name) => (rows ??= rowsByName(catalog)).get(name.toLowerCase()) ?? [],
  };
  return {
    catalog,
    facts,
    askable,
    falsehoods({ fact }) {
      return (fact.decoys ?? []).flatMap((decoy) => {
        const text = decoyStatement(fact, decoy);
        return text === undefined || stated.has(text) ? [] : [{ text, reason: decoy.reason }];
      });
    },
    statement(entry) {
      const known = statements.get(entry.key) ?? toStatement(entry.fact.statement);
      statements.set(entry.key, known);
      return known;
    },
    table(key) {
      const table = catalog.tables.get(key);
      if (table !== undefined && !tables.has(key)) tables.set(key, tableMaterial(table, context));
      return tables.get(key);
    },
  };
}

/**
 * The statements of all facts. They are put into sets only as they are looked for, those of one length
 * at a time: to hash a hundred thousand sentences would hold up the first question.
 */
class StatedSentences {
  readonly #byLength = new Map<number, string[] | Set<string>>();

  add(sentence: string): void {
    const group = this.#byLength.get(sentence.length);
    if (group === undefined) this.#byLength.set(sentence.length, [sentence]);
    else if (Array.isArray(group)) group.push(sentence);
    else group.add(sentence.toLowerCase());
  }

  has(sentence: string): boolean {
    const group = this.#byLength.get(sentence.length);
    if (group === undefined) return false;
    const set = Array.isArray(group) ? new Set(group.map((each) => each.toLowerCase())) : group;
    this.#byLength.set(sentence.length, set);
    return set.has(sentence.toLowerCase());
  }
}

/** What is superseded or disputed is not asked: the answer would hang on the source. */
function isUndisputed({ fact, conflicts }: CatalogFact): boolean {
  return (fact.status ?? "current") === "current" && conflicts.length === 0;
}

/** One of some values, each as likely; undefined if there are none. */
export function picked<Value>(values: readonly Value[], random: Random): Value | undefined {
  return values.length === 0 ? undefined : values[random.below(values.length)];
}

const tries = 16;

/**
 * One of the values that are accepted. Where most are, it takes a few tries; else it looks through
 * all values from a place that chance chooses.
 */
export function sampled<Value>(
  values: readonly Value[],
  accept: (value: Value) => boolean,
  random: Random,
): Value | undefined {
  for (let count = 0; count < tries; count += 1) {
    const value = picked(values, random);
    if (value !== undefined && accept(value)) return value;
  }
  const start = values.length === 0 ? 0 : random.below(values.length);
  for (let step = 0; step < values.length; step += 1) {
    const value = values[(start + step) % values.length] as Value;
    if (accept(value)) return value;
  }
  return undefined;
}
