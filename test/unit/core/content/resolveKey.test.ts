import assert from "node:assert/strict";
import { resolveFact, resolveTopic } from "../../../../src/core/content/resolveKey.ts";
import { catalogOf, samplePack } from "../../samplePack.ts";

const pack = samplePack();
const catalog = catalogOf(pack, { ...pack, id: "other" });

/** The key of what was found, or what was said instead. */
function factOf(argument: unknown): string {
  const resolved = resolveFact(argument, catalog);
  if (resolved.kind === "found") return resolved.value.key;
  return resolved.kind === "none" ? "none" : `unknown ${resolved.name}`;
}

describe("resolveFact", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  for (const [name, argument, expected] of [
    ["a key", "other/f1", "other/f1"],
    ["an id: of two packs that have it, the first is meant", "f1", "sample/f1"],
    ["an object with a key", { factKey: "other/f2" }, "other/f2"],
    [
      "a node of the tree",
      { kind: "fact", topicKey: "sample/t1", factKey: "sample/f4" },
      "sample/f4",
    ],
    ["nothing", undefined, "none"],
    ["null", null, "none"],
    ["an id that no pack has", "f9", "unknown f9"],
    ["a key of a pack that is not there", "third/f1", "unknown third/f1"],
    ["the id of a topic", "t1", "unknown t1"],
    ["an empty text", "", "unknown "],
    ["a name of Object's own", "__proto__", "unknown __proto__"],
    ["an object without a key", { topicKey: "sample/t1" }, 'unknown {"topicKey":"sample/t1"}'],
    ["an object whose key is no text", { factKey: 1 }, 'unknown {"factKey":1}'],
    ["a list", ["f1"], 'unknown ["f1"]'],
    ["a number", 7, "unknown 7"],
    ["a circle", circle, "unknown object"],
    ["a bigint", 7n, "unknown bigint"],
    ["a function", () => "f1", "unknown function"],
    ["a symbol", Symbol("f1"), "unknown symbol"],
  ] as const) {
    it(`resolves ${name}`, () => {
      assert.equal(factOf(argument), expected);
    });
  }
});

describe("resolveTopic", () => {
  it("resolves a key, an id and an object with a key", () => {
    const found = ["other/t2", "t2", { topicKey: "sample/t1" }].map((argument) => {
      const resolved = resolveTopic(argument, catalog);
      return resolved.kind === "found" ? resolved.value.key : resolved.kind;
    });
    assert.deepEqual(found, ["other/t2", "sample/t2", "sample/t1"]);
  });

  it("tells nothing from a wrong name", () => {
    assert.deepEqual(resolveTopic(undefined, catalog), { kind: "none" });
    assert.deepEqual(resolveTopic("f1", catalog), { kind: "unknown", name: "f1" });
    assert.deepEqual(resolveTopic({ factKey: "sample/f1" }, catalog), {
      kind: "unknown",
      name: '{"factKey":"sample/f1"}',
    });
  });
});
