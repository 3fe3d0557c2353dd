import { createCatalog } from "../../src/core/content/catalog.ts";
import { examMixes } from "../../src/core/quiz/generate/examMixes.ts";
import { generatePaper } from "../../src/core/quiz/generate/generatePaper.ts";
import { makeItemForFact } from "../../src/core/quiz/generate/itemForFact.ts";
import { createItemPool } from "../../src/core/quiz/generate/itemPool.ts";
import { syntheticPack } from "../support/quiz/syntheticPack.ts";

const packCount = 200;
const factsPerPack = 500;
const rounds = 5;
/** The pool and the first question together, as a part of what the catalog of the same facts takes. */
const budgetRatio = 0.5;

/**
 * Prints how long the first question of 100,000 facts takes, as a ratio to the making of their catalog
 * in the same run, and how long a paper and a question on one fact take after it. Whether the median
 * of the ratio is within the budget.
 */
export function measureGenerator(): Promise<boolean> {
  const loaded = Array.from({ length: packCount }, (_, number) => {
    const id = `pack-${String(number)}`;
    return {
      fileName: `${id}.affairs.json`,
      pack: syntheticPack(factsPerPack, number, id),
      problems: [],
    };
  });
  const ratios: number[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) {
    const { value: catalog, ms: cataloguing } = timed(() => createCatalog(loaded));
    const { value: pool, ms: pooling } = timed(() => createItemPool(catalog));
    const first = timed(() => generatePaper(pool, { count: 1, mix: examMixes.balanced, seed }));
    const paper = timed(() => generatePaper(pool, { count: 100, mix: examMixes.balanced, seed }));
    const fact = pool.facts[seed * 997];
    const review = timed(() => fact && makeItemForFact(pool, fact.key, { seed }));
    ratios.push((pooling + first.ms) / cataloguing);
    console.log(
      [
        `round ${String(seed)}: ${String(catalog.facts.size)} facts`,
        `createCatalog ${cataloguing.toFixed(0)} ms`,
        `pool ${pooling.toFixed(1)} ms`,
        `first question ${first.ms.toFixed(1)} ms`,
        `paper of ${String(paper.value.items.length)} ${paper.ms.toFixed(0)} ms`,
        `question on a fact ${review.ms.toFixed(1)} ms`,
      ].join(", "),
    );
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  console.log(`median ratio ${median.toFixed(2)} (budget ${String(budgetRatio)})`);
  return Promise.resolve(median <= budgetRatio);
}

function timed<Value>(run: () => Value): { readonly value: Value; readonly ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}
