/**
 * Words are numbered as they come, so the common ones have low numbers. Only of these there are so
 * many facts that a phrase needs more than the facts that have all its words.
 */
const commonWords = 1024;

/** Whether facts keep a bit for these two words, the first right before the second. */
export function isKeptPair(first: number, second: number): boolean {
  return first >= 0 && second >= 0 && first < commonWords && second < commonWords;
}

/**
 * So many numbers of 32 bits each fact has for its pairs. A long statement has twenty: for a pair that
 * it does not have one fact in seven is read, with 32 bits it would be every second.
 */
export const pairLanes = 4;

/** The bit, from 0, of two words side by side: 32 to a number. Other pairs may have the same. */
export function pairPlace(first: number, second: number): number {
  // Knuth's multiplicative hash.
  return Math.imul(first * commonWords + second, 0x9e3779b1) >>> 25;
}
