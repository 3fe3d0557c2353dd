import assert from "node:assert/strict";
import fc from "fast-check";
import { plainLabel } from "../../../src/host/plainLabel.ts";
import { assertProperty } from "../../support/property.ts";

/** What VS Code takes for an icon, whatever stands before it; its names have fewer characters. */
const icon = /\$\([^)]*\)/;

const texts = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom("$", "(", ")", "\\", "$(bug)", "$(sync~spin)", "zinc", " "))
    .map((parts) => parts.join("")),
);

describe("plainLabel", () => {
  it("leaves no icon in the text", () => {
    assertProperty(
      fc.property(texts, (text) => {
        assert.doesNotMatch(plainLabel(text), icon);
      }),
    );
  });

  it("adds nothing that can be seen or read out", () => {
    assertProperty(
      fc.property(texts, (text) => {
        assert.equal(plainLabel(text).replaceAll("\u2060", ""), text.replaceAll("\u2060", ""));
      }),
    );
  });

  it("leaves a text without an icon as it is", () => {
    for (const text of ["", "Costs ($ 5)", "$ (bug)", "(bug)$", "India–US", "100 $"])
      assert.equal(plainLabel(text), text);
  });
});
