import assert from "node:assert/strict";
import fc from "fast-check";
import { Lookup } from "../../../../src/core/content/lookup.ts";
import { assertProperty } from "../../../support/property.ts";

describe("Lookup", () => {
  it("finds what each id refers to, in order, whatever was asked before", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const queries = fc.array(fc.option(fc.array(id), { nil: undefined }));
    assertProperty(
      fc.property(fc.uniqueArray(id), queries, (known, asked) => {
        const lookup = new Lookup(known.map((each) => [each, each.toUpperCase()]));
        for (const ids of asked) {
          const found = (ids ?? []).filter((each) => known.includes(each));
          assert.deepEqual(
            lookup.all(ids),
            found.map((each) => each.toUpperCase()),
          );
        }
        assert.equal(lookup.get("a"), known.includes("a") ? "A" : undefined);
      }),
    );
  });

  it("keeps one list for one id", () => {
    const lookup = new Lookup([["a", 1]]);
    assert.equal(lookup.all(["a"]), lookup.all(["a"]));
  });
});
