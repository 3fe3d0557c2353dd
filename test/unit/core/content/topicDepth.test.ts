import assert from "node:assert/strict";
import fc from "fast-check";
import { createCatalog } from "../../../../src/core/content/catalog.ts";
import { parsePack } from "../../../../src/core/content/parsePack.ts";
import { assertProperty } from "../../../support/property.ts";
import { edited, shownProblems } from "../../samplePack.ts";

/** The sample with topics "d0", "d1" … below its second topic, each with the parent that is given. */
function withTopics(parents: readonly string[]): string {
  const topics = parents.map(
    (parent, index) => `{ "id": "d${String(index)}", "title": "D", "parent": "${parent}" }`,
  );
  const last = '"title": "Second topic" }';
  return edited([last, [last, ...topics].join(",\n")]);
}

/** A chain of topics below "t2", which is the first of it; `length` does not count that one. */
function chain(length: number): string[] {
  return Array.from({ length }, (_, index) => (index === 0 ? "t2" : `d${String(index - 1)}`));
}

describe("the depth of topics", () => {
  it("may be eight", () => {
    const { pack, problems } = parsePack(withTopics(chain(7)));
    assert.deepEqual(problems, []);
    assert.equal(pack?.topics.at(-1)?.parent, "d5");
  });

  it("is cut where it is nine or more: what stands deeper moves up, and is reported", () => {
    const parsed = parsePack(withTopics(chain(9)));
    assert.deepEqual(shownProblems(parsed), [
      '21:39 error deep-topic: The topic "d7" stands more than 8 topics deep. It is listed under "d5" instead; choose a parent further up.',
      '22:39 error deep-topic: The topic "d8" stands more than 8 topics deep. It is listed under "d5" instead; choose a parent further up.',
    ]);
    assert.deepEqual(
      parsed.pack?.topics.slice(-3).map(({ parent }) => parent),
      ["d5", "d5", "d5"],
    );
  });

  it("is at most eight for any topics, and as it was where that is enough", () => {
    const parents = fc
      .array(fc.nat(), { minLength: 1, maxLength: 40 })
      .map((places) =>
        places.map((place, index) => (index === 0 ? "t2" : `d${String(place % index)}`)),
      );
    const shuffled = parents.chain((all) =>
      fc.shuffledSubarray([...all.keys()], { minLength: all.length }).map((order) => {
        // The same tree with its topics in another order.
        const nameOf = (old: string) =>
          old === "t2" ? old : `d${String(order.indexOf(Number(old.slice(1))))}`;
        return order.map((old) => nameOf(all[old] ?? "t2"));
      }),
    );
    assertProperty(
      fc.property(shuffled, (given) => {
        const { pack, problems } = parsePack(withTopics(given));
        assert.ok(pack);
        const asWritten = depths([...pack.topics.slice(0, 2), ...given.map(toTopic)]);
        const asRead = depths(pack.topics);
        for (const [id, depth] of asWritten) assert.equal(asRead.get(id), Math.min(depth, 8), id);
        const deep = [...asWritten.values()].filter((depth) => depth > 8).length;
        assert.equal(problems.length, deep);
      }),
    );
  });

  it("bounds what a catalog of a chain of topics holds", () => {
    const length = 500;
    const { pack } = parsePack(withTopics(chain(length)));
    assert.ok(pack);
    const [fact] = pack.facts;
    assert.ok(fact);
    const facts = pack.topics.map(({ id }) => ({ ...fact, id: `in-${id}`, topics: [id] }));
    const deep = { ...pack, facts, lists: [], items: [], links: [], tables: [], sequences: [] };
    const { topics } = createCatalog([{ fileName: "deep", pack: deep, problems: [] }]);
    const held = [...topics.values()].reduce((sum, topic) => sum + topic.facts.length, 0);
    assert.ok(held <= 8 * facts.length, String(held));
  });
});

function toTopic(parent: string, index: number) {
  return { id: `d${String(index)}`, parent };
}

function depths(topics: readonly { readonly id: string; readonly parent?: string }[]) {
  const parents = new Map(topics.map(({ id, parent }) => [id, parent]));
  const depthOf = (id: string): number => {
    const parent = parents.get(id);
    return parent === undefined ? 1 : 1 + depthOf(parent);
  };
  return new Map([...parents.keys()].map((id) => [id, depthOf(id)]));
}
