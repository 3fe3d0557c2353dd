import assert from "node:assert/strict";
import type { FactKey } from "../../../../src/core/base/ids.ts";
import type { Catalog } from "../../../../src/core/content/catalog.ts";
import { findFactPath } from "../../../../src/core/content/findFactPath.ts";
import type { Fact, List, Pack } from "../../../../src/core/content/pack.ts";
import { catalogOf, samplePack } from "../../samplePack.ts";

function pathTo(catalog: Catalog, topicIndex: number, factId: string) {
  const topic = [...catalog.topics.values()][topicIndex];
  assert.ok(topic);
  return findFactPath(catalog, topic, `sample/${factId}` as FactKey);
}

function withFacts(facts: readonly Fact[], lists: readonly List[] = []): Pack {
  return { ...samplePack(), facts: [...facts], lists: [...lists], items: [] };
}

function factNamed(id: string, derivedFrom?: string): Fact {
  const [fact] = samplePack().facts;
  assert.ok(fact);
  return { ...fact, id, ...(derivedFrom === undefined ? {} : { derivedFrom }) };
}

describe("findFactPath", () => {
  it("is empty for a fact at the top, and names the fact that lists another one", () => {
    const catalog = catalogOf(samplePack());
    assert.deepEqual(pathTo(catalog, 0, "f1"), []);
    assert.deepEqual(pathTo(catalog, 0, "f2"), ["sample/f1"]);
    assert.deepEqual(pathTo(catalog, 1, "f4"), []);
  });

  it("is undefined for a fact to which the topic does not lead", () => {
    const catalog = catalogOf(samplePack());
    assert.equal(pathTo(catalog, 1, "f2"), undefined);
    assert.equal(pathTo(catalog, 0, "f9"), undefined);
  });

  it("is that of the first place, read from the top, of a fact that has two", () => {
    const list = (statedBy: string, ids: readonly string[]): List => ({
      id: `list-${statedBy}`,
      title: "T",
      statedBy,
      complete: true,
      members: ids.map((fact) => ({ name: fact, fact })),
    });
    const facts = ["a", "b", "c", "d"].map((id) => factNamed(id));
    const catalog = catalogOf(
      withFacts(facts, [list("a", ["c", "d"]), list("b", ["d"]), list("c", ["d"])]),
    );
    assert.deepEqual(pathTo(catalog, 0, "d"), ["sample/a", "sample/c"]);
  });

  it("does not follow each of the ways to a fact, of which there may be very many", () => {
    const levels = 60;
    const facts: Fact[] = [factNamed("top")];
    const lists: List[] = [];
    for (let level = 0; level < levels; level += 1) {
      const pair = [`a${String(level)}`, `b${String(level)}`];
      facts.push(...pair.map((id) => factNamed(id)));
      const above = level === 0 ? ["top"] : [`a${String(level - 1)}`, `b${String(level - 1)}`];
      for (const statedBy of above)
        lists.push({
          id: `l-${statedBy}`,
          title: "T",
          statedBy,
          complete: true,
          members: pair.map((fact) => ({ name: fact, fact })),
        });
    }
    facts.push({ ...factNamed("elsewhere"), topics: ["t2"] });
    const catalog = catalogOf(withFacts(facts, lists));
    assert.equal(pathTo(catalog, 0, `b${String(levels - 1)}`)?.length, levels);
    assert.equal(pathTo(catalog, 0, "elsewhere"), undefined);
  });

  it("goes down a chain that is longer than any stack", () => {
    const length = 20_000;
    const ids = Array.from({ length }, (_, index) => `f${String(index)}`);
    const facts = ids.map((id, index) => factNamed(id, ids[index - 1]));
    const catalog = catalogOf(withFacts(facts));
    assert.equal(pathTo(catalog, 0, `f${String(length - 1)}`)?.length, length - 1);
  });
});
