import type { FactKey } from "../../base/ids.ts";
import type { Item } from "../../content/pack.ts";
import type { PreparedItem } from "../prepareItems.ts";

export type Form = Item["form"];

/** Something that a question says, which is right or wrong by itself and can be graded by itself. */
export interface Assertion {
  /** As the question shows it. */
  readonly text: string;
  readonly isTrue: boolean;
  /** The facts by which it is right or wrong; their sources are its sources. */
  readonly facts: readonly FactKey[];
  /** Why it is wrong, as a sentence. */
  readonly reason?: string;
  /** What is right instead: a statement, a pair, a row or an order. */
  readonly correction?: string;
}

/** A question made from what packs state. Its form, facts and seed make it again: see `makeItem`. */
export interface GeneratedItem extends PreparedItem {
  readonly form: Form;
  readonly seed: number;
  /** The numbered statements, pairs or rows in their order; where there are none, the options in theirs. */
  readonly assertions: readonly Assertion[];
  /** Names what is asserted, in whatever words: two questions that share a claim ask the same. */
  readonly claims: readonly string[];
}

/** The parts of a question that are its own; the rest follows from them. */
export interface ItemParts {
  readonly lead?: string;
  readonly stem: string;
  /** Whether the assertions are numbered and stand before the stem, or are the options. */
  readonly isNumbered: boolean;
  readonly assertions: readonly Assertion[];
  readonly options: readonly string[];
  /** In which order the facts stand in the item; the first of them are those it was made from. */
  readonly facts: readonly FactKey[];
  readonly claims: readonly string[];
  /** Said after the answer, after what is said of each assertion or in its place. */
  readonly remark?: { readonly text: string; readonly isAll: boolean };
}

/** A claim that a fact or one of its decoys makes. */
export function factClaim(key: FactKey): string {
  return `fact ${key}`;
}

/** A claim in the words in which it is made, for packs that say the same. */
export function textClaim(text: string): string {
  return `says ${text.toLowerCase()}`;
}
