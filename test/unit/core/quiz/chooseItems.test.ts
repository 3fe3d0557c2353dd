import assert from "node:assert/strict";
import fc from "fast-check";
import { chooseItems, questionSources } from "../../../../src/core/quiz/chooseItems.ts";
import { examMixes, isForm, mixOf } from "../../../../src/core/quiz/generate/examMixes.ts";
import { createItemPool } from "../../../../src/core/quiz/generate/itemPool.ts";
import { askAgain, remakeItem } from "../../../../src/core/quiz/remakeItem.ts";
import { assertProperty } from "../../../support/property.ts";
import { bundledCatalog } from "../../bundledPack.ts";

const catalog = bundledCatalog();
const pool = createItemPool(catalog);
const all = { items: [...catalog.items.keys()] };
const keys = [...catalog.facts.keys()];
const wishes = {
  count: 20,
  source: "both",
  mix: examMixes.balanced,
  excluded: new Set<never>(),
  seed: 1,
} as const;

describe("chooseItems", () => {
  it("asks half authored and half generated questions, which share no fact, by default", () => {
    const items = chooseItems(catalog, all, wishes);
    const authored = items.filter(({ asked }) => asked.item !== undefined);
    assert.deepEqual([items.length, authored.length], [20, 10]);
    const facts = new Set(authored.flatMap((item) => item.facts));
    for (const item of items)
      if (!authored.includes(item)) assert.ok(!item.facts.some((fact) => facts.has(fact)));
  });

  it("asks questions of one source only where that is wished", () => {
    for (const source of ["authored", "generated"] as const) {
      const items = chooseItems(catalog, all, { ...wishes, source });
      assert.equal(items.length, 20);
      for (const { asked } of items)
        assert.equal(asked.item === undefined, source === "generated", source);
    }
  });

  it("asks one form only where that is wished, and none twice", () => {
    for (const form of ["count", "combination", "not"] as const) {
      const items = chooseItems(catalog, all, { ...wishes, mix: mixOf(form), count: 200 });
      assert.ok(items.length > 0, form);
      assert.ok(items.every((item) => item.form === form));
      assert.equal(new Set(items.map(({ itemKey }) => itemKey)).size, items.length);
    }
  });

  it("asks facts of the scope only, and authored ones more often where facts give too little", () => {
    const topic = [...catalog.topics.values()].find(({ items }) => items.length > 4);
    assert.ok(topic);
    const { items, facts } = topic;
    const chosen = chooseItems(catalog, { items, facts }, { ...wishes, count: 200 });
    const inTopic = new Set(facts);
    for (const { asked } of chosen) {
      if (asked.item === undefined) assert.ok(asked.facts.every((fact) => inTopic.has(fact)));
      else assert.ok(items.includes(asked.item));
    }
    const authored = chosen.filter(({ asked }) => asked.item !== undefined);
    assert.equal(authored.length, items.length);
  });

  it("asks no fact that is excluded, is the same for the same seed, and can be made again", () => {
    assertProperty(
      fc.property(
        fc.integer(),
        fc.constantFrom(...questionSources),
        fc.subarray(keys, { maxLength: 40 }),
        (seed, source, left) => {
          const excluded = new Set(left);
          const wish = { ...wishes, count: 6, seed, source, excluded };
          const items = chooseItems(catalog, all, wish);
          assert.deepEqual(chooseItems(catalog, all, wish), items);
          for (const item of items) {
            assert.ok(!item.facts.some((fact) => excluded.has(fact)), item.itemKey);
            const written = JSON.parse(JSON.stringify(item.asked)) as typeof item.asked;
            assert.deepEqual(remakeItem(pool, written), item);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("remakeItem", () => {
  const [item] = chooseItems(catalog, all, { ...wishes, source: "generated" });
  assert.ok(item);

  it("gives nothing where the packs have no such item, form or fact any more", () => {
    for (const asked of [
      { ...item.asked, item: "gone/item" as never },
      { ...item.asked, form: "essay" },
      { ...item.asked, facts: ["gone/fact" as never] },
    ])
      assert.equal(remakeItem(pool, asked), undefined);
    assert.deepEqual(["not", "toString"].map(isForm), [true, false]);
  });

  it("asks the same facts again in another question of the form, or else in the same", () => {
    for (const source of ["authored", "generated"] as const)
      for (const before of chooseItems(catalog, all, { ...wishes, source })) {
        const after = askAgain(pool, before, 99);
        assert.equal(after.form, before.form);
        assert.deepEqual(after.asked.facts, before.asked.facts);
        assert.equal(after.asked.item, before.asked.item);
      }
    const gone = { ...item, asked: { ...item.asked, facts: [] } };
    assert.equal(askAgain(pool, gone, 1), gone);
  });
});
