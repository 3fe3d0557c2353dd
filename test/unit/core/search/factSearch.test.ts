import assert from "node:assert/strict";
import fc from "fast-check";
import { createFactSearch, type FactHit } from "../../../../src/core/search/factSearch.ts";
import { assertProperty } from "../../../support/property.ts";
import { bundledCatalog } from "../../bundledPack.ts";
import { catalogOf, samplePack } from "../../samplePack.ts";

const catalog = bundledCatalog();
const facts = [...catalog.facts.values()];
const search = createFactSearch(facts);

function idsFor(query: string, limit: number): string[] {
  return search.find(query, limit).map(({ key }) => catalog.facts.get(key)?.fact.id ?? "");
}

/** The letters that a hit highlights, as they stand in the fact. */
function highlighted(hit: FactHit | undefined): { title: string[]; statement: string[] } {
  assert.ok(hit);
  const entry = catalog.facts.get(hit.key);
  assert.ok(entry);
  const lettersIn = (text: string, ranges: readonly (readonly [number, number])[]) =>
    ranges.map(([first, last]) => text.slice(first, last + 1));
  return {
    title: lettersIn(entry.fact.title, hit.highlights.title),
    statement: lettersIn(entry.fact.statement, hit.highlights.statement),
  };
}

describe("createFactSearch", () => {
  it('finds rare earths by "rare erth", before anything else', () => {
    const hits = idsFor("rare erth", 6);
    assert.equal(hits.length, 6);
    for (const id of hits) assert.match(id, /^ree-|-ree|china-dominates/);
  });

  it('finds the minister by "jaishanker"', () => {
    assert.deepEqual(idsFor("jaishanker", 10), [
      "pe-eam-jaishankar",
      "fw-discussed-jaishankar-rubio",
    ]);
  });

  it('finds the Minerals Security Partnership by "MSP", in capitals and without', () => {
    const expected = ["kf-india-joined-msp", "kf-msp-expansion"];
    assert.deepEqual([idsFor("MSP", 10), idsFor("msp", 10)], [expected, expected]);
  });

  it("finds a fact by an alias of a term that its statement does not spell out", () => {
    // The alias EAM stands in no title and no statement.
    assert.deepEqual(idsFor("EAM", 10), ["pe-eam-jaishankar"]);
    assert.deepEqual(highlighted(search.find("EAM", 1)[0]), { title: [], statement: [] });
  });

  it("finds accented and plain letters by each other", () => {
    assert.deepEqual(idsFor("Atmanirbhār", 1), ["im-supports-atmanirbhar-bharat"]);
    const [entry] = catalogOf(samplePack()).facts.values();
    assert.ok(entry);
    const accented = { ...entry, fact: { ...entry.fact, title: "Köln", statement: "São Paulo" } };
    const found = createFactSearch([accented]);
    assert.deepEqual(found.find("koln", 5), [
      { key: entry.key, highlights: { title: [[0, 3]], statement: [] } },
    ]);
    assert.deepEqual(found.find("sao paulo", 5)[0]?.highlights.statement, [
      [0, 2],
      [4, 8],
    ]);
  });

  it("narrows the results with each word", () => {
    const wide = idsFor("quad", 100);
    const narrow = idsFor("quad japan", 100);
    assert.ok(narrow.length > 0 && narrow.length < wide.length);
    assert.deepEqual(
      narrow.filter((id) => !wide.includes(id)),
      [],
    );
    assert.deepEqual(idsFor("quad xylophone", 100), []);
  });

  it("finds words in any order", () => {
    assert.deepEqual(idsFor("turbines wind", 1).concat(idsFor("wind turbines", 1)), [
      "ree-use-wind-turbines",
      "ree-use-wind-turbines",
    ]);
  });

  it("gives all facts in their order for an empty query, up to the limit", () => {
    const ids = facts.map(({ fact }) => fact.id);
    assert.deepEqual(
      [idsFor("", 1000), idsFor(" \t\n", 3), idsFor("", 0)],
      [ids, ids.slice(0, 3), []],
    );
  });

  it("gives no more hits than asked for, and the best of them first", () => {
    const ten = idsFor("india", 10);
    assert.equal(ten.length, 10);
    assert.deepEqual(idsFor("india", 3), ten.slice(0, 3));
  });

  it("finds nothing by what is no word", () => {
    for (const query of ["((((", "…", "🇮🇳", "\uD800", "***", "\\", "-"])
      assert.deepEqual(idsFor(query, 10), [], query);
  });

  it("reads no more than the first 200 characters of a query", () => {
    assert.deepEqual(idsFor(`MSP${" ".repeat(200)}xylophone`, 10), idsFor("MSP", 10));
    assert.deepEqual(idsFor("mineral ".repeat(100_000), 3), idsFor("mineral ".repeat(25), 3));
  });

  it("highlights the letters that match, as they stand in the fact", () => {
    assert.deepEqual(highlighted(search.find("smartphones", 1)[0]), {
      title: ["smartphones"],
      statement: ["smartphones"],
    });
    assert.deepEqual(highlighted(search.find("jaishankar", 1)[0]), {
      title: [],
      statement: ["Jaishankar"],
    });
  });

  it("finds every fact by its own title, among the first three", () => {
    const lost = facts.filter(({ fact }) => !idsFor(fact.title, 3).includes(fact.id));
    assert.deepEqual(
      lost.map(({ fact }) => fact.title),
      [],
    );
  });

  it("finds nothing among no facts", () => {
    assert.deepEqual(createFactSearch([]).find("india", 5), []);
    assert.deepEqual(createFactSearch([]).find("", 5), []);
  });

  it("never throws, and highlights nothing outside the text, whatever the query", () => {
    const words = facts.flatMap(({ fact }) => fact.statement.split(" "));
    const piece = fc.oneof(
      fc.constantFrom(
        ...words,
        "((((",
        "\uD83D",
        "\u0301",
        "भा",
        "🇮🇳",
        "=",
        "'",
        "!",
        "^",
        "$",
        "|",
        '"',
      ),
      fc.string({ unit: "binary", maxLength: 40 }),
    );
    assertProperty(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(8), (pieces, limit) => {
        const hits = search.find(pieces.join(" "), limit);
        assert.ok(hits.length <= limit);
        assert.equal(new Set(hits.map(({ key }) => key)).size, hits.length);
        for (const hit of hits) {
          const { title, statement } = highlighted(hit);
          assert.deepEqual(
            [...title, ...statement].filter((letters) => letters === ""),
            [],
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
