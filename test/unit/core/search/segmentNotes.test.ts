import assert from "node:assert/strict";
import fc from "fast-check";
import { PostingRuns } from "../../../../src/core/search/postingRuns.ts";
import { SegmentNotes } from "../../../../src/core/search/segmentNotes.ts";
import { assertProperty } from "../../../support/property.ts";

const vocabularySize = 2_000;

/** For each document the words that stand in it, each with the place where. */
const segment = fc.array(
  fc.array(fc.tuple(fc.oneof(fc.nat(4), fc.nat(vocabularySize - 1)), fc.nat(2)), { maxLength: 9 }),
  { maxLength: 8 },
);
type Segment = readonly (readonly (readonly [word: number, place: number])[])[];

/** The postings that a segment gives each word, in order of documents. */
function expectedOf(list: Segment): Map<number, number[]> {
  const expected = new Map<number, number[]>();
  list.forEach((words, document) => {
    const places = new Map<number, number>();
    for (const [word, place] of words) places.set(word, (places.get(word) ?? 0) | place);
    for (const [word, place] of places)
      expected.set(word, [...(expected.get(word) ?? []), document * 4 + place]);
  });
  return expected;
}

describe("SegmentNotes", () => {
  it("puts each word's documents in order, once each, segment after segment", () => {
    assertProperty(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const notes = new SegmentNotes();
        for (const list of segments) {
          const runs = new PostingRuns();
          list.forEach((words, document) => {
            const seen = new Set<number>();
            for (const [word, place] of words) {
              assert.equal(notes.add(word, document, place), !seen.has(word));
              seen.add(word);
            }
          });
          const expected = expectedOf(list);
          const { runCount } = notes.moveTo(runs, vocabularySize);
          assert.equal(runCount, expected.size);
          for (const [word, postings] of expected) {
            const run = (runs.heads[word] ?? 0) - 1;
            assert.equal(runs.counts[word], postings.length);
            assert.deepEqual(
              [...runs.postings.subarray(runs.starts[run], runs.starts[run + 1])],
              postings,
            );
          }
        }
      }),
    );
  });
});
