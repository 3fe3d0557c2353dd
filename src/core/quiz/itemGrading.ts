import type { FactKey } from "../base/ids.ts";
import {
  readCombination,
  readCount,
  readThreeStatements,
  readTwoStatements,
} from "../content/lint/rightOptions.ts";
import type { Item } from "../content/pack.ts";
import { gradeStatements, type GradedStatement, type OptionClaim } from "./gradeStatements.ts";
import type { Outcome } from "./marks.ts";

/** What a question says, and what each of its options says of that. */
export interface ItemGrading {
  readonly statements: readonly GradedStatement[];
  /** For each option; undefined for one that cannot be read. */
  readonly claims: readonly (OptionClaim | undefined)[];
}

type Form = Item["form"];

/**
 * What is graded of numbered statements, pairs or rows, and by which of the options. Undefined for
 * forms without them, and where no statement says by which facts it is judged.
 */
export function gradingOfStatements(
  form: Form,
  statements: readonly GradedStatement[],
  options: readonly string[],
): ItemGrading | undefined {
  if (statements.every(({ facts }) => facts.length === 0)) return undefined;
  const size = statements.length;
  switch (form) {
    case "combination":
      return { statements, claims: options.map((option) => combinationClaim(option, size)) };
    case "count":
    case "pairs":
    case "rows":
      return { statements, claims: options.map((option) => countClaim(option, size)) };
    case "two-statements":
      return { statements, claims: options.map(twoStatementsClaim) };
    case "three-statements":
      // Statement I is right in every option: an answer says nothing of it.
      return { statements: statements.slice(1), claims: options.map(threeStatementsClaim) };
    case "single-best":
    case "not":
    case "sequence":
      return undefined;
  }
}

/**
 * What is graded of options that are free words, each of which asserts something: the chosen one, and
 * the right one. That an option was passed over says little of what it asserts.
 */
export function gradingOfOptions(
  form: Form,
  assertions: readonly GradedStatement[],
  key: number,
): ItemGrading {
  const isChosenTrue = form !== "not";
  const claims = assertions.map((_, chosen) =>
    toJudgement(
      assertions.map((_other, index) => {
        if (index === chosen) return isChosenTrue;
        return index === key ? !isChosenTrue : undefined;
      }),
    ),
  );
  return { statements: assertions, claims };
}

/**
 * The outcome for each fact of an item, see `gradeStatements`. `chosen` is the position of the chosen
 * option, undefined for a blank. Facts on which the answer hangs only as a whole share in a right
 * answer, and a wrong one does not tell which was mistaken. Without a grading all is as the whole is.
 */
export function gradeFacts(
  item: {
    readonly facts: readonly FactKey[];
    readonly key: number;
    readonly grading?: ItemGrading;
  },
  chosen: number | undefined,
): ReadonlyMap<FactKey, Outcome> {
  const { facts, key, grading } = item;
  const whole: Outcome = chosen === undefined ? "blank" : chosen === key ? "right" : "wrong";
  const claim = chosen === undefined ? undefined : grading?.claims[chosen];
  if (grading === undefined || claim === undefined)
    return new Map(facts.map((fact) => [fact, whole]));
  const graded = gradeStatements(grading.statements, claim);
  const ungraded: Outcome = whole === "wrong" ? "blank" : whole;
  return new Map(facts.map((fact) => [fact, graded.get(fact) ?? ungraded]));
}

function combinationClaim(option: string, size: number): OptionClaim | undefined {
  const numbers = readCombination(option, size);
  return (
    numbers && toJudgement(Array.from({ length: size }, (_, index) => numbers.includes(index + 1)))
  );
}

function countClaim(option: string, size: number): OptionClaim | undefined {
  const right = readCount(option, size);
  return right === undefined ? undefined : { kind: "counts", right };
}

/** That II explains I is a matter of no single fact. */
function twoStatementsClaim(option: string): OptionClaim | undefined {
  const says = readTwoStatements(option);
  const of = (isSecond: boolean) => says.find((each) => each.isSecond === isSecond)?.isTrue;
  return says.length === 0 ? undefined : toJudgement([of(false), of(true)]);
}

function threeStatementsClaim(option: string): OptionClaim | undefined {
  const right = readThreeStatements(option);
  return right === undefined ? undefined : { kind: "counts", right };
}

function toJudgement(says: readonly (boolean | undefined)[]): OptionClaim {
  return { kind: "judges", says };
}
