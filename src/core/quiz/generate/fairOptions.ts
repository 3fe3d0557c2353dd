import { shuffled, type Random } from "../../base/random.ts";
import { contentWords, isSubset, normalised } from "../../content/lint/words.ts";

/** By what a student who knows nothing might tell the right option from the others. */
interface Looks {
  readonly length: number;
  readonly hasNumber: boolean;
  /** How many of its words the question has, all counted and without those that say nothing. */
  readonly shared: readonly [all: number, content: number];
  readonly words: ReadonlySet<string>;
}

/**
 * Three of the wrong options, none of which repeats or implies another or the right one, and from
 * which neither length nor numbers nor the words of the question tell the right one: `longer` of
 * them are longer than it and the others shorter (any if undefined), all have a number or none has,
 * and none shares fewer words with the question. Undefined if there are no such three.
 */
export function fairOptions(
  right: string,
  wrong: readonly string[],
  question: string,
  longer: number | undefined,
  random: Random,
): readonly string[] | undefined {
  const looksOf = looksIn(question);
  const key = looksOf(right);
  const room = { longer: longer ?? 3, shorter: 3 - (longer ?? 0) };
  const chosen: { readonly text: string; readonly looks: Looks }[] = [];
  for (const text of shuffled(wrong, random)) {
    if (chosen.length === 3) break;
    const looks = looksOf(text);
    if (!isLikeKey(looks, key) || overlaps(looks, key)) continue;
    if (chosen.some((other) => overlaps(looks, other.looks))) continue;
    if (longer !== undefined) {
      const side = looks.length > key.length ? "longer" : "shorter";
      if (looks.length === key.length || room[side] === 0) continue;
      room[side] -= 1;
    }
    chosen.push({ text, looks });
  }
  return chosen.length === 3 ? chosen.map(({ text }) => text) : undefined;
}

function looksIn(question: string): (text: string) => Looks {
  const all = new Set(normalised(question).split(" "));
  const content = contentWords(question);
  return (text) => {
    const words = contentWords(text);
    const plain = new Set(normalised(text).split(" "));
    return {
      length: text.length,
      hasNumber: /\p{N}/u.test(text),
      shared: [sharedWith(all, plain), sharedWith(content, words)],
      words,
    };
  };
}

function sharedWith(question: ReadonlySet<string>, words: ReadonlySet<string>): number {
  return [...words].filter((word) => question.has(word)).length;
}

function isLikeKey({ hasNumber, shared }: Looks, key: Looks): boolean {
  return hasNumber === key.hasNumber && shared[0] >= key.shared[0] && shared[1] >= key.shared[1];
}

/** Whether all words of one are in the other: then the one may be right whenever the other is. */
function overlaps(a: Looks, b: Looks): boolean {
  return isSubset(a.words, b.words) || isSubset(b.words, a.words);
}
