import assert from "node:assert/strict";
import type { Memento } from "vscode";
import type { FactKey } from "../../../src/core/base/ids.ts";
import { RecentFacts } from "../../../src/host/recentFacts.ts";
import { catalogOf, edited, samplePack } from "../samplePack.ts";

/** What VS Code keeps, with this in it at first. */
function mementoWith(stored: unknown): Memento {
  let value = stored;
  return {
    keys: () => ["recentFacts"],
    get: () => value,
    update(_key: string, next: unknown) {
      value = next;
      return Promise.resolve();
    },
  } as Memento;
}

const keys = (...numbers: readonly number[]) =>
  numbers.map((number) => `p/f${String(number)}` as FactKey);

describe("RecentFacts", () => {
  it("has the last one first, and each once", async () => {
    const recent = new RecentFacts(mementoWith(undefined));
    for (const key of keys(1, 2, 3, 1)) await recent.add(key);
    assert.deepEqual(recent.keys, keys(1, 3, 2));
  });

  it("remembers twenty", async () => {
    const recent = new RecentFacts(mementoWith(undefined));
    const all = keys(...Array(25).keys());
    for (const key of all) await recent.add(key);
    assert.deepEqual(recent.keys, all.slice(5).reverse());
  });

  for (const stored of ["p/f1", { 0: "p/f1" }, 17, null]) {
    it(`takes ${JSON.stringify(stored)} for nothing, and goes on`, async () => {
      const recent = new RecentFacts(mementoWith(stored));
      assert.deepEqual(recent.keys, []);
      await recent.add("p/f2" as FactKey);
      assert.deepEqual(recent.keys, keys(2));
    });
  }

  it("passes over what is no key", () => {
    assert.deepEqual(new RecentFacts(mementoWith([1, "p/f1", null])).keys, keys(1));
  });

  it("finds the facts as they are named now, each once", () => {
    const aliases =
      '"aliases": [{ "fact": "f2", "formerly": ["first", "one"] }, { "fact": "f1", "formerly": ["three"] }]';
    const pack = samplePack(edited(['"language": "en"', `"language": "en", ${aliases}`]));
    const stored = ["f4", "first", "f1", "gone", "three", "one"].map((id) => `sample/${id}`);
    const recent = new RecentFacts(mementoWith(stored));
    const found = recent.factsIn(catalogOf(pack)).map(({ key }) => key);
    assert.deepEqual(found, ["sample/f4", "sample/f2", "sample/f1"]);
  });
});
