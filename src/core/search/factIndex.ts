import type { FactDocument, PackDocuments } from "./factDocument.ts";
import { firstLettersPlace, lanes } from "./firstLetters.ts";
import { withRoom } from "./growing.ts";
import { PostingRuns, type SegmentRuns } from "./postingRuns.ts";
import { RangePool } from "./rangePool.ts";
import { Vocabulary } from "./vocabulary.ts";
import { WordScanner } from "./wordScanner.ts";

/** A posting is a document times four plus these bits: where in the document the word stands. */
export const inTitle = 1;
export const inTerms = 2;

/** A pack is put in by so many facts at a time, so that no step takes long. */
const segmentSize = 500;

interface Segment {
  readonly firstDocument: number;
  readonly documentCount: number;
  readonly runs: SegmentRuns;
}

interface IndexedPack {
  readonly label: PackLabel;
  readonly segments: Segment[];
}

export interface PackLabel {
  readonly id: string;
  readonly title: string;
}

/** Words of facts and where they stand, pack by pack. */
export class FactIndex {
  readonly vocabulary = new Vocabulary();
  readonly runs = new PostingRuns();
  /** Facts by document number; numbers of removed facts are used again. */
  readonly documents: (FactDocument | undefined)[] = [];
  readonly labels: (PackLabel | undefined)[] = [];
  /** Number of words in a document's title and in its title and statement, 255 at most. */
  titleLengths: Uint8Array = new Uint8Array(512);
  textLengths: Uint8Array = new Uint8Array(512);
  /** For each document `lanes` numbers with the first letters of its words. */
  firstLetters: Int32Array = new Int32Array(512 * lanes);
  /** How many facts there are. */
  size = 0;
  /** Changes with every change of the index. */
  version = 0;
  readonly #packs = new Map<string, IndexedPack>();
  readonly #numbers = new RangePool();
  readonly #scanner = new WordScanner();
  // What follows is used again for every segment.
  #lastDocument: Int32Array = new Int32Array(512);
  #lastPair: Uint32Array = new Uint32Array(512);
  #wordCounts: Uint32Array = new Uint32Array(512);
  #pairWords: Uint32Array = new Uint32Array(8192);
  #pairPostings: Uint32Array = new Uint32Array(8192);
  #sorted: Uint32Array = new Uint32Array(8192);
  #pairs = 0;
  /** For each word the bits of its first letter and its first two. */
  #firstLetterPlaces: Uint8Array = new Uint8Array(1024);
  #placed = 0;

  /**
   * Puts in a pack in place of the one with the same id, a step at a time; after each step the
   * facts of that step are found. Yields how many facts the step put in.
   */
  *putPack({ id, title, facts }: PackDocuments): Generator<number, void> {
    this.removePack(id);
    const pack: IndexedPack = { label: { id, title }, segments: [] };
    this.#packs.set(id, pack);
    for (let first = 0; first < facts.length; first += segmentSize) {
      // Somebody may have replaced or removed the pack since the last step.
      if (this.#packs.get(id) !== pack) return;
      const part = facts.slice(first, first + segmentSize);
      pack.segments.push(this.#addSegment(part, pack.label));
      this.version += 1;
      yield part.length;
    }
  }

  removePack(id: string): void {
    const pack = this.#packs.get(id);
    if (pack === undefined) return;
    for (const segment of pack.segments) this.#removeSegment(segment);
    this.#packs.delete(id);
    this.version += 1;
  }

  /** The first facts that `accepts` lets through: packs in order of their ids, facts as the pack has them. */
  list(limit: number, accepts: (document: number) => boolean): FactDocument[] {
    const listed: FactDocument[] = [];
    const packs = [...this.#packs].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, { segments }] of packs)
      for (const { firstDocument, documentCount } of segments)
        for (
          let document = firstDocument;
          document < firstDocument + documentCount;
          document += 1
        ) {
          if (listed.length >= limit) return listed;
          const fact = this.documents[document];
          if (fact !== undefined && accepts(document)) listed.push(fact);
        }
    return listed;
  }

  #addSegment(facts: readonly FactDocument[], label: PackLabel): Segment {
    const firstDocument = this.#numbers.take(facts.length);
    this.titleLengths = withRoom(this.titleLengths, this.#numbers.end);
    this.textLengths = withRoom(this.textLengths, this.#numbers.end);
    this.firstLetters = withRoom(this.firstLetters, this.#numbers.end * lanes);
    this.firstLetters.fill(0, firstDocument * lanes, (firstDocument + facts.length) * lanes);
    this.#pairs = 0;
    facts.forEach((fact, index) => {
      const document = firstDocument + index;
      this.documents[document] = fact;
      this.labels[document] = label;
      const titleLength = this.#readText(document, fact.title, inTitle);
      for (const term of fact.terms) this.#readText(document, term, inTerms);
      const statementLength = this.#readText(document, fact.statement, 0);
      this.titleLengths[document] = Math.min(titleLength, 255);
      this.textLengths[document] = Math.min(titleLength + statementLength, 255);
    });
    this.size += facts.length;
    return { firstDocument, documentCount: facts.length, runs: this.#addRuns() };
  }

  /** Notes the words of a text; returns how many there are. */
  #readText(document: number, text: string, place: number): number {
    const scanner = this.#scanner;
    let count = 0;
    scanner.read(text);
    while (scanner.next()) {
      count += 1;
      const word = this.vocabulary.add(scanner.letters, scanner.length);
      if (word >= this.#placed) this.#addWord(word);
      if (this.#lastDocument[word] === document + 1) {
        const pair = this.#lastPair[word]!;
        this.#pairPostings[pair] = this.#pairPostings[pair]! | place;
        continue;
      }
      const pair = this.#pairs;
      this.#pairs += 1;
      if (pair >= this.#pairWords.length) this.#makeRoomForPairs();
      this.#noteFirstLetters(document, word);
      this.#lastDocument[word] = document + 1;
      this.#lastPair[word] = pair;
      this.#pairWords[pair] = word;
      this.#pairPostings[pair] = document * 4 + place;
      this.#wordCounts[word] = this.#wordCounts[word]! + 1;
    }
    return count;
  }

  #noteFirstLetters(document: number, word: number): void {
    const first = document * lanes;
    const places = this.#firstLetterPlaces;
    const one = places[word * 2]!;
    const two = places[word * 2 + 1]!;
    this.firstLetters[first] = this.firstLetters[first]! | (1 << one);
    const lane = first + (two >>> 5);
    this.firstLetters[lane] = this.firstLetters[lane]! | (1 << (two & 31));
  }

  /** Puts the noted words in order of words (a counting sort), and into the chains. */
  #addRuns(): SegmentRuns {
    const pairs = this.#pairs;
    const words = new Uint32Array(pairs);
    const counts = new Uint32Array(pairs);
    let runCount = 0;
    let start = 0;
    for (let pair = 0; pair < pairs; pair += 1) {
      const word = this.#pairWords[pair]!;
      const count = this.#wordCounts[word]!;
      if (count > 0) {
        words[runCount] = word;
        counts[runCount] = count;
        runCount += 1;
        this.#wordCounts[word] = 0;
        this.#lastPair[word] = start;
        start += count;
      }
      const place = this.#lastPair[word]!;
      this.#lastPair[word] = place + 1;
      this.#sorted[place] = this.#pairPostings[pair]!;
      this.#lastDocument[word] = 0;
    }
    const postings = this.#sorted;
    return this.runs.add(words, counts, runCount, postings, pairs, this.vocabulary.size);
  }

  #removeSegment({ firstDocument, documentCount, runs }: Segment): void {
    this.runs.remove(runs);
    for (let document = firstDocument; document < firstDocument + documentCount; document += 1) {
      this.documents[document] = undefined;
      this.labels[document] = undefined;
    }
    this.#numbers.giveBack(firstDocument, documentCount);
    this.size -= documentCount;
  }

  #addWord(word: number): void {
    if (word >= this.#lastDocument.length) this.#makeRoomForWords();
    const { letters, length } = this.#scanner;
    this.#firstLetterPlaces[word * 2] = firstLettersPlace(letters, 1);
    this.#firstLetterPlaces[word * 2 + 1] = firstLettersPlace(letters, length);
    this.#placed = word + 1;
  }

  #makeRoomForWords(): void {
    const size = this.vocabulary.size;
    this.#firstLetterPlaces = withRoom(this.#firstLetterPlaces, size * 2);
    this.#lastDocument = withRoom(this.#lastDocument, size);
    this.#lastPair = withRoom(this.#lastPair, size);
    this.#wordCounts = withRoom(this.#wordCounts, size);
  }

  #makeRoomForPairs(): void {
    this.#pairWords = withRoom(this.#pairWords, this.#pairs);
    this.#pairPostings = withRoom(this.#pairPostings, this.#pairs);
    this.#sorted = withRoom(this.#sorted, this.#pairs);
  }
}
