import assert from "node:assert/strict";
import type { Saving } from "../../src/core/progress/segmentWriter.ts";
import { openQuizHostEnd, type QuizHostEndOptions } from "../support/view/quizHostEnd.ts";
import { catalog, newSession } from "../support/view/quizSessions.ts";

const session = newSession();
const [item] = session.items;
const key = item?.key ?? 0;
const at = (position: number) => ({ sessionId: session.id, position });
const submit = { type: "submitAnswer", ...at(0), option: key };

async function openQuiz(options?: QuizHostEndOptions) {
  const host = openQuizHostEnd(session, options);
  await host.show();
  return host;
}

describe("the quiz and the log", () => {
  it("records an answer with all that was shown, once", async () => {
    const host = await openQuiz();
    await host.say(submit);
    await host.say(submit);
    const [draft, ...others] = host.recorded;
    assert.deepEqual(others, []);
    assert.ok(draft?.type === "answer" && item !== undefined);
    const { durationMs, ...rest } = draft;
    assert.ok(Number.isInteger(durationMs) && durationMs >= 0, String(durationMs));
    assert.deepEqual(rest, {
      type: "answer",
      facts: item.facts.map((fact) => ({
        key: fact,
        revision: catalog.facts.get(fact)?.fact.revision ?? 1,
      })),
      form: catalog.items.get(item.itemKey)?.item.form,
      item: item.itemKey,
      seed: item.asked.seed,
      shown: item.options,
      key,
      chosen: key,
      struck: [],
      quiz: session.id,
    });
  });

  it("records a blank, and nothing for a step that does not count", async () => {
    const host = await openQuiz();
    await host.say({ type: "goOn", ...at(0) });
    await host.say({ type: "submitAnswer", ...at(1), option: 0 });
    await host.say({ type: "submitAnswer", sessionId: "other", position: 0, option: 0 });
    await host.say({ type: "submitAnswer", ...at(0), option: 9 });
    assert.equal(host.recorded.length, 0);
    await host.say({ type: "leaveBlank", ...at(0) });
    assert.deepEqual(
      host.recorded.map((draft) => (draft.type === "answer" ? draft.chosen : draft.type)),
      [null],
    );
  });

  it("shows the feedback when the answer is on disk, and not before", async () => {
    let resolve: (saving: Saving) => void = () => undefined;
    const saving = new Promise<Saving>((settle) => {
      resolve = settle;
    });
    const host = await openQuiz({ onAppend: () => saving });
    const before = host.panel.sent.length;
    await host.say(submit);
    assert.equal(host.panel.sent.length, before);
    resolve({ isSaved: true });
    await host.say({ type: "ready" });
    const kinds = host.panel.sent.slice(before).map((sent) => {
      const { screen } = sent as { screen: { kind: string } };
      return screen.kind;
    });
    assert.deepEqual([...new Set(kinds)], ["feedback"]);
  });

  it("says that an answer is not saved, goes on all the same, and says when it is", async () => {
    let unsaved = "";
    const host = await openQuiz({
      onAppend() {
        unsaved = "1 entry of your progress is not saved: the disk is full.";
        return Promise.resolve({
          isSaved: false,
          failure: { kind: "no-space", message: "full" },
        });
      },
      unsaved: () => unsaved,
    });
    await host.say(submit);
    const feedback = await host.show();
    assert.deepEqual([feedback.screen.kind, feedback.unsaved], ["feedback", unsaved]);
    await host.say({ type: "goOn", ...at(0) });
    unsaved = "";
    const before = host.panel.sent.length;
    await host.refresh();
    assert.deepEqual(
      host.panel.sent.slice(before).map((sent) => (sent as { unsaved: string }).unsaved),
      [""],
    );
  });

  it("shows the feedback and tells of the failure when the log cannot be loaded", async () => {
    const host = await openQuiz({ onAppend: () => Promise.reject(new Error("no code")) });
    await host.say(submit);
    assert.equal((await host.show()).screen.kind, "feedback");
    assert.equal(host.errors.length, 1);
  });
});
