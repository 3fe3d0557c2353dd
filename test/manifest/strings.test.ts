import assert from "node:assert/strict";
import { readText, strings } from "./manifest.ts";

/** Keys of the strings that package.json uses. */
const used = new Set(
  Array.from(readText("package.json").matchAll(/"%([^"%]+)%"/g), ([, key]) => key ?? ""),
);

describe("package.nls.json", () => {
  it("has a string for every %key% of package.json", () => {
    assert.ok(used.size > 0);
    assert.deepEqual(
      [...used].filter((key) => strings[key] === undefined),
      [],
    );
  });

  it("has no string that package.json does not use", () => {
    assert.deepEqual(
      Object.keys(strings).filter((key) => !used.has(key)),
      [],
    );
  });

  it("has no empty string, and none with white space around it", () => {
    assert.deepEqual(
      Object.entries(strings).filter(([, text]) => text === "" || text.trim() !== text),
      [],
    );
  });
});

describe("package.json", () => {
  it("leaves no text that people read outside package.nls.json", () => {
    const readable =
      /"(title|displayName|description|markdownDescription|contents|name|contextualTitle|category)": "([^"]*)"/g;
    const plain = Array.from(
      readText("package.json").matchAll(readable),
      ([match]) => match,
    ).filter((match) => !/": "%[^%]+%"$/.test(match));
    assert.deepEqual(plain, ['"name": "current-affairs-notes"']);
  });
});
