import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fact, Pack } from "../../src/core/content/pack.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";
import { bundledPacks } from "../../src/host/packs/bundledPacks.ts";
import { repositoryFolder } from "../support/vscode/folders.ts";

const packCount = 200;
const factsPerPack = 500;
const rounds = 5;
const budgetRatio = 3;

/**
 * Prints how long 200 packs with 100,000 facts take to be read, as a multiple of JSON.parse on the same texts in the same
 * run. The facts are those of the first bundled pack, again and again under other ids.
 */
export async function measurePackLoading(): Promise<void> {
  const text = await readFile(join(repositoryFolder, "media/packs", bundledPacks[0]), "utf8");
  const pack = JSON.parse(text) as Pack;
  const texts = Array.from({ length: packCount }, (_, number) => enlarged(pack, number));
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${String(packCount)} packs, ${String(packCount * factsPerPack)} facts, ${(size / 1e6).toFixed(0)} million characters`,
  );
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    let plain = 0;
    let ours = 0;
    // One after the other on each text: what else the machine does slows both down alike.
    for (const each of texts) {
      plain += timed(() => {
        JSON.parse(each);
      });
      ours += timed(() => {
        const { problems } = parsePack(each);
        if (problems.length > 0) throw new Error(problems[0]?.message);
      });
    }
    ratios.push(ours / plain);
    console.log(
      `round ${String(round)}: JSON.parse ${plain.toFixed(0)} ms, parsePack ${ours.toFixed(0)} ms, ratio ${(ours / plain).toFixed(2)}`,
    );
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  console.log(`median ratio ${median.toFixed(2)} (budget ${String(budgetRatio)})`);
}

function timed(run: () => void): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}

/** The pack with as many facts as the bench wants; lists and questions stay as they are. */
function enlarged(pack: Pack, number: number): string {
  const facts = Array.from({ length: factsPerPack }, (_, index): Fact => {
    const fact = pack.facts[index % pack.facts.length];
    if (fact === undefined) throw new Error("The bundled pack has no facts.");
    if (index < pack.facts.length) return fact;
    const copy = { ...fact, id: `${fact.id}-${String(index)}` };
    // A copy would be listed once more under the same fact.
    delete copy.derivedFrom;
    return copy;
  });
  return JSON.stringify({ ...pack, id: `${pack.id}-${String(number)}`, facts }, undefined, 2);
}
