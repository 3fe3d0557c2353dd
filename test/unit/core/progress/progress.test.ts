import assert from "node:assert/strict";
import fc from "fast-check";
import type { FactKey } from "../../../../src/core/base/ids.ts";
import { Progress } from "../../../../src/core/progress/progress.ts";
import type { ProgressRecord, RecordDraft } from "../../../../src/core/progress/progressRecord.ts";
import { toUndo } from "../../../../src/core/progress/recentActions.ts";
import { arbitraryLog } from "../../../support/progress/arbitraryLog.ts";
import {
  addAll,
  answerDraft,
  device,
  factKey,
  progressOf,
  recordOf,
  stateOf,
} from "../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../support/property.ts";

const scope = { facts: [factKey(1)] };
const pack = { pack: "sample-pack" };

/** The records of these drafts, one second after the other. */
function records(...drafts: readonly RecordDraft[]): ProgressRecord[] {
  return drafts.map((draft, number) => recordOf(draft, number));
}

/** Adds to records an undo of the one with that number. */
function undoing(number: number, before: readonly ProgressRecord[]): ProgressRecord[] {
  const target = before[number];
  assert.ok(target);
  return [...before, recordOf(toUndo(target), before.length)];
}

function outcomesOf(progress: Progress, key: FactKey = factKey(1)): string[] {
  return progress.fact(key).attempts.map(({ outcome }) => outcome);
}

/** A copy by way of what a snapshot has. */
function unpacked(progress: Progress): Progress {
  const places = Array.from(progress.places(), (place) => place.toPacked());
  return Progress.fromPacked({ ...progress.toPackedFrame(), places });
}

describe("Progress", () => {
  it("is the same for the same records in any order, and twice or more often", () => {
    const shuffledLog = arbitraryLog.chain((log) =>
      fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray([...log], { minLength: log.length }),
        fc.array(fc.nat(59)),
      ),
    );
    assertProperty(
      fc.property(shuffledLog, ([log, shuffled, again]) => {
        const state = stateOf(progressOf(log));
        const doubled = again.flatMap((index) => log[index] ?? []);
        assert.deepEqual(stateOf(progressOf(shuffled)), state);
        assert.deepEqual(stateOf(progressOf([...doubled, ...shuffled, ...doubled])), state);
        assert.deepEqual(stateOf(progressOf(log.toReversed())), state);
      }),
      { numRuns: 500 },
    );
  });

  it("is the same when it is asked in between, and when part of it comes from a snapshot", () => {
    const split = arbitraryLog.chain((log) => fc.tuple(fc.constant(log), fc.nat(log.length)));
    assertProperty(
      fc.property(split, fc.boolean(), ([log, place], asks) => {
        const before = progressOf(log.slice(place));
        if (asks) stateOf(before);
        for (const progress of [before, unpacked(before)]) {
          addAll(progress, log);
          assert.deepEqual(stateOf(progress), stateOf(progressOf(log)));
          assert.deepEqual(stateOf(unpacked(progress)), stateOf(progressOf(log)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("knows which records are new", () => {
    const [first, second] = records(answerDraft(1), answerDraft(2));
    assert.ok(first && second);
    assert.deepEqual(addAll(new Progress(device), [first, second, first]), [true, true, false]);
  });

  it("keeps for each fact what was answered, when, how surely and in which revision", () => {
    const facts = [
      { key: factKey(1), revision: 2 },
      { key: factKey(2), revision: 1, outcome: "right" },
    ] as const;
    const [record] = records(answerDraft(1, { facts, chosen: 3 }));
    assert.ok(record);
    const progress = progressOf([record]);
    const { id, at, stamp } = record;
    const common = {
      type: "answer",
      id,
      at,
      stamp,
      zone: 330,
      form: "single-best",
      certainty: "sure",
      durationMs: 8000,
    };
    assert.deepEqual(progress.fact(factKey(1)).attempts, [
      { ...common, revision: 2, outcome: "wrong" },
    ]);
    assert.deepEqual(progress.fact(factKey(2)).attempts, [
      { ...common, revision: 1, outcome: "right" },
    ]);
    assert.deepEqual(outcomesOf(progressOf(records(answerDraft(1, { chosen: null })))), ["blank"]);
  });

  it("counts a fact that a record names twice once", () => {
    const fact = { key: factKey(1), revision: 1 };
    assert.deepEqual(outcomesOf(progressOf(records(answerDraft(1, { facts: [fact, fact] })))), [
      "right",
    ]);
  });

  it("forgets the attempts and the burying before a reset, of a fact or a whole pack, and nothing else", () => {
    for (const about of [scope, pack]) {
      const before = records(
        answerDraft(1),
        { type: "bury", scope, until: "2026-06-01" },
        { type: "star", scope, on: true },
        { type: "suspend", scope, on: true },
        { type: "flag", scope, on: true, reason: "two are right" },
        { type: "note", scope, text: "17", replaces: [] },
        { type: "reset", scope: about },
        answerDraft(1, { chosen: 0 }),
      );
      const fact = progressOf(before).fact(factKey(1));
      assert.deepEqual(outcomesOf(progressOf(before)), ["wrong"]);
      assert.equal(fact.buriedUntil, undefined);
      assert.deepEqual([fact.isStarred, fact.isSuspended], [true, true]);
      assert.deepEqual(
        fact.flags.map(({ reason }) => reason),
        ["two are right"],
      );
      assert.deepEqual(
        fact.notes.map(({ text }) => text),
        ["17"],
      );
      assert.deepEqual(outcomesOf(progressOf(undoing(6, before))), ["right", "wrong"]);
    }
  });

  it("resets no other fact and no other pack", () => {
    const other = "other-pack/fact-1" as FactKey;
    const progress = progressOf(
      records(
        answerDraft(2),
        answerDraft(1, { facts: [{ key: other, revision: 1 }] }),
        { type: "reset", scope },
        { type: "reset", scope: { pack: "sample" } },
      ),
    );
    assert.deepEqual(outcomesOf(progress, factKey(2)), ["right"]);
    assert.deepEqual(outcomesOf(progress, other), ["right"]);
  });

  it("takes an answer back, and brings it again when the undo is undone", () => {
    const undone = undoing(0, records(answerDraft(1), answerDraft(1, { chosen: 0 })));
    assert.deepEqual(outcomesOf(progressOf(undone)), ["wrong"]);
    const redone = undoing(2, undone);
    assert.deepEqual(outcomesOf(progressOf(redone)), ["right", "wrong"]);
    assert.deepEqual(outcomesOf(progressOf(undoing(3, redone))), ["wrong"]);
  });

  it("does not let an undo take back what is later, so that no two undo each other", () => {
    const [first] = records(answerDraft(1));
    assert.ok(first);
    const early = { ...recordOf(toUndo(first), 5, "writer02"), stamp: 1 };
    assert.deepEqual(outcomesOf(progressOf([first, early])), ["right"]);
  });

  it("takes back star, suspension, burying, flag, note and settings", () => {
    const before = records(
      { type: "star", scope, on: true },
      { type: "suspend", scope, on: true },
      { type: "bury", scope, until: "2026-06-01" },
      { type: "flag", scope, on: true, reason: "wrong" },
      { type: "note", scope, text: "17", replaces: [] },
      { type: "settings", values: { desiredRetention: 0.9 } },
    );
    const undone = [0, 1, 2, 3, 4, 5].reduce((all, number) => undoing(number, all), before);
    const progress = progressOf(undone);
    assert.deepEqual(progress.fact(factKey(1)), new Progress(device).fact(factKey(1)));
    assert.equal(progress.settings().size, 0);
    assert.equal(progressOf(before).settings().get("desiredRetention"), 0.9);
  });

  it("keeps both notes of two machines that wrote apart, until one replaces both", () => {
    const apart = records(
      { type: "note", scope, text: "first", replaces: [] },
      { type: "note", scope, text: "second", replaces: [] },
    );
    const textsOf = (all: readonly ProgressRecord[]) =>
      progressOf(all)
        .fact(factKey(1))
        .notes.map(({ text }) => text);
    assert.deepEqual(textsOf(apart), ["first", "second"]);
    const replaces = apart.map(({ id }) => id);
    const joined = [...apart, recordOf({ type: "note", scope, text: "both", replaces }, 2)];
    assert.deepEqual(textsOf(joined), ["both"]);
    assert.deepEqual(textsOf(undoing(2, joined)), ["first", "second"]);
    assert.deepEqual(
      textsOf([...apart, recordOf({ type: "note", scope, text: "", replaces }, 2)]),
      [],
    );
  });

  it("ends flags, stars and suspension by a later record", () => {
    const fact = progressOf(
      records(
        { type: "star", scope, on: true },
        { type: "suspend", scope: pack, on: true },
        { type: "flag", scope, on: true, reason: "wrong" },
        { type: "star", scope, on: false },
        { type: "suspend", scope, on: false },
        { type: "flag", scope, on: false, reason: "" },
      ),
    ).fact(factKey(1));
    assert.deepEqual([fact.isStarred, fact.isSuspended, fact.flags], [false, false, []]);
  });

  it("has for each setting the last value", () => {
    const progress = progressOf(
      records(
        { type: "settings", values: { desiredRetention: 0.9, newPerDay: 20 } },
        { type: "settings", values: { newPerDay: 10 } },
      ),
    );
    assert.deepEqual(
      [...progress.settings()],
      [
        ["desiredRetention", 0.9],
        ["newPerDay", 10],
      ],
    );
  });

  describe("of a fact that had other names", () => {
    const old = "old-pack/fact" as FactKey;
    const oldFact = [{ key: old, revision: 1 }];
    const key = factKey(1);

    it("has what happened under each of them, and keeps it under the old one too", () => {
      const progress = progressOf(
        records(answerDraft(1, { facts: oldFact, chosen: 0 }), answerDraft(1)),
      );
      assert.deepEqual(
        progress.fact(key, [old]).attempts.map(({ outcome }) => outcome),
        ["wrong", "right"],
      );
      assert.deepEqual(outcomesOf(progress, old), ["wrong"]);
      assert.deepEqual(progress.factKeys(), [old, key]);
    });

    it("is reset under the new name, and by its old pack only up to the new name", () => {
      const log = records(answerDraft(1, { facts: oldFact, chosen: 0 }), answerDraft(1), {
        type: "reset",
        scope: { pack: "old-pack" },
      });
      const outcomes = (all: readonly ProgressRecord[]) =>
        progressOf(all)
          .fact(key, [old])
          .attempts.map(({ outcome }) => outcome);
      assert.deepEqual(outcomes(log), ["right"]);
      assert.deepEqual(outcomes([...log.slice(0, 2), recordOf({ type: "reset", scope }, 2)]), []);
    });

    it("counts an answer that names both once", () => {
      const facts = [...oldFact, { key, revision: 1 }];
      const progress = progressOf(records(answerDraft(1, { facts })));
      assert.equal(progress.fact(key, [old]).attempts.length, 1);
    });
  });
});
