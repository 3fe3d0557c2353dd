import assert from "node:assert/strict";
import fc from "fast-check";
import type { FactKey } from "../../../../src/core/base/ids.ts";
import { formatRecord } from "../../../../src/core/progress/formatRecord.ts";
import { longestList, type RecordDraft } from "../../../../src/core/progress/progressRecord.ts";
import { toUndo, type Action } from "../../../../src/core/progress/recentActions.ts";
import { splitDraft } from "../../../../src/core/progress/splitDraft.ts";
import { answerDraft, factKey, recordOf } from "../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../support/property.ts";

/** As long as ids in a pack may be. */
const longKey = (number: number) =>
  `${"p".repeat(80)}/${"f".repeat(74)}-${String(number).padStart(5, "0")}` as FactKey;
const manyFacts = fc
  .tuple(fc.constantFrom(factKey, longKey), fc.nat(6000))
  .map(([toKey, count]) => Array.from({ length: count }, (_, number) => toKey(number)));

const factsOf = (draft: RecordDraft) =>
  "scope" in draft && draft.scope !== null && "facts" in draft.scope ? draft.scope.facts : [];

describe("splitDraft", () => {
  it("makes drafts of any number of facts whose lines fit, as do the lines that undo them", () => {
    const kinds = fc.constantFrom<RecordDraft[]>(
      { type: "suspend", scope: { facts: [] }, on: true },
      { type: "bury", scope: { facts: [] }, until: "2026-06-01" },
      { type: "reset", scope: { facts: [] } },
      { type: "star", scope: { facts: [] }, on: false },
      { type: "note", scope: { facts: [] }, text: "नोट".repeat(2000), replaces: [] },
    );
    assertProperty(
      fc.property(kinds, manyFacts, (kind, facts) => {
        const draft = { ...kind, scope: { facts } } as RecordDraft;
        const parts = splitDraft(draft);
        assert.deepEqual(parts.flatMap(factsOf), facts);
        for (const [number, part] of parts.entries()) {
          assert.deepEqual({ ...part, scope: { facts } }, draft);
          const record = recordOf(part, number) as Action;
          assert.ok(formatRecord(record).ok, JSON.stringify(part).slice(0, 200));
          assert.ok(formatRecord(recordOf(toUndo(record), number)).ok);
        }
        // Never more than are needed for facts with the longest keys.
        assert.ok(parts.length <= 1 + facts.length / 100);
      }),
      { numRuns: 25 },
    );
  });

  it("leaves alone what fits", () => {
    const facts = Array.from({ length: longestList }, (_, number) => factKey(number));
    for (const draft of [
      answerDraft(1),
      { type: "reset", scope: { facts } },
      { type: "reset", scope: { facts: [] } },
      { type: "reset", scope: { pack: "sample-pack" } },
      { type: "settings", values: { retention: 0.9 } },
      { type: "undo", target: recordOf(answerDraft(1), 1).id, scope: null },
    ] satisfies RecordDraft[])
      assert.deepEqual(splitDraft(draft), [draft]);
    const oneMore = { facts: [...facts, factKey(longestList)] };
    assert.equal(splitDraft({ type: "reset", scope: oneMore }).length, 2);
  });

  it("gives what is too long without any fact one fact at a time, and leaves the refusal to others", () => {
    const facts = [factKey(1), factKey(2)];
    const parts = splitDraft({
      type: "note",
      scope: { facts },
      text: "x".repeat(140_000),
      replaces: [],
    });
    assert.deepEqual(
      parts.map(factsOf),
      facts.map((key) => [key]),
    );
  });
});
