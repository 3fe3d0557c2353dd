import assert from "node:assert/strict";
import fc from "fast-check";
import { PostingRuns, type SegmentRuns } from "../../../../src/core/search/postingRuns.ts";
import { assertProperty } from "../../../support/property.ts";

/** A segment as a list of the postings of each word; words are numbered from 0. */
type Segment = readonly (readonly number[])[];

const vocabularySize = 6;

function put(runs: PostingRuns, segment: Segment): SegmentRuns {
  const words = segment.flatMap((postings, word) => (postings.length > 0 ? [word] : []));
  const counts = words.map((word) => segment[word]?.length ?? 0);
  const postings = segment.flat();
  return runs.add(
    Uint32Array.from(words),
    Uint32Array.from(counts),
    words.length,
    Uint32Array.from(postings),
    postings.length,
    vocabularySize,
  );
}

function postingsOf(runs: PostingRuns, word: number): number[] {
  const found: number[] = [];
  for (let run = runs.heads[word] ?? 0; run > 0; run = runs.next[run - 1] ?? 0)
    found.push(...runs.postings.subarray(runs.starts[run - 1], runs.starts[run]));
  return found;
}

describe("PostingRuns", () => {
  const segment = fc.array(fc.array(fc.nat(1_000_000), { maxLength: 4 }), {
    minLength: vocabularySize,
    maxLength: vocabularySize,
  });
  const step = fc.oneof(fc.record({ puts: segment }), fc.record({ removes: fc.nat() }));

  it("holds for each word what the segments that are in have, and counts it", () => {
    assertProperty(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const runs = new PostingRuns();
        const inside: { handle: SegmentRuns; segment: Segment }[] = [];
        for (const each of steps) {
          if ("puts" in each) inside.push({ handle: put(runs, each.puts), segment: each.puts });
          else if (inside.length > 0) {
            const [removed] = inside.splice(each.removes % inside.length, 1);
            if (removed !== undefined) runs.remove(removed.handle);
          }
          for (let word = 0; word < vocabularySize; word += 1) {
            const expected = inside.flatMap((entry) => entry.segment[word] ?? []);
            assert.deepEqual(postingsOf(runs, word).sort(), expected.sort());
            assert.equal(runs.counts[word], expected.length);
          }
        }
      }),
    );
  });

  it("uses the room of removed segments again", () => {
    const runs = new PostingRuns();
    const one: Segment = Array.from({ length: vocabularySize }, (_, word) => [word, word + 10]);
    put(runs, one);
    const size = runs.postings.length;
    for (let time = 0; time < 2_000; time += 1) runs.remove(put(runs, one));
    assert.equal(runs.postings.length, size);
    assert.deepEqual(postingsOf(runs, 3), [3, 13]);
  });
});
