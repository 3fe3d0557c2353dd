import type { Item, Sequence } from "../pack.ts";
import { compareValues, toOrderValue, type OrderValue } from "./orderValue.ts";
import { contentWords, isSubset, normalised } from "./words.ts";

/** A member of a sequence with its place there. */
interface Placed {
  readonly sequence: Sequence;
  readonly place: number;
  readonly value: OrderValue | undefined;
}

type Compare = (a: string, b: string) => number | undefined;

/**
 * Whether an option of a question about an order has things in the order in which sequences of the
 * pack have them; undefined if they do not tell. An option has either the numbers that the question
 * gives to things ("2-1-3") or their names ("Old Shaft – New Pit").
 */
export function judgeOrder(
  item: Item,
  sequences: readonly Sequence[],
): ((option: string) => boolean) | undefined {
  const numbered = numberedNames(`${item.lead ?? ""} ${item.stem}`);
  const readings = item.options.map((option) => ({ option, names: namesIn(option, numbered) }));
  const all = [...new Set(readings.flatMap(({ names }) => names))];
  const compare = comparing(all, sequences);
  if (compare === undefined) return undefined;
  const verdicts = new Map<string, boolean>();
  for (const { option, names } of readings) {
    const steps = names.slice(1).map((name, index) => compare(names[index] ?? "", name));
    if (steps.includes(undefined)) return undefined;
    const isComplete = names.length === all.length && names.length > 1;
    verdicts.set(option, isComplete && steps.every((step) => step !== undefined && step < 0));
  }
  return (option) => verdicts.get(option) === true;
}

/** "1. Nickel; 2. Lithium?" → 1: "Nickel", 2: "Lithium". */
function numberedNames(text: string): ReadonlyMap<string, string> {
  const parts = text.matchAll(
    /(?<=^|\s)(\d)[.)]\s+(.+?)(?=[;,]?\s+(?:and\s+)?\d[.)]\s|[;,.?]?\s*$)/g,
  );
  return new Map([...parts].map(([, number = "", name = ""]) => [number, name]));
}

function namesIn(option: string, numbered: ReadonlyMap<string, string>): readonly string[] {
  if (numbered.size > 0)
    return (option.match(/\d+/g) ?? []).map((number) => numbered.get(number) ?? "");
  return option.split(/\s*(?:[–—→;,]|\s-\s|\bthen\b)\s*/).filter((name) => name !== "");
}

/** Compares things by their places in one sequence, or else by their values in several. */
function comparing(names: readonly string[], sequences: readonly Sequence[]): Compare | undefined {
  for (const sequence of sequences) {
    const places = placesOf(names, [sequence]);
    if (places !== undefined)
      return (a, b) => (places.get(a)?.place ?? 0) - (places.get(b)?.place ?? 0);
  }
  const places = placesOf(names, sequences);
  const directions = new Set(
    [...(places?.values() ?? [])].map(({ sequence }) => direction(sequence)),
  );
  const [factor] = directions;
  if (directions.size !== 1 || factor === undefined) return undefined;
  return (a, b) => {
    const steps = compareValues(places?.get(a)?.value, places?.get(b)?.value);
    return steps === undefined ? undefined : factor * steps;
  };
}

/** Each name with the one member that it may mean; undefined if one of them has none, or several. */
function placesOf(
  names: readonly string[],
  sequences: readonly Sequence[],
): ReadonlyMap<string, Placed> | undefined {
  const members = sequences.flatMap((sequence) =>
    sequence.members.map(({ name, value }, place) => ({
      words: contentWords(name),
      name: normalised(name),
      placed: { sequence, place, value: toOrderValue(value) },
    })),
  );
  const places = new Map<string, Placed>();
  for (const name of names) {
    const words = contentWords(name);
    const same = members.filter((member) => member.name === normalised(name));
    const [found, ...others] =
      same.length > 0
        ? same
        : members.filter(
            (member) => isSubset(words, member.words) || isSubset(member.words, words),
          );
    if (words.size === 0 || found === undefined || others.length > 0) return undefined;
    places.set(name, found.placed);
  }
  return new Set(
    [...places.values()].map(({ sequence, place }) => `${sequence.id}/${String(place)}`),
  ).size === places.size
    ? places
    : undefined;
}

/** 1 if the values of a sequence rise, -1 if they fall; undefined if neither is clear. */
function direction({ members }: Sequence): 1 | -1 | undefined {
  const values = members.map(({ value }) => toOrderValue(value));
  const steps = values.slice(1).map((value, index) => compareValues(values[index], value) ?? 0);
  if (steps.every((step) => step < 0)) return 1;
  return steps.every((step) => step > 0) ? -1 : undefined;
}
