import assert from "node:assert/strict";
import type { RecordDraft } from "../../src/core/progress/progressRecord.ts";
import { undoReview } from "../../src/host/progress/undoReview.ts";
import { answerDraft } from "../support/progress/sampleRecords.ts";
import { keyOf, packId, useStudyDesk } from "../support/host/studyDesk.ts";
import { waitFor } from "../support/host/waitFor.ts";

const minister = "pe-eam-jaishankar";
const name = "“India's External Affairs Minister”";
const scope = { facts: [keyOf(minister)] };
const both = { facts: [keyOf(minister), keyOf("ree-count-17")] };

describe("Undo Last Review", () => {
  const { desk, windows } = useStudyDesk();

  it("takes back what was done last, one thing at a time, and says what it was", async () => {
    const { items } = await desk().catalogs.get();
    const [item] = [...items.values()].filter(({ item: { stem } }) => stem.length <= 80);
    assert.ok(item);
    const steps: readonly (readonly [RecordDraft, string])[] = [
      [
        answerDraft(0, { facts: [{ key: keyOf(minister), revision: 1 }] }),
        `the answer to ${name}.`,
      ],
      [answerDraft(0, { item: item.key }), `the answer to “${item.item.stem}”.`],
      [{ type: "star", scope, on: true }, `the star on ${name}.`],
      [{ type: "star", scope, on: false }, `that the star on ${name} was taken away.`],
      [{ type: "suspend", scope: both, on: true }, "the suspension of 2 facts."],
      [{ type: "suspend", scope, on: false }, `that ${name} is asked again. It is suspended.`],
      [{ type: "bury", scope, until: "2026-05-29" }, `skipping ${name} until 29 May 2026.`],
      [{ type: "flag", scope, on: true, reason: "R" }, `the flag on ${name}.`],
      [{ type: "flag", scope, on: false, reason: "" }, `that the flags on ${name} were settled.`],
      [
        { type: "note", scope, text: "N", replaces: [] },
        `your last change of the note on ${name}.`,
      ],
      [
        { type: "note", scope, text: "", replaces: [] },
        `that your note on ${name} was taken away.`,
      ],
      [
        { type: "reset", scope: { pack: packId } },
        "the reset of “India–US Critical Minerals”. Its answers count again.",
      ],
      [
        { type: "reset", scope: { facts: [keyOf("no-such-fact")] } },
        `the reset of “${keyOf("no-such-fact")}”. Its answers count again.`,
      ],
      [{ type: "settings", values: { a: 1 } }, "a change of the settings for reviews."],
    ];
    await desk().study.append(steps.map(([draft]) => draft));
    for (let left = steps.length; left > 0; left -= 1) await undoReview(desk());
    assert.deepEqual(desk().said, steps.map(([, said]) => `Undone: ${said}`).toReversed());
    const { attempts, isStarred, isSuspended, buriedUntil, flags, notes } = desk().fact(minister);
    assert.deepEqual(
      [attempts, isStarred, isSuspended, buriedUntil, flags, notes],
      [[], false, false, undefined, [], []],
    );
  });

  it("shortens a question that is long", async () => {
    const { items } = await desk().catalogs.get();
    const long = [...items.values()].find(({ item: { stem } }) => stem.length > 80);
    assert.ok(long);
    await desk().study.append([answerDraft(0, { item: long.key })]);
    await undoReview(desk());
    const [said = ""] = desk().said;
    assert.ok(said.startsWith(`Undone: the answer to “${long.item.stem.slice(0, 70)}`), said);
    assert.match(said, /…”\.$/);
  });

  it("takes back what another window has done", async () => {
    const other = windows.open();
    await other.open();
    await desk().answer(minister);
    await waitFor("the other window knows it", () => other.progress?.recordCount === 1);
    await undoReview({ ...desk(), study: other });
    await waitFor("it is undone here", () => desk().fact(minister).attempts.length === 0);
    assert.deepEqual(desk().said, [`Undone: the answer to ${name}.`]);
  });

  it("says when nothing is left, and what to do", async () => {
    await desk().answer(minister);
    await undoReview(desk());
    await undoReview(desk());
    const { text } = await desk().messages.untilShown("There is nothing to undo");
    assert.match(text, /of the last 50 .* none is left\. Older ones can be changed fact by fact/);
    assert.equal(desk().said.length, 1);
  });
});
