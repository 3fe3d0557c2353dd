import assert from "node:assert/strict";
import fc from "fast-check";
import { SeenIds } from "../../../../src/core/progress/seenIds.ts";
import { assertProperty } from "../../../support/property.ts";

const ids = fc.array(
  fc.record({ writer: fc.constantFrom("writer1", "writer2"), number: fc.nat(12) }),
  { maxLength: 60 },
);

describe("SeenIds", () => {
  it("tells new ids from old ones as a plain set does, also after packing", () => {
    assertProperty(
      fc.property(ids, ids, (before, after) => {
        const model = new Set<string>();
        let seen = new SeenIds();
        for (const part of [before, after]) {
          for (const id of part) {
            const name = `${id.writer}.${String(id.number)}`;
            assert.equal(seen.has(id), model.has(name));
            assert.equal(seen.add(id), !model.has(name));
            model.add(name);
            assert.equal(seen.has(id), true);
          }
          seen = SeenIds.fromPacked(seen.toPacked());
        }
      }),
    );
  });

  it("counts the numbers that must be somewhere", () => {
    assertProperty(
      fc.property(ids, (added) => {
        const seen = new SeenIds();
        for (const id of added) seen.add(id);
        const expected = ["writer1", "writer2"].reduce((sum, writer) => {
          const own = new Set(added.filter((id) => id.writer === writer).map((id) => id.number));
          return sum + (own.size === 0 ? 0 : Math.max(...own) + 1 - own.size);
        }, 0);
        assert.equal(seen.countMissing(), expected);
      }),
    );
  });

  it("stays small however the numbers come", () => {
    const seen = new SeenIds();
    for (let number = 999; number >= 0; number -= 1) seen.add({ writer: "writer1", number });
    assert.deepEqual(seen.toPacked(), [["writer1", 1000, []]]);
  });
});
