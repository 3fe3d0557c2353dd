import { createRandom } from "../../../src/core/base/random.ts";

/** A number from 0 to below 1, another one each time. */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  const random = createRandom(seed | 0);
  return () => random.below(2 ** 30) / 2 ** 30;
}

/** A number of the standard normal distribution (Box and Muller, 1958). */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
