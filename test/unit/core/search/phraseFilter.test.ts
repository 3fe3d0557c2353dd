import assert from "node:assert/strict";
import fc from "fast-check";
import { wordsOf } from "../../../../src/core/search/wordScanner.ts";
import { assertProperty } from "../../../support/property.ts";
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
        assert.deepEqual(
          new Set(idsOf(searchOver(facts), `"${phrase.join(" ")}"`)),
          new Set(expected.map(({ key }) => key.slice(2))),
        );
      }),
    );
  });
});
