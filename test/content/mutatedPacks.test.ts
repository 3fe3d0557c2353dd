import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { findNodeAtOffset, getNodePath, parseTree } from "jsonc-parser";
import { parsePack } from "../../src/core/content/parsePack.ts";
import type { Pack } from "../../src/core/content/pack.ts";
import { bundledPacks } from "../../src/host/packs/bundledPacks.ts";
import { assertProperty } from "../support/property.ts";

const numRuns = 1000;

/** The pack with one part taken out: an entry of a list, or what stands outside the lists. */
function without(pack: Pack, path: readonly (string | number)[]): unknown {
  const copy = structuredClone(pack) as unknown as Record<string, unknown>;
  const [field, index] = path;
  if (field === undefined) return copy;
  const list = copy[field];
  if (Array.isArray(list) && typeof index === "number") list[index] = undefined;
  else copy[field] = undefined;
  return copy;
}

for (const fileName of bundledPacks) {
  describe(`${fileName}, damaged`, () => {
    const bytes = new Uint8Array(readFileSync(`media/packs/${fileName}`));
    const text = new TextDecoder().decode(bytes);
    const { pack: whole } = parsePack(text);
    const tree = parseTree(text);
    const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

    it("yields a problem wherever it is cut off, unless only white space is lost", () => {
      const end = new TextEncoder().encode(text.trimEnd()).length;
      assertProperty(
        fc.property(share, (place) => {
          const length = Math.floor(place * bytes.length);
          const { pack, problems } = parsePack(new TextDecoder().decode(bytes.slice(0, length)));
          assert.equal(problems.length > 0, length < end);
          assert.equal(pack === undefined, length < end);
        }),
        { numRuns },
      );
    });

    it("yields a problem, or differs only in the entry that holds the changed byte", () => {
      assert.ok(whole && tree);
      assertProperty(
        fc.property(share, fc.nat(255), (place, byte) => {
          const at = Math.floor(place * bytes.length);
          const changed = bytes.slice();
          changed[at] = byte;
          const { pack, problems } = parsePack(new TextDecoder().decode(changed));
          if (problems.length > 0) return;
          assert.ok(pack, "neither a pack nor a problem");
          const offset = new TextDecoder().decode(bytes.slice(0, at)).length;
          const node = findNodeAtOffset(tree, Math.min(offset, text.length - 1), true);
          const path = node === undefined ? [] : getNodePath(node);
          assert.deepEqual(without(pack, path), without(whole, path));
        }),
        { numRuns },
      );
    });
  });
}
