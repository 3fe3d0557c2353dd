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

describe("resolveFact, for names that facts had before", () => {
  const alias = (fact: string, ...formerly: string[]) => ({ fact, formerly });
  const renamed = catalogOf(
    { ...pack, aliases: [alias("f2", "first", "gone/f9"), alias("f3", "count")] },
    { ...pack, id: "other", aliases: [alias("f4", "count", "sample/club")] },
  );

  for (const [name, argument, expected] of [
    ["a former key", "sample/first", "sample/f2"],
    ["a former id", "first", "sample/f2"],
    ["an object with a former key", { factKey: "sample/count" }, "sample/f3"],
    ["a key of a pack that is gone", "gone/f9", "sample/f2"],
    ["the key of a fact that has moved to another pack", "sample/club", "other/f4"],
    ["the id of a fact that has moved to another pack", "club", "other/f4"],
    ["a former id of two packs: the first is meant", "count", "sample/f3"],
    ["a former key of the second of them", "other/count", "other/f4"],
    ["an id of a pack that is gone, but without that pack", "f9", undefined],
    ["the id of the pack as if it were one", "sample", undefined],
  ] as const) {
    it(`resolves ${name}`, () => {
      const resolved = resolveFact(argument, renamed);
      assert.equal(resolved.kind === "found" ? resolved.value.key : undefined, expected);
    });
  }

  it("prefers a fact that has the id now, in whatever pack", () => {
    const { facts } = pack;
    const [f1] = facts;
    assert.ok(f1);
    const first = { ...pack, aliases: [alias("f2", "now")] };
    const second = { ...pack, id: "other", facts: [{ ...f1, id: "now" }] };
    const resolved = resolveFact("now", catalogOf(first, second));
    assert.equal(resolved.kind === "found" && resolved.value.key, "other/now");
  });

  it("says of a name that was nobody's what it is", () => {
    assert.deepEqual(resolveFact("sample/f9", renamed), { kind: "unknown", name: "sample/f9" });
    assert.deepEqual(resolveFact(undefined, renamed), { kind: "none" });
  });
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
