import assert from "node:assert/strict";
import fc from "fast-check";
import { toFactKey, type FactKey } from "../../../../src/core/base/ids.ts";
import { createCatalog, type Catalog } from "../../../../src/core/content/catalog.ts";
import { toFormerKey } from "../../../../src/core/content/formerNames.ts";
import type { FactAlias } from "../../../../src/core/content/pack.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import type { FormerKeys } from "../../../../src/core/progress/progress.ts";
import { assertProperty } from "../../../support/property.ts";
import { arbitraryPackFile } from "../../arbitraryPack.ts";
import { catalogOf, samplePack } from "../../samplePack.ts";

const pack = samplePack();
const key = (text: string) => text as FactKey;
const alias = (fact: string, ...formerly: string[]): FactAlias => ({ fact, formerly });

/** The key under which a catalog finds a fact. */
const foundIn = (catalog: Catalog, name: string) => catalog.findFact(key(name))?.key;

describe("the former keys of a catalog", () => {
  it("are those of the pack itself and of other packs, in the order of the aliases", () => {
    const aliases = [
      alias("f2", "one", "gone/first"),
      alias("f1", "three"),
      alias("f2", "sample/i"),
    ];
    // The progress asks for former keys in this way.
    const formerKeys: FormerKeys = catalogOf({ ...pack, aliases }).formerKeys;
    assert.deepEqual(formerKeys(key("sample/f2")), ["sample/one", "gone/first", "sample/i"]);
    assert.deepEqual(formerKeys(key("sample/f1")), ["sample/three"]);
    assert.deepEqual(formerKeys(key("sample/f3")), []);
    assert.deepEqual(formerKeys(key("sample/one")), []);
  });

  it("lead to the fact that has them now", () => {
    const catalog = catalogOf(
      { ...pack, aliases: [alias("f2", "one")] },
      { ...pack, id: "other", aliases: [alias("f4", "sample/club", "gone/f1")] },
    );
    const names = ["sample/one", "sample/club", "gone/f1", "sample/f2", "other/one", "one", ""];
    assert.deepEqual(
      names.map((name) => foundIn(catalog, name)),
      ["sample/f2", "other/f4", "other/f4", "sample/f2", undefined, undefined, undefined],
    );
  });

  it("are none that a fact of some loaded pack has: what was answered there stays there", () => {
    const moved = { ...pack, id: "other", aliases: [alias("f4", "sample/f4", "sample/club")] };
    const beside = catalogOf(pack, moved);
    assert.deepEqual(beside.formerKeys(key("other/f4")), ["sample/club"]);
    assert.equal(foundIn(beside, "sample/f4"), "sample/f4");
    // As soon as the other pack has let go of it.
    const after = catalogOf({ ...pack, facts: pack.facts.slice(0, 3) }, moved);
    assert.deepEqual(after.formerKeys(key("other/f4")), ["sample/f4", "sample/club"]);
    assert.equal(foundIn(after, "sample/f4"), "other/f4");
  });

  it("belong to the first of two facts that claim them", () => {
    const catalog = catalogOf(
      { ...pack, aliases: [alias("f1", "gone/a")] },
      { ...pack, id: "other", aliases: [alias("f1", "gone/a", "gone/b")] },
    );
    assert.deepEqual(catalog.formerKeys(key("sample/f1")), ["gone/a"]);
    assert.deepEqual(catalog.formerKeys(key("other/f1")), ["gone/b"]);
    assert.equal(foundIn(catalog, "gone/a"), "sample/f1");
  });

  it("are not taken from a second pack with the same id, which is left out", () => {
    const catalog = catalogOf(pack, { ...pack, aliases: [alias("f1", "three")] });
    assert.deepEqual(catalog.formerKeys(key("sample/f1")), []);
  });

  it("belong each to one fact and are no fact's present key, whatever the packs", () => {
    assertProperty(
      fc.property(arbitraryPackFile, arbitraryPackFile, (one, two) => {
        const files = [one, { ...two, id: "other" }];
        const catalog = createCatalog(
          files.map((file, number) => {
            return { fileName: String(number), ...parsePack(JSON.stringify(file)) };
          }),
        );
        const all: FactKey[] = [];
        for (const present of catalog.facts.keys()) {
          assert.equal(catalog.findFact(present)?.key, present);
          for (const former of catalog.formerKeys(present)) {
            all.push(former);
            assert.equal(catalog.facts.has(former), false);
            assert.equal(catalog.findFact(former)?.key, present);
          }
        }
        assert.equal(new Set(all).size, all.length);
        for (const { id, aliases = [] } of catalog.packs)
          for (const { formerly } of aliases)
            for (const former of formerly) {
              const name = toFormerKey(id, former);
              assert.ok(catalog.facts.has(name) || all.includes(name), `${name} is lost`);
            }
      }),
      { numRuns: 500 },
    );
  });
});

describe("toFormerKey", () => {
  it("takes an id for one of the pack, and a key for itself", () => {
    assertProperty(
      fc.property(fc.constantFrom("a", "a-1"), fc.constantFrom("b", "b-2"), (packId, factId) => {
        assert.equal(toFormerKey(packId, factId), toFactKey(packId, factId));
        assert.equal(toFormerKey("p", `${packId}/${factId}`), toFactKey(packId, factId));
      }),
    );
  });
});
