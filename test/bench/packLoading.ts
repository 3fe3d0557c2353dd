import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createCatalog, type LoadedPack } from "../../src/core/content/catalog.ts";
import type { Fact, Pack } from "../../src/core/content/pack.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";
import { bundledPacks } from "../../src/host/packs/bundledPacks.ts";
import { repositoryFolder } from "../support/vscode/folders.ts";

const packCount = 200;
const factsPerPack = 500;
const rounds = 5;
const budgetRatio = 3;

/**
 * Prints how long 200 packs with 100,000 facts take from their bytes to the catalog, as a multiple of JSON.parse on the
 * same bytes in the same run; the bytes are decoded on both sides. The facts are those of the bundled packs in turn, again
 * and again under other ids. Whether the median is within the budget.
 */
export async function measurePackLoading(): Promise<boolean> {
  const packs: Pack[] = [];
  for (const name of bundledPacks)
    packs.push(
      JSON.parse(await readFile(join(repositoryFolder, "media/packs", name), "utf8")) as Pack,
    );
  const encoder = new TextEncoder();
  const files = Array.from({ length: packCount }, (_, number) => {
    const pack = packs[number % packs.length];
    if (pack === undefined) throw new Error("There are no bundled packs.");
    return encoder.encode(enlarged(pack, number));
  });
  const size = files.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `${String(packCount)} packs, ${String(packCount * factsPerPack)} facts, ${(size / 1e6).toFixed(0)} million bytes`,
  );
  const ratios: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const { plain, parsing, cataloguing } = measureRound(files);
    const ratio = (parsing + cataloguing) / plain;
    ratios.push(ratio);
    console.log(
      `round ${String(round)}: JSON.parse ${plain.toFixed(0)} ms, parsePack ${parsing.toFixed(0)} ms, createCatalog ${cataloguing.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
    );
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  console.log(`median ratio ${median.toFixed(2)} (budget ${String(budgetRatio)})`);
  return median <= budgetRatio;
}

/** Milliseconds for all files: plain parsing, and the two steps of ours. */
function measureRound(files: readonly Uint8Array[]) {
  let plain = 0;
  let parsing = 0;
  // What is read is kept on both sides, as by one who uses it.
  const values: unknown[] = [];
  const loaded: LoadedPack[] = [];
  // One after the other on each file: what else the machine does slows both down alike.
  for (const [number, bytes] of files.entries()) {
    plain += timed(() => {
      values.push(JSON.parse(new TextDecoder().decode(bytes)));
    });
    parsing += timed(() => {
      const parsed = parsePack(new TextDecoder().decode(bytes));
      loaded.push({ fileName: `${String(number)}.affairs.json`, ...parsed });
    });
  }
  const problem = loaded.flatMap(({ problems }) => problems)[0];
  if (problem !== undefined) throw new Error(problem.message);
  const cataloguing = timed(() => {
    const { facts } = createCatalog(loaded);
    if (facts.size !== packCount * factsPerPack) throw new Error(`${String(facts.size)} facts`);
  });
  return { plain, parsing, cataloguing };
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
