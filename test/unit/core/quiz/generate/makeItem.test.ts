import assert from "node:assert/strict";
import { toFactKey } from "../../../../../src/core/base/ids.ts";
import type { Fact, Pack } from "../../../../../src/core/content/pack.ts";
import { examMixes } from "../../../../../src/core/quiz/generate/examMixes.ts";
import type { Form, GeneratedItem } from "../../../../../src/core/quiz/generate/generatedItem.ts";
import { generatePaper } from "../../../../../src/core/quiz/generate/generatePaper.ts";
import { createItemPool } from "../../../../../src/core/quiz/generate/itemPool.ts";
import { factsToRemake } from "../../../../../src/core/quiz/generate/factsToRemake.ts";
import { makeItem } from "../../../../../src/core/quiz/generate/makeItem.ts";
import { toItemSeed } from "../../../../../src/core/quiz/generate/itemSeed.ts";
import { createRandom } from "../../../../../src/core/base/random.ts";
import { syntheticPack } from "../../../../support/quiz/syntheticPack.ts";
import { catalogOf, samplePack } from "../../../samplePack.ts";

function fact(
  id: string,
  statement: string,
  decoys: Fact["decoys"],
  more: Partial<Fact> = {},
): Fact {
  return {
    id,
    topics: ["t1"],
    title: id,
    statement,
    sources: ["s1"],
    asOf: "2026",
    decoys: decoys ?? [],
    ...more,
  };
}

const swap = (from: string, to: string) => ({ swap: { from, to }, reason: `It is ${from}.` });

/** A pack in which every form can be made in one way. */
const pack: Pack = {
  ...samplePack(),
  facts: [
    fact("city", "The fair is in Pune.", [
      swap("Pune", "Delhi"),
      swap("Pune", "Agra"),
      swap("Pune", "Surat"),
    ]),
    fact("old", "The fair is old.", [swap("old", "new")]),
    fact("big", "The hall is big.", [swap("big", "small")]),
    fact("list", "Tin, zinc and gold are shown.", [swap("gold", "coal")]),
    fact("gone", "The fair is closed.", [swap("closed", "open")], { status: "superseded" }),
    fact("odd", "The fair is free.", [swap("free", "dear")], {
      status: "disputed",
      conflicts: [{ value: "It costs a rupee.", source: "s2" }],
    }),
  ],
  lists: [
    {
      id: "l",
      title: "metals shown at the fair",
      statedBy: "list",
      complete: true,
      members: [{ name: "Tin" }, { name: "Zinc" }, { name: "Gold" }],
      nonMembers: ["Coal", "Granite", "Salt", "Tin plate"],
    },
  ],
  tables: [
    {
      id: "n",
      title: "Halls",
      topics: ["t1"],
      sources: ["s1"],
      asOf: "2026-05",
      columns: [
        { id: "hall", title: "Hall" },
        { id: "metal", title: "Metal" },
        { id: "floor", title: "Floor" },
      ],
      rows: [
        { cells: { hall: "North", metal: "Tin", floor: "First" }, facts: ["big"] },
        { cells: { hall: "South", metal: "Zinc", floor: "Second" }, facts: ["big"] },
        { cells: { hall: "East", metal: "Gold", floor: "Third" }, facts: ["big"] },
        { cells: { hall: "West", metal: "Lead", floor: "Fourth" }, facts: ["big"] },
      ],
    },
  ],
  sequences: [
    {
      id: "o",
      title: "days of the fair, earliest first",
      topics: ["t1"],
      sources: ["s1"],
      members: [
        { name: "Opening", value: "1 May 2026", fact: "city" },
        { name: "Parade", value: "2 May 2026", fact: "old" },
        { name: "Auction", value: "3 May 2026", fact: "big" },
      ],
    },
  ],
  links: [
    { id: "k1", fact: "city", with: "old", explains: true, reason: "Old fairs are in Pune." },
    { id: "k2", fact: "city", with: "big", explains: false, reason: "Halls explain nothing." },
    { id: "k3", fact: "big", with: "old", explains: true, reason: "It grew." },
    { id: "k4", fact: "big", with: "city", explains: true, reason: "Pune has room." },
  ],
  items: [],
};
const pool = createItemPool(catalogOf(pack));

/** The first question of a form on facts with a key, over some seeds. */
function made(
  form: Form,
  ids: readonly string[],
  key: number,
  kind = 0,
): GeneratedItem | undefined {
  for (let seed = 0; seed < 60; seed += 1) {
    const facts = ids.map((id) => toFactKey("sample", id));
    const item = makeItem(
      pool,
      form,
      facts,
      toItemSeed({ key, longer: undefined, kind }, createRandom(seed)),
    );
    if (item !== undefined) return item;
  }
  return undefined;
}

function shown(item: GeneratedItem | undefined) {
  if (item === undefined) return undefined;
  const { lead, statements, truths, stem, options, key, rationale } = item;
  const said = statements.map(
    ({ number, text }, index) => `${number} ${text} ${String(truths[index])}`,
  );
  return { lead, said, stem, options, right: options[key], rationale };
}

describe("makeItem", () => {
  it("asks which statements are right", () => {
    assert.deepEqual(shown(made("combination", ["city", "old"], 1)), {
      lead: "Consider the following statements on the topic “First topic”:",
      said: ["1 The fair is in Delhi. false", "2 The fair is old. true"],
      stem: "Which of the statements given above is/are correct?",
      options: ["1 only", "2 only", "Both 1 and 2", "Neither 1 nor 2"],
      right: "2 only",
      rationale:
        "Statement 1: incorrect. It is Pune. Correct is: The fair is in Pune. Statement 2: correct.",
    });
  });

  it("asks how many statements are right", () => {
    const item = made("count", ["city", "old", "big"], 3);
    assert.deepEqual(item?.options, ["Only one", "Only two", "All three", "None"]);
    assert.deepEqual(item.truths, [false, false, false]);
    const four = made("count", ["city", "old", "big", "list"], 0);
    assert.deepEqual(four?.options, ["Only one", "Only two", "Only three", "All four"]);
    assert.equal(four.truths.filter(Boolean).length, 1);
  });

  it("asks two statements, with the reason of their link", () => {
    const texts = [0, 1, 2, 3].map((key) =>
      shown(made("two-statements", ["city", key === 1 ? "big" : "old"], key)),
    );
    assert.deepEqual(
      texts.map((each) => each?.right),
      texts[0]?.options,
    );
    assert.equal(
      texts[0]?.rationale,
      "Statement I: correct. Statement II: correct. Old fairs are in Pune.",
    );
    assert.deepEqual(texts[3]?.said[1], "II The fair is old. true");
  });

  it("makes no two statements that no link joins, if both are right, or that a link joins otherwise", () => {
    assert.equal(made("two-statements", ["old", "city"], 0), undefined);
    assert.equal(made("two-statements", ["old", "city"], 1), undefined);
    assert.equal(made("two-statements", ["city", "big"], 0), undefined);
    assert.equal(made("two-statements", ["city", "old"], 1), undefined);
  });

  it("asks three statements where links say which explain, and never where none does", () => {
    assert.deepEqual(made("three-statements", ["big", "old", "city"], 0)?.truths, [
      true,
      true,
      true,
    ]);
    assert.deepEqual(made("three-statements", ["city", "old", "big"], 1)?.truths, [
      true,
      true,
      true,
    ]);
    assert.deepEqual(made("three-statements", ["city", "big", "old"], 2)?.truths, [
      true,
      false,
      true,
    ]);
    assert.deepEqual(made("three-statements", ["city", "big", "old"], 3)?.truths, [
      true,
      false,
      false,
    ]);
    assert.equal(made("three-statements", ["city", "old", "big"], 0), undefined);
    assert.equal(made("three-statements", ["big", "old", "city"], 1), undefined);
    assert.equal(made("three-statements", ["city", "big", "list"], 2), undefined);
  });

  it("asks which words fill the blank", () => {
    const item = made("single-best", ["city"], 2, 0);
    assert.equal(
      item?.stem,
      "Which one of the following fills the blank so that the sentence is correct? “The fair is in ______.”",
    );
    assert.equal(item.options[2], "Pune");
    assert.deepEqual([...item.options].sort(), ["Agra", "Delhi", "Pune", "Surat"]);
  });

  it("asks who is on a list, and who is not, without names that are like a member's", () => {
    const is = made("single-best", ["list"], 0, 1);
    assert.equal(is?.stem, "Which one of the following is among the metals shown at the fair?");
    assert.deepEqual([...is.options.slice(1)].sort(), ["Coal", "Granite", "Salt"]);
    assert.match(
      is.rationale,
      /^“\w+” is among the metals shown at the fair; “\w+”, “\w+” and “\w+” are not\./,
    );
    const not = made("not", ["list"], 0, 1);
    assert.equal(
      not?.stem,
      "Which one of the following is NOT among the metals shown at the fair?",
    );
    assert.deepEqual([...not.options.slice(1)].sort(), ["Gold", "Tin", "Zinc"]);
  });

  it("asks pairs and rows of a table", () => {
    const pairs = made("pairs", ["big"], 0);
    assert.match(
      pairs?.lead ?? "",
      /^Consider the following pairs from “Halls” \(Hall: (Metal|Floor)\), as of May 2026:$/,
    );
    const rows = made("rows", ["big"], 1);
    assert.equal(
      rows?.lead,
      "Consider the following rows from “Halls” (Hall: Metal: Floor), as of May 2026:",
    );
    assert.equal(rows.truths.filter(Boolean).length, 2);
    const wrong = rows.assertions.find(({ isTrue }) => !isTrue);
    assert.match(
      wrong?.correction ?? "",
      /^(North: Tin: First|South: Zinc: Second|East: Gold: Third|West: Lead: Fourth)$/,
    );
    assert.match(
      made("single-best", ["big"], 0, 2)?.stem ?? "",
      /^With which one of the following is “\w+” correctly matched, in “Halls”/,
    );
    assert.match(made("not", ["big"], 0, 2)?.stem ?? "", /NOT correctly matched\?$/);
  });

  it("asks the right order", () => {
    const item = made("sequence", ["city"], 3);
    assert.match(
      item?.stem ?? "",
      /^What is the right order of these \(days of the fair, earliest first\): 1\. \w+; 2\. \w+; 3\. \w+\?$/,
    );
    assert.equal(
      item?.rationale,
      "The right order is: Opening (1 May 2026) – Parade (2 May 2026) – Auction (3 May 2026).",
    );
  });

  it("asks no order of things that stand at the same place", () => {
    const steps = ["1901", "1902", "1902", "1903", "1904"].map((value, index) => {
      return { name: `Step ${String(index)}`, value, fact: "city" };
    });
    const tied = { ...pack.sequences[0], members: steps } as Pack["sequences"][number];
    const other = createItemPool(catalogOf({ ...pack, sequences: [tied] }));
    for (let seed = 0; seed < 20; seed += 1) {
      const goal = toItemSeed({ key: 0, longer: undefined, kind: 0 }, createRandom(seed));
      const item = makeItem(other, "sequence", [toFactKey("sample", "city")], goal);
      assert.match(item?.rationale ?? "", /Step 0 .* Step 3 .* Step 4 \(1904\)\.$/);
      assert.doesNotMatch(item?.stem ?? "", /Step [12]/);
    }
  });

  it("asks nothing that is superseded, disputed or not there", () => {
    for (const id of ["gone", "odd", "nothing"])
      for (const form of ["combination", "two-statements"] as const) {
        assert.equal(made(form, ["city", id], 2), undefined);
        assert.equal(made(form, [id, "city"], 2), undefined);
      }
  });

  it("takes no decoy for false that a fact states", () => {
    const lying = fact("lying", "The hall is red.", [swap("red", "big")]);
    const other = createItemPool(catalogOf({ ...pack, facts: [...pack.facts, lying] }));
    const facts = ["city", "lying"].map((id) => toFactKey("sample", id));
    for (let seed = 0; seed < 30; seed += 1) {
      const goal = toItemSeed({ key: 0, longer: undefined, kind: 0 }, createRandom(seed));
      assert.equal(makeItem(other, "combination", facts, goal), undefined);
    }
  });

  it("makes every question of a paper again from its form, facts and seed", () => {
    const large = createItemPool(catalogOf(syntheticPack(800, 3)));
    const { items } = generatePaper(large, { count: 200, mix: examMixes.balanced, seed: 5 });
    assert.equal(new Set(items.map(({ form }) => form)).size, 9);
    for (const item of items)
      assert.deepEqual(makeItem(large, item.form, factsToRemake(item), item.seed), item);
    assert.equal(new Set(items.map(({ itemKey }) => itemKey)).size, items.length);
  });
});
