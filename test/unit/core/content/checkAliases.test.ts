import assert from "node:assert/strict";
import fc from "fast-check";
import type { FactAlias, Pack } from "../../../../src/core/content/pack.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { assertProperty } from "../../../support/property.ts";
import { edited, sampleText, shownProblems } from "../../samplePack.ts";
import { testReferences, type ReferenceCase } from "./referenceCases.ts";

/** The change that gives the sample aliases, each on a line of its own from line 6 on. */
function withAliases(...lines: readonly string[]): readonly [from: string, to: string] {
  const language = '"language": "en"';
  return [language, `${language}, "aliases": [\n${lines.join(",\n")}]`];
}

const aliasesOf = ({ aliases }: Pack) => aliases?.map(shown);
const shown = ({ fact, formerly }: FactAlias) => `${fact} < ${formerly.join(" ")}`;

const inUse = (id: string, fact: string) =>
  `former-id-in-use: A fact of this pack has the id "${id}" now, so it cannot be a former id of "${fact}". It is ignored; remove it.`;
const absent = (id: string) =>
  `unknown-id: An alias is for the fact "${id}", which this pack does not have, and is ignored. Of a fact that was renamed again, name every former id under its present one.`;
const twice = (formerId: string, fact: string) =>
  `duplicate-id: The former id "${formerId}" is named twice, and stays with the fact "${fact}". Remove it here.`;
const ignored = "It is ignored; correct or remove it.";

const cases: readonly ReferenceCase[] = [
  {
    name: "keeps former ids, of this pack and of others, as they are written",
    changes: [
      withAliases(
        '{ "fact": "f2", "formerly": ["first", "sample/one", "other/f1"] }',
        '{ "fact": "f1", "formerly": ["three"] }',
        '{ "fact": "f2", "formerly": ["t1"] }',
      ),
    ],
    problems: [],
    left: aliasesOf,
    expected: ["f2 < first sample/one other/f1", "f1 < three", "f2 < t1"],
  },
  {
    name: "ignores an alias for a fact that is not there, and keeps the others",
    changes: [
      withAliases(
        '{ "fact": "f9", "formerly": ["first"] }',
        '{ "fact": "f2", "formerly": ["first"] }',
      ),
    ],
    problems: [`6:11 warning ${absent("f9")}`],
    left: aliasesOf,
    expected: ["f2 < first"],
  },
  {
    name: "ignores a former id that a fact has now, the fact itself among them",
    changes: [
      withAliases(
        '{ "fact": "f1", "formerly": ["f2", "three"] }',
        '{ "fact": "f2", "formerly": ["sample/f2"] }',
      ),
    ],
    problems: [`6:30 warning ${inUse("f2", "f1")}`, `7:30 warning ${inUse("f2", "f2")}`],
    left: aliasesOf,
    expected: ["f1 < three"],
  },
  {
    name: "ignores both of two facts that claim to have changed their ids with each other",
    changes: [
      withAliases('{ "fact": "f1", "formerly": ["f2"] }', '{ "fact": "f2", "formerly": ["f1"] }'),
    ],
    problems: [`6:30 warning ${inUse("f2", "f1")}`, `7:30 warning ${inUse("f1", "f2")}`],
    left: aliasesOf,
    expected: [],
  },
  {
    name: "does not follow an alias of an alias: every former id is named under the present one",
    changes: [
      withAliases('{ "fact": "f2", "formerly": ["one"] }', '{ "fact": "one", "formerly": ["i"] }'),
    ],
    problems: [`7:11 warning ${absent("one")}`],
    left: aliasesOf,
    expected: ["f2 < one"],
  },
  {
    name: "leaves a former id to the first alias that names it, whatever the way of writing",
    changes: [
      withAliases(
        '{ "fact": "f1", "formerly": ["three", "sample/three"] }',
        '{ "fact": "f2", "formerly": ["one", "three"] }',
        '{ "fact": "f3", "formerly": ["other/three"] }',
      ),
    ],
    problems: [
      `6:39 warning ${twice("sample/three", "f1")}`,
      `7:37 warning ${twice("three", "f1")}`,
    ],
    left: aliasesOf,
    expected: ["f1 < three", "f2 < one", "f3 < other/three"],
  },
  {
    name: "says nothing of an alias for a fact that is left out, and leaves it its own id",
    changes: [
      withAliases('{ "fact": "f4", "formerly": ["club"] }', '{ "fact": "f1", "formerly": ["f4"] }'),
      ['"statement": "India has joined."', '"statement": ""'],
    ],
    problems: [
      '24:77 error schema: "statement" must not be empty.',
      '24:5 error left-out-too: What needs "f4" is left out too: "i2". It comes back with "f4".',
      `7:30 warning ${inUse("f4", "f1")}`,
    ],
    left: aliasesOf,
    expected: [],
  },
  {
    name: "ignores a wrong former id, and keeps those beside it",
    changes: [withAliases('{ "fact": "f1", "formerly": ["Three", "a/b/c", "three", 3] }')],
    problems: [
      `6:30 warning schema: Entry 1 of "formerly" must be an id such as "ree-17", or a pack and an id such as "elements/ree-17". ${ignored}`,
      `6:39 warning schema: Entry 2 of "formerly" must be an id such as "ree-17", or a pack and an id such as "elements/ree-17". ${ignored}`,
      `6:57 warning schema: Entry 4 of "formerly" must be a text in quotation marks. ${ignored}`,
    ],
    left: aliasesOf,
    expected: ["f1 < three"],
  },
  {
    name: "ignores a wrong alias, with all that is wrong in it, and keeps those beside it",
    changes: [
      withAliases(
        '{ "formerly": ["three", "a b"] }',
        '{ "fact": "F 1", "formerly": [] }',
        '"f3"',
        '{ "fact": "f2", "formerly": ["one", "f1"] }',
      ),
    ],
    problems: [
      `6:1 warning schema: Entry 1 of "aliases" has no "fact". Add it. ${ignored}`,
      `6:25 warning schema: Entry 2 of "formerly" must be an id such as "ree-17", or a pack and an id such as "elements/ree-17". ${ignored}`,
      `7:11 warning schema: "fact" must be lower-case words or numbers joined by hyphens. ${ignored}`,
      `7:30 warning schema: "formerly" must have at least one entry. ${ignored}`,
      `8:1 warning schema: Entry 3 of "aliases" must be an object in curly brackets. ${ignored}`,
      `9:37 warning ${inUse("f1", "f2")}`,
    ],
    left: aliasesOf,
    expected: ["f2 < one"],
  },
  {
    name: "ignores aliases that are no list",
    changes: [['"language": "en"', '"language": "en", "aliases": { "f1": "three" }']],
    problems: [`5:32 warning schema: "aliases" must be a list in square brackets. ${ignored}`],
    left: (pack) => ["aliases" in pack, pack.facts.length],
    expected: [false, 4],
  },
  {
    name: "keeps what else an alias says",
    changes: [withAliases('{ "fact": "f1", "formerly": ["three"], "since": "2026" }')],
    problems: [
      '6:40 warning unknown-field: The pack format has no field "since" here. It is kept and has no effect; check its spelling.',
    ],
    left: ({ aliases }) => aliases,
    expected: [{ fact: "f1", formerly: ["three"], since: "2026" }],
  },
];

describe("checkAliases", () => {
  testReferences(cases);

  it("leaves a pack without aliases as it is", () => {
    const { pack, problems } = parsePack(sampleText);
    assert.ok(pack);
    assert.deepEqual(["aliases" in pack, problems], [false, []]);
  });

  it("keeps every other alias and former id, whatever stands in place of one", () => {
    const sound: readonly FactAlias[] = [
      { fact: "f1", formerly: ["a", "b"] },
      { fact: "f2", formerly: ["c", "other/a", "d"] },
      { fact: "f4", formerly: ["e"] },
    ];
    assertProperty(
      fc.property(fc.nat(2), fc.nat(3), fc.jsonValue(), (index, place, value) => {
        const spoilt = sound.map((alias, at) => {
          if (at !== index) return alias;
          const formerly = alias.formerly.map((id, each): unknown => (each === place ? value : id));
          return place === 3 ? value : { ...alias, formerly };
        });
        const { pack, problems } = parsePack(
          edited(withAliases(JSON.stringify(spoilt).slice(1, -1))),
        );
        const expected = sound.flatMap(({ fact, formerly }, at) => {
          const left = at === index ? formerly.filter((_, each) => each !== place) : formerly;
          return (at === index && place === 3) || left.length === 0
            ? []
            : `${fact} < ${left.join(" ")}`;
        });
        assert.deepEqual(pack && aliasesOf(pack), expected);
        const isSpoilt = place === 3 || place < (sound[index]?.formerly.length ?? 0);
        assert.equal(shownProblems({ problems }).length > 0, isSpoilt);
      }),
      { numRuns: 500 },
    );
  });
});
