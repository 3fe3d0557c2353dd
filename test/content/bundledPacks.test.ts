import assert from "node:assert/strict";
import { createCatalog } from "../../src/core/content/catalog.ts";
import type { Decoy, Fact, Item, Pack } from "../../src/core/content/pack.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";
import { hasOptionsOfItsForm, isCountForm, isFreeForm, questionText } from "./examForms.ts";
import { packFileNames, readPack, readPackText } from "./packFiles.ts";

/** What leans on the sentence before it, which a fact alone does not have. */
const leaningStart =
  /^(it|they|this|these|those|that|he|she|his|her|their|its|both|such|another|here|the (agreement|framework|deal|partnership|cooperation|collaboration|article|talks|grouping|purpose|aim|list|vehicle|meeting|investments?|minister)) /i;

/** Options are shuffled, so a rationale that names them by letter or place is wrong. */
const namedOption =
  /\boptions?\b|\b(first|second|third|fourth|last|other) (answers?|choices?)\b|\([A-D]\)|\b[A-D] (and|or|is|are) |\b(above|below)\b/i;

/** Ids of the entries for which a rule does not hold. */
function broken<Entry extends { id: string }>(
  entries: readonly Entry[],
  holds: (entry: Entry) => boolean,
): string[] {
  return entries.filter((entry) => !holds(entry)).map(({ id }) => id);
}

function keyOf({ options, key }: Item): string {
  return options[key] ?? "";
}

/** The words of a fact that a decoy replaces, as often as they stand there. */
function swapCount({ statement }: Fact, { swap }: Decoy): number {
  return swap === undefined ? 0 : statement.split(swap.from).length - 1;
}

/** What a decoy says, worked out apart from the product. */
function decoyText({ statement }: Fact, { swap, statement: own }: Decoy): string {
  return own ?? statement.split(swap?.from ?? "").join(swap?.to);
}

function isLongestKey(item: Item): boolean {
  return item.options.every((option) => option.length <= keyOf(item).length);
}

/** Rules for the facts of every pack. */
const factRules: Readonly<Record<string, (fact: Fact) => boolean>> = {
  "has a source": ({ sources }) => sources.length > 0,
  "says for which date it holds, or why it has none": ({ asOf, undatedBecause }) =>
    asOf === "undated"
      ? undatedBecause !== undefined
      : /^\d{4}(-\d{2}(-\d{2})?)?$/.test(asOf) && undatedBecause === undefined,
  "names its successor if, and only if, it is superseded": ({ status, supersededBy }) =>
    (status === "superseded") === (supersededBy !== undefined),
  "names what contradicts it if, and only if, it is disputed": ({ status, conflicts }) =>
    (status === "disputed") === (conflicts !== undefined),
  "has at least two decoys": ({ decoys = [] }) => decoys.length >= 2,
  "has a reason for each decoy, which is a sentence": ({ decoys = [] }) =>
    decoys.every(({ reason }) => /^([\p{Lu}\d₹]|iCET ).*\.$/u.test(reason)),
  "has decoys that are either a swap or a statement": ({ decoys = [] }) =>
    decoys.every(({ swap, statement }) => (swap === undefined) !== (statement === undefined)),
  "holds the words that a decoy replaces exactly once": (fact) =>
    (fact.decoys ?? []).every((decoy) => decoy.swap === undefined || swapCount(fact, decoy) === 1),
  "has decoys that differ from each other": (fact) => {
    const texts = (fact.decoys ?? []).map((decoy) => decoyText(fact, decoy).toLowerCase());
    return new Set(texts).size === texts.length;
  },
  "has decoys that are as short as statements": (fact) =>
    (fact.decoys ?? []).every((decoy) => decoyText(fact, decoy).length <= 240),
  "has a statement of at most 240 characters": ({ statement }) => statement.length <= 240,
  "can stand alone": ({ statement }) => !leaningStart.test(statement),
  "begins with a capital or a number and ends with a full stop": ({ statement }) =>
    /^[\p{Lu}\d].*\.$/u.test(statement),
  "is one line without white space to spare": ({ statement, title }) =>
    [statement, title].every((text) => text === text.trim().replaceAll(/\s+/g, " ")),
  "has a title that is not its statement": ({ statement, title }) =>
    title.length <= 60 && title !== statement && !title.endsWith("."),
};

/** Rules for the questions of every pack. */
const itemRules: Readonly<Record<string, (item: Item) => boolean>> = {
  "has four options": ({ options }) => options.length === 4,
  "has options that all differ, in more than letter case": ({ options }) =>
    new Set(options.map((option) => option.trim().toLowerCase())).size === 4,
  "has a key among its options": (item) => keyOf(item) !== "",
  "ends its stem with a question mark or a colon": ({ stem }) => /[?:]$/.test(stem),
  "does not name options by letter or place in its rationale": ({ rationale }) =>
    !namedOption.test(rationale),
  "has the options that belong to its form": hasOptionsOfItsForm,
  "does not refer to the other options in an option": (item) =>
    !isFreeForm(item) ||
    item.options.every((option) => !/\b(all|none|both) of (the|these)\b/i.test(option)),
  "asks how many of its statements, pairs or rows if, and only if, its form does": (item) =>
    /\bhow many of the above (statements|pairs|rows)\b/i.test(item.stem) === isCountForm(item),
  "leads in to its statements, if it has any, with a sentence": ({ lead, statements }) =>
    statements === undefined ? lead === undefined : /^[\p{Lu}].*[.:]$/u.test(lead ?? ""),
  "judges each of its statements by facts that it asks": ({ statements = [], facts: asked }) =>
    statements.every(
      ({ facts = [] }) => facts.length > 0 && facts.every((id) => asked.includes(id)),
    ),
  "asks at least one fact": ({ facts }) => facts.length > 0,
};

describe("leaningStart", () => {
  it("tells statements that lean on another from those that stand alone", () => {
    const leaning = ["It can reduce imports.", "The agreement covers mining.", "These are metals."];
    const standing = ["The Quad has four members.", "The India–US framework is new.", "Its"];
    assert.deepEqual(
      [...leaning, ...standing].map((statement) => leaningStart.test(statement)),
      [true, true, true, false, false, false],
    );
  });
});

describe("namedOption", () => {
  it("tells rationales that name options from those that do not", () => {
    const naming = ["Option B is wrong.", "The second answer.", "See (C).", "A and D are metals."];
    const others = ["A grouping of seven would be the G7.", "India is the first country."];
    assert.deepEqual(
      [...naming, ...others].map((rationale) => namedOption.test(rationale)),
      [true, true, true, true, false, false],
    );
  });
});

describe("media/packs", () => {
  it("holds pack files only, and at least one", () => {
    assert.ok(packFileNames.length > 0);
    assert.deepEqual(
      packFileNames.filter((name) => !/^[a-z0-9-]+\.affairs\.json$/.test(name)),
      [],
    );
  });

  it("holds packs of different ids, named like their files", () => {
    const files = packFileNames.map((fileName) => ({
      fileName,
      ...parsePack(readPackText(fileName)),
    }));
    assert.deepEqual(
      createCatalog(files).packs.map(({ id }) => `${id}.affairs.json`),
      packFileNames,
    );
  });
});

for (const fileName of packFileNames) {
  describe(`media/packs/${fileName}`, () => {
    const pack: Pack = readPack(fileName);

    it("is read without any problem", () => {
      assert.deepEqual(parsePack(readPackText(fileName)).problems, []);
    });

    it("names the schema beside it, and its licence", () => {
      assert.deepEqual([pack.$schema, pack.licence], ["../schemas/pack.schema.json", "CC BY 4.0"]);
    });

    for (const [rule, holds] of Object.entries(factRules)) {
      it(`each fact ${rule}`, () => {
        assert.deepEqual(broken(pack.facts, holds), []);
      });
    }

    for (const [rule, holds] of Object.entries(itemRules)) {
      it(`each item ${rule}`, () => {
        assert.deepEqual(broken(pack.items, holds), []);
      });
    }

    it("says nothing twice", () => {
      const repeated = (texts: readonly string[]) =>
        texts.filter((text, index) => texts.indexOf(text) !== index);
      assert.deepEqual(repeated(pack.facts.map(({ statement }) => statement)), []);
      assert.deepEqual(repeated(pack.facts.map(({ title }) => title)), []);
      assert.deepEqual(repeated(pack.items.map(questionText)), []);
      assert.deepEqual(repeated(pack.topics.map(({ title }) => title)), []);
    });

    it("has decoys that no pack states as a fact", () => {
      const stated = new Set(
        packFileNames.flatMap((name) =>
          readPack(name).facts.map(({ statement }) => statement.toLowerCase()),
        ),
      );
      const isFalse = (fact: Fact) =>
        (fact.decoys ?? []).every((decoy) => !stated.has(decoyText(fact, decoy).toLowerCase()));
      assert.deepEqual(broken(pack.facts, isFalse), []);
    });

    it("has the source of every conflict, which is none of the fact's own", () => {
      const known = new Set(pack.sources.map(({ id }) => id));
      const isSourced = ({ sources, conflicts = [] }: Fact) =>
        conflicts.every(({ source }) => known.has(source) && !sources.includes(source));
      assert.deepEqual(broken(pack.facts, isSourced), []);
    });

    it("uses every source and every term", () => {
      const used = new Set(
        pack.facts.flatMap(({ sources, terms = [], conflicts = [] }) => [
          ...sources,
          ...terms,
          ...conflicts.map(({ source }) => source),
        ]),
      );
      for (const { sources } of [...pack.tables, ...pack.sequences])
        for (const id of sources) used.add(id);
      assert.deepEqual(
        broken([...pack.sources, ...pack.terms], ({ id }) => used.has(id)),
        [],
      );
    });

    it("has facts and items for every topic", () => {
      const asked = new Set(pack.items.flatMap(({ facts }) => facts));
      const poor = pack.topics.filter(({ id }) => {
        const facts = pack.facts.filter(({ topics }) => topics.includes(id));
        return facts.length === 0 || !facts.some((fact) => asked.has(fact.id));
      });
      assert.deepEqual(poor, []);
    });

    for (const [kind, items] of [
      ["all questions", pack.items],
      ["those whose options are not shuffled", pack.items.filter((item) => !isFreeForm(item))],
    ] as const) {
      it(`has its keys in each place about as often, 3 more or fewer at most: ${kind}`, () => {
        const even = items.length / 4;
        const counts = [0, 1, 2, 3].map((place) => items.filter(({ key }) => key === place).length);
        assert.deepEqual(
          counts.filter((count) => Math.abs(count - even) > 3),
          [],
          String(counts),
        );
      });
    }

    it("does not give the key away by its length: it is the longest option in a third at most", () => {
      // Where a form gives the options, their lengths tell nothing.
      const items = pack.items.filter(isFreeForm);
      const share = items.filter(isLongestKey).length / items.length;
      assert.ok(share <= 0.35, `the key is the longest option in ${(share * 100).toFixed(0)} %`);
    });
  });
}
