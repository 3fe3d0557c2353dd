import assert from "node:assert/strict";
import { findFactPosition } from "../../../../src/core/content/findFactPosition.ts";
import { bundledCatalog, bundledText } from "../../bundledPack.ts";
import { sampleText } from "../../samplePack.ts";

const start = { line: 1, column: 1 };

describe("findFactPosition", () => {
  it("gives the place where the entry of a fact begins", () => {
    assert.deepEqual(findFactPosition(sampleText, "f3"), { line: 21, column: 5 });
    assert.deepEqual(findFactPosition(`\uFEFF${sampleText}`, "f3"), { line: 21, column: 5 });
  });

  it("gives the first line for a fact that is not there", () => {
    assert.deepEqual(findFactPosition(sampleText, "f9"), start);
    // The id of a topic is not that of a fact.
    assert.deepEqual(findFactPosition(sampleText, "t1"), start);
  });

  it("gives the first line where the text is no pack", () => {
    for (const text of ["", "null", "[]", "{", '{"facts":', '{"facts": 1}', '{"facts": [1, {}]}'])
      assert.deepEqual(findFactPosition(text, "f1"), start);
  });

  it("finds a fact in a text with errors of syntax before it", () => {
    const text = sampleText.replace('"sample",', '"sample"');
    assert.deepEqual(findFactPosition(text, "f2"), { line: 20, column: 5 });
  });

  it("leads to the id of every fact of the bundled pack", () => {
    const lines = bundledText.split("\n");
    const facts = [...bundledCatalog().facts.values()].map(({ fact }) => fact.id);
    const found = facts.map((id) => lines[findFactPosition(bundledText, id).line]?.trim());
    assert.deepEqual(
      found,
      facts.map((id) => `"id": "${id}",`),
    );
  });
});
