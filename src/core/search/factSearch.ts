import type { FactKey } from "../base/ids.ts";
import { CandidateFinder, type Candidate, type MatchedWord } from "./candidates.ts";
import type { FactDocument, PackDocuments } from "./factDocument.ts";
import { checkNames, createFilter } from "./factFilter.ts";
import { FactIndex } from "./factIndex.ts";
import { Highlighter, type Highlight } from "./highlighter.ts";
import { joinPhrases } from "./joinPhrases.ts";
import { WordMatcher } from "./matchWords.ts";
import { parseSearchQuery, type QueryProblem } from "./parseSearchQuery.ts";
import { createPhraseFilter } from "./phraseFilter.ts";
import { rankWithFuse } from "./rankWithFuse.ts";
import { readPhrases, readWords } from "./readWords.ts";
import { reportUnknownNumbers } from "./unknownNumbers.ts";
import { WordScanner } from "./wordScanner.ts";

export interface FactHit {
  readonly key: FactKey;
  /** Letters of the fact's title and statement that match. */
  readonly highlights: {
    readonly title: readonly Highlight[];
    readonly statement: readonly Highlight[];
  };
}

export interface SearchOutcome {
  /** The best first; those alike by key. */
  readonly hits: readonly FactHit[];
  /** What in the query could not be understood; the rest of it was searched for. */
  readonly problems: readonly QueryProblem[];
  /** More facts are being put in: the same query may find more in a while. */
  readonly isPartial: boolean;
}

/** Which facts are searched. */
export interface SearchScope {
  /** Only facts of which this is true are found. */
  readonly isInScope?: ((key: FactKey) => boolean) | undefined;
  /** More facts will be put in soon, though none are at this moment. */
  readonly isGrowing?: boolean;
}

/** How far `FactSearch.putPacks` has come, in facts. */
export interface IndexingProgress {
  readonly done: number;
  readonly total: number;
}

/** Candidates beyond these are not ranked, and no list shows more rows. */
const mostHits = 100;
/** So many facts are read in vain at most for a beginning that shares its bit with a common one. */
const mostMisread = 1_000;

/**
 * Finds facts by words of their title, statement, terms and aliases, also half typed or misspelt.
 * Packs come and go one by one, each at a cost that depends on that pack alone.
 */
export class FactSearch {
  readonly #index = new FactIndex();
  readonly #matcher = new WordMatcher(this.#index);
  readonly #finder = new CandidateFinder(this.#index);
  readonly #highlighter = new Highlighter(this.#index.vocabulary);
  #running = 0;

  /** How many facts there are. */
  get size(): number {
    return this.#index.size;
  }

  /** Puts in a pack, in place of the one with the same id. */
  putPack(pack: PackDocuments): void {
    const steps = this.#index.putPack(pack);
    while (steps.next().done !== true);
  }

  /**
   * Puts in packs in steps of at most 500 facts, for a caller that must let others work in between.
   * What was put in is found from then on; outcomes are partial until the last step is done.
   */
  *putPacks(packs: readonly PackDocuments[]): Generator<IndexingProgress, void> {
    const total = packs.reduce((sum, { facts }) => sum + facts.length, 0);
    let done = 0;
    this.#running += 1;
    try {
      for (const pack of packs)
        for (const count of this.#index.putPack(pack)) {
          done += count;
          yield { done, total };
        }
    } finally {
      this.#running -= 1;
    }
  }

  removePack(packId: string): void {
    this.#index.removePack(packId);
  }

  /**
   * The facts that a query finds, at most `limit` and at most 100 of them for a query with words. A
   * query of filters alone finds all facts that fit, by pack; an empty one finds none.
   */
  search(
    query: string,
    limit: number,
    { isInScope = () => true, isGrowing = false }: SearchScope = {},
  ): SearchOutcome {
    const { words: text, ...parsed } = parseSearchQuery(query);
    const { phrases, problems: tooMany } = joinPhrases(parsed.phrases);
    const isPartial = this.#running > 0 || isGrowing;
    // While packs are put in, what nothing is named may only not be there yet.
    const { filters, problems: unknown } = isPartial
      ? { filters: parsed.filters, problems: [] }
      : checkNames(parsed.filters, this.#index);
    const numbers = isPartial ? [] : reportUnknownNumbers(query, text, this.#index);
    const problems = [...parsed.problems, ...tooMany, ...unknown, ...numbers].sort(
      (a, b) => a.start - b.start,
    );
    const required = phrases.filter(({ isExcluded }) => !isExcluded);
    const requiredTexts = required.map((phrase) => phrase.text);
    const words = [
      ...readPhrases(requiredTexts, this.#index),
      ...readWords(text, this.#index, this.#matcher),
    ];
    const fits = createFilter(filters);
    const fitsPhrases = createPhraseFilter(phrases, this.#index);
    const accepts = (document: number): boolean => {
      const fact = this.#index.documents[document];
      const shelf = this.#index.shelves[document];
      return (
        fact !== undefined &&
        shelf !== undefined &&
        fits(shelf) &&
        isInScope(fact.key) &&
        fitsPhrases(document)
      );
    };
    const isAsked = words.length > 0 || filters.length > 0 || phrases.length > 0;
    const facts =
      limit < 1 || !isAsked
        ? []
        : words.length > 0
          ? this.#findWords(words, Math.min(limit, mostHits), accepts)
          : this.#index.list(limit, fits, accepts);
    return { hits: this.#toHits(facts, words), problems, isPartial };
  }

  #findWords(
    words: readonly MatchedWord[],
    limit: number,
    accepts: (document: number) => boolean,
  ): readonly FactDocument[] {
    const documentOf = ({ document }: Candidate) => this.#index.documents[document]!;
    const [only, ...others] = words;
    // Two beginnings may share a bit, and no other word says whether the fact is meant.
    const begins =
      only?.isShort === true && others.length === 0
        ? createBeginningCheck(only.typed.letters)
        : () => true;
    // Always the same candidates: a shorter list is the beginning of a longer one.
    const candidates = this.#finder.find(
      words,
      mostHits,
      (document) => accepts(document) && begins(this.#index.documents[document]!),
    );
    const spelt = words.flatMap((word) => this.#spellingOf(word));
    return rankWithFuse(candidates, documentOf, spelt).map(documentOf).slice(0, limit);
  }

  /** A word of the query as the index has it, or as typed so far; none if no fact has it. */
  #spellingOf({ typed, matches: { words, weights } }: MatchedWord): string[] {
    if (typed.isLast) return [String.fromCharCode(...typed.letters)];
    let best = -1;
    for (let index = 0; index < words.length; index += 1)
      if (best < 0 || weights[index]! > weights[best]!) best = index;
    return best < 0 ? [] : [this.#index.vocabulary.textOf(words[best]!)];
  }

  #toHits(facts: readonly FactDocument[], words: readonly MatchedWord[]): readonly FactHit[] {
    return this.#highlighter.during(words, () =>
      facts.map(({ key, title, statement }) => {
        const [inTitle = [], inStatement = []] = this.#highlighter.highlight([title, statement]);
        return { key, highlights: { title: inTitle, statement: inStatement } };
      }),
    );
  }
}

/** Whether a fact has a word that begins with these letters. */
function createBeginningCheck(letters: Uint16Array): (fact: FactDocument) => boolean {
  const scanner = new WordScanner();
  const isIn = (text: string): boolean => {
    scanner.read(text);
    while (scanner.next())
      if (
        letters.length <= scanner.length &&
        letters.every((unit, at) => unit === scanner.letters[at])
      )
        return true;
    return false;
  };
  let left = mostMisread;
  return ({ title, statement, terms }) => {
    if (left === 0) return false;
    if (isIn(title) || isIn(statement) || terms.some(isIn)) return true;
    left -= 1;
    return false;
  };
}
