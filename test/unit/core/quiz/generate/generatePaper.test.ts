import assert from "node:assert/strict";
import fc from "fast-check";
import { toFactKey } from "../../../../../src/core/base/ids.ts";
import { parsePack } from "../../../../../src/core/content/parsePack.ts";
import { examMixes } from "../../../../../src/core/quiz/generate/examMixes.ts";
import { generatePaper } from "../../../../../src/core/quiz/generate/generatePaper.ts";
import { createItemPool } from "../../../../../src/core/quiz/generate/itemPool.ts";
import { assertProperty } from "../../../../support/property.ts";
import { PackJudge } from "../../../../support/quiz/packJudge.ts";
import { syntheticPack } from "../../../../support/quiz/syntheticPack.ts";
import { arbitraryPackFile } from "../../../arbitraryPack.ts";
import { catalogOf } from "../../../samplePack.ts";

const pack = syntheticPack(640, 1);
const pool = createItemPool(catalogOf(pack));
const mix = examMixes.balanced;

describe("generatePaper", () => {
  it("gives the same paper for the same seed, and another one for another", () => {
    const paper = generatePaper(pool, { count: 50, mix, seed: 9 });
    const again = createItemPool(catalogOf(pack));
    assert.deepEqual(generatePaper(again, { count: 50, mix, seed: 9 }), paper);
    assert.notDeepEqual(generatePaper(pool, { count: 50, mix, seed: 10 }), paper);
  });

  it("has as many questions as it is asked for, and of each form its share", () => {
    for (const count of [0, 1, 2, 5, 10, 33, 100]) {
      const { items } = generatePaper(pool, { count, mix, seed: count });
      assert.equal(items.length, count);
    }
    const half = generatePaper(pool, { count: 50, mix: examMixes["like-2023"], seed: 1 }).items;
    const counts = half.filter(({ form }) => form === "count").length;
    assert.ok(counts === 19, String(counts));
  });

  it("gives rare forms their share over many short papers", () => {
    const items = Array.from({ length: 200 }, (_, seed) =>
      generatePaper(pool, { count: 5, mix, seed }),
    ).flatMap((paper) => paper.items);
    const share = items.filter(({ form }) => form === "rows").length / items.length;
    assert.ok(Math.abs(share - mix.rows / 100) < 0.02, String(share));
  });

  it("spreads the keys of each form evenly, whatever the number of its questions", () => {
    const { items } = generatePaper(pool, { count: 150, mix, seed: 4 });
    for (const form of Object.keys(mix)) {
      const keys = items.filter((item) => item.form === form).map(({ key }) => key);
      const counts = [0, 1, 2, 3].map((key) => keys.filter((each) => each === key).length);
      assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, `${form}: ${counts.join()}`);
    }
  });

  it("says which form took the place of one that the packs do not give", () => {
    const bare = createItemPool(catalogOf({ ...pack, links: [], sequences: [], tables: [] }));
    const { items, substitutions } = generatePaper(bare, { count: 100, mix, seed: 2 });
    assert.equal(items.length, 100);
    const forms = new Set(items.map(({ form }) => form));
    assert.deepEqual([...forms].sort(), ["combination", "count", "not", "single-best"]);
    const replaced = substitutions.reduce((sum, { count }) => sum + count, 0);
    assert.equal(
      replaced,
      mix.rows + mix.pairs + mix.sequence + mix["two-statements"] + mix["three-statements"],
    );
    assert.ok(substitutions.every(({ form, by }) => !forms.has(form) && forms.has(by)));
  });

  it("asks only facts of its scope, and none that are excluded", () => {
    const scope = new Set(pack.facts.slice(0, 160).map(({ id }) => toFactKey(pack.id, id)));
    const excluded = new Set([...scope].slice(0, 40));
    const narrow = createItemPool(catalogOf(pack), scope);
    const { items } = generatePaper(narrow, { count: 30, mix, seed: 3, excluded });
    assert.equal(items.length, 30);
    for (const fact of items.flatMap(({ facts }) => facts))
      assert.ok(scope.has(fact) && !excluded.has(fact), fact);
  });

  it("makes what it can of a pack with few facts, and nothing of one with none", () => {
    const tiny = syntheticPack(5, 1);
    const { items } = generatePaper(createItemPool(catalogOf(tiny)), { count: 20, mix, seed: 1 });
    assert.ok(items.length > 0 && items.length < 20, String(items.length));
    const judge = new PackJudge([tiny]);
    for (const item of items) assert.deepEqual(judge.judge(item).right, [item.key]);
    const empty = createItemPool(catalogOf({ ...tiny, facts: [] }));
    assert.deepEqual(generatePaper(empty, { count: 20, mix, seed: 1 }), {
      items: [],
      substitutions: [],
    });
  });

  it("makes of any pack questions with one key among four options that differ", () => {
    assertProperty(
      fc.property(arbitraryPackFile, fc.integer(), (file, seed) => {
        const { pack: read } = parsePack(JSON.stringify(file));
        if (read === undefined) return;
        const { items } = generatePaper(createItemPool(catalogOf(read)), { count: 12, mix, seed });
        for (const { options, key } of items) {
          assert.equal(new Set(options).size, 4);
          assert.ok(options[key] !== undefined);
        }
      }),
    );
  });
});
