/** Units and currencies that mean the same, as texts and students write them. */
const groups = [
  "₹ rs inr rupee rupees",
  "$ usd dollar dollars",
  "€ eur euro euros",
  "£ gbp pound pounds",
  "% percent pc",
  "cr crore crores",
  "lakh lakhs lac lacs",
  "mn million millions",
  "bn billion billions",
  "tn trillion trillions",
].map((group) => group.split(" "));

const sameWords = new Map(groups.flatMap((group) => group.map((word) => [word, group] as const)));

/** The other ways to write a unit or currency; none for any other word. */
export function otherUnitWords(word: string): readonly string[] {
  return (sameWords.get(word) ?? []).filter((other) => other !== word);
}
