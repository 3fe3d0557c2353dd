/** A number ("57", "16,300") alone, or a date as year, month and day, as far as they are known. */
export type OrderValue = readonly [first: number, ...rest: number[]];

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Reads "57", "16,300", "1901", "May 2007" and "12 November 2017"; undefined for anything else. */
export function toOrderValue(text: string): OrderValue | undefined {
  const plain = text.trim().toLowerCase();
  if (/^\d+(,\d+)*(\.\d+)?$/.test(plain)) return [Number(plain.replaceAll(",", ""))];
  const [, day, name = "", year] = /^(?:(\d{1,2}) )?([a-z]+) (\d{4})$/.exec(plain) ?? [];
  const month = months.indexOf(name);
  if (year === undefined || month < 0) return undefined;
  return [Number(year), month + 1, ...(day === undefined ? [] : [Number(day)])];
}

/** Below 0 if the first comes before the second; undefined if they may fall together. */
export function compareValues(
  a: OrderValue | undefined,
  b: OrderValue | undefined,
): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  for (const [index, part] of a.entries()) {
    const other = b[index];
    // A year holds all its months: which comes first is not known.
    if (other === undefined) return undefined;
    if (part !== other) return part - other;
  }
  return undefined;
}
