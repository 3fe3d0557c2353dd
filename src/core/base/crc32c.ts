/**
 * CRC-32C (Castagnoli): finds every single burst of up to 32 damaged bits. Polynomial and check
 * value: RFC 3720, section 12.1 and appendix B.4. Four bytes at a time: Kounavis and Berry, "A
 * systematic approach to building high performance software-based CRC generators", 2005.
 */
const reversedPolynomial = 0x82f63b78;

/** What each byte does to the sum when 0, 1, 2 and 3 bytes come after it: four tables in one. */
const table = makeTable();

function makeTable(): Int32Array {
  const sums = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1)
      sum = (sum & 1) === 1 ? (sum >>> 1) ^ reversedPolynomial : sum >>> 1;
    sums[byte] = sum;
  }
  for (let place = 256; place < sums.length; place += 1) {
    const before = sums[place - 256] ?? 0;
    sums[place] = (before >>> 8) ^ (sums[before & 0xff] ?? 0);
  }
  return sums;
}

/**
 * The checksum of a part of an ASCII text, from `from` to before `to`: a whole number from 0 to
 * 2³² − 1. −1 when the part has a character outside ASCII: no checksum is equal to that.
 */
export function crc32c(text: string, from = 0, to = text.length): number {
  let sum = -1;
  let all = 0;
  let index = from;
  for (; index + 3 < to; index += 4) {
    const first = text.charCodeAt(index);
    const second = text.charCodeAt(index + 1);
    const third = text.charCodeAt(index + 2);
    const fourth = text.charCodeAt(index + 3);
    all |= first | second | third | fourth;
    sum ^= first | (second << 8) | (third << 16) | (fourth << 24);
    sum =
      (table[768 + (sum & 0xff)] ?? 0) ^
      (table[512 + ((sum >>> 8) & 0xff)] ?? 0) ^
      (table[256 + ((sum >>> 16) & 0xff)] ?? 0) ^
      (table[sum >>> 24] ?? 0);
  }
  for (; index < to; index += 1) {
    const code = text.charCodeAt(index);
    all |= code;
    sum = (sum >>> 8) ^ (table[(sum ^ code) & 0xff] ?? 0);
  }
  return all > 0x7f ? -1 : ~sum >>> 0;
}
