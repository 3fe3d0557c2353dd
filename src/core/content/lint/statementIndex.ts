import type { Fact } from "../pack.ts";
import { entriesOf, type LintContext, type LintedPack } from "./lintRule.ts";
import { isSubset, saysTheSame, toStatement, type Statement } from "./words.ts";

/** A fact with its statement made ready to be compared. */
export interface IndexedFact extends Statement {
  readonly linted: LintedPack;
  readonly fact: Fact;
}

/** Finds facts that say the same as a sentence, without comparing it with every fact. */
export class StatementIndex {
  readonly #byWord = new Map<string, IndexedFact[]>();
  readonly #facts: IndexedFact[] = [];

  constructor(context: LintContext) {
    for (const { linted, entry: fact } of entriesOf(context, "facts")) {
      const indexed = { linted, fact, ...toStatement(fact.statement) };
      this.#facts.push(indexed);
      for (const word of indexed.words) {
        const facts = this.#byWord.get(word);
        if (facts === undefined) this.#byWord.set(word, [indexed]);
        else facts.push(indexed);
      }
    }
  }

  get facts(): readonly IndexedFact[] {
    return this.#facts;
  }

  /** Facts that have all of some words; none for no words. */
  having(words: ReadonlySet<string>): readonly IndexedFact[] {
    const groups = [...words].map((word) => this.#byWord.get(word) ?? []);
    const [rarest = []] = groups.sort((a, b) => a.length - b.length);
    return rarest.filter((fact) => isSubset(words, fact.words));
  }

  /**
   * Facts that say the same as a sentence. Two texts that share 85 % of their words share one of the
   * rarest words of either: only facts with one of the sentence's rarest words are compared.
   */
  saying(statement: Statement): readonly IndexedFact[] {
    const countOf = (word: string) => this.#byWord.get(word)?.length ?? 0;
    const known = [...statement.words].filter((word) => countOf(word) > 0);
    known.sort((a, b) => countOf(a) - countOf(b));
    const enough = Math.floor(statement.words.size * 0.15) + 1;
    const candidates = new Set(
      known.slice(0, enough).flatMap((word) => this.#byWord.get(word) ?? []),
    );
    return [...candidates].filter((fact) => saysTheSame(fact, statement));
  }
}
