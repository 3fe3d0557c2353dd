import type { Form } from "./generatedItem.ts";
import { optionKinds } from "./itemSeed.ts";

/** From the form that most packs have least of to those that any fact will do for. */
export const forms: readonly Form[] = [
  "three-statements",
  "two-statements",
  "sequence",
  "rows",
  "pairs",
  "not",
  "single-best",
  "count",
  "combination",
];

const { cloze, list, table, statements } = optionKinds;
/** The ways to ask in a form, where it has several. */
export const kinds: Readonly<Partial<Record<Form, readonly number[]>>> = {
  "single-best": [cloze, list, table, statements],
  not: [list, table, statements],
};
