import assert from "node:assert/strict";
import fc from "fast-check";
import { WordScanner, wordsOf } from "../../../../src/core/search/wordScanner.ts";
import { assertProperty } from "../../../support/property.ts";

const pieces = fc.array(
  fc.constantFrom(
    ..."São Köln Ørsted straße naïve हिन्दी क़िला ज़मीन भारत இந்தியா கொடி বাংলা ಕೋಟಿ 한국 Ελλάδα й".split(
      " ",
    ),
    "e\u0301",
    "o\u0323\u0308",
    "1.7",
    "₹16,300",
    "U.S.",
    "–",
    "😀",
    "\uD83D",
    "'s",
    " ",
  ),
  { maxLength: 8 },
);

describe("wordsOf", () => {
  const cases: readonly (readonly [what: string, text: string, words: readonly string[]])[] = [
    ["words in lower case", "Rare EARTHS", ["rare", "earths"]],
    ["words between other signs", "(rare)–earth/ore…", ["rare", "earth", "ore"]],
    ["parts of a compound", "e-waste", ["e", "waste"]],
    ["no possessive s", "India's and India’s list", ["india", "and", "india", "list"]],
    [
      "letters with points as one",
      "U.S. and D.C. of S. Jaishankar",
      ["us", "and", "dc", "of", "s", "jaishankar"],
    ],
    ["numbers with and without groups", "16,300 1,00,000 17", ["16300", "100000", "17"]],
    ["a point in a number", "1.7, 17. and 482.6", ["1.7", "17", "and", "482.6"]],
    ["years side by side apart", "2019,2020", ["2019", "2020"]],
    ["a half-typed group at the end", "16,3", ["163"]],
    ["dates in parts", "2026-05-28", ["2026", "05", "28"]],
    ["currencies and shares", "₹5 US$6 7%", ["₹", "5", "us", "$", "6", "7", "%"]],
    ["units after numbers", "16,300cr 125GW 26th", ["16300", "cr", "125", "gw", "26"]],
    ["letters with digits as one", "CO2 CO₂ 5G MoS2", ["co2", "co2", "5g", "mos2"]],
    ["a power apart from its number", "10² km", ["10", "km"]],
    [
      "letters without accents",
      "Bastnäsite Ørsted Straße Æther",
      ["bastnasite", "orsted", "strasse", "aether"],
    ],
    ["vowel signs, and no nukta", "क़िला किला", ["किला", "किला"]],
    ["digits of other scripts", "१७ ௧௭ １７", ["17", "17", "17"]],
    [
      "groups and points in digits of other scripts",
      "१६,३०० १,००,००० १.७ ௧௬,௩௦௦",
      ["16300", "100000", "1.7", "16300"],
    ],
    ["years in other digits apart", "२०१९,२०२०", ["2019", "2020"]],
    ["a half-typed group in other digits", "१६,३", ["163"]],
    ["joiners within a word", "क्\u200Dष soft\u00ADware", ["क्ष", "software"]],
    ["nothing in what has no letters", "((( 😀 … \uD800 ''", []],
  ];
  for (const [what, text, words] of cases)
    it(`finds ${what}: ${text}`, () => {
      assert.deepEqual(wordsOf(text), words);
    });

  it("cuts words after 40 letters", () => {
    assert.deepEqual(wordsOf(`${"a".repeat(50)} ${"é".repeat(50)}`), [
      "a".repeat(40),
      "e".repeat(40),
    ]);
  });

  it("finds the same words composed and decomposed, in capitals and without", () => {
    assertProperty(
      fc.property(pieces, (parts) => {
        const text = parts.join("");
        assert.deepEqual(wordsOf(text.normalize("NFD")), wordsOf(text.normalize("NFC")));
      }),
    );
  });

  it("finds in a word that it found that word alone", () => {
    assertProperty(
      fc.property(pieces, fc.string({ unit: "binary", maxLength: 12 }), (parts, more) => {
        for (const word of wordsOf(parts.join("") + more)) {
          if (word.length >= 40) continue;
          assert.deepEqual(wordsOf(word), [word]);
        }
      }),
    );
  });
});

describe("WordScanner", () => {
  it("says where each word stands, within the text and in order, with an end for each letter", () => {
    const scanner = new WordScanner();
    assertProperty(
      fc.property(pieces, fc.string({ unit: "binary", maxLength: 12 }), (parts, more) => {
        const text = parts.join("") + more;
        scanner.read(text);
        let before = 0;
        while (scanner.next()) {
          assert.ok(scanner.start >= before && scanner.end <= text.length);
          let last = scanner.start;
          for (const end of scanner.ends.subarray(0, scanner.length)) {
            assert.ok(end >= last && end <= scanner.end);
            last = end;
          }
          before = scanner.end;
        }
      }),
    );
  });

  it("gives a decomposed letter's accent to the letter", () => {
    const scanner = new WordScanner();
    scanner.read("cafe\u0301s");
    assert.ok(scanner.next());
    assert.deepEqual([...scanner.ends.subarray(0, scanner.length)], [1, 2, 3, 5, 6]);
  });

  it("tells numbers from words", () => {
    const scanner = new WordScanner();
    const kinds: boolean[] = [];
    scanner.read("17 1.7 १७ 5g ore");
    while (scanner.next()) kinds.push(scanner.isNumber);
    assert.deepEqual(kinds, [true, true, true, false, false]);
  });
});
