import { crc32c } from "../base/crc32c.ts";

/** The longest line that is read or written, in characters. */
export const longestLine = 131_072;

/** How every line begins: the version comes first, so that the start of a record can be found. */
export const lineStart = '{"v":';

const sumStart = ',"sum":"';
const sumDigits = 8;
const sumEnd = '"}';
const tailLength = sumStart.length + sumDigits + sumEnd.length;

/**
 * A JSON object as one line of ASCII, without a line end, with a checksum of all before it as its
 * last member. `v` must be its first member.
 */
export function formatLine(value: { readonly v: number }): string {
  const body = toAsciiJson(value).slice(0, -1);
  const sum = crc32c(body).toString(16).padStart(sumDigits, "0");
  return `${body}${sumStart}${sum}${sumEnd}`;
}

/** JSON whose characters are all ASCII. */
export function toAsciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[\u007f-\uffff]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * The checksum of the line from `from` to before `to`, if it says it rightly; undefined for a
 * damaged line.
 */
export function checkedSum(text: string, from: number, to: number): number | undefined {
  const sumAt = to - tailLength;
  if (sumAt < from + lineStart.length || to - from > longestLine) return undefined;
  if (!text.startsWith(lineStart, from)) return undefined;
  if (!text.startsWith(sumStart, sumAt) || !text.startsWith(sumEnd, to - sumEnd.length))
    return undefined;
  const sum = parseSum(text, sumAt + sumStart.length);
  return sum >= 0 && crc32c(text, from, sumAt) === sum ? sum : undefined;
}

/** Eight hexadecimal digits in small letters; −2 for anything else. */
function parseSum(text: string, from: number): number {
  let sum = 0;
  for (let index = from; index < from + sumDigits; index += 1) {
    const code = text.charCodeAt(index);
    const isDigit = code >= 48 && code <= 57;
    if (!isDigit && (code < 97 || code > 102)) return -2;
    sum = sum * 16 + (isDigit ? code - 48 : code - 87);
  }
  return sum;
}
