import type { Random } from "../../base/random.ts";
import type { CatalogFact } from "../../content/catalog.ts";
import { examWording } from "./examWording.ts";
import { fairOptions } from "./fairOptions.ts";
import { factClaim, type Assertion, type ItemParts } from "./generatedItem.ts";
import { picked, type ItemPool } from "./itemPool.ts";
import type { ItemTargets } from "./itemSeed.ts";
import { withKeyAt } from "./withKeyAt.ts";

/** Which words belong in the blank: needs three decoys that swap the same words of the statement. */
export function clozeItem(
  pool: ItemPool,
  entry: CatalogFact,
  { key, longer }: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const { statement, decoys = [] } = entry.fact;
  const usable = new Set(pool.falsehoods(entry).map(({ reason }) => reason));
  const swaps = decoys.flatMap(({ swap, reason }) =>
    swap !== undefined && usable.has(reason) ? [{ ...swap, reason }] : [],
  );
  const gaps = [...new Set(swaps.map(({ from }) => from))].filter(
    (from) => swaps.filter((swap) => swap.from === from).length >= 3,
  );
  const gap = picked(gaps, random);
  if (gap === undefined) return undefined;
  const stem = examWording.fillBlank(statement.replace(gap, () => examWording.blank));
  const fitting = swaps.filter(({ from }) => from === gap);
  const wrong = fairOptions(
    gap,
    fitting.map(({ to }) => to),
    stem,
    longer,
    random,
  );
  if (wrong === undefined) return undefined;
  const options = withKeyAt(key, gap, wrong);
  const reasons = new Set(
    fitting.flatMap(({ to, reason }) => (wrong.includes(to) ? [reason] : [])),
  );
  return {
    stem,
    isNumbered: false,
    assertions: options.map((text): Assertion => {
      const facts = [entry.key];
      if (text === gap) return { text, isTrue: true, facts };
      const reason = fitting.find(({ to }) => to === text)?.reason;
      return { text, isTrue: false, facts, ...(reason === undefined ? {} : { reason }) };
    }),
    options,
    facts: [entry.key],
    claims: [factClaim(entry.key)],
    remark: {
      text: [statement, ...reasons].join(" "),
      isAll: true,
    },
  };
}
