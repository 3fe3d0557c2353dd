import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { lintPacks } from "../../src/core/content/lint/lintPacks.ts";
import { parsePack } from "../../src/core/content/parsePack.ts";
import { bundledPacks } from "../../src/host/packs/bundledPacks.ts";

describe("the bundled packs", () => {
  const packs = bundledPacks.flatMap((fileName) => {
    const { pack } = parsePack(readFileSync(`media/packs/${fileName}`, "utf8"));
    return pack === undefined ? [] : { fileName, pack };
  });

  it("are all there, and the linter finds nothing in them", () => {
    assert.equal(packs.length, bundledPacks.length);
    const today = new Date().toISOString().slice(0, 10);
    assert.deepEqual(
      lintPacks({ packs, today }).map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
  });

  it("hold what a year of study starts with", () => {
    const count = (list: "facts" | "terms" | "links" | "items" | "tables") =>
      packs.reduce((sum, { pack }) => sum + pack[list].length, 0);
    assert.ok(count("facts") >= 240, String(count("facts")));
    assert.ok(count("terms") >= 90, String(count("terms")));
    assert.ok(count("links") >= 40, String(count("links")));
    assert.ok(count("items") >= 80, String(count("items")));
    assert.ok(count("tables") >= 5, String(count("tables")));
    const forms = new Set(packs.flatMap(({ pack }) => pack.items.map(({ form }) => form)));
    assert.equal(forms.size, 9);
  });
});
