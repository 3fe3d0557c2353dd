import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { formatSentence, sentence, toEnglish } from "../../../../src/core/content/sentence.ts";
import { assertProperty } from "../../../support/property.ts";
import { arbitraryPackFile } from "../../arbitraryPack.ts";
import { edited } from "../../samplePack.ts";

const german: Readonly<Record<string, string>> = {
  '"{0}" refers to {1}, which this pack does not have.':
    'Dieses Paket hat {1} nicht, auf die sich "{0}" bezieht.',
  'the fact "{0}"': 'die Tatsache "{0}"',
};

describe("formatSentence", () => {
  it("puts each value in its place, as often as the place is there", () => {
    assert.equal(toEnglish(sentence("{1} of {0}, {1}", 3, "two")), "two of 3, two");
  });

  it("puts a sentence and the sentences among its values into another language", () => {
    const [problem] = parsePack(edited(['"derivedFrom": "f1"', '"derivedFrom": "f9"'])).problems;
    assert.ok(problem);
    assert.equal(
      formatSentence(problem.sentence, (template) => german[template] ?? template),
      'Dieses Paket hat die Tatsache "f9" nicht, auf die sich "f3" bezieht.',
    );
  });

  it("leaves braces alone that stand in a value, or for a value that is not there", () => {
    const inner = sentence("[{0}]", "{0} {1}");
    assert.equal(toEnglish(sentence("{0} {1} {2} {x}", inner, "{0}")), "[{0} {1}] {0} {2} {x}");
  });

  it("gives any value as it is", () => {
    assertProperty(
      fc.property(fc.string(), fc.string(), (first, second) => {
        assert.equal(toEnglish(sentence("{0}|{1}", first, second)), `${first}|${second}`);
      }),
    );
  });
});

describe("the sentence of a problem", () => {
  it("says in English what its message says, whatever is wrong with a pack", () => {
    assertProperty(
      fc.property(arbitraryPackFile, (file) => {
        for (const { sentence: said, message } of parsePack(JSON.stringify(file)).problems) {
          assert.equal(toEnglish(said), message);
          assert.doesNotMatch(message, /\{\d+\}|undefined|NaN|\[object/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is written out wherever one is made, so that it can be found and translated", () => {
    const files = globSync("src/core/**/*.ts").filter((path) => !path.endsWith("/sentence.ts"));
    const calls = files.flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/\bsentence\(\s*(.)/g)].map(([, next]) => [
        path,
        next,
      ]),
    );
    assert.ok(calls.length > 30, String(calls.length));
    const computed = calls.filter(([, next]) => next !== '"' && next !== "'");
    assert.deepEqual(computed, []);
  });
});
