/** Whether an option such as "1 and 2 only" names the statements that are right, and no others. */
export function sameNumbers(option: string, right: readonly number[]): boolean {
  const isNeither = option === "Neither 1 nor 2";
  const numbers = isNeither ? [] : (option.match(/\d/g) ?? []);
  return numbers.join() === right.join();
}

/** "Only two pairs" → 2; undefined if it contradicts itself. */
export function countIn(option: string, size: number): number | undefined {
  if (/^None\b/.test(option)) return 0;
  const count = ["one", "two", "three", "four"].findIndex((word) => option.includes(word)) + 1;
  return option.startsWith("All") && count !== size ? undefined : count;
}
