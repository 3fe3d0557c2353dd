import assert from "node:assert/strict";
import { toFactKey } from "../../../../../src/core/base/ids.ts";
import { makeItemForFact } from "../../../../../src/core/quiz/generate/itemForFact.ts";
import { createItemPool } from "../../../../../src/core/quiz/generate/itemPool.ts";
import { PackJudge } from "../../../../support/quiz/packJudge.ts";
import { syntheticPack } from "../../../../support/quiz/syntheticPack.ts";
import { bundledCatalog } from "../../../bundledPack.ts";
import { catalogOf } from "../../../samplePack.ts";

const bundled = createItemPool(bundledCatalog());
const pack = syntheticPack(320, 2);
const pool = createItemPool(catalogOf(pack));

describe("makeItemForFact", () => {
  it("gives a question that asks the fact, for every fact that may be asked", () => {
    for (const each of [bundled, pool]) {
      const judge = new PackJudge(each.catalog.packs);
      for (const [index, { key }] of each.facts.entries()) {
        const item = makeItemForFact(each, key, { seed: index });
        if (item === undefined) throw new Error(`${key} gives no question.`);
        assert.ok(item.facts.includes(key), key);
        assert.ok(item.assertions.some(({ facts }) => facts.includes(key)));
        assert.deepEqual(judge.judge(item).right, [item.key], JSON.stringify(item));
      }
    }
  });

  it("gives the same question for the same seed, and others for others", () => {
    const [first] = bundled.facts;
    const keys = [1, 1, 2, 3].map((seed) => first && makeItemForFact(bundled, first.key, { seed }));
    assert.deepEqual(keys[0], keys[1]);
    assert.ok(new Set(keys.map((item) => item?.itemKey)).size > 1);
  });

  it("gives none for what is superseded, disputed, excluded or not there", () => {
    const keyOf = (index: number) => toFactKey(pack.id, `f${String(index)}`);
    const request = { seed: 1 };
    assert.equal(makeItemForFact(pool, keyOf(10), request), undefined);
    assert.equal(makeItemForFact(pool, keyOf(12), request), undefined);
    assert.equal(makeItemForFact(pool, keyOf(1_000), request), undefined);
    assert.notEqual(makeItemForFact(pool, keyOf(1), request), undefined);
    const excluded = new Set([keyOf(1)]);
    assert.equal(makeItemForFact(pool, keyOf(1), { seed: 1, excluded }), undefined);
    for (let seed = 0; seed < 200; seed += 1)
      assert.ok(!makeItemForFact(pool, keyOf(2), { seed, excluded })?.facts.includes(keyOf(1)));
  });

  it("asks other due facts along with it where there is room", () => {
    const due = new Set(bundled.facts.slice(0, 6).map(({ key }) => key));
    const [fact] = due;
    const items = Array.from({ length: 60 }, (_, seed) =>
      fact === undefined ? undefined : makeItemForFact(bundled, fact, { seed, companions: due }),
    ).filter((item) => item?.form === "combination");
    assert.ok(items.length > 20);
    const alone = items.filter((item) => item?.facts.some((each) => !due.has(each)));
    assert.ok(
      alone.length < items.length / 4,
      `${String(alone.length)} of ${String(items.length)}`,
    );
  });
});
