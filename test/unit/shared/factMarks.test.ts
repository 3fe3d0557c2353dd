import assert from "node:assert/strict";
import type { RecordDraft } from "../../../src/core/progress/progressRecord.ts";
import { toFactMarks } from "../../../src/shared/factMarks.ts";
import {
  answerDraft,
  factKey,
  progressOf,
  recordOf,
} from "../../support/progress/sampleRecords.ts";

const scope = { facts: [factKey(0)] };

function marksAfter(...drafts: RecordDraft[]) {
  const progress = progressOf(drafts.map((draft, number) => recordOf(draft, number)));
  return toFactMarks(progress.fact(factKey(0)), "2026-05-28");
}

describe("the marks on a fact", () => {
  it("are none for a fact that was only answered", () => {
    assert.equal(marksAfter(answerDraft(0)), undefined);
  });

  it("are what the student has put on it last", () => {
    const plain = { isStarred: false, isSuspended: false, skippedUntil: undefined };
    const nothing = { ...plain, flags: [], notes: [] };
    for (const [draft, marks] of [
      [{ type: "star", scope, on: true }, { isStarred: true }],
      [{ type: "suspend", scope, on: true }, { isSuspended: true }],
      [{ type: "flag", scope, on: true, reason: "Old" }, { flags: ["Old"] }],
      [{ type: "note", scope, text: "Mine", replaces: [] }, { notes: ["Mine"] }],
      [{ type: "bury", scope, until: "2026-05-29" }, { skippedUntil: "2026-05-29" }],
    ] as const)
      assert.deepEqual(marksAfter(draft), { ...nothing, ...marks });
    assert.equal(
      marksAfter({ type: "star", scope, on: true }, { type: "star", scope, on: false }),
      undefined,
    );
  });

  it("leave out that it was skipped until today, or until a day that has passed", () => {
    for (const until of ["2026-05-28", "2026-05-27"])
      assert.equal(marksAfter({ type: "bury", scope, until }), undefined);
  });
});
