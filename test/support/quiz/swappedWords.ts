/** A statement with words swapped; undefined if they do not stand in it exactly once, as whole words. */
export function swappedWords(statement: string, from: string, to: string): string | undefined {
  const word = /[\p{L}\p{N}]/u;
  const pieces = statement.split(from);
  const whole = pieces.slice(1).flatMap((_, index) => {
    const before = pieces.slice(0, index + 1).join(from);
    const after = pieces.slice(index + 1).join(from);
    return word.test(before.at(-1) ?? "") || word.test(after[0] ?? "") ? [] : [before + to + after];
  });
  return whole.length === 1 ? whole[0] : undefined;
}
