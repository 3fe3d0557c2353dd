import Fuse from "fuse.js";
import type { Candidate } from "./candidates.ts";
import type { FactDocument } from "./factDocument.ts";

/**
 * How many of the best candidates fuse.js looks at. Its cost grows with each (about 25 µs), and
 * among the first rows is where the order matters.
 */
const ranked = 12;
/** What fuse.js says against what the index says: it settles who is first among equals. */
const share = 0.1;

/**
 * The candidates in their last order: those with every word first, then by the score of the index
 * together with that of fuse.js's token search, then by key. `words` are spelt as in the index.
 */
export function rankWithFuse(
  candidates: readonly Candidate[],
  documentOf: (candidate: Candidate) => FactDocument,
  words: readonly string[],
): readonly Candidate[] {
  const first = candidates.slice(0, ranked);
  if (first.length < 2 || words.length === 0) return candidates;
  const documents = first.map(documentOf);
  const fuse = new Fuse(documents, {
    keys: ["title", "terms", "statement"],
    useTokenSearch: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
    threshold: 0.3,
  });
  const scores = new Float64Array(first.length);
  for (const { refIndex, score = 1 } of fuse.search(words.join(" "))) scores[refIndex] = 1 - score;
  const rows = first.map((candidate, index) => ({
    candidate,
    key: documents[index]?.key ?? "",
    score: candidate.score + share * scores[index]!,
  }));
  rows.sort(
    (a, b) =>
      Number(b.candidate.isFull) - Number(a.candidate.isFull) ||
      b.score - a.score ||
      (a.key < b.key ? -1 : 1),
  );
  return [...rows.map(({ candidate }) => candidate), ...candidates.slice(ranked)];
}
