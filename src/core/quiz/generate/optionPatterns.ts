import { shuffled, type Random } from "../../base/random.ts";
import { examWording } from "./examWording.ts";
import type { Form } from "./generatedItem.ts";

/** Four options that belong to a form, and the truths of the statements for which `key` is right. */
export interface Pattern {
  readonly options: readonly string[];
  readonly truths: readonly boolean[];
}

/** For two statements, and for three: in each set, which statements each option says are right. */
const combinations: Readonly<Record<number, readonly (readonly (readonly number[])[])[]>> = {
  2: [[[1], [2], [1, 2], []]],
  3: [
    [
      [1, 2],
      [2, 3],
      [1, 3],
      [1, 2, 3],
    ],
    [[1], [1, 2], [2, 3], [1, 2, 3]],
    [[1, 2], [3], [2, 3], [1, 3]],
    [[2], [1, 3], [2, 3], [1, 2, 3]],
  ],
};

/** For three statements, and for four: how many of them each option says are right. */
const counts: Readonly<Record<number, readonly number[]>> = { 3: [1, 2, 3, 0], 4: [1, 2, 3, 4] };

/** Numbers of statements that a form may have, each as often as it stands here. */
export const sizes: Readonly<Record<Form, readonly number[]>> = {
  "single-best": [4],
  not: [4],
  combination: [2, 3, 3],
  count: [3, 3, 4],
  pairs: [3, 4],
  rows: [3, 3, 4],
  "two-statements": [2],
  "three-statements": [3],
  sequence: [4],
};

/** The options for `size` statements of which those named by the option at `key` are right. */
export function combinationPattern(size: number, key: number, random: Random): Pattern | undefined {
  const sets = combinations[size] ?? [];
  const set = sets[sets.length > 1 ? random.below(sets.length) : 0];
  const right = set?.[key];
  if (set === undefined || right === undefined) return undefined;
  return {
    options: set.map((numbers) => examWording.combination(numbers, size)),
    truths: Array.from({ length: size }, (_, index) => right.includes(index + 1)),
  };
}

/** The options for `size` statements, pairs or rows, of which as many are right as at `key` stands. */
export function countPattern(
  form: "count" | "pairs" | "rows",
  size: number,
  key: number,
  random: Random,
): Pattern | undefined {
  const set = counts[size];
  const right = set?.[key];
  if (set === undefined || right === undefined) return undefined;
  const truths = Array.from({ length: size }, (_, index) => index < right);
  return {
    options: set.map((count) => examWording.count(form, count, size)),
    truths: shuffled(truths, random),
  };
}
