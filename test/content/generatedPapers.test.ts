import assert from "node:assert/strict";
import type { FactKey } from "../../src/core/base/ids.ts";
import type { Pack } from "../../src/core/content/pack.ts";
import { examMixes, type ExamMix } from "../../src/core/quiz/generate/examMixes.ts";
import { generatePaper } from "../../src/core/quiz/generate/generatePaper.ts";
import type { Form, GeneratedItem } from "../../src/core/quiz/generate/generatedItem.ts";
import { makeItemForFact } from "../../src/core/quiz/generate/itemForFact.ts";
import { createItemPool, type ItemPool } from "../../src/core/quiz/generate/itemPool.ts";
import { createMixedRandom } from "../../src/core/base/random.ts";
import { PaperMaker } from "../../src/core/quiz/generate/paperMaker.ts";
import { PackJudge } from "../support/quiz/packJudge.ts";
import { chanceOf, strategyNames } from "../support/quiz/strategies.ts";
import { syntheticPack } from "../support/quiz/syntheticPack.ts";
import { catalogOf } from "../unit/samplePack.ts";
import { packFileNames, readPack } from "./packFiles.ts";

/** All nine forms alike, so that each is made often enough for its figures to tell. */
const even: ExamMix = {
  "single-best": 11,
  not: 11,
  combination: 11,
  count: 11,
  pairs: 11,
  rows: 11,
  "two-statements": 11,
  "three-statements": 11,
  sequence: 11,
};

const firstSeed = Number(process.env["SEED"] ?? 20_260_528);
/** So much of what it is asked may a strategy get right; one in four is chance. */
const tolerated = 0.27;

interface Run {
  readonly name: string;
  readonly packs: readonly Pack[];
  readonly mix: ExamMix;
  readonly questions: number;
  readonly papers: number;
}

const bundled = packFileNames.map(readPack);
const small = [syntheticPack(320, 7), ...bundled.slice(0, 1)];
const large = [syntheticPack(4_000, 8)];
const runs: readonly Run[] = [
  ...Object.entries(examMixes).map(([name, mix]) => {
    return { name: `the bundled packs, ${name}`, packs: bundled, mix, questions: 100, papers: 100 };
  }),
  {
    name: "the bundled packs, all forms alike",
    packs: bundled,
    mix: even,
    questions: 54,
    papers: 730,
  },
  { name: "a small pack and a bundled one", packs: small, mix: even, questions: 90, papers: 150 },
  { name: "a large pack", packs: large, mix: even, questions: 198, papers: 90 },
];

/** What a strategy got right in a form. */
interface Score {
  asked: number;
  right: number;
}

const scores = new Map<string, Score>();
const figures = { items: 0, milliseconds: 0, keys: [0, 0, 0, 0] };

function score(item: GeneratedItem): void {
  for (const name of strategyNames) {
    const chance = chanceOf(name, item, item.key);
    if (chance === undefined) continue;
    const label = `${item.form}, ${name}`;
    const known = scores.get(label) ?? { asked: 0, right: 0 };
    scores.set(label, { asked: known.asked + 1, right: known.right + chance });
  }
}

/** What is wrong with a question by the packs; nothing if it is as it should be. */
function faultsOf(item: GeneratedItem, judge: PackJudge, pool: ItemPool): readonly string[] {
  const { right, truths, unknown } = judge.judge(item);
  const { options, statements, assertions, facts, key } = item;
  const settled = facts.every((fact) => {
    const entry = pool.catalog.facts.get(fact);
    return (entry?.fact.status ?? "current") === "current" && entry?.conflicts.length === 0;
  });
  const asserted = statements.length > 0 ? statements.map(({ text }) => text) : options;
  return [
    ...(right.length === 1 && right[0] === key
      ? []
      : [`right are ${right.join()}, key is ${String(key)}`]),
    ...unknown.map((option) => `nothing tells of "${option}"`),
    ...(truths.join() === item.truths.join() ? [] : [`statements are ${truths.join()}`]),
    ...(settled ? [] : ["asks what is superseded or disputed"]),
    ...(options.length === 4 ? [] : ["has not four options"]),
    ...impliedOptions(item),
    ...(new Set(asserted).size === asserted.length ? [] : ["says the same twice"]),
    ...(assertions.map(({ text }) => text).join("\n") === asserted.join("\n")
      ? []
      : ["explains other things"]),
    ...assertions
      .filter(({ isTrue, reason, correction }) => !isTrue && (reason ?? correction ?? "") === "")
      .map(({ text }) => `does not say why "${text}" is wrong`),
    ...(assertions.every(
      (assertion) =>
        assertion.facts.every((fact) => facts.includes(fact)) && assertion.facts.length > 0,
    )
      ? []
      : ["rests on facts that it does not name"]),
    ...(item.rationale === "" || /\boption \(?[A-D]\b/.test(item.rationale)
      ? ["has no good rationale"]
      : []),
  ].map((fault) => `${fault}: ${JSON.stringify(item, undefined, 1)}`);
}

/** Options of which one says all that another one says. Those of a form are known to exclude each other. */
function impliedOptions({ form, options }: GeneratedItem): readonly string[] {
  const words = options.map(
    (option): readonly string[] => option.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  const isFree = form === "single-best" || form === "not";
  return options.flatMap((option, index) =>
    words.some((other, place) => {
      if (place === index) return false;
      const mine = words[index] ?? [];
      return isFree ? mine.every((word) => other.includes(word)) : mine.join() === other.join();
    })
      ? [`"${option}" follows from another option`]
      : [],
  );
}

/** Statements, and options that are statements, pairs or names with their question. */
function saidIn(item: GeneratedItem): readonly string[] {
  const { statements, options, stem, form } = item;
  if (statements.length > 0) return statements.map(({ text }) => text);
  if (/statements is|following pairs/.test(stem)) return options;
  return form === "sequence" ? [stem] : options.map((option) => `${stem} ${option}`);
}

describe("generated papers", () => {
  for (const { name, packs, mix, questions, papers } of runs) {
    const pool = createItemPool(catalogOf(...packs));
    const judge = new PackJudge(packs);

    it(`of ${name} have one right option by the packs, and no statement twice`, () => {
      const made = Array.from({ length: papers }, (_, index) => {
        const start = performance.now();
        const { items } = generatePaper(pool, { count: questions, mix, seed: firstSeed + index });
        figures.milliseconds += performance.now() - start;
        return items;
      });
      for (const items of made) {
        assert.equal(items.length, questions);
        const said = items.flatMap(saidIn);
        assert.equal(new Set(said).size, said.length, "a statement stands twice in a paper");
        const keys = [0, 1, 2, 3].map((key) => items.filter((item) => item.key === key).length);
        const most = Math.max(...keys) - Math.min(...keys);
        assert.ok(most <= 20, `keys are ${keys.join()} in a paper of ${String(questions)}`);
        // Facts of statements are one of each: no decoy beside its fact.
        const stated = items.flatMap(({ claims }) =>
          claims.filter((claim) => claim.startsWith("fact ")),
        );
        assert.equal(new Set(stated).size, stated.length);
        for (const item of items) {
          assert.deepEqual(faultsOf(item, judge, pool), []);
          score(item);
          figures.items += 1;
          figures.keys[item.key] = (figures.keys[item.key] ?? 0) + 1;
        }
      }
    });
  }

  it("are tested in at least 100,000 questions, with keys spread evenly", () => {
    const { items, keys, milliseconds } = figures;
    console.log(
      `${String(items)} questions, ${(milliseconds / items).toFixed(2)} ms each; keys A–D: ${keys.join(", ")}`,
    );
    assert.ok(items >= 100_000, String(items));
    for (const count of keys) assert.ok(Math.abs(count / items - 0.25) < 0.005, keys.join());
  });

  it("tell nothing to those who know nothing", () => {
    for (const form of Object.keys(even)) {
      const rates = strategyNames.flatMap((name) => {
        const found = scores.get(`${form}, ${name}`);
        return found === undefined
          ? []
          : [`${name} ${((100 * found.right) / found.asked).toFixed(1)} %`];
      });
      console.log(`${form}: ${rates.join(", ")}`);
    }
    const paying = [...scores].filter(([, { asked, right }]) => right / asked > tolerated);
    assert.deepEqual(
      paying.map(
        ([label, { asked, right }]) =>
          `${label}: ${(right / asked).toFixed(3)} of ${String(asked)}`,
      ),
      [],
    );
  });
});

describe("the bundled packs", () => {
  it("yield so many questions of one form with no statement used twice", () => {
    const pool = createItemPool(catalogOf(...bundled));
    const yields = Object.keys(even).map((name) => {
      const form = name as Form;
      const maker = new PaperMaker(pool, new Set(), createMixedRandom(firstSeed));
      return { form, count: maker.makeEvenly(form, 1_000).length };
    });
    console.log(yields.map(({ form, count }) => `${form} ${String(count)}`).join(", "));
    for (const { form, count } of yields) {
      const hundredth = Math.max(...Object.values(examMixes).map((mix) => mix[form]));
      assert.ok(count >= hundredth, `${form}: ${String(count)}`);
    }
  });
});

describe("questions on one fact of the bundled packs each", () => {
  it("tell nothing by length or place", () => {
    const pool = createItemPool(catalogOf(...bundled));
    const items = Array.from({ length: 10 * pool.facts.length }, (_, seed) => {
      const entry = pool.facts[seed % pool.facts.length];
      return (entry && makeItemForFact(pool, entry.key, { seed })) ?? [];
    }).flat();
    assert.equal(items.length, 10 * pool.facts.length);
    for (const name of ["longest", "shortest", "always C"] as const)
      for (const form of ["single-best", "combination"]) {
        const asked = items.filter((item) => item.form === form);
        const right = asked.reduce((sum, item) => sum + (chanceOf(name, item, item.key) ?? 0), 0);
        console.log(
          `${form}, ${name}: ${((100 * right) / asked.length).toFixed(1)} % of ${String(asked.length)}`,
        );
        assert.ok(right / asked.length < 0.31, `${form}, ${name}`);
      }
  });
});

describe("a paper of the bundled packs", () => {
  const pool = createItemPool(catalogOf(...bundled));

  for (const [name, mix] of Object.entries(examMixes)) {
    it(`"${name}" has a hundred questions of the forms of its mix`, () => {
      const { items, substitutions } = generatePaper(pool, { count: 100, mix, seed: 1 });
      assert.deepEqual(substitutions, []);
      const counts = Object.keys(mix).map(
        (form) => items.filter((item) => item.form === form).length,
      );
      assert.deepEqual(counts, Object.values(mix));
    });
  }

  it("does not ask what the student has flagged", () => {
    const { items } = generatePaper(pool, { count: 100, mix: examMixes.balanced, seed: 1 });
    const excluded = new Set<FactKey>(items.flatMap(({ facts }) => facts).slice(0, 60));
    const after = generatePaper(pool, { count: 100, mix: examMixes.balanced, seed: 1, excluded });
    assert.ok(after.items.length > 80);
    const asked = after.items.flatMap(({ facts }) => facts);
    assert.deepEqual(
      asked.filter((fact) => excluded.has(fact)),
      [],
    );
  });
});
