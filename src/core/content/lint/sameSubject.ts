import type { Fact, Term } from "../pack.ts";
import { contentWords, holdsWords, isSubset } from "./words.ts";

/** So much of what a decoy says must a fact say that makes it true. */
const sharedFrom = 0.8;
/** And so much of what that fact says: else it is about more than the decoy. */
const sharedBackFrom = 0.6;

/**
 * Whether a fact with the words `other` says in other words what a decoy of `fact` says: it has nearly
 * all words of the decoy, all names among them, and none that the decoy has taken out.
 */
export function saysDecoy(
  decoy: string,
  fact: Fact,
  terms: readonly Term[],
  other: ReadonlySet<string>,
): boolean {
  const words = contentWords(decoy);
  const shared = [...words].filter((word) => other.has(word)).length;
  const replaced = [...contentWords(fact.statement)].filter((word) => !words.has(word));
  return (
    shared >= sharedFrom * words.size &&
    shared >= sharedBackFrom * other.size &&
    isSubset(namesIn(decoy, terms), other) &&
    !replaced.some((word) => other.has(word))
  );
}

/** The words that name something: of the glossary, or with a capital letter or a digit. */
function namesIn(text: string, terms: readonly Term[]): ReadonlySet<string> {
  const named = terms
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .filter((name) => holdsWords(text, name));
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const marked = words.filter((word) => /^\p{Lu}|\p{N}/u.test(word));
  return contentWords([...named, ...marked].join(" "));
}
