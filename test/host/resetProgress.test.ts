import assert from "node:assert/strict";
import { createResetCommand } from "../../src/host/progress/resetProgress.ts";
import { undoReview } from "../../src/host/progress/undoReview.ts";
import { answerDraft } from "../support/progress/sampleRecords.ts";
import { keyOf, packId, useStudyDesk } from "../support/host/studyDesk.ts";
import { waitFor } from "../support/host/waitFor.ts";

const minister = "pe-eam-jaishankar";
const packTitle = "India–US Critical Minerals";

describe("Reset Progress", () => {
  const { desk } = useStudyDesk();
  const attempts = (id: string) => desk().fact(id).attempts.length;
  const resetCommand = () => createResetCommand(desk(), desk().picks);

  /** Runs the command, says yes, and resolves to what was asked and what was said in the end. */
  async function resetAll(argument?: unknown): Promise<{ question: string; detail: string }> {
    const running = resetCommand()(argument);
    const question = await desk().messages.untilShown("Reset your progress on");
    assert.deepEqual([question.isModal, question.buttons], [true, ["Reset"]]);
    question.answer("Reset");
    (await desk().messages.untilShown("was reset")).answer();
    await running;
    return { question: question.text, detail: question.detail };
  }

  it("resets a fact, and keeps what is put on it", async () => {
    await desk().answer(minister, "ree-count-17");
    await desk().study.append([{ type: "star", scope: { facts: [keyOf(minister)] }, on: true }]);
    const row = { kind: "fact", topicKey: `${packId}/people`, factKey: keyOf(minister) };
    assert.deepEqual(await resetAll(row), {
      question: "Reset your progress on “India's External Affairs Minister”?",
      detail:
        "1 answer on 1 fact will no longer count. Stars, flags, notes and suspensions stay. You can undo it.",
    });
    assert.deepEqual([attempts(minister), attempts("ree-count-17")], [0, 1]);
    assert.equal(desk().fact(minister).isStarred, true);
  });

  it("resets a topic, fact by fact, and counts an answer on two facts once", async () => {
    const topicKey = `${packId}/people`;
    const [first, second] =
      [...(await desk().catalogs.get()).topics.values()].find(({ key }) => key === topicKey)
        ?.facts ?? [];
    assert.ok(first && second);
    const facts = [first, second].map((key) => ({ key, revision: 1 }));
    await desk().study.append([answerDraft(0, { facts })]);
    await desk().answer("ree-count-17");
    const { detail } = await resetAll({ kind: "topic", topicKey });
    assert.match(detail, /^1 answer on 2 facts will no longer count\./);
    const last = desk().study.progress?.recent.lastAction();
    assert.ok(last?.type === "reset");
    assert.deepEqual(last.scope, { facts: [first, second] });
    assert.deepEqual([attempts(minister), attempts("ree-count-17")], [0, 1]);
  });

  it("resets a pack, and one undo brings it back", async () => {
    await desk().answer(minister, "ree-count-17", "ree-count-17");
    const { question, detail } = await resetAll({ kind: "pack", packId });
    assert.equal(question, `Reset your progress on “${packTitle}”?`);
    assert.match(detail, /^3 answers on 2 facts/);
    assert.deepEqual([attempts(minister), attempts("ree-count-17")], [0, 0]);
    await undoReview(desk());
    assert.deepEqual([attempts(minister), attempts("ree-count-17")], [1, 2]);
  });

  it("is undone by its button, and nothing else is, whatever came after it", async () => {
    await desk().answer(minister);
    const running = resetCommand()(minister);
    (await desk().messages.untilShown("Reset your progress on")).answer("Reset");
    const done = await desk().messages.untilShown("was reset (1 answer).");
    assert.deepEqual(done.buttons, ["Undo"]);
    await desk().answer("ree-count-17");
    done.answer("Undo");
    await running;
    assert.deepEqual([attempts(minister), attempts("ree-count-17")], [1, 1]);
    assert.match(desk().said.join(), /^Undone: the reset of “India's External Affairs Minister”\./);
  });

  it("changes nothing when the student says no", async () => {
    await desk().answer(minister);
    const running = resetCommand()(minister);
    (await desk().messages.untilShown("Reset your progress on")).answer();
    await running;
    assert.equal(attempts(minister), 1);
    assert.equal(desk().study.progress?.recordCount, 1);
  });

  it("says when there is nothing to reset, and when it was given what is not there", async () => {
    await resetCommand()(minister);
    await desk().messages.untilShown(
      "There is nothing to reset: “India's External Affairs Minister",
    );
    for (const argument of [
      "no-such-thing",
      { kind: "pack", packId: "no-such-thing" },
      { kind: "fact", topicKey: `${packId}/people`, factKey: "no-such-thing" },
      { topicKey: "no-such-thing" },
    ]) {
      await resetCommand()(argument);
      assert.match(desk().messages.messages.at(-1)?.text ?? "", /no-such-thing.*nothing was reset/);
    }
    assert.equal(desk().study.progress?.recordCount, 0);
  });

  for (const [kind, count] of [
    ["A Fact…", 0],
    ["A Topic…", 0],
    ["A Pack…", 0],
  ] as const) {
    it(`asks for what it was not given: ${kind}`, async () => {
      await desk().answer(minister);
      desk().dialogs.next(kind, ...(kind === "A Pack…" ? [packTitle] : []));
      await resetAll();
      assert.equal(attempts(minister), count);
    });
  }

  it("leaves off when the student leaves a choice", async () => {
    desk().dialogs.next(undefined, "A Pack…", undefined);
    await resetCommand()();
    await resetCommand()();
    assert.equal(desk().dialogs.asked.length, 3);
    assert.deepEqual(desk().messages.messages, []);
  });

  it("takes away that a fact is skipped", async () => {
    await desk().study.append([
      { type: "bury", scope: { facts: [keyOf(minister)] }, until: "2999-01-01" },
    ]);
    await resetAll(minister);
    await waitFor("it is asked", () => desk().fact(minister).buriedUntil === undefined);
  });
});
