/**
 * A sentence that can still be put into another language: English words with {0}, {1} and so on in
 * place of its values. A value that is a sentence, or part of one, is put into that language as well.
 */
export interface Sentence {
  readonly template: string;
  readonly values: readonly SentenceValue[];
}

export type SentenceValue = string | number | Sentence;

/** Call it with the template written out: tools that gather what is to be translated look for it. */
export function sentence(template: string, ...values: readonly SentenceValue[]): Sentence {
  return { template, values };
}

/** `translate` gives a template in the reader's language, with the same places for values. */
export function formatSentence(
  { template, values }: Sentence,
  translate: (template: string) => string,
): string {
  // In one pass, so that a value with braces of its own is left as it is.
  return translate(template).replaceAll(/\{(\d+)\}/g, (place, index: string) => {
    const value = values[Number(index)];
    if (value === undefined) return place;
    return typeof value === "object" ? formatSentence(value, translate) : String(value);
  });
}

/** The sentence as the log and the command line have it. */
export function toEnglish(english: Sentence): string {
  return formatSentence(english, (template) => template);
}
