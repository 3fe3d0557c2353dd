import assert from "node:assert/strict";
import fc from "fast-check";
import { RecentActions, toUndo, undoDepth } from "../../../../src/core/progress/recentActions.ts";
import {
  answer,
  answerDraft,
  device,
  factKey,
  recordOf,
} from "../../../support/progress/sampleRecords.ts";
import { assertProperty } from "../../../support/property.ts";

/** The last 60 answers, in two windows of the device. */
const answers = Array.from({ length: 60 }, (_, number) =>
  recordOf(answerDraft(1), number, number % 2 === 0 ? "writer01" : "writer02"),
);

function recentOf(records: readonly ReturnType<typeof recordOf>[]): RecentActions {
  const recent = new RecentActions(device);
  for (const record of records) recent.add(record);
  return recent;
}

describe("RecentActions", () => {
  it("gives the last 50 actions one after the other, across windows, and no more", () => {
    const records = [...answers];
    const taken: string[] = [];
    for (let count = 0; count < undoDepth; count += 1) {
      const last = recentOf(records).lastAction();
      assert.ok(last);
      taken.push(last.id);
      records.push(recordOf(toUndo(last), 100 + count));
    }
    assert.deepEqual(
      taken,
      answers
        .toReversed()
        .slice(0, undoDepth)
        .map(({ id }) => id),
    );
    assert.equal(recentOf(records).lastAction(), undefined);
    assert.equal(recentOf(records.toReversed()).lastAction(), undefined);
  });

  it("keeps the same actions, however many there are and in whatever order they come", () => {
    const many = Array.from({ length: 260 }, (_, number) => recordOf(answerDraft(1), number));
    const order = fc.shuffledSubarray(many, { minLength: many.length });
    assertProperty(
      fc.property(order, (records) => {
        assert.deepEqual(recentOf(records).toRecords(), many.slice(-undoDepth));
      }),
    );
  });

  it("leaves out what other devices did, but not what they took back", () => {
    const other = { ...answer(99), device: "device02" };
    const last = answers.at(-1);
    assert.ok(last);
    const undo = { ...recordOf(toUndo(last), 100), device: "device02" };
    assert.equal(recentOf([...answers, other]).lastAction()?.id, last.id);
    assert.equal(recentOf([...answers, undo]).lastAction()?.id, answers.at(-2)?.id);
  });

  it("names in an undo what it takes back, and where", () => {
    const facts = { facts: [factKey(1)] };
    assert.deepEqual(toUndo(answer(1)), { type: "undo", target: "writer01.1", scope: facts });
    const star = recordOf({ type: "star", scope: { pack: "sample-pack" }, on: true }, 2);
    assert.deepEqual(toUndo(star), {
      type: "undo",
      target: star.id,
      scope: { pack: "sample-pack" },
    });
    const settings = recordOf({ type: "settings", values: {} }, 3);
    assert.deepEqual(toUndo(settings), { type: "undo", target: settings.id, scope: null });
  });
});
