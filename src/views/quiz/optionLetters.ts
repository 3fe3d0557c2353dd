/** The letters by which options are called, in their order. */
export const optionLetters: readonly string[] = ["A", "B", "C", "D"];

/** The position of the option that a key stands for ("1" to "4", "a" to "d"); undefined for others. */
export function optionOfKey(key: string): number | undefined {
  const letter = optionLetters.indexOf(key.toUpperCase());
  if (letter >= 0) return letter;
  const number = ["1", "2", "3", "4"].indexOf(key);
  return number >= 0 ? number : undefined;
}
