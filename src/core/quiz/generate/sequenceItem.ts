import { toFactKey } from "../../base/ids.ts";
import { shuffled, type Random } from "../../base/random.ts";
import type { CatalogFact, CatalogSequence } from "../../content/catalog.ts";
import { normalised } from "../../content/lint/words.ts";
import { examWording } from "./examWording.ts";
import type { ItemParts } from "./generatedItem.ts";
import { picked, type ItemPool } from "./itemPool.ts";
import type { ItemTargets } from "./itemSeed.ts";
import { withKeyAt } from "./withKeyAt.ts";

const fewestSteps = 3;
const mostSteps = 4;

/** The right order of four steps, or three, of a sequence to which the fact belongs. */
export function sequenceItem(
  pool: ItemPool,
  entry: CatalogFact,
  { key }: ItemTargets,
  random: Random,
): ItemParts | undefined {
  const found = picked(entry.sequences, random);
  const sequence = found === undefined ? undefined : pool.catalog.sequences.get(found);
  if (sequence === undefined) return undefined;
  const usable = stepsOf(pool, sequence);
  const chosen = shuffled(usable, random).slice(0, mostSteps);
  if (chosen.length < fewestSteps || usable.length < sequence.sequence.members.length / 2)
    return undefined;
  // The steps as they are numbered, and their numbers in the right order.
  const placed = chosen.map((step, index) => ({ ...step, number: index + 1 }));
  const ordered = [...placed].sort((a, b) => a.place - b.place);
  const right = ordered.map(({ number }) => number).join("-");
  const orders = permutations(chosen.map((_, index) => String(index + 1)));
  const wrong = shuffled(
    orders.filter((order) => order !== right),
    random,
  ).slice(0, 3);
  const facts = [...new Set([entry.key, ...chosen.map(({ fact }) => fact)])];
  const correction = ordered.map(({ name, value }) => `${name} (${value})`).join(" – ");
  const options = withKeyAt(key, right, wrong);
  return {
    stem: examWording.whichOrder(
      sequence.sequence.title,
      chosen.map(({ name }) => name),
    ),
    isNumbered: false,
    assertions: options.map((text) =>
      text === right ? { text, isTrue: true, facts } : { text, isTrue: false, facts, correction },
    ),
    options,
    facts,
    claims: chosen.map(({ name }) => `step ${sequence.key} ${name}`),
    remark: { text: examWording.rightOrder(correction), isAll: true },
  };
}

/** Steps that facts state which may be asked, without those that share their place with another. */
function stepsOf(pool: ItemPool, { pack, sequence }: CatalogSequence) {
  const values = sequence.members.map(({ value }) => normalised(value));
  return sequence.members.flatMap(({ name, value, fact: id }, place) => {
    const fact = id === undefined ? undefined : toFactKey(pack.id, id);
    const isAlone = values.indexOf(values[place] ?? "") === values.lastIndexOf(values[place] ?? "");
    return fact !== undefined && isAlone && pool.askable(fact) !== undefined
      ? [{ name, value, fact, place }]
      : [];
  });
}

/** All orders of some numbers: "1-2-3", "1-3-2" and so on. */
function permutations(numbers: readonly string[]): readonly string[] {
  if (numbers.length < 2) return [...numbers];
  return numbers.flatMap((number) =>
    permutations(numbers.filter((other) => other !== number)).map((rest) => `${number}-${rest}`),
  );
}
