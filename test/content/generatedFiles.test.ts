import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Snippet } from "../../src/core/notes/markdownSnippets.ts";
import { generatedFiles, type GeneratedFile } from "../support/generate/generatedFiles.ts";

const root = join(import.meta.dirname, "../..");

describe("generated files", () => {
  let files: readonly GeneratedFile[] = [];

  before(async () => {
    files = await generatedFiles();
  });

  it("are the types, the validator and a snippet file for each pack", async () => {
    const snippets = await readdir(join(root, "snippets"));
    const generated = await readdir(join(root, "src/core/content/generated"));
    assert.deepEqual(
      files.map(({ path }) => path).sort(),
      [
        ...snippets.map((name) => `snippets/${name}`),
        ...generated.map((name) => `src/core/content/generated/${name}`),
      ].sort(),
    );
  });

  it("are as `npm run generate` would write them: run it if this fails", async () => {
    const stale: string[] = [];
    for (const { path, text } of files)
      if ((await readFile(join(root, path), "utf8")) !== text) stale.push(path);
    assert.deepEqual(stale, []);
  });

  it("have a prefix of its own for every snippet of every pack", () => {
    const prefixes = files
      .filter(({ path }) => path.startsWith("snippets/"))
      .flatMap(({ text }) => Object.values(JSON.parse(text) as Record<string, Snippet>))
      .map(({ prefix }) => prefix);
    assert.ok(prefixes.length > 0);
    assert.deepEqual(
      prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
      [],
    );
  });
});
