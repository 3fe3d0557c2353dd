import type { Item } from "../content/pack.ts";

const romanNumbers: readonly string[] = ["I", "II", "III", "IV", "V"];

/**
 * The number of a question's statement, counted from 0, as its options name it: past papers write
 * "1 and 2 only", but "Statement II explains Statement I".
 */
export function statementNumber(form: Item["form"], index: number): string {
  const isRoman = form === "two-statements" || form === "three-statements";
  return (isRoman ? romanNumbers[index] : undefined) ?? String(index + 1);
}
