import assert from "node:assert/strict";
import fc from "fast-check";
import type { PackDocuments } from "../../../../src/core/search/factDocument.ts";
import { FactSearch } from "../../../../src/core/search/factSearch.ts";
import { otherUnitWords } from "../../../../src/core/search/unitWords.ts";
import { wordsOf } from "../../../../src/core/search/wordScanner.ts";
import { toFactKey } from "../../../../src/core/base/ids.ts";
import { bundledDocuments } from "../../../content/bundledSearch.ts";
import { assertProperty } from "../../../support/property.ts";
import { fact, lettersIn, packOf, searchOver } from "./searchDocuments.ts";

const words =
  "rare earth earths ore lithium mission quad India भारत हिन्दी क़िला இந்தியா Köln São 17 1.7 16,300 ₹ crore the of".split(
    " ",
  );
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(" "));
const packs = fc
  .uniqueArray(
    fc.record({ id: fc.constantFrom("a", "b", "c", "d"), texts: fc.array(text, { maxLength: 6 }) }),
    { selector: ({ id }) => id },
  )
  .map((list) =>
    list.map(({ id, texts }): PackDocuments =>
      packOf(
        id,
        texts.map((statement, index) =>
          fact("", statement, { key: toFactKey(id, String(index)), title: statement.slice(0, 9) }),
        ),
      ),
    ),
  );
const odd = fc.constantFrom(
  "((((",
  "\uD83D",
  "\u0301",
  "😀",
  '"',
  "-",
  "is:",
  "topic:quad",
  "%",
  "=",
  "'",
  "|",
  "$",
  "^",
);
const query = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words, "erth", "lihtium", "mis", "qaud"),
      odd,
      fc.string({ unit: "binary", maxLength: 20 }),
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(" "));

function filled(list: readonly PackDocuments[]): FactSearch {
  const search = new FactSearch();
  for (const pack of list) search.putPack(pack);
  return search;
}

describe("FactSearch, whatever is searched for", () => {
  const bundled = filled(bundledDocuments());
  const facts = new Map(
    bundledDocuments()
      .flatMap((pack) => pack.facts)
      .map((each) => [each.key, each]),
  );

  it("never throws, finds each fact once, and highlights nothing outside the texts", () => {
    assertProperty(
      fc.property(query, fc.nat(8), (typed, limit) => {
        const { hits } = bundled.search(typed, limit);
        assert.ok(hits.length <= limit);
        assert.equal(new Set(hits.map(({ key }) => key)).size, hits.length);
        for (const { key, highlights } of hits) {
          const found = facts.get(key);
          assert.ok(found);
          for (const name of ["title", "statement"] as const) {
            let before = -1;
            for (const [first, last] of highlights[name]) {
              assert.ok(first > before && last >= first && last < found[name].length);
              before = last;
            }
          }
        }
      }),
    );
  });

  it("finds every fact by a beginning of one or two letters of its words, whole words first", () => {
    const texts = new Map(
      [...facts].map(([key, { title, statement, terms }]) => [
        key,
        wordsOf([title, statement, ...terms].join("\n")),
      ]),
    );
    const beginnings = new Set(
      [...texts.values()].flat().flatMap((word) => [word.slice(0, 1), word.slice(0, 2)]),
    );
    for (const typed of beginnings) {
      // A half number is no word of which more may follow: 17 is not 170.
      if (/^[\d.]+$/.test(typed) || wordsOf(typed)[0] !== typed) continue;
      const keys = bundled.search(typed, 100).hits.map(({ key }) => key);
      const begun = [...texts].filter(([, all]) => all.some((word) => word.startsWith(typed)));
      assert.equal(keys.length, Math.min(100, begun.length), typed);
      assert.deepEqual(
        keys.filter((key) => begun.every(([other]) => other !== key)),
        [],
        typed,
      );
      const isWhole = keys.map((key) => texts.get(key)?.includes(typed) === true);
      assert.equal(isWhole.lastIndexOf(true) + 1, isWhole.filter(Boolean).length, typed);
    }
  });

  it("takes long and strange queries", () => {
    for (const typed of [
      "a".repeat(10_000),
      "rare ".repeat(2_000),
      "😀",
      "\uD800",
      "((((",
      [...facts.values()]
        .slice(0, 30)
        .map(({ title }) => title)
        .join(" "),
    ])
      assert.ok(bundled.search(typed, 100).hits.length <= 100);
  });

  it("gives the same for the same, and for the same facts in another order of packs", () => {
    assertProperty(
      fc.property(packs, query, (list, typed) => {
        const once = filled(list).search(typed, 100);
        assert.deepEqual(filled(list).search(typed, 100), once);
        assert.deepEqual(filled([...list].reverse()).search(typed, 100), once);
      }),
    );
  });

  it("gives after changes what a new search over the same packs gives", () => {
    const change = fc.record({ pack: fc.nat(), removes: fc.boolean() });
    assertProperty(
      fc.property(
        packs,
        packs,
        fc.array(change, { maxLength: 6 }),
        query,
        (list, others, changes, typed) => {
          const current = new Map(list.map((pack) => [pack.id, pack]));
          const search = filled(list);
          for (const { pack: number, removes } of changes) {
            const pack = others[number % Math.max(1, others.length)];
            if (pack === undefined) continue;
            if (removes) {
              search.removePack(pack.id);
              current.delete(pack.id);
            } else {
              search.putPack(pack);
              current.set(pack.id, pack);
            }
            // In between too: what is kept of a search must not outlive the change.
            search.search(typed, 1);
          }
          const fresh = filled([...current.values()]);
          assert.equal(search.size, fresh.size);
          assert.deepEqual(search.search(typed, 100), fresh.search(typed, 100));
        },
      ),
    );
  });

  it("finds the same by composed and decomposed letters, in query and fact", () => {
    assertProperty(
      fc.property(packs, text, (list, typed) => {
        const decomposed = list.map((pack) => ({
          ...pack,
          facts: pack.facts.map((each) => ({
            ...each,
            statement: each.statement.normalize("NFD"),
          })),
        }));
        const keysOf = (search: FactSearch, asked: string) =>
          search.search(asked, 100).hits.map(({ key }) => key);
        const expected = keysOf(filled(list), typed.normalize("NFC"));
        assert.deepEqual(keysOf(filled(list), typed.normalize("NFD")), expected);
        assert.deepEqual(new Set(keysOf(filled(decomposed), typed)), new Set(expected));
      }),
    );
  });

  it("highlights letters that, folded, are like a word of the query", () => {
    const misspelt = fc.constantFrom(
      "erth",
      "lihtium",
      "mision",
      "hinid",
      "भरत",
      "कोln",
      "rs",
      "cr",
    );
    const typedWords = fc.array(fc.oneof(fc.constantFrom(...words), misspelt), {
      minLength: 1,
      maxLength: 3,
    });
    assertProperty(
      fc.property(typedWords, text, (parts, statement) => {
        const asked = wordsOf(parts.join(" "));
        const spelt = statement.normalize(parts.length > 1 ? "NFD" : "NFC");
        const { hits } = searchOver([fact("x", spelt)]).search(parts.join(" "), 1);
        for (const letters of lettersIn(spelt, hits[0]?.highlights.statement ?? [])) {
          const [marked = "", ...more] = wordsOf(letters);
          assert.deepEqual(more, []);
          const isLike = asked.some(
            (word) => otherUnitWords(word).includes(marked) || share(word, marked) >= 0.6,
          );
          assert.ok(isLike, `"${letters}" for "${parts.join(" ")}"`);
        }
      }),
    );
  });
});

/** How many of the letters of two words are in both, from 0 to 1. */
function share(a: string, b: string): number {
  const left = Array.from(b);
  let same = 0;
  for (const letter of a) {
    const index = left.indexOf(letter);
    if (index < 0) continue;
    left.splice(index, 1);
    same += 1;
  }
  return same / Math.max(1, Math.min(a.length, b.length));
}
