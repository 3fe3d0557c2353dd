import assert from "node:assert/strict";
import type { FactKey } from "../../../../src/core/base/ids.ts";
import { createCatalog } from "../../../../src/core/content/catalog.ts";
import { keysInOrder, toResultGroups } from "../../../../src/host/search/resultGroups.ts";
import { catalogOf, samplePack } from "../../samplePack.ts";

const catalog = catalogOf(samplePack());

/** The groups of facts that were found in this order, as "topic: facts". */
function groupsOf(...ids: readonly string[]): string[] {
  const hits = ids.map((id) => ({
    key: `sample/${id}` as FactKey,
    highlights: { title: [], statement: [] },
  }));
  return toResultGroups(catalog, hits).map(
    ({ topic, facts }) => `${topic.topic.id}: ${facts.map(({ entry }) => entry.fact.id).join()}`,
  );
}

describe("toResultGroups", () => {
  it("puts topics in the order of their best hit, and facts in the order of the hits", () => {
    assert.deepEqual(groupsOf("f3", "f1", "f2"), ["t1: f3,f1,f2"]);
    assert.deepEqual(groupsOf("f4", "f2", "f1"), ["t2: f4", "t1: f2,f1"]);
  });

  it("shows a fact of two topics once, under the one that is there already", () => {
    assert.deepEqual(groupsOf("f1", "f4"), ["t1: f1,f4"]);
  });

  it("leaves out facts that are gone", () => {
    assert.deepEqual(groupsOf("f9", "f1"), ["t1: f1"]);
    const hits = [{ key: "sample/f1" as FactKey, highlights: { title: [], statement: [] } }];
    assert.deepEqual(toResultGroups(createCatalog([]), hits), []);
  });

  it("has each found fact once in its order", () => {
    const hits = [...catalog.facts.keys()].map((key) => ({
      key,
      highlights: { title: [], statement: [] },
    }));
    const keys = keysInOrder(toResultGroups(catalog, hits));
    assert.deepEqual(
      keys.toSorted(),
      hits.map(({ key }) => key),
    );
  });
});
