import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A source of chance that gives the same sequence for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to `bound` − 1; `bound` is at least 1. */
  below(bound: number): number;
}

/** `seed` is any 32-bit whole number. Generator: xoroshiro128+ (Blackman and Vigna, 2018). */
export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return { below: (bound) => uniformInt(generator, 0, bound - 1) };
}

/**
 * The source of chance of a seed, after its bits are mixed: seeds that share their low bits, as those
 * of one key do, would else begin alike. Mixing: the last step of MurmurHash3 (Appleby, 2008).
 */
export function createMixedRandom(seed: number): Random {
  let bits = seed | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return createRandom(bits ^ (bits >>> 16));
}

/** A copy of `values` in random order (Fisher–Yates), each order equally likely. */
export function shuffled<Value>(values: readonly Value[], random: Random): Value[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const chosen = random.below(last + 1);
    const moved = result[last] as Value;
    result[last] = result[chosen] as Value;
    result[chosen] = moved;
  }
  return result;
}
