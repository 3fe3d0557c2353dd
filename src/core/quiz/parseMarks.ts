import { fail, ok, type Result } from "../base/result.ts";
import { greatestCommonDivisor, vulgarFractions, type MarkingScheme } from "./marks.ts";

/** A number as numerator and denominator in lowest terms; the denominator is at least 1. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Numbers of more digits are no marks, and sums of them might not be exact. */
const numberPattern = /^([+\-−]?)(\d{1,4})(?:\.(\d{1,3}))?$/;
const fractionPattern = /^([+\-−]?)(?:(\d{1,4})\s+)?(\d{1,4})\s*[/⁄]\s*(\d{1,3})$/;

/**
 * Reads marks exactly: "2", "2.5", "-2/3", "1 1/3", and what `formatMarks` writes, such as "−⅔" and
 * "13 ⅓". The failure is a sentence.
 */
export function parseMarks(text: string): Result<Fraction, string> {
  const plain = writeOut(text.trim());
  const number = numberPattern.exec(plain);
  if (number !== null) {
    const [, sign = "", whole = "", decimals = ""] = number;
    return ok(toFraction(sign, Number(whole + decimals), 10 ** decimals.length));
  }
  const [, sign = "", whole = "0", over = "", under = "0"] = fractionPattern.exec(plain) ?? [];
  if (Number(under) === 0)
    return fail(`"${text}" are no marks; write them like 2, 2.5, -2/3 or 1 1/3.`);
  return ok(toFraction(sign, Number(whole) * Number(under) + Number(over), Number(under)));
}

/** "13 ⅓" and "13⅓" as "13 1/3". */
function writeOut(text: string): string {
  const shown = Object.entries(vulgarFractions).find(([, character]) => text.endsWith(character));
  if (shown === undefined) return text;
  const [fraction, character] = shown;
  const before = text.slice(0, -character.length).trimEnd();
  return /\d$/.test(before) ? `${before} ${fraction}` : before + fraction;
}

function toFraction(sign: string, size: number, denominator: number): Fraction {
  const divisor = greatestCommonDivisor(size, denominator);
  const numerator = size / divisor;
  const isNegative = sign === "-" || sign === "−";
  return {
    numerator: isNegative && numerator > 0 ? -numerator : numerator,
    denominator: denominator / divisor,
  };
}

/**
 * Reads a marking scheme of the student's own, over the least common denominator of its marks; a
 * blank gets nothing if nothing is said of it. The failure is a sentence.
 */
export function parseMarkingScheme(texts: {
  readonly right: string;
  readonly wrong: string;
  readonly blank?: string;
}): Result<MarkingScheme, string> {
  const right = parseMarks(texts.right);
  if (!right.ok) return right;
  const wrong = parseMarks(texts.wrong);
  if (!wrong.ok) return wrong;
  const blank = parseMarks(texts.blank ?? "0");
  if (!blank.ok) return blank;
  if (right.value.numerator <= 0)
    return fail(`A right answer must gain marks, such as 2; "${texts.right}" does not.`);
  if (wrong.value.numerator > 0)
    return fail(`A wrong answer must gain nothing: write 0 or less, such as -2/3.`);
  if (blank.value.numerator > 0)
    return fail(`A blank must gain nothing: write 0 or less, such as 0.`);
  const denominator = [right, wrong, blank].reduce(
    (common, { value }) => leastCommonMultiple(common, value.denominator),
    1,
  );
  const over = ({ value }: { readonly value: Fraction }): number =>
    value.numerator * (denominator / value.denominator);
  return ok({ denominator, right: over(right), wrong: over(wrong), blank: over(blank) });
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}
