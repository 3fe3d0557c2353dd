import assert from "node:assert/strict";
import fc from "fast-check";
import { createItemPool } from "../../../../src/core/quiz/generate/itemPool.ts";
import { questionSources } from "../../../../src/core/quiz/chooseItems.ts";
import { reviewItems } from "../../../../src/core/quiz/reviewItems.ts";
import { assertProperty } from "../../../support/property.ts";
import { bundledCatalog } from "../../bundledPack.ts";

const pool = createItemPool(bundledCatalog());
const keys = pool.facts.map(({ key }) => key);
const wishes = { count: 50, source: "both", excluded: new Set<never>(), seed: 3 } as const;

describe("reviewItems", () => {
  it("asks every fact that is due once at most, in the order of the plan, and nothing excluded", () => {
    assertProperty(
      fc.property(
        fc.shuffledSubarray(keys, { maxLength: 25 }),
        fc.subarray(keys, { maxLength: 10 }),
        fc.constantFrom(...questionSources),
        fc.integer(),
        (due, left, source, seed) => {
          const excluded = new Set(left);
          const items = reviewItems(pool, due, { ...wishes, source, excluded, seed });
          const asked = items.flatMap(({ facts }) => facts);
          assert.equal(new Set(asked).size, asked.length);
          assert.ok(!asked.some((fact) => excluded.has(fact)));
          const firsts = items.map(({ facts }) => due.findIndex((fact) => facts.includes(fact)));
          assert.deepEqual(
            firsts,
            [...firsts].sort((a, b) => a - b),
          );
          assert.ok(!firsts.includes(-1));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("finds a question for every fact of the pack that may be asked, from either source", () => {
    for (const source of questionSources)
      for (const key of keys) {
        const [item] = reviewItems(pool, [key], { ...wishes, source });
        assert.ok(item?.facts.includes(key), `${key} of ${source}`);
      }
  });

  it("takes the wished source first, and with both now the one and now the other", () => {
    const written = keys.filter((key) => (pool.catalog.facts.get(key)?.items.length ?? 0) > 0);
    const authoredShare = (source: (typeof questionSources)[number]): number => {
      const items = written.flatMap((key, seed) =>
        reviewItems(pool, [key], { ...wishes, source, seed }),
      );
      return items.filter(({ asked }) => asked.item !== undefined).length / items.length;
    };
    const shares = questionSources.map(authoredShare);
    const [both = 0, authored, generated] = shares;
    assert.deepEqual([authored, generated], [1, 0]);
    assert.ok(both > 0.3 && both < 0.7, String(both));
  });

  it("asks no more than are wanted", () => {
    assert.equal(reviewItems(pool, keys, { ...wishes, count: 4 }).length, 4);
    assert.deepEqual(reviewItems(pool, [], wishes), []);
  });
});
