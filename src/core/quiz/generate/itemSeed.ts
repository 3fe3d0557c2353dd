import type { Random } from "../../base/random.ts";

/** What is settled before a question is made, so that over many questions it comes out even. */
export interface ItemTargets {
  /** Position of the right option, 0 to 3. */
  readonly key: number;
  /**
   * How many of the other options are longer than the right one, 0 to 3, where options are free
   * words; undefined if it does not matter.
   */
  readonly longer: number | undefined;
  /** One of the ways to ask in a form that has several, 0 to 3. */
  readonly kind: number;
}

/** The ways to ask in the forms with free options, by their number in a seed. */
export const optionKinds = { cloze: 0, list: 1, table: 2, statements: 3 } as const;

const freeLength = 1 << 6;

/**
 * A seed for one question. Its low bits say the targets (key, longer, kind: two bits each, then one
 * for free lengths), so that form, facts and seed alone make the question again.
 */
export function toItemSeed({ key, longer, kind }: ItemTargets, random: Random): number {
  const free = longer === undefined ? freeLength : 0;
  return (random.below(1 << 24) << 7) | free | (kind << 4) | ((longer ?? 0) << 2) | key;
}

export function targetsOf(seed: number): ItemTargets {
  return {
    key: seed & 3,
    longer: (seed & freeLength) === 0 ? (seed >> 2) & 3 : undefined,
    kind: (seed >> 4) & 3,
  };
}
