import type { GeneratedItem } from "../../../src/core/quiz/generate/generatedItem.ts";

type Shown = Pick<GeneratedItem, "lead" | "statements" | "stem" | "options">;

/** Positions among which somebody who knows nothing chooses; none if the trick does not apply. */
type Strategy = (item: Shown) => readonly number[];

const strategies = {
  "always A": () => [0],
  "always B": () => [1],
  "always C": () => [2],
  "always D": () => [3],
  longest: ({ options }) => greatest(options.map(({ length }) => length)),
  shortest: ({ options }) => greatest(options.map(({ length }) => -length)),
  "has a number": ({ options }) => some(options.map((option) => /\d/.test(option))),
  "shares most words": (item) => mostShared(item, wordsOf),
  "shares most words of meaning": (item) =>
    mostShared(item, (text) => wordsOf(text).filter((word) => word.length > 3)),
  all: ({ options }) => some(options.map((option) => /^(all|both)\b|^1, 2 and 3$/i.test(option))),
  none: ({ options }) => some(options.map((option) => /^(none|neither)\b/i.test(option))),
  "all or none": ({ options }) =>
    some(options.map((option) => /^(all|both|none|neither)\b|^1, 2 and 3$/i.test(option))),
} as const satisfies Readonly<Record<string, Strategy>>;

export type StrategyName = keyof typeof strategies;
export const strategyNames = Object.keys(strategies) as readonly StrategyName[];

/** How likely a strategy finds the key, from 0 to 1; undefined if it does not apply. */
export function chanceOf(name: StrategyName, item: Shown, key: number): number | undefined {
  const strategy: Strategy = strategies[name];
  const chosen = strategy(item);
  if (chosen.length === 0) return undefined;
  return chosen.includes(key) ? 1 / chosen.length : 0;
}

function greatest(values: readonly number[]): readonly number[] {
  const most = Math.max(...values);
  return values.flatMap((value, index) => (value === most ? [index] : []));
}

/** Where some have it and others have not. */
function some(has: readonly boolean[]): readonly number[] {
  const found = has.flatMap((each, index) => (each ? [index] : []));
  return found.length === has.length ? [] : found;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function mostShared(
  { lead = "", stem, options }: Shown,
  words: (text: string) => readonly string[],
): readonly number[] {
  const asked = new Set(words(`${lead} ${stem}`));
  const shared = options.map(
    (option) => new Set(words(option).filter((word) => asked.has(word))).size,
  );
  return greatest(shared);
}
