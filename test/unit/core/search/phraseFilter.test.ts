import assert from "node:assert/strict";
import fc from "fast-check";
import { wordsOf } from "../../../../src/core/search/wordScanner.ts";
import { assertProperty } from "../../../support/property.ts";
import { mostPhrases } from "../../../../src/core/search/joinPhrases.ts";
import { fact, idsOf, searchOver } from "./searchDocuments.ts";

describe("exact phrases", () => {
  it("are found in the one fact of thousands that has the same words in another order", () => {
    const others = Array.from({ length: 3_000 }, (_, number) =>
      fact(`other-${String(number)}`, "It is of the sea."),
    );
    const search = searchOver([
      ...others,
      fact("one", "A much longer statement on the of it all."),
    ]);
    assert.deepEqual(idsOf(search, '"the of"'), ["one"]);
    assert.deepEqual(idsOf(search, '"is the of"'), []);
    assert.equal(idsOf(search, '"of the"').length, 100);
  });

  it("are found where their beginning repeats", () => {
    const search = searchOver([fact("one", "a b a b a c"), fact("two", "a b a b b c")]);
    assert.deepEqual(idsOf(search, '"a b a c"'), ["one"]);
    assert.deepEqual(idsOf(search, '"a b b"'), ["two"]);
  });

  it("are found in terms longer than the title and the statement", () => {
    const terms = ["The Act of the People"];
    const search = searchOver([fact("one", "An act.", { terms }), fact("two", "Of the act.")]);
    assert.deepEqual(idsOf(search, '"act of the people"'), ["one"]);
  });

  it("count once however often and in whatever letters they are given", () => {
    const search = searchOver([fact("one", "Mines of the sea"), fact("two", "Of the São mines")]);
    for (const [phrase, ids] of [
      ["of the sea", ["one"]],
      ["SÃO mines", ["two"]],
    ] as const) {
      const query = [phrase, phrase.toUpperCase(), phrase.normalize("NFD")]
        .flatMap((text) => [`"${text}"`, `"${text}"`, `"${text}."`])
        .join(" ");
      assert.deepEqual(search.search(query, 5).problems, []);
      assert.deepEqual(idsOf(search, query), ids);
    }
    assert.deepEqual(idsOf(search, '"of the" "of the sea"'), ["one"]);
    assert.deepEqual(idsOf(search, '"of the" -"of the sea"'), ["two"]);
  });

  it("are left out beyond the first eight, which is reported, and single words are not", () => {
    const statement = "a b c d e f g h i j k";
    const search = searchOver([fact("one", statement), fact("two", "a b")]);
    const letters = statement.split(" ");
    const pairs = letters.slice(1).map((letter, at) => `"${letters[at] ?? ""} ${letter}"`);
    assert.ok(pairs.length > mostPhrases);
    const reported = (query: string) =>
      search.search(query, 5).problems.map(({ kind, start, end, allowed }) => {
        assert.deepEqual([kind, allowed], ["too-many-phrases", [String(mostPhrases)]]);
        return query.slice(start, end);
      });
    const most = pairs.slice(0, mostPhrases);
    assert.deepEqual(reported(most.join(" ")), []);
    assert.deepEqual(idsOf(search, most.join(" ")), ["one"]);
    assert.deepEqual(reported(pairs.join(" ")), [pairs[mostPhrases]]);
    assert.deepEqual(idsOf(search, [...most, '-"a b"'].join(" ")), ["one"]);
    assert.deepEqual(reported([...most, '-"a b"'].join(" ")), ['-"a b"']);
    const singles = letters.map((letter) => `"${letter}"`).join(" ");
    assert.deepEqual(reported(singles), []);
    assert.deepEqual(idsOf(search, singles), ["one"]);
    assert.deepEqual(idsOf(search, '-k -x -y "a b"'), ["two"]);
  });

  it("are found exactly in the facts whose words have theirs in order", () => {
    const words = fc.array(fc.constantFrom("of", "the", "a", "rare", "भारत", "17", "São"), {
      minLength: 1,
      maxLength: 9,
    });
    assertProperty(
      fc.property(fc.array(words, { maxLength: 12 }), words, (texts, phrase) => {
        const facts = texts.map((text, index) => fact(String(index), text.join(" ")));
        const wanted = ` ${wordsOf(phrase.join(" ")).join(" ")} `;
        const expected = facts.filter(({ statement }) =>
          ` ${wordsOf(statement).join(" ")} `.includes(wanted),
        );
        const search = searchOver(facts);
        const found = new Set(idsOf(search, `"${phrase.join(" ")}"`));
        assert.deepEqual(found, new Set(expected.map(({ key }) => key.slice(2))));
        const others = facts.filter((each) => !expected.includes(each));
        assert.deepEqual(
          new Set(idsOf(search, `-"${phrase.join(" ")}"`)),
          new Set(others.map(({ key }) => key.slice(2))),
        );
      }),
    );
  });
});
