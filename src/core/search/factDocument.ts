import type { FactKey } from "../base/ids.ts";
import type { CatalogFact } from "../content/catalog.ts";

/** What the search knows of a fact. */
export interface FactDocument {
  readonly key: FactKey;
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  readonly title: string;
  readonly statement: string;
  /** Names and aliases of the fact's terms: the fact is found by each of them. */
  readonly terms: readonly string[];
  readonly status: "current" | "superseded" | "disputed";
}

/** A pack as the search files it: filters match its id and its title. */
export interface PackDocuments {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly FactDocument[];
}

export function toFactDocument({ key, fact, pack, terms }: CatalogFact): FactDocument {
  return {
    key,
    topics: pack.topics.filter(({ id }) => fact.topics.includes(id)),
    title: fact.title,
    statement: fact.statement,
    terms: terms.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    status: fact.status ?? "current",
  };
}
