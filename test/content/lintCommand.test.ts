import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { bundledPacks } from "../../src/host/packs/bundledPacks.ts";
import { lintPackFiles } from "../support/commands/lintPackFiles.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../support/vscode/temporaryFolder.ts";

const today = "2026-11-23";
const fixtures = "test/fixtures/packs";
const policy = "media/packs/critical-minerals-policy.affairs.json";

/** Places and codes of the lines of a report. */
function shown(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^(.*:\d+:\d+): .*( \(.*\))$/, "$1$2"));
}

describe("the command that lints packs", () => {
  let folder: TemporaryFolder;
  before(async () => {
    folder = await makeTemporaryFolder("lint");
  });
  after(() => folder.remove());

  /** Writes the sound sample into a folder of its own, with some of its text replaced. */
  async function write(name: string, ...changes: readonly (readonly [string, string])[]) {
    const fixture = await readFile(`${fixtures}/sound/sample.affairs.json`, "utf8");
    // Bundled packs have the real ore in their glossary.
    const sample = fixture.replaceAll("Tinstone", "Zornite").replaceAll("cassiterite", "zornspar");
    const path = join(folder.path, name);
    await mkdir(join(path, ".."), { recursive: true });
    for (const [from] of changes) assert.equal(sample.split(from).length, 2, from);
    await writeFile(
      path,
      changes.reduce((text, [from, to]) => text.replace(from, to), sample),
    );
    return path;
  }

  it("checks the bundled packs where no file is named", async () => {
    const { packs, facts } = await lintPackFiles([], today);
    assert.equal(packs, bundledPacks.length);
    assert.ok(facts >= 240, String(facts));
  });

  it("finds nothing in a sound pack, and says nothing of the bundled ones beside it", async () => {
    const { lines, packs, facts } = await lintPackFiles([await write("sound.json")], today);
    assert.deepEqual([lines, packs, facts], [[], 1, 4]);
  });

  it("compares a named file with the bundled packs", async () => {
    const { facts } = JSON.parse(await readFile(policy, "utf8")) as {
      facts: { statement: string }[];
    };
    const path = await write("across.json", [
      "Sphalerite yields most of the zinc that the smelter at Havensey sells abroad.",
      facts[0]?.statement ?? "",
    ]);
    const { lines } = await lintPackFiles([path], today);
    assert.ok(
      shown(lines).includes(`${path}:50:20 (near-duplicate-fact)`),
      shown(lines).join("\n"),
    );
  });

  it("takes a bundled pack that is named for itself, by whatever path", async () => {
    const all = bundledPacks.map((name) => `media/../media/packs/${name}`);
    const [first = ""] = all;
    for (const paths of [[first], [first, first], all]) {
      const { lines, packs } = await lintPackFiles(paths, today);
      assert.deepEqual([lines, packs], [[], new Set(paths).size]);
    }
  });

  it("reports a pack whose id another pack has, be it bundled or named", async () => {
    const copy = join(folder.path, "copy.json");
    await copyFile(policy, copy);
    const lines = shown((await lintPackFiles([copy], today)).lines);
    assert.deepEqual(lines, [`${copy}:4:9 (repeated-pack)`]);
    const twice = [await write("one/a.json"), await write("two/a.json")];
    const named = shown((await lintPackFiles(twice, today)).lines);
    assert.deepEqual(named, [`${String(twice[1])}:3:9 (repeated-pack)`]);
  });

  it("gives files with one base name in two folders each its own places", async () => {
    const pronoun = ["At 210 kilometres the Arn", "It is 210 kilometres long: the Arn"] as const;
    const first = await write("first/pack.json", pronoun, [
      '"id": "sample",\n',
      '"id": "other",\n',
    ]);
    const second = await write(
      "second/pack.json",
      [pronoun[0], `${pronoun[1]} river`],
      ['"formatVersion": 1,\n', '\n\n\n"formatVersion": 1,\n'],
    );
    const { lines } = await lintPackFiles([first, second], today);
    assert.deepEqual(
      shown(lines).filter((line) => line.endsWith("(statement-not-self-contained)")),
      [
        `${first}:76:20 (statement-not-self-contained)`,
        `${second}:79:20 (statement-not-self-contained)`,
      ],
    );
  });

  it("counts columns without a byte order mark, as the reader of packs does", async () => {
    const wrong = '"formatVersion": 1, "published": "2027-01-01",';
    const path = await write(
      "mark.json",
      ['"formatVersion": 1,', wrong],
      ['  "published": "2026-01-10",\n', ""],
    );
    await writeFile(path, `\uFEFF${(await readFile(path, "utf8")).replace("{\n  ", "{")}`);
    const { lines } = await lintPackFiles([path], today);
    assert.deepEqual(shown(lines), [`${path}:1:35 (impossible-date)`]);
  });

  it("says in a sentence which file it cannot read, and checks the others", async () => {
    const sound = await write("sound.json");
    const { lines, packs } = await lintPackFiles(["nope.json", folder.path, sound], today);
    assert.equal(packs, 1);
    assert.deepEqual(
      lines.map((line) => line.replace(/\(.*\)/, "(…)")),
      [
        "nope.json: error: The file cannot be read (…). Check its name and place.",
        `${folder.path}: error: The file cannot be read (…). Check its name and place.`,
      ],
    );
  });

  it("ends with the exit code 1 where something is wrong, without a stack trace", async () => {
    const run = promisify(execFile)(process.execPath, [
      "test/support/commands/lintPacks.ts",
      "nope.json",
    ]);
    await assert.rejects(run, (error: { code: number; stdout: string; stderr: string }) => {
      assert.equal(error.code, 1);
      assert.equal(error.stderr, "");
      assert.match(error.stdout, /^nope\.json: error: .*\n1 problems in 0 packs with 0 facts\.\n$/);
      return true;
    });
  });
});
