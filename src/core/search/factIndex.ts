import type { FactDocument, PackDocuments } from "./factDocument.ts";
import { firstLettersPlace, lanes } from "./firstLetters.ts";
import { withRoom } from "./growing.ts";
import { isKeptPair, pairLanes, pairPlace } from "./pairBits.ts";
import { PostingRuns, type SegmentRuns } from "./postingRuns.ts";
import { RangePool } from "./rangePool.ts";
import { SegmentNotes } from "./segmentNotes.ts";
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
  readonly topics: Set<PackLabel>;
  /** By status and ids of topics. */
  readonly shelves: Map<string, Shelf>;
  readonly segments: Segment[];
}

/** What filters ask of a fact. Facts of a pack that are alike in this share one shelf. */
export interface Shelf extends Pick<FactDocument, "status" | "topics"> {
  readonly pack: PackLabel;
}

/** What a filter can name: a pack or a topic. */
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
  readonly shelves: (Shelf | undefined)[] = [];
  /** Number of words in a document's title and in its title and statement, 255 at most. */
  titleLengths: Uint8Array = new Uint8Array(512);
  textLengths: Uint8Array = new Uint8Array(512);
  /** For each document `lanes` numbers with the first letters of its words. */
  firstLetters: Int32Array = new Int32Array(512 * lanes);
  /** For each document `pairLanes` numbers with the bits of common words that stand side by side. */
  pairs: Uint32Array = new Uint32Array(512 * pairLanes);
  /** How many facts there are. */
  size = 0;
  /** Changes with every change of the index. */
  version = 0;
  readonly #packs = new Map<string, IndexedPack>();
  readonly #numbers = new RangePool();
  readonly #scanner = new WordScanner();
  readonly #notes = new SegmentNotes();

  /**
   * Puts in a pack in place of the one with the same id, a step at a time; after each step the
   * facts of that step are found. Yields how many facts the step put in.
   */
  *putPack({ id, title, facts }: PackDocuments): Generator<number, void> {
    this.removePack(id);
    const label = { id, title };
    const pack: IndexedPack = { label, topics: new Set(), shelves: new Map(), segments: [] };
    this.#packs.set(id, pack);
    for (let first = 0; first < facts.length; first += segmentSize) {
      // Somebody may have replaced or removed the pack since the last step.
      if (this.#packs.get(id) !== pack) return;
      const part = facts.slice(first, first + segmentSize);
      pack.segments.push(this.#addSegment(part, pack));
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

  /**
   * The first facts that `accepts` lets through: packs in order of their ids, facts as the pack has
   * them. Packs without a shelf that `fits` are not looked through.
   */
  list(
    limit: number,
    fits: (shelf: Shelf) => boolean,
    accepts: (document: number) => boolean,
  ): FactDocument[] {
    const listed: FactDocument[] = [];
    const packs = [...this.#packs].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, { shelves, segments }] of packs) {
      if (![...shelves.values()].some(fits)) continue;
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
    }
    return listed;
  }

  /** All packs, or the topics of all packs: what a filter of that name can mean. */
  named(kind: "pack" | "topic"): readonly PackLabel[] {
    const packs = [...this.#packs.values()];
    return kind === "pack"
      ? packs.map(({ label }) => label)
      : packs.flatMap(({ topics }) => [...topics]);
  }

  #addSegment(facts: readonly FactDocument[], pack: IndexedPack): Segment {
    const firstDocument = this.#numbers.take(facts.length);
    const { end } = this.#numbers;
    this.titleLengths = withRoom(this.titleLengths, end);
    this.textLengths = withRoom(this.textLengths, end);
    this.firstLetters = withRoom(this.firstLetters, end * lanes);
    this.pairs = withRoom(this.pairs, end * pairLanes);
    this.pairs.fill(0, firstDocument * pairLanes, (firstDocument + facts.length) * pairLanes);
    this.firstLetters.fill(0, firstDocument * lanes, (firstDocument + facts.length) * lanes);
    let shelf: Shelf | undefined;
    for (let index = 0; index < facts.length; index += 1) {
      const document = firstDocument + index;
      const fact = facts[index]!;
      this.documents[document] = fact;
      // Most facts are like the one before.
      if (shelf === undefined || !isOn(shelf, fact)) shelf = shelfFor(fact, pack);
      this.shelves[document] = shelf;
      const titleLength = this.#readText(document, fact.title, inTitle);
      for (const term of fact.terms) this.#readText(document, term, inTerms);
      const statementLength = this.#readText(document, fact.statement, 0);
      this.titleLengths[document] = Math.min(titleLength, 255);
      this.textLengths[document] = Math.min(titleLength + statementLength, 255);
    }
    this.size += facts.length;
    const runs = this.#notes.moveTo(this.runs, this.vocabulary.size);
    return { firstDocument, documentCount: facts.length, runs };
  }

  /** Notes the words of a text; returns how many there are. */
  #readText(document: number, text: string, place: number): number {
    const scanner = this.#scanner;
    const { letters } = scanner;
    let count = 0;
    let before = -1;
    scanner.read(text);
    while (scanner.next()) {
      count += 1;
      const { length } = scanner;
      const word = this.vocabulary.add(letters, length);
      if (isKeptPair(before, word)) {
        const pair = pairPlace(before, word);
        this.pairs[document * pairLanes + (pair >>> 5)]! |= 1 << (pair & 31);
      }
      before = word;
      if (this.#notes.add(word, document, place)) this.#noteFirstLetters(document, letters, length);
    }
    return count;
  }

  #noteFirstLetters(document: number, letters: Uint16Array, length: number): void {
    const first = document * lanes;
    const { firstLetters } = this;
    firstLetters[first]! |= 1 << firstLettersPlace(letters, 1);
    const place = firstLettersPlace(letters, length);
    firstLetters[first + (place >>> 5)]! |= 1 << (place & 31);
  }

  #removeSegment({ firstDocument, documentCount, runs }: Segment): void {
    this.runs.remove(runs, (word) => {
      this.vocabulary.remove(word);
    });
    for (let document = firstDocument; document < firstDocument + documentCount; document += 1) {
      this.documents[document] = undefined;
      this.shelves[document] = undefined;
    }
    this.#numbers.giveBack(firstDocument, documentCount);
    this.size -= documentCount;
  }
}

function isOn({ status, topics }: Shelf, fact: FactDocument): boolean {
  return (
    status === fact.status &&
    topics.length === fact.topics.length &&
    topics.every((topic, index) => topic === fact.topics[index])
  );
}

/** The shelf of a pack where a fact belongs, which is put up if it is the first there. */
function shelfFor({ status, topics }: FactDocument, pack: IndexedPack): Shelf {
  const name = [status, ...topics.map(({ id }) => id)].join("\n");
  const known = pack.shelves.get(name);
  if (known !== undefined) return known;
  const shelf = { status, topics, pack: pack.label };
  pack.shelves.set(name, shelf);
  for (const topic of topics) pack.topics.add(topic);
  return shelf;
}
