import type { Item } from "../../src/core/content/pack.ts";

/** A question's form and number of statements, such as "count 3". */
function kindOf({ form, statements = [] }: Item): string {
  return `${form} ${String(statements.length)}`;
}

const countOptions: Readonly<Record<string, readonly string[]>> = {
  "count 3": ["Only one", "Only two", "All three", "None"],
  "count 4": ["Only one", "Only two", "Only three", "All four"],
  "pairs 3": ["Only one pair", "Only two pairs", "All three pairs", "None of the pairs"],
  "pairs 4": ["Only one pair", "Only two pairs", "Only three pairs", "All four pairs"],
  "rows 3": ["Only one", "Only two", "All three", "None"],
  "rows 4": ["Only one", "Only two", "Only three", "All four"],
};

/** The options that past papers give with a form, in their order; they are not the author's own. */
const standardOptions: Readonly<Record<string, readonly string[]>> = {
  ...countOptions,
  "two-statements 2": [
    "Both statements are correct, and Statement II explains Statement I",
    "Both statements are correct, but Statement II does not explain Statement I",
    "Statement I is correct, but Statement II is incorrect",
    "Statement I is incorrect, but Statement II is correct",
  ],
  "three-statements 3": [
    "Both Statement II and Statement III are correct, and both explain Statement I",
    "Both Statement II and Statement III are correct, but only one of them explains Statement I",
    "Only one of Statements II and III is correct, and that one explains Statement I",
    "Neither Statement II nor Statement III is correct",
  ],
};

const combinationOption =
  /^(\d only|Both 1 and 2|Neither 1 nor 2|\d and \d only|\d, \d and \d( only)?|1, 2, 3 and 4)$/;

/** Forms whose options are words of the author's, in an order that means nothing. */
const freeForms: readonly Item["form"][] = ["single-best", "not"];

export function isFreeForm({ form }: Item): boolean {
  return freeForms.includes(form);
}

/** Whether a question has the options that belong to its form and number of statements. */
export function hasOptionsOfItsForm(item: Item): boolean {
  const { form, options, statements = [] } = item;
  if (form === "combination")
    return statements.length > 1 && options.every((option) => combinationOption.test(option));
  // Sequences have options of their own, in an order that means nothing to the reader either.
  if (isFreeForm(item) || form === "sequence") return statements.length === 0;
  return options.join("\n") === standardOptions[kindOf(item)]?.join("\n");
}

/** Whether a question asks how many of its own statements, pairs or rows are right. */
export function isCountForm(item: Item): boolean {
  return ["count", "pairs", "rows"].includes(item.form);
}

/** All that a question says before its options. */
export function questionText({ lead = "", statements = [], stem }: Item): string {
  return [lead, ...statements.map(({ text }) => text), stem].join("\n");
}
