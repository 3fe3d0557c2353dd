import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { Pack as PackFile } from "../../src/core/content/generated/packFormat.ts";
import {
  lintPacks,
  lintRules,
  positionOfFinding,
  type LintFinding,
} from "../../src/core/content/lint/lintPacks.ts";
import type { Pack } from "../../src/core/content/pack.ts";
import { createPackText } from "../../src/core/content/packText.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";

/** What is wrong with a pack: its one seeded error, found by a person and not by the linter. */
interface Expected {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

const folder = "test/fixtures/packs";
const today = "2026-11-23";
const { broken: expected, sound: almostBroken } = JSON.parse(
  readFileSync(`${folder}/expected.json`, "utf8"),
) as {
  readonly broken: Readonly<Record<string, Expected>>;
  /** By the name of a sound pack the code of the rule that it almost breaks. */
  readonly sound: Readonly<Record<string, string>>;
};

/** What the linter finds in a pack that is linted beside the companion pack. */
function findingsIn(pack: Pack): readonly LintFinding[] {
  const companion = parsePack(readFileSync(`${folder}/companion.affairs.json`, "utf8"));
  assert.ok(companion.pack);
  const packs = [
    { fileName: "companion", pack: companion.pack },
    { fileName: "checked", pack },
  ];
  return lintPacks({ packs, today });
}

/** All problems of a pack that is loaded beside the companion pack. */
function problemsOf(path: string): Expected[] {
  const text = readFileSync(path, "utf8");
  const packText = createPackText(text);
  const { pack, problems } = parsePack(text);
  const findings = pack === undefined ? [] : findingsIn(pack);
  return [
    ...problems.map(({ code, position }) => ({ code, ...position })),
    ...findings.map((finding) => ({ code: finding.rule, ...positionOfFinding(finding, packText) })),
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
  const names = readdirSync(`${folder}/sound`).map((name) => name.replace(".affairs.json", ""));
  const read = (name: string) => readFileSync(`${folder}/sound/${name}.affairs.json`, "utf8");

  for (const name of names) {
    it(`are clean: ${name}`, () => {
      assert.deepEqual(problemsOf(`${folder}/sound/${name}.affairs.json`), []);
    });
  }

  it("each say which rule, and are not the sample itself", () => {
    const others = names.filter((name) => name !== "sample");
    assert.deepEqual(others.sort(), Object.keys(almostBroken).sort());
    assert.deepEqual(
      others.filter((name) => read(name) === read("sample")),
      [],
    );
  });

  it("are there for every rule of the linter", () => {
    const codes = new Set(Object.values(almostBroken));
    assert.deepEqual(
      lintRules.map(({ code }) => code).filter((code) => !codes.has(code)),
      [],
    );
  });
});

describe("every rule of the linter", () => {
  /** The first broken pack for each rule. */
  const nameOf = (rule: string) =>
    Object.entries(expected).find(([, { code }]) => code === rule)?.[0] ?? "";

  for (const { code } of lintRules) {
    it(`can be silenced where it does not apply, with a reason: ${code}`, () => {
      const text = readFileSync(`${folder}/broken/${nameOf(code)}.affairs.json`, "utf8");
      const file = JSON.parse(text) as PackFile;
      const { pack } = parsePack(text);
      assert.ok(pack);
      for (const { kind, entryId } of findingsIn(pack)) {
        const entry = kind === "pack" ? file : file[kind]?.find(({ id }) => id === entryId);
        assert.ok(entry);
        entry.exceptions = [{ rule: code, reason: "It is meant so." }];
      }
      const silenced = parsePack(JSON.stringify(file));
      assert.ok(silenced.pack);
      assert.deepEqual(silenced.problems, []);
      assert.deepEqual(
        findingsIn(silenced.pack).map(({ rule }) => rule),
        [],
      );
    });
  }
});
