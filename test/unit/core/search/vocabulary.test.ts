import assert from "node:assert/strict";
import fc from "fast-check";
import { FactIndex } from "../../../../src/core/search/factIndex.ts";
import { LikeWords } from "../../../../src/core/search/likeWords.ts";
import { Vocabulary } from "../../../../src/core/search/vocabulary.ts";
import { assertProperty } from "../../../support/property.ts";
import { fact, packOf } from "./searchDocuments.ts";

function lettersOf(word: string): Uint16Array {
  return Uint16Array.from(word, (letter) => letter.charCodeAt(0));
}

/** The words that the trie leads to, in its order. */
function wordsIn(vocabulary: Vocabulary): string[] {
  const found: string[] = [];
  for (const first of "abc")
    new LikeWords(vocabulary).find(
      lettersOf(first),
      { edits: 0, takesBeginnings: true, limit: 10_000 },
      (word) => found.push(vocabulary.textOf(word)),
    );
  return found;
}

describe("Vocabulary", () => {
  const short = ["a", "b", "c"];
  const pairs = short.flatMap((first) => short.map((second) => first + second));
  const fours = pairs.flatMap((first) => pairs.map((second) => first + second));
  const all = [
    short,
    pairs,
    fours,
    fours.flatMap((four) => short.map((last) => four + last)),
  ].flat();
  const word = fc.constantFrom(...all);
  const steps = fc.array(fc.tuple(word, fc.boolean()), { maxLength: 120 });

  it("has the words that were added and not removed, by hash and by trie", () => {
    assertProperty(
      fc.property(steps, fc.shuffledSubarray(all, { minLength: 200 }), (list, many) => {
        const vocabulary = new Vocabulary();
        const known = new Map<string, number>();
        const change = (text: string, isRemoved: boolean) => {
          const before = known.get(text);
          if (!isRemoved) {
            const added = vocabulary.add(lettersOf(text), text.length);
            assert.equal(added, before ?? added);
            assert.equal(vocabulary.textOf(added), text);
            known.set(text, added);
          } else if (before !== undefined) {
            vocabulary.remove(before);
            known.delete(text);
          }
        };
        for (const text of many) change(text, false);
        for (const text of many.slice(100)) change(text, true);
        for (const [text, isRemoved] of list) change(text, isRemoved);
        assert.equal(new Set(known.values()).size, known.size);
        for (const text of new Set([...many, ...list.map(([each]) => each)]))
          assert.equal(vocabulary.find(lettersOf(text), text.length), known.get(text) ?? -1, text);
        assert.deepEqual(wordsIn(vocabulary), [...known.keys()].sort());
      }),
    );
  });

  it("does not grow while a pack is saved again and again with other words", () => {
    const index = new FactIndex();
    const save = (round: number) => {
      const facts = Array.from({ length: 50 }, (_, number) =>
        fact(String(number), `word${String(round * 50 + number + 10_000)}x stays`),
      );
      const steps = index.putPack(packOf("p", facts));
      while (steps.next().done !== true);
    };
    save(0);
    const { size } = index.vocabulary;
    const nodes = index.vocabulary.trie.letter.length;
    for (let round = 1; round < 100; round += 1) save(round);
    assert.equal(index.vocabulary.size, size);
    assert.equal(index.vocabulary.trie.letter.length, nodes);
    assert.equal(index.vocabulary.find(lettersOf("word10000x"), 10), -1);
  });
});
