import assert from "node:assert/strict";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { edited, samplePack, sampleText, shownProblems } from "../../samplePack.ts";

/** Which entries are left, by id. */
function keptIds(text: string): Record<string, string[]> | undefined {
  const { pack } = parsePack(text);
  if (pack === undefined) return undefined;
  const { facts, lists, items, tables, sequences, links } = pack;
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  return {
    facts: ids(facts),
    lists: ids(lists),
    items: ids(items),
    others: ids([...tables, ...sequences, ...links]),
  };
}

const everything = {
  facts: ["f1", "f2", "f3", "f4"],
  lists: ["l1"],
  items: ["i1", "i2"],
  others: ["n1", "o1", "k1"],
};

describe("parsePack", () => {
  it("reads a pack that is right, and lists what is optional as empty", () => {
    const { pack, problems } = parsePack(sampleText);
    assert.deepEqual(problems, []);
    assert.deepEqual(pack?.facts[0], {
      id: "f1",
      topics: ["t1"],
      title: "The three",
      statement: "There are three.",
      sources: ["s1"],
      asOf: "2026-05-28",
      terms: [],
    });
    assert.deepEqual(keptIds(sampleText), everything);
  });

  it("reads a pack without what it need not have", () => {
    const optional = ["terms", "lists", "items", "tables", "sequences", "links"] as const;
    const sample = JSON.parse(sampleText) as Record<string, unknown>;
    for (const list of optional) assert.ok(sample[list] !== undefined, list);
    const rest = Object.entries(sample).filter(([list]) => !optional.some((it) => it === list));
    const { pack, problems } = parsePack(JSON.stringify(Object.fromEntries(rest)));
    // f4 uses the term that is now missing.
    assert.deepEqual(
      [problems.length, ...optional.map((list) => pack?.[list])],
      [1, [], [], [], [], [], []],
    );
  });

  it("ignores a byte order mark, and counts columns without it", () => {
    const bad = edited(['"complete": false', '"complete": 0']);
    assert.deepEqual(keptIds(`\uFEFF${sampleText}`), everything);
    assert.deepEqual(parsePack(`\uFEFF${bad}`), parsePack(bad));
    assert.deepEqual(shownProblems(parsePack("\uFEFF[]")), [
      "1:1 error schema: The pack must be an object in curly brackets.",
    ]);
  });

  it("keeps properties that the format does not know", () => {
    const text = edited([
      '"title": "Sample",',
      '"title": "Sample", "__proto__": {"x": 1}, "y": 2,',
    ]);
    const { pack, problems } = parsePack(text);
    assert.deepEqual(
      problems.map(({ code, severity }) => `${severity} ${code}`),
      ["warning unknown-field", "warning unknown-field"],
    );
    assert.equal(Object.getPrototypeOf(pack), Object.prototype);
    assert.equal(Reflect.get(pack ?? {}, "y"), 2);
  });

  it("loads the rest of a pack with one bad fact", () => {
    const text = edited(['"statement": "One is among them.", ', ""]);
    assert.deepEqual(shownProblems(parsePack(text)), [
      '20:5 error schema: Entry 2 of "facts" has no "statement". Add it.',
    ]);
    assert.deepEqual(keptIds(text), { ...everything, facts: ["f1", "f3", "f4"] });
  });

  it("reports every problem of a bad entry, each in its place", () => {
    const text = edited([
      '"stem": "Who joined?", "options": ["India", "Peru", "Chad", "Fiji"], "key": 0',
      '"stem": 7, "options": ["India", "Peru", "Chad"], "key": 4',
    ]);
    assert.deepEqual(shownProblems(parsePack(text)).sort(), [
      '29:50 error schema: "stem" must be a text in quotation marks.',
      '29:64 error schema: "options" must have at least 4 entries.',
      '29:98 error schema: "key" must be 3 or less.',
    ]);
    assert.deepEqual(keptIds(text), { ...everything, items: ["i1"] });
  });

  it("uses nothing of a pack whose own properties are wrong", () => {
    const text = edited(['"id": "sample"', '"id": "Sample"'], ['"s1", "title"', '"s1", "tit"']);
    assert.deepEqual(shownProblems(parsePack(text)), [
      '3:9 error schema: "id" must be lower-case words or numbers joined by hyphens.',
      '8:5 error schema: Entry 1 of "sources" has no "title". Add it.',
    ]);
    assert.equal(parsePack(text).pack, undefined);
  });

  for (const version of ["2", "1.5", "1e99"]) {
    it(`asks for an update at format version ${version}, and says nothing else`, () => {
      const text = edited(
        ['"formatVersion": 1', `"formatVersion": ${version}`],
        ['"topics": [\n', '"t": [\n'],
      );
      const shown = String(Number(version));
      assert.deepEqual(shownProblems(parsePack(text)), [
        `2:20 error format-version: The pack is written in format version ${shown}, and this extension reads version 1. Update Current Affairs Notes to use it.`,
      ]);
      assert.equal(parsePack(text).pack, undefined);
    });
  }

  for (const [version, messages] of [
    ["0", ['"formatVersion" must be one of 1.']],
    ['"2"', ['"formatVersion" must be a whole number.', '"formatVersion" must be one of 1.']],
    ["null", ['"formatVersion" must be a whole number.', '"formatVersion" must be one of 1.']],
  ] as const) {
    it(`refuses ${version} as a format version`, () => {
      const parsed = parsePack(edited(['"formatVersion": 1', `"formatVersion": ${version}`]));
      assert.deepEqual(
        shownProblems(parsed).sort(),
        messages.map((message) => `2:20 error schema: ${message}`),
      );
    });
  }

  for (const text of ["[]", "null", "true", "0", '"pack"']) {
    it(`refuses ${text}: it is no object`, () => {
      const parsed = parsePack(` \n ${text}`);
      assert.equal(parsed.pack, undefined);
      assert.deepEqual(shownProblems(parsed), [
        "2:2 error schema: The pack must be an object in curly brackets.",
      ]);
    });
  }

  for (const [wrong, shown, last] of [
    [200, 200, '200:1 error schema: Entry 200 of "facts" must be an object in curly brackets.'],
    [201, 201, '201:1 error schema: Entry 201 of "facts" must be an object in curly brackets.'],
    [
      202,
      201,
      "201:1 error more-problems: And 2 more problems, the first of them here. They are listed as those before them are mended.",
    ],
    [
      300,
      201,
      "201:1 error more-problems: And 100 more problems, the first of them here. They are listed as those before them are mended.",
    ],
  ] as const) {
    it(`lists 200 of ${String(wrong)} problems, and says how many more there are`, () => {
      const { sources, topics } = samplePack();
      const pack = { formatVersion: 1, id: "a", title: "A", language: "en", licence: "L" };
      const start = JSON.stringify({ ...pack, sources, topics }).slice(0, -1);
      const facts = Array.from({ length: wrong }, () => "0").join(",\n");
      const problems = shownProblems(parsePack(`${start},"facts":[${facts}]}`));
      assert.deepEqual([problems.length, problems.at(-1)], [shown, last]);
    });
  }

  it("does not let warnings of unknown fields hide an error", () => {
    const unknown = Array.from({ length: 300 }, (_, index) => `"x${String(index)}": 0,`).join("");
    const text = edited(
      ['"id": "sample",', `"id": "sample", ${unknown}`],
      ['"statedBy": "f1"', '"statedBy": "f9"'],
    );
    const { problems } = parsePack(text);
    assert.deepEqual(
      [problems.length, problems[0]?.message],
      [201, '"l1" is left out: the fact "f9" is not in the pack.'],
    );
    assert.deepEqual(
      [problems.at(-1)?.code, problems.at(-1)?.severity],
      ["more-problems", "warning"],
    );
  });
});
