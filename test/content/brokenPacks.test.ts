import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { lintPacks, lintRules, positionOfFinding } from "../../src/core/content/lint/lintPacks.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";

/** What is wrong with a pack: its one seeded error, found by a person and not by the linter. */
interface Expected {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

const folder = "test/fixtures/packs";
const today = "2026-11-23";
const expected = JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")) as Readonly<
  Record<string, Expected>
>;

/** All problems of a pack that is loaded beside the companion pack. */
function problemsOf(path: string): Expected[] {
  const companion = parsePack(readFileSync(`${folder}/companion.affairs.json`, "utf8"));
  assert.ok(companion.pack);
  const text = readFileSync(path, "utf8");
  const { pack, problems } = parsePack(text);
  const findings = lintPacks({
    packs: [
      { fileName: "companion", pack: companion.pack },
      ...(pack === undefined ? [] : [{ fileName: "checked", pack }]),
    ],
    today,
  });
  return [
    ...problems.map(({ code, position }) => ({ code, ...position })),
    ...findings.map((finding) => ({ code: finding.rule, ...positionOfFinding(finding, text) })),
  ];
}

describe("packs with one seeded error", () => {
  const names = readdirSync(`${folder}/broken`).map((name) => name.replace(".affairs.json", ""));

  it("are at least forty, each with what is expected of it", () => {
    assert.ok(names.length >= 40);
    assert.deepEqual(names.sort(), Object.keys(expected).sort());
  });

  for (const name of names) {
    it(`are found out, at the right place: ${name}`, () => {
      assert.deepEqual(problemsOf(`${folder}/broken/${name}.affairs.json`), [expected[name]]);
    });
  }

  it("break every rule of the linter at least once", () => {
    const codes = new Set(Object.values(expected).map(({ code }) => code));
    assert.deepEqual(
      lintRules.map(({ code }) => code).filter((code) => !codes.has(code)),
      [],
    );
  });
});

describe("packs that almost break a rule", () => {
  for (const name of readdirSync(`${folder}/sound`)) {
    it(`are clean: ${name.replace(".affairs.json", "")}`, () => {
      assert.deepEqual(problemsOf(`${folder}/sound/${name}`), []);
    });
  }
});
