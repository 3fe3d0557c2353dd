/**
 * Each fact keeps which first letters, and first two letters, its words have, as bits: one letter in
 * the first of its numbers, two letters hashed into the others. Nearly every fact has a word with
 * an "s", so these beginnings are no words of the index: there would be too many places to look at.
 */
export const lanes = 4;

/**
 * The bit, from 0, in which a beginning of one letter or two is kept: 32 to a number. Longer ones
 * are kept by their first two. Two beginnings may share a bit.
 */
export function firstLettersPlace(letters: Uint16Array, length: number): number {
  const first = letters[0] ?? 0;
  if (length < 2) return first & 31;
  // Knuth's multiplicative hash.
  const hash = Math.imul(first * 31 + (letters[1] ?? 0), 0x9e3779b1) >>> 20;
  return 32 + (hash % ((lanes - 1) * 32));
}
