import assert from "node:assert/strict";
import fc from "fast-check";
import { prepareItems } from "../../../../src/core/quiz/prepareItems.ts";
import { assertProperty } from "../../../support/property.ts";
import { bundledCatalog } from "../../bundledPack.ts";
import { catalogOf, samplePack } from "../../samplePack.ts";

const catalog = bundledCatalog();
const items = [...catalog.items.values()];

describe("prepareItems", () => {
  it("gives the same quiz for the same seed", () => {
    const sample = [...catalogOf(samplePack()).items.values()];
    assert.deepEqual(prepareItems(sample, 5, 1), [
      {
        itemKey: "sample/i2",
        stem: "Who joined?",
        options: ["Chad", "Peru", "Fiji", "India"],
        key: 3,
        rationale: "India did.",
        facts: ["sample/f4"],
      },
      {
        itemKey: "sample/i1",
        stem: "How many?",
        options: ["Two", "One", "Four", "Three"],
        key: 3,
        rationale: "It is three.",
        facts: ["sample/f1", "sample/f3"],
      },
    ]);
  });

  it("points to the authored key's text among the authored options, whatever the seed", () => {
    assertProperty(
      fc.property(fc.integer(), fc.nat(100), (seed, count) => {
        const prepared = prepareItems(items, count, seed);
        assert.equal(prepared.length, Math.min(count, items.length));
        assert.equal(new Set(prepared.map(({ itemKey }) => itemKey)).size, prepared.length);
        for (const { itemKey, stem, options, key, rationale, facts } of prepared) {
          const authored = catalog.items.get(itemKey);
          assert.ok(authored);
          const { item } = authored;
          assert.deepEqual(
            [stem, options.toSorted(), options[key], rationale, facts],
            [
              item.stem,
              item.options.toSorted(),
              item.options[item.key],
              item.rationale,
              authored.facts,
            ],
          );
        }
        assert.deepEqual(prepareItems(items, count, seed), prepared);
      }),
    );
  });

  it("puts the key in each place about as often", () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 200; seed += 1)
      for (const { key } of prepareItems(items, 20, Math.imul(seed, 0x9e3779b1)))
        counts[key] = (counts[key] ?? 0) + 1;
    // 4,000 items: 1,000 in each place, with a standard deviation of 27.
    for (const count of counts) assert.ok(Math.abs(count - 1000) < 110, String(counts));
  });

  it("asks every item of a topic sooner or later, and in another order each time", () => {
    const asked = new Set<string>();
    const orders = new Set<string>();
    for (let seed = 1; seed <= 100; seed += 1) {
      const keys = prepareItems(items, 5, seed * 7919).map(({ itemKey }) => itemKey);
      for (const key of keys) asked.add(key);
      orders.add(keys.join());
    }
    assert.deepEqual([asked.size, orders.size], [items.length, 100]);
  });

  it("is empty where there is nothing to ask", () => {
    assert.deepEqual([prepareItems([], 10, 1), prepareItems(items, 0, 1)], [[], []]);
  });
});
