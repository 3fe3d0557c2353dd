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
  if (length < 2) return singlePlace(first);
  // Knuth's multiplicative hash.
  const hash = Math.imul(first * 31 + (letters[1] ?? 0), 0x9e3779b1) >>> 20;
  return 32 + (hash % ((lanes - 1) * 32));
}

/**
 * Each letter from a to z has a bit of its own, 0 to 25. The digits share four others, and all further
 * scripts two: few facts have words in them.
 */
function singlePlace(unit: number): number {
  if (unit >= letterA && unit <= letterZ) return unit - letterA;
  if (unit >= digitZero && unit <= digitNine) return 26 + (unit & 3);
  return 30 + (unit & 1);
}

const [letterA, letterZ, digitZero, digitNine] = [0x61, 0x7a, 0x30, 0x39];
