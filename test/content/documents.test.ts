import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packFileNames, readPack } from "./packFiles.ts";

const root = join(import.meta.dirname, "../..");
const readText = (path: string) => readFileSync(join(root, path), "utf8");

describe("README.md", () => {
  it("has the figures of the packs", () => {
    const packs = packFileNames.map(readPack);
    const facts = packs.flatMap((pack) => pack.facts);
    const undated = facts.filter(({ asOf }) => asOf === "undated");
    const items = packs.flatMap((pack) => pack.items);
    const [factCount, undatedCount, itemCount] = [facts, undated, items].map(({ length }) =>
      String(length),
    );
    const text = readText("README.md").replaceAll(/\s+/g, " ");
    for (const sentence of [
      `Three packs with ${String(factCount)} facts and ${String(itemCount)} questions`,
      `${String(undatedCount)} of the ${String(factCount)} have no such date, such as the symbol of an element, and say why.`,
    ])
      assert.ok(text.includes(sentence), sentence);
    assert.equal(packs.length, 3);
    assert.ok(undated.every(({ undatedBecause = "" }) => undatedBecause !== ""));
    assert.ok(undated.some(({ statement }) => statement.includes("symbol")));
  });
});

describe("CONTRIBUTING.md", () => {
  it("leads to the words that it names, and to the test that holds them", () => {
    const walk = /^Say the .*?\n\n/ms.exec(readText("CONTRIBUTING.md"))?.[0] ?? "";
    const [, words = "", source = "", test = ""] =
      /Search `src` for `([^`]+)`.*`(src\/[^`]+)`.*`(test\/[^`]+)`/s.exec(walk) ?? [];
    assert.notEqual(words, "");
    for (const path of [source, test]) assert.ok(readText(path).includes(`"${words}"`), path);
  });
});
