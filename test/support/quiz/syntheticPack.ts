import { createRandom, shuffled } from "../../../src/core/base/random.ts";
import type { Fact, Pack } from "../../../src/core/content/pack.ts";

const syllables = ["ka", "lo", "mi", "ren", "tu", "sar", "vo", "del", "pa", "nim", "gor", "el"];
const ores = [
  "tin ore",
  "iron ore",
  "copper",
  "bauxite",
  "gold",
  "lithium brine",
  "zinc",
  "rutile",
];
const regions = ["the north", "the south", "the far east", "the west", "the centre", "the hills"];

/** A name that no other number has. */
function nameOf(number: number): string {
  const digits = number.toString(syllables.length).split("");
  const name = digits.map((digit) => syllables[Number.parseInt(digit, syllables.length)]).join("");
  return `${name[0]?.toUpperCase() ?? ""}${name.slice(1)}${number % 3 === 0 ? " Hill" : ""}`;
}

/**
 * A pack of `size` facts on mines that do not exist, with a list, a table, a sequence and links for
 * every sixteen of them. Every eleventh fact is superseded and every thirteenth disputed; tables have
 * open columns, cells of several values and cells of none, and sequences have ties.
 */
export function syntheticPack(size: number, seed: number, id = "synthetic"): Pack {
  const random = createRandom(seed);
  const numbers = Array.from({ length: size }, (_, index) => index);
  const other = (values: readonly string[], not: readonly string[]) => {
    const rest = values.filter((value) => !not.includes(value));
    return rest[random.below(rest.length)] ?? "";
  };
  const oresByNumber = numbers.map(() => other(ores, []));
  const oreOf = (number: number) => oresByNumber[number] ?? "";
  const regionsByNumber = numbers.map(() => other(regions, []));
  const regionOf = (number: number) => regionsByNumber[number] ?? "";
  const facts = numbers.map((number): Fact => {
    const name = nameOf(number);
    const isOld = number % 11 === 10;
    const isDisputed = number % 13 === 12;
    const opened = 1900 + (number % 97);
    const first = other(ores, [oreOf(number)]);
    const swap = (from: string, to: string) => ({
      swap: { from, to },
      reason: `${from} is right.`,
    });
    return {
      id: `f${String(number)}`,
      topics: [`t${String(number % Math.max(1, Math.floor(size / 40)))}`],
      title: name,
      statement: `The mine of ${name} in ${regionOf(number)} yields ${oreOf(number)} since ${String(opened)}.`,
      sources: ["s"],
      asOf: "2026",
      ...(isOld ? { status: "superseded", supersededBy: `f${String((number + 1) % size)}` } : {}),
      ...(isDisputed && !isOld
        ? { status: "disputed", conflicts: [{ value: "It yields nothing.", source: "s" }] }
        : {}),
      decoys: [
        swap(oreOf(number), first),
        swap(oreOf(number), other(ores, [oreOf(number), first])),
        swap(`since ${String(opened)}`, `since ${String(opened + 1 + random.below(9))}`),
        ...(number % 2 === 0
          ? [swap(oreOf(number), `${String(random.below(9) + 1)} sorts of ${first}`)]
          : []),
        ...(number % 3 === 0
          ? [{ statement: `Nobody has ever dug at ${name}.`, reason: "There is a mine." }]
          : []),
      ],
    };
  });
  const groups = Array.from({ length: Math.floor(size / 16) }, (_, group) =>
    numbers.slice(group * 16, group * 16 + 16),
  );
  const factId = (number: number) => `f${String(number)}`;
  return {
    formatVersion: 1,
    id,
    title: "Synthetic",
    language: "en",
    licence: "CC0",
    sources: [{ id: "s", title: "Survey", publisher: "Office", kind: "official" }],
    topics: [...new Set(facts.flatMap(({ topics }) => topics))].map((topic) => ({
      id: topic,
      title: `Mines ${topic}`,
    })),
    terms: [],
    facts,
    lists: groups.map((group, index) => ({
      id: `l${String(index)}`,
      title: `mines of group ${String(index)}`,
      statedBy: factId(group[0] ?? 0),
      complete: index % 2 === 0,
      members: group.slice(1, 8).map((number) => ({
        name: nameOf(number),
        ...(number % 2 === 0 ? { fact: factId(number) } : {}),
      })),
      nonMembers: group.slice(8).map(nameOf),
    })),
    tables: groups.map((group, index) => ({
      id: `n${String(index)}`,
      title: `Mines of group ${String(index)} (survey)`,
      topics: ["t0"],
      sources: ["s"],
      asOf: index % 2 === 0 ? "2026-05" : "undated",
      columns: [
        { id: "name", title: "Mine" },
        { id: "ore", title: "Ore" },
        { id: "region", title: "Region" },
        { id: "use", title: "Use", isOpen: true },
        { id: "depth", title: "Depth (m)" },
      ],
      rows: group.map((number) => ({
        cells: {
          name: nameOf(number),
          ore: number % 5 === 0 ? [oreOf(number), other(ores, [])] : oreOf(number),
          region: number % 7 === 0 ? null : regionOf(number),
          use: "wires",
          depth: String(100 + (number % 16) * 37),
        },
        facts: [factId(number)],
      })),
    })),
    sequences: groups.map((group, index) => ({
      id: `o${String(index)}`,
      title: `mines of group ${String(index)}, oldest first`,
      topics: ["t0"],
      sources: ["s"],
      members: shuffled(group, random)
        .slice(0, 7)
        .map((number, place) => ({
          name: `Opening of ${nameOf(number)}`,
          value: String(1900 + (place === 3 ? 2 : place)),
          fact: factId(number),
        })),
    })),
    links: groups.flatMap((group, index) =>
      [0, 1, 2, 3, 4, 5].map((step) => ({
        id: `k${String(index)}-${String(step)}`,
        fact: factId(group[step < 3 ? 1 : 2] ?? 0),
        with: factId(group[3 + step] ?? 0),
        explains: step % 3 !== 2,
        reason: "So it is.",
      })),
    ),
    items: [],
  };
}
