import assert from "node:assert/strict";
import fc from "fast-check";
import type { FactKey, ItemKey } from "../../../../src/core/base/ids.ts";
import { formatRecord } from "../../../../src/core/progress/formatRecord.ts";
import { longestLine } from "../../../../src/core/progress/logLine.ts";
import { parseSegment } from "../../../../src/core/progress/parseSegment.ts";
import {
  certainties,
  longestList,
  longestText,
  type RecordDraft,
} from "../../../../src/core/progress/progressRecord.ts";
import { toRecordId } from "../../../../src/core/progress/recordId.ts";
import { answer, answerDraft, factKey, recordOf } from "../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../support/property.ts";

const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc
      .constantFrom("x", "अ", "\u0007", "🇮🇳")
      .chain((unit) =>
        fc.nat(Math.floor(maxLength / unit.length)).map((count) => unit.repeat(count)),
      ),
  );
const slug = fc.stringMatching(/^[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,3}$/);
const key = fc.tuple(slug, slug).map(([pack, fact]) => `${pack}/${fact}` as FactKey);
const scope = fc.oneof(
  fc.array(key, { maxLength: 40 }).map((facts) => ({ facts })),
  fc
    .nat(longestList + 5)
    .map((count) => ({ facts: Array.from({ length: count }, (_, at) => factKey(at)) })),
  slug.map((pack) => ({ pack })),
);
const count = fc.oneof(fc.nat(9), fc.maxSafeNat(), fc.constantFrom(Number.NaN, 0.5, Infinity));
const on = fc.boolean();
const ids = fc.array(
  fc.nat(999).map((number) => toRecordId("writer02", number)),
  { maxLength: 30 },
);

const answers: fc.Arbitrary<RecordDraft> = fc
  .record({
    facts: fc.array(fc.record({ key, revision: count }), { maxLength: 8 }),
    form: slug,
    item: slug.map((item) => `pack/${item}` as ItemKey),
    seed: count,
    shown: fc.array(text(longestText + 50), { maxLength: 6 }),
    key: count,
    chosen: fc.option(count),
    struck: fc.array(count, { maxLength: 4 }),
    certainty: fc.constantFrom(...certainties),
    durationMs: count,
  })
  .map((fields) => ({ type: "answer", ...fields }));

const drafts: fc.Arbitrary<RecordDraft> = fc.oneof(
  answers,
  fc.record({ type: fc.constantFrom("suspend" as const, "star" as const), scope, on }),
  fc.record({ type: fc.constant("bury" as const), scope, until: text(400) }),
  fc.record({ type: fc.constant("reset" as const), scope }),
  fc.record({ type: fc.constant("flag" as const), scope, on, reason: text(longestText + 50) }),
  fc.record({
    type: fc.constant("note" as const),
    scope,
    text: text(longestText + 50),
    replaces: ids,
  }),
  fc.record({
    type: fc.constant("settings" as const),
    values: fc.dictionary(text(20), fc.oneof(text(100), fc.double(), on, fc.constant(null))),
  }),
  fc.record({
    type: fc.constant("undo" as const),
    target: fc.constant(toRecordId("writer02", 5)),
    scope: fc.option(scope),
  }),
);

describe("formatRecord", () => {
  it("gives a line that is read as the same record, or says no", () => {
    const outcomes = { line: 0, refused: 0 };
    assertProperty(
      fc.property(drafts, (draft) => {
        const record = recordOf(draft, 1);
        const line = formatRecord(record);
        if (!line.ok) {
          outcomes.refused += 1;
          assert.match(line.error.message, new RegExp(draft.type));
          return;
        }
        outcomes.line += 1;
        assert.ok(line.value.length <= longestLine);
        const entries = [...parseSegment(`${line.value}\n`)];
        const [entry] = entries;
        assert.ok(entries.length === 1 && entry?.kind === "line" && entry.parsed.kind === "record");
        const { sum, ...read } = { sum: "", ...entry.parsed.record };
        assert.equal(sum.length, 8);
        assert.deepEqual(read, JSON.parse(JSON.stringify(record)));
      }),
      { numRuns: 500 },
    );
    assert.ok(outcomes.line > 50 && outcomes.refused > 50, JSON.stringify(outcomes));
  });

  it("takes an answer to every item that a pack may have", () => {
    // Options of 240 characters, each of them two in JavaScript and twelve in the file.
    const shown = ["🪔", "अ", '"', "x"].map((unit) => unit.repeat(240));
    const slug80 = "s".repeat(80);
    const facts = Array.from({ length: 50 }, (_, number) => ({
      key: `${slug80}/${slug80.slice(5)}-${String(1000 + number)}` as FactKey,
      revision: Number.MAX_SAFE_INTEGER,
    }));
    const item = `${slug80}/${slug80}` as ItemKey;
    assert.ok(formatRecord(answer(1, { shown, facts, item, struck: [0, 1, 2] })).ok);
  });

  it("takes the longest note in any script, beside the notes that it takes the place of", () => {
    const replaces = Array.from({ length: 100 }, (_, number) => toRecordId("writer01", number));
    const note = { type: "note", scope: { facts: [factKey(1)] }, replaces } as const;
    assert.ok(formatRecord(recordOf({ ...note, text: "अ".repeat(longestText) }, 1)).ok);
    assert.equal(
      formatRecord(recordOf({ ...note, text: "अ".repeat(longestText + 1) }, 1)).ok,
      false,
    );
  });

  it("says no to what has too long a line, too long a list, or a number that is none", () => {
    const longShown = Array<string>(4).fill("अ".repeat(longestText));
    const facts = Array.from({ length: longestList + 1 }, (_, number) => factKey(number));
    for (const draft of [
      answerDraft(1, { shown: longShown }),
      answerDraft(1, { durationMs: Number.NaN }),
      answerDraft(1, { form: "" }),
      { type: "reset", scope: { facts } },
    ] satisfies RecordDraft[]) {
      const line = formatRecord(recordOf(draft, 1));
      assert.ok(!line.ok && line.error.kind === "other");
      assert.match(line.error.message, /^A record of the type "\w+" cannot be kept/);
    }
  });
});
