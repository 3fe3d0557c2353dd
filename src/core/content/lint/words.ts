/** Words that say nothing of what a sentence is about. */
const stopWords = new Set(
  "a an and are as at be been by for from has have in into is it its of on or that the their this to was were which with".split(
    " ",
  ),
);

/** A text by which two spellings of the same name or sentence are the same. */
export function normalised(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(" ");
}

/** The words of a text that carry its meaning, plural and singular alike. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = normalised(text)
    .split(" ")
    .filter((word) => word !== "" && !stopWords.has(word));
  return new Set(words.map((word) => (word.length > 3 ? word.replace(/s$/, "") : word)));
}

/** Shared words as a part of all words of two sets (Jaccard index), from 0 to 1. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The numbers among the words of a text, in order. */
export function numbersIn(text: string): string {
  return (text.match(/\d+(?:[.,]\d+)*/g) ?? []).join(" ");
}

/** Above this two statements say the same in other words. */
const sameFrom = 0.85;

/** Whether two statements say the same: nearly the same words, and the same numbers. */
export function saysTheSame(a: Statement, b: Statement): boolean {
  return a.numbers === b.numbers && similarity(a.words, b.words) >= sameFrom;
}

/** A sentence made ready to be compared. */
export interface Statement {
  readonly words: ReadonlySet<string>;
  readonly numbers: string;
}

export function toStatement(text: string): Statement {
  return { words: contentWords(text), numbers: numbersIn(text) };
}

export function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((word) => whole.has(word));
}

export function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && isSubset(a, b);
}

/** Whether words stand in a text side by side, in whatever case and with whatever marks between them. */
export function holdsWords(text: string, words: string): boolean {
  return normalised(words) !== "" && ` ${normalised(text)} `.includes(` ${normalised(words)} `);
}

/** A text, normalised, with words replaced; undefined if they do not stand in it exactly once. */
export function withWordsReplaced(text: string, from: string, to: string): string | undefined {
  const [before, after, ...more] = ` ${normalised(text)} `.split(` ${normalised(from)} `);
  if (normalised(from) === "" || before === undefined || after === undefined || more.length > 0)
    return undefined;
  return `${before} ${normalised(to)} ${after}`.trim();
}
