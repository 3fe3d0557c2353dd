import assert from "node:assert/strict";
import fc from "fast-check";
import { plainMessage } from "../../../src/host/plainMessage.ts";
import { assertProperty } from "../../support/property.ts";

/** What VS Code makes a link of in a notification, more widely than it does. */
const link = /\[[^\]]*\]\([^)]*\)/;

const text = fc
  .array(fc.constantFrom("[", "]", "(", ")", "](", "command:", "https://a.example", "word", " "))
  .map((pieces) => pieces.join(""));

describe("plainMessage", () => {
  it("breaks what would be a link, and nothing else", () => {
    for (const [given, expected] of [
      ["[Yes](command:a.b)", "[Yes]\u2060(command:a.b)"],
      ["[a](x) and [b](y)", "[a]\u2060(x) and [b]\u2060(y)"],
      ["Rare earths [REEs] (17)", "Rare earths [REEs] (17)"],
      ["", ""],
    ] as const)
      assert.equal(plainMessage(given), expected);
  });

  it("leaves no link and every letter in any text", () => {
    assertProperty(
      fc.property(text, (given) => {
        const plain = plainMessage(given);
        assert.doesNotMatch(plain, link);
        assert.equal(plain.replaceAll("\u2060", ""), given);
      }),
    );
  });
});
