import assert from "node:assert/strict";
import fc from "fast-check";
import { LikeWords } from "../../../../src/core/search/likeWords.ts";
import { Vocabulary } from "../../../../src/core/search/vocabulary.ts";
import { assertProperty } from "../../../support/property.ts";

const toLetters = (word: string) => Uint16Array.from(word, (letter) => letter.charCodeAt(0));

function vocabularyOf(words: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(toLetters(word), word.length);
  return vocabulary;
}

/** The same distance, by the whole table: optimal string alignment. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_unused, column) => (row === 0 ? column : row)),
  );
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1)
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let edits = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1);
      edits = Math.min(edits, at(row - 1, column - 1) + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, at(row - 2, column - 2) + 1);
      rows[row]?.splice(column, 1, edits);
    }
  return at(a.length, b.length);
}

/** The fewest edits between the typed letters and a beginning of the word. */
function beginningDistance(typed: string, word: string): number {
  return Math.min(
    ...Array.from({ length: word.length }, (_, index) => distance(typed, word.slice(0, index + 1))),
  );
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "न"), minLength: 1, maxLength: 9 });

describe("LikeWords", () => {
  it("finds exactly the words within so many edits, with their number", () => {
    assertProperty(
      fc.property(
        fc.uniqueArray(word),
        word,
        fc.integer({ min: 0, max: 2 }),
        (words, typed, edits) => {
          const vocabulary = vocabularyOf(words);
          const found = new Map<string, number>();
          const options = { edits, takesBeginnings: false, limit: Infinity };
          new LikeWords(vocabulary).find(toLetters(typed), options, (number, wrong) => {
            found.set(vocabulary.textOf(number), wrong);
          });
          const expected = words.flatMap((each) =>
            distance(typed, each) <= edits ? [[each, distance(typed, each)] as const] : [],
          );
          assert.deepEqual([...found].sort(), expected.sort());
        },
      ),
    );
  });

  it("finds exactly the words that begin within so many edits", () => {
    assertProperty(
      fc.property(
        fc.uniqueArray(word),
        word,
        fc.integer({ min: 0, max: 2 }),
        (words, typed, edits) => {
          const vocabulary = vocabularyOf(words);
          const found = new Set<string>();
          const options = { edits, takesBeginnings: true, limit: Infinity };
          new LikeWords(vocabulary).find(
            toLetters(typed),
            options,
            (number, wrong, isWhole, depth) => {
              const text = vocabulary.textOf(number);
              assert.ok(!found.has(text), `${text} is visited once`);
              found.add(text);
              assert.equal(isWhole, depth === text.length && distance(typed, text) === wrong);
              if (!isWhole) assert.equal(distance(typed, text.slice(0, depth)), wrong);
            },
          );
          const expected = words.filter((each) => beginningDistance(typed, each) <= edits);
          assert.deepEqual([...found].sort(), expected.sort());
        },
      ),
    );
  });

  it("stops after so many words", () => {
    const vocabulary = vocabularyOf(["aa", "ab", "ac", "ad"]);
    for (const edits of [0, 1]) {
      let visited = 0;
      const options = { edits, takesBeginnings: true, limit: 2 };
      new LikeWords(vocabulary).find(toLetters("a"), options, () => {
        visited += 1;
      });
      assert.equal(visited, 2);
    }
  });

  it("takes no digit for another letter", () => {
    const vocabulary = vocabularyOf(["g20", "gao"]);
    const found: string[] = [];
    const options = { edits: 1, takesBeginnings: false, limit: Infinity };
    new LikeWords(vocabulary).find(toLetters("gbo"), options, (number) => {
      found.push(vocabulary.textOf(number));
    });
    assert.deepEqual(found, ["gao"]);
  });
});

describe("Vocabulary", () => {
  it("numbers words in order of arrival, each once, and finds them and their beginnings", () => {
    assertProperty(
      fc.property(fc.array(word, { maxLength: 600 }), word, (words, other) => {
        const vocabulary = vocabularyOf(words);
        const unique = [...new Set(words)];
        assert.equal(vocabulary.size, unique.length);
        unique.forEach((each, number) => {
          assert.equal(vocabulary.find(toLetters(each), each.length), number);
          assert.equal(vocabulary.textOf(number), each);
          assert.equal(vocabulary.lengthOf(number), each.length);
        });
        assert.equal(vocabulary.find(toLetters(other), other.length), unique.indexOf(other));
        const isBegun = unique.some((each) => each.startsWith(other));
        assert.equal(vocabulary.trie.hasBeginning(toLetters(other)), isBegun);
      }),
    );
  });
});
