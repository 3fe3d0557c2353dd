import type { FactKey } from "../base/ids.ts";
import type { AnswerOutcome } from "../progress/progressRecord.ts";

/** A statement, pair or row of a question; or what else its options say yes or no to. */
export interface GradedStatement {
  readonly facts: readonly FactKey[];
  readonly isTrue: boolean;
}

/**
 * What an option says of the statements:
 * - `judges`: for each statement that it is right (true), that it is not (false), or nothing
 *   (undefined). "1 and 3 only" of three is true, false, true. An option about which II explains I has
 *   that as one more statement, of which "I correct, II incorrect" says nothing.
 * - `counts`: how many are right.
 */
export type OptionClaim =
  | { readonly kind: "judges"; readonly says: readonly (boolean | undefined)[] }
  | { readonly kind: "counts"; readonly right: number };

/**
 * What a chosen option tells of each fact: "right" and "wrong" where it says of the fact's statements
 * what is so and what is not, and "blank" where it does not tell. `claim` is undefined for a blank.
 * A fact in several statements is wrong when one of them was judged wrong, and right when one was
 * judged right and none wrong.
 *
 * "All" and "none" judge every statement. Of the counts between, a wrong one does not tell which
 * statement was mistaken, so it tells nothing. The right one is taken as all judged right, though it
 * is not certain: two mistakes may have cancelled each other.
 */
export function gradeStatements(
  statements: readonly GradedStatement[],
  claim: OptionClaim | undefined,
): ReadonlyMap<FactKey, AnswerOutcome> {
  const says = judgements(statements, claim);
  const outcomes = new Map<FactKey, AnswerOutcome>();
  for (const [index, { facts, isTrue }] of statements.entries()) {
    const said = says[index];
    const outcome = said === undefined ? "blank" : said === isTrue ? "right" : "wrong";
    for (const fact of facts) outcomes.set(fact, worse(outcomes.get(fact), outcome));
  }
  return outcomes;
}

function judgements(
  statements: readonly GradedStatement[],
  claim: OptionClaim | undefined,
): readonly (boolean | undefined)[] {
  if (claim === undefined) return [];
  if (claim.kind === "judges") return claim.says;
  if (claim.right === 0) return statements.map(() => false);
  if (claim.right === statements.length) return statements.map(() => true);
  const truths = statements.map(({ isTrue }) => isTrue);
  return truths.filter(Boolean).length === claim.right ? truths : [];
}

/** Wrong before right before blank. */
function worse(known: AnswerOutcome | undefined, other: AnswerOutcome): AnswerOutcome {
  if (known === "wrong" || other === "wrong") return "wrong";
  return known === "right" || other === "right" ? "right" : "blank";
}
