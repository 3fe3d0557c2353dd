import assert from "node:assert/strict";
import fc from "fast-check";
import { parsePack, type ParsedPack } from "../../../../src/core/content/parsePack.ts";
import { assertProperty } from "../../../support/property.ts";
import { arbitraryPackFile } from "../../arbitraryPack.ts";
import { bundledText } from "../../bundledPack.ts";
import { sampleText } from "../../samplePack.ts";

/** A result is a pack, or a problem, or both; and each problem has a place in the text. */
function assertSound(text: string, { pack, problems }: ParsedPack): void {
  assert.ok(pack !== undefined || problems.length > 0, "neither a pack nor a problem");
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  for (const { position, message } of problems) {
    const { line, column } = position;
    const length = lines[line - 1]?.length ?? -1;
    assert.ok(column >= 1 && column <= length + 1, `${message} at ${JSON.stringify(position)}`);
  }
}

/** Whether the reader of last resort, which knows no positions, accepts the text. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const entryLists = [
  "sources",
  "topics",
  "terms",
  "facts",
  "lists",
  "tables",
  "sequences",
  "links",
  "items",
] as const;

const offset = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("parsePack, for every text", () => {
  it("gives a problem and no pack for each beginning of the bundled pack", () => {
    assertProperty(
      fc.property(offset, (share) => {
        const text = bundledText.slice(0, Math.floor(share * (bundledText.trimEnd().length - 1)));
        const parsed = parsePack(text);
        assertSound(text, parsed);
        assert.equal(parsed.pack, undefined);
      }),
      { numRuns: 300 },
    );
  });

  it("gives a pack or a problem when one byte of the bundled pack is changed", () => {
    const bytes = new TextEncoder().encode(bundledText);
    assertProperty(
      fc.property(offset, fc.nat(255), (share, byte) => {
        const changed = bytes.slice();
        changed[Math.floor(share * bytes.length)] = byte;
        const text = new TextDecoder().decode(changed);
        const parsed = parsePack(text);
        assertSound(text, parsed);
        assert.equal(parsed.pack !== undefined && !isJson(text), false);
      }),
      { numRuns: 300 },
    );
  });

  it("gives a pack or a problem when a piece of the sample is cut out or put twice", () => {
    const piece = fc.tuple(fc.nat(sampleText.length), fc.nat(60), fc.nat(2));
    assertProperty(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        const text = pieces.reduce((before, [start, length, copies]) => {
          const cut = before.slice(start, start + length).repeat(copies);
          return before.slice(0, start) + cut + before.slice(start + length);
        }, sampleText);
        assertSound(text, parsePack(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("says of every text that is no JSON what is wrong and where", () => {
    // prettier-ignore
    const tokens = [
      "{", "}", "[", "]", ",", ":", '"', '"a"', "\\", "\\u12", "0", "-", ".", "e", "true", "nul",
      " ", "\n", "\t", "\r", "\u2028", "\u0001", "/", "/*", "//", "\uFEFF", "\uD800", "'",
    ];
    const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 12 });
    assertProperty(
      fc.property(soup, (pieces) => {
        const text = pieces.join("");
        const parsed = parsePack(text);
        assertSound(text, parsed);
        if (isJson(text.replace(/^\uFEFF/, ""))) return;
        for (const { code, message } of parsed.problems)
          assert.match(`${code} ${message}`, /^json-syntax The file is not valid JSON: \w/);
      }),
      { numRuns: 2000 },
    );
  });

  it("never throws on JSON of any shape", () => {
    const properties = [...entryLists, "formatVersion"];
    const value = fc.jsonValue({ maxDepth: 4 });
    const shaped = fc.dictionary(fc.constantFrom(...properties), fc.oneof(value, fc.array(value)));
    assertProperty(
      fc.property(fc.oneof(value, shaped), (data) => {
        const text = JSON.stringify(data);
        const parsed = parsePack(text);
        assertSound(text, parsed);
        assert.equal(parsed.pack, undefined);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps what is right of a pack in which one value is replaced by another", () => {
    const sample = JSON.parse(sampleText) as Record<string, unknown[]>;
    assertProperty(
      fc.property(
        fc.constantFrom(...entryLists),
        fc.nat(3),
        fc.jsonValue(),
        (list, index, value) => {
          const entries = (sample[list] ?? []).map((entry, at) => (at === index ? value : entry));
          const { pack, problems } = parsePack(JSON.stringify({ ...sample, [list]: entries }));
          assert.ok(pack, "one bad entry spoils the pack");
          const isChanged = index < entries.length;
          assert.equal(
            problems.some(({ code }) => code === "schema"),
            isChanged,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("gives a pack in which nothing is left to complain about", () => {
    assertProperty(
      fc.property(arbitraryPackFile, (file) => {
        const { pack } = parsePack(JSON.stringify(file));
        assert.ok(pack);
        // A pack that has lost every fact or topic is used, but would not be accepted as a file.
        fc.pre(pack.facts.length > 0 && pack.topics.length > 0);
        assert.deepEqual(parsePack(JSON.stringify(pack)), { pack, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps every entry without a problem, in the order of the file", () => {
    assertProperty(
      fc.property(arbitraryPackFile, (file) => {
        const { pack, problems } = parsePack(JSON.stringify(file));
        for (const list of entryLists) {
          const kept = pack?.[list].map(({ id }) => id) ?? [];
          const all: string[] = file[list].map(({ id }) => id);
          assert.deepEqual(kept, [...new Set(kept)], `an id is used twice in ${list}`);
          const errors = problems.filter(({ severity }) => severity === "error").length;
          assert.ok(all.length - kept.length <= errors, `an entry of ${list} is lost silently`);
          const places = kept.map((id) => all.indexOf(id));
          assert.deepEqual(
            places,
            places.toSorted((a, b) => a - b),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
