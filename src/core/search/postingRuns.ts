import { withRoom } from "./growing.ts";
import { RangePool } from "./rangePool.ts";

/** Where the runs and postings of a segment lie, so that they can be taken out again. */
export interface SegmentRuns {
  readonly firstRun: number;
  readonly runCount: number;
  readonly firstPosting: number;
  readonly postingCount: number;
}

/**
 * For each word, where it stands: a chain of runs, one for each segment (a pack or a part of one)
 * that has the word. A posting is a number of the caller's. The runs of a segment lie side by side,
 * so that putting in and taking out cost what the segment costs, however large the index is.
 */
export class PostingRuns {
  /** First run of each word's chain, plus one; 0 if there is none. */
  heads: Uint32Array = new Uint32Array(512);
  /** How many postings each word has. */
  counts: Uint32Array = new Uint32Array(512);
  /** For each run, the next one of the word plus one; 0 at the end. */
  next: Uint32Array = new Uint32Array(1024);
  /** Where a run's postings start; they end where those of the run beside it start. */
  starts: Uint32Array = new Uint32Array(1024);
  postings: Uint32Array = new Uint32Array(4096);
  /** For each run, the one before it in the chain plus one, or 0 for the first. */
  #previous: Uint32Array = new Uint32Array(1024);
  #wordOf: Uint32Array = new Uint32Array(1024);
  readonly #runs = new RangePool();
  readonly #places = new RangePool();

  /** Puts in a segment: word `words[i]` stands at the next `counts[i]` of `postings`. */
  add(
    words: Uint32Array,
    counts: Uint32Array,
    runCount: number,
    postings: Uint32Array,
    postingCount: number,
    vocabularySize: number,
  ): SegmentRuns {
    this.heads = withRoom(this.heads, vocabularySize);
    this.counts = withRoom(this.counts, vocabularySize);
    // One run more than there are words: it says where the last one ends.
    const firstRun = this.#runs.take(runCount + 1);
    const firstPosting = this.#places.take(postingCount);
    this.#makeRoom();
    this.postings.set(postings.subarray(0, postingCount), firstPosting);
    let start = firstPosting;
    for (let index = 0; index < runCount; index += 1) {
      const word = words[index]!;
      const run = firstRun + index;
      const head = this.heads[word]!;
      this.starts[run] = start;
      this.next[run] = head;
      this.#wordOf[run] = word;
      this.#previous[run] = 0;
      if (head > 0) this.#previous[head - 1] = run + 1;
      this.heads[word] = run + 1;
      const count = counts[index]!;
      this.counts[word] = this.counts[word]! + count;
      start += count;
    }
    this.starts[firstRun + runCount] = start;
    return { firstRun, runCount, firstPosting, postingCount };
  }

  /** Takes out a segment; `forget` is told each word that stands nowhere any more. */
  remove(
    { firstRun, runCount, firstPosting, postingCount }: SegmentRuns,
    forget: (word: number) => void = () => undefined,
  ): void {
    for (let run = firstRun; run < firstRun + runCount; run += 1) {
      const word = this.#wordOf[run]!;
      const next = this.next[run]!;
      const previous = this.#previous[run]!;
      if (previous > 0) this.next[previous - 1] = next;
      else this.heads[word] = next;
      if (next > 0) this.#previous[next - 1] = previous;
      const count = this.starts[run + 1]! - this.starts[run]!;
      const left = this.counts[word]! - count;
      this.counts[word] = left;
      if (left === 0) forget(word);
    }
    this.#runs.giveBack(firstRun, runCount + 1);
    this.#places.giveBack(firstPosting, postingCount);
  }

  #makeRoom(): void {
    this.next = withRoom(this.next, this.#runs.end);
    this.starts = withRoom(this.starts, this.#runs.end);
    this.#previous = withRoom(this.#previous, this.#runs.end);
    this.#wordOf = withRoom(this.#wordOf, this.#runs.end);
    this.postings = withRoom(this.postings, this.#places.end);
  }
}
