import type { FactKey } from "../../base/ids.ts";
import type { Form } from "./generatedItem.ts";
import { optionKinds, targetsOf } from "./itemSeed.ts";

/** The facts of an item that `makeItem` wants, to make it again from its form and seed. */
export function factsToRemake({
  form,
  facts,
  seed,
}: {
  readonly form: Form;
  readonly facts: readonly FactKey[];
  readonly seed: number;
}): readonly FactKey[] {
  const isOfStatements =
    ["combination", "count", "two-statements", "three-statements"].includes(form) ||
    (isFree(form) && targetsOf(seed).kind === optionKinds.statements);
  return isOfStatements ? facts : facts.slice(0, 1);
}

function isFree(form: Form): boolean {
  return form === "single-best" || form === "not";
}
