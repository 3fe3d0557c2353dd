import { shuffled, type Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { assertionOf } from "./assertions.ts";
import { examWording } from "./examWording.ts";
import { fairOptions } from "./fairOptions.ts";
import { factClaim, textClaim, type Assertion, type ItemParts } from "./generatedItem.ts";
import type { ItemPool } from "./itemPool.ts";
import type { ItemTargets } from "./itemSeed.ts";
import { withKeyAt } from "./withKeyAt.ts";

/** Which one of four statements is correct, or NOT correct: one statement of each fact. */
export function chosenStatementItem(
  form: "single-best" | "not",
  pool: ItemPool,
  entries: readonly CatalogFact[],
  { key, longer }: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const isTrue = form === "single-best";
  const stem = isTrue ? examWording.whichStatement : examWording.whichStatementNot;
  // Which of the facts gives the right option is free: the first with which the options are fair.
  for (const keyed of shuffled(entries, random)) {
    const right = assertionOf(pool, keyed, isTrue, random);
    const wrong = entries.flatMap((entry) =>
      entry === keyed ? [] : (assertionOf(pool, entry, !isTrue, random) ?? []),
    );
    const texts = wrong.map(({ text }) => text);
    if (right === undefined || fairOptions(right.text, texts, stem, longer, random) === undefined)
      continue;
    const assertions: readonly Assertion[] = withKeyAt(key, right, shuffled(wrong, random));
    const facts = entries.map((entry) => entry.key);
    return {
      stem,
      isNumbered: false,
      assertions,
      options: assertions.map(({ text }) => text),
      facts,
      claims: [...facts.map(factClaim), ...assertions.map(({ text }) => textClaim(text))],
    };
  }
  return undefined;
}
