import assert from "node:assert/strict";
import { FactSearch } from "../../src/core/search/factSearch.ts";
import { bundledDocuments } from "./bundledSearch.ts";
import { studentQueries } from "./studentQueries.ts";
import { studentQueriesFirst } from "./studentQueriesFirst.ts";

describe("what students type", () => {
  const packs = bundledDocuments();
  const search = new FactSearch();
  for (const pack of packs) search.putPack(pack);
  const idsFor = (query: string) =>
    search.search(query, 5).hits.map(({ key }) => key.slice(key.indexOf("/") + 1));

  it("is 120 queries or more, each once, for facts that there are", () => {
    const all = Object.values(studentQueries).flat();
    const ids = new Set(packs.flatMap(({ facts }) => facts.map(({ key }) => key.split("/")[1])));
    assert.ok(all.length >= 120, `${String(all.length)} queries`);
    assert.equal(new Set(all.map(([query]) => query)).size, all.length);
    assert.deepEqual(
      all.filter(([, id]) => !ids.has(id)),
      [],
    );
  });

  for (const [kind, queries] of Object.entries(studentQueries))
    it(`finds its fact among the first five: ${kind}`, () => {
      const lost = queries.filter(([query, id]) => !idsFor(query).includes(id));
      assert.deepEqual(
        lost.map(([query, id]) => ({ query, id, found: idsFor(query) })),
        [],
      );
    });

  it("finds its fact first", () => {
    const lost = studentQueriesFirst.filter(
      ([query, ids]) => !ids.includes(idsFor(query)[0] ?? ""),
    );
    assert.deepEqual(
      lost.map(([query, ids]) => ({ query, ids, found: idsFor(query) })),
      [],
    );
  });

  it("finds a fact about rare earths first for a misspelt one", () => {
    const { hits } = search.search("rare erth", 1);
    const found = packs.flatMap(({ facts }) => facts).find(({ key }) => key === hits[0]?.key);
    assert.match(found?.statement ?? "", /rare earth/i);
  });
});
