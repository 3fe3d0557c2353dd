import assert from "node:assert/strict";
import fc from "fast-check";
import { AcyclicGraph } from "../../../../src/core/content/acyclicGraph.ts";
import { assertProperty } from "../../../support/property.ts";

type Arrow = readonly [from: string, to: string];

/** Whether arrows lead from one id to another, by the simplest means. */
function leads(arrows: readonly Arrow[], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const id of reached) for (const [start, end] of arrows) if (start === id) reached.add(end);
  return reached.has(to);
}

describe("AcyclicGraph", () => {
  it("refuses an arrow from an id to itself", () => {
    const graph = new AcyclicGraph();
    assert.equal(graph.add("a", "a"), false);
    assert.equal(graph.has("a", "a"), false);
  });

  it("refuses the arrow that closes a circle, and has the others", () => {
    const graph = new AcyclicGraph();
    assert.deepEqual(
      [graph.add("a", "b"), graph.add("b", "c"), graph.add("c", "a"), graph.add("a", "c")],
      [true, true, false, true],
    );
    assert.deepEqual(
      [graph.has("a", "b"), graph.has("b", "a"), graph.has("c", "a"), graph.has("a", "c")],
      [true, false, false, true],
    );
  });

  it("adds an arrow if and only if it closes no circle, whatever the order", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
    assertProperty(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 20 }), (arrows) => {
        const graph = new AcyclicGraph();
        const added: Arrow[] = [];
        for (const [from, to] of arrows) {
          assert.equal(graph.add(from, to), !leads(added, to, from), `${from} to ${to}`);
          if (!leads(added, to, from)) added.push([from, to]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  const numbers = Array.from({ length: 50_000 }, (_, index) => index);
  for (const [order, chain] of [
    ["from its start", numbers],
    ["from its end", numbers.toReversed()],
  ] as const) {
    // A look along the whole chain for each arrow would be over a billion steps.
    it(`takes a long chain ${order}, and closes no circle with it`, () => {
      const graph = new AcyclicGraph();
      for (const number of chain) assert.ok(graph.add(String(number), String(number + 1)));
      assert.equal(graph.add("50000", "0"), false);
    });
  }
});
