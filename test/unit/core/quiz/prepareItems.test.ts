import assert from "node:assert/strict";
import fc from "fast-check";
import { prepareItems, type PreparedItem } from "../../../../src/core/quiz/prepareItems.ts";
import { assertProperty } from "../../../support/property.ts";
import { bundledCatalog } from "../../bundledPack.ts";
import { catalogOf, samplePack, withStatements } from "../../samplePack.ts";

const catalog = bundledCatalog();
const items = [...catalog.items.values()];

/** Without what makes it again and what grades it, which have tests of their own. */
function withoutAsked(item: PreparedItem): Partial<PreparedItem> {
  const shown: { -readonly [Name in keyof PreparedItem]?: PreparedItem[Name] } = { ...item };
  delete shown.asked;
  delete shown.grading;
  return shown;
}

describe("prepareItems", () => {
  it("gives the same quiz for the same seed", () => {
    const sample = [...catalogOf(samplePack()).items.values()];
    const prepared = prepareItems(sample, 5, 256);
    for (const { asked, form, itemKey, facts } of prepared)
      assert.deepEqual(asked, { form, item: itemKey, facts, seed: asked.seed });
    assert.deepEqual(prepared.map(withoutAsked), [
      {
        itemKey: "sample/i2",
        form: "single-best",
        language: "en",
        statements: [],
        truths: [],
        stem: "Who joined?",
        options: ["Chad", "Peru", "Fiji", "India"],
        key: 3,
        rationale: "India did.",
        facts: ["sample/f4"],
      },
      {
        itemKey: "sample/i1",
        form: "single-best",
        language: "en",
        statements: [],
        truths: [],
        stem: "How many?",
        options: ["Two", "One", "Four", "Three"],
        key: 3,
        rationale: "It is three.",
        facts: ["sample/f1", "sample/f3"],
      },
    ]);
  });

  it("gives the lead, and the statements apart from whether they are right", () => {
    const numbers = { count: ["1", "2"], "two-statements": ["I", "II"] } as const;
    for (const [form, [first, second]] of Object.entries(numbers)) {
      const { items } = catalogOf(samplePack(withStatements(form as keyof typeof numbers)));
      const prepared = prepareItems([...items.values()], 3, 1);
      const found = prepared.find(({ itemKey }) => itemKey === "sample/i3");
      assert.ok(found);
      assert.deepEqual(withoutAsked(found), {
        itemKey: "sample/i3",
        form,
        language: "en",
        lead: "Consider these:",
        statements: [
          { number: first, text: "There are three." },
          { number: second, text: "Three is even." },
        ],
        truths: [true, false],
        stem: "Which are right?",
        options: ["Only one", "Only two", "All three", "None"],
        key: 0,
        rationale: "Three is odd.",
        facts: ["sample/f1", "sample/f3"],
      });
    }
  });

  it("shuffles the options of single best answers and of NOT, and of no other form", () => {
    const forms = new Map(items.map((entry) => [entry.item.form, entry]));
    for (const [form, entry] of forms) {
      const orders = new Set<string>();
      for (let seed = 0; seed < 200; seed += 1)
        for (const { options } of prepareItems([entry], 1, Math.imul(seed, 0x9e3779b1)))
          orders.add(options.join());
      const isFree = form === "single-best" || form === "not";
      if (isFree) assert.equal(orders.size, 24, form);
      else assert.deepEqual([...orders], [entry.item.options.join()], form);
    }
    assert.deepEqual([forms.has("not"), forms.size > 7], [true, true]);
  });

  it("points to the authored key's text among the authored options, whatever the seed", () => {
    assertProperty(
      fc.property(fc.integer(), fc.nat(100), (seed, count) => {
        const prepared = prepareItems(items, count, seed);
        assert.equal(prepared.length, Math.min(count, items.length));
        assert.equal(new Set(prepared.map(({ itemKey }) => itemKey)).size, prepared.length);
        for (const { itemKey, stem, options, key, rationale, facts, ...asked } of prepared) {
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
          const { lead, statements = [] } = item;
          assert.deepEqual(
            [asked.lead, asked.statements.map(({ text }) => text), asked.truths],
            [lead, statements.map(({ text }) => text), statements.map(({ isTrue }) => isTrue)],
          );
        }
        assert.deepEqual(prepareItems(items, count, seed), prepared);
      }),
    );
  });

  it("puts the key in each place about as often where options are shuffled", () => {
    const counts = [0, 0, 0, 0];
    const free = items.filter(({ item }) => ["single-best", "not"].includes(item.form));
    for (let seed = 0; seed < 200; seed += 1)
      for (const { key } of prepareItems(free, 20, Math.imul(seed, 0x9e3779b1)))
        counts[key] = (counts[key] ?? 0) + 1;
    // 4,000 items: 1,000 in each place, with a standard deviation of 27.
    for (const count of counts) assert.ok(Math.abs(count - 1000) < 110, String(counts));
  });

  it("asks every item of a topic sooner or later, and in another order each time", () => {
    const asked = new Set<string>();
    const orders = new Set<string>();
    for (let seed = 1; seed <= 400; seed += 1) {
      const keys = prepareItems(items, 5, seed * 7919).map(({ itemKey }) => itemKey);
      for (const key of keys) asked.add(key);
      orders.add(keys.join());
    }
    assert.deepEqual([asked.size, orders.size], [items.length, 400]);
  });

  it("is empty where there is nothing to ask", () => {
    assert.deepEqual([prepareItems([], 10, 1), prepareItems(items, 0, 1)], [[], []]);
  });
});
