/** The letters by which options are called, in their order. */
export const optionLetters: readonly string[] = ["A", "B", "C", "D"];

const digits = ["1", "2", "3", "4"];

/** What a key does with an option: 1 to 4 and A to D choose one, the same with Shift strikes it out. */
export interface OptionKey {
  /** Position of the option. */
  readonly option: number;
  readonly isStrike: boolean;
}

/** Undefined for keys that are about no option. */
export function optionKeyOf({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, "key" | "code" | "shiftKey">): OptionKey | undefined {
  // A digit is a digit, also on keyboards where it needs Shift.
  const digit = digits.indexOf(key);
  if (digit >= 0) return { option: digit, isStrike: false };
  const letter = optionLetters.indexOf(key.toUpperCase());
  if (letter >= 0) return { option: letter, isStrike: shiftKey };
  const shifted = shiftKey ? digits.findIndex((each) => code === `Digit${each}`) : -1;
  return shifted >= 0 ? { option: shifted, isStrike: true } : undefined;
}
