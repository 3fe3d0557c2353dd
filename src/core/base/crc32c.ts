/**
 * CRC-32C (Castagnoli): finds every single burst of up to 32 damaged bits. Polynomial and check
 * value: RFC 3720, section 12.1 and appendix B.4; a byte at a time with a table: Sarwate, 1988.
 */
const reversedPolynomial = 0x82f63b78;

/** What each byte does to the sum. */
const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1)
    sum = (sum & 1) === 1 ? (sum >>> 1) ^ reversedPolynomial : sum >>> 1;
  return sum;
});

/**
 * The checksum of a part of an ASCII text, from `from` to before `to`: a whole number from 0 to
 * 2³² − 1. −1 when the part has a character outside ASCII: no checksum is equal to that.
 */
export function crc32c(text: string, from = 0, to = text.length): number {
  let sum = -1;
  let all = 0;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    all |= code;
    sum = (sum >>> 8) ^ (table[(sum ^ code) & 0xff] ?? 0);
  }
  return all > 0x7f ? -1 : ~sum >>> 0;
}
