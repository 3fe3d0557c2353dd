import assert from "node:assert/strict";
import fc from "fast-check";
import type { FactDocument } from "../../../../src/core/search/factDocument.ts";
import { FactSearch } from "../../../../src/core/search/factSearch.ts";
import { toFactKey } from "../../../../src/core/base/ids.ts";
import { assertProperty } from "../../../support/property.ts";
import { fact, packOf } from "./searchDocuments.ts";

const topics = ["ores", "quad", "trade"].map((id) => ({ id, title: `About ${id}` }));
const kinds = fc.record({
  status: fc.constantFrom("current", "superseded", "disputed"),
  topics: fc.subarray(topics),
});
const packs = fc
  .array(fc.array(kinds, { maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.map((facts, number) => {
      const id = `p${String(number)}`;
      const toFact = (more: Partial<FactDocument>, index: number) =>
        fact("", "ore", { ...more, key: toFactKey(id, String(index)) });
      return packOf(id, facts.map(toFact));
    }),
  );

/** A filter as it is typed, and whether a fact of a pack fits it. */
const filter = fc.oneof(
  fc.constantFrom("superseded", "disputed").map((status) => ({
    typed: `is:${status}`,
    fits: (each: FactDocument) => each.status === status,
  })),
  fc.constantFrom(...topics).map(({ id }) => ({
    typed: `topic:${id}`,
    fits: (each: FactDocument) => each.topics.some((topic) => topic.id === id),
  })),
  fc.constantFrom("p0", "p1").map((id) => ({
    typed: `pack:${id}`,
    fits: (each: FactDocument) => each.key.startsWith(`${id}/`),
  })),
);

describe("filters alone", () => {
  it("list the facts that fit all of them, by pack, after changes too", () => {
    const filters = fc.array(fc.tuple(filter, fc.boolean()), { minLength: 1, maxLength: 3 });
    assertProperty(
      fc.property(packs, packs, filters, fc.nat(20), (before, after, typed, limit) => {
        const search = new FactSearch();
        for (const pack of before) search.putPack(pack);
        for (const pack of before.slice(after.length)) search.removePack(pack.id);
        for (const pack of after) search.putPack(pack);
        const facts = after.flatMap((pack) => pack.facts);
        // A topic or pack that there is not is reported, and does not count.
        const counted = typed.filter(
          ([{ typed: text, fits }]) => text.startsWith("is:") || facts.some(fits) || isPack(text),
        );
        const expected =
          counted.length === 0
            ? []
            : facts.filter((each) => counted.every(([{ fits }, isOut]) => fits(each) !== isOut));
        const query = typed.map(([{ typed: text }, isOut]) => (isOut ? `-${text}` : text));
        assert.deepEqual(
          search.search(query.join(" "), limit).hits.map(({ key }) => key),
          expected.slice(0, limit).map(({ key }) => key),
        );

        function isPack(text: string): boolean {
          return after.some(({ id }) => text === `pack:${id}`);
        }
      }),
    );
  });
});
