import assert from "node:assert/strict";
import { parseLocalDay } from "../../src/core/base/localDay.ts";
import { longestText } from "../../src/core/progress/progressRecord.ts";
import { createMarkCommands } from "../../src/host/progress/markCommands.ts";
import { createWordsCommands } from "../../src/host/progress/wordsCommands.ts";
import { answerDraft } from "../support/progress/sampleRecords.ts";
import { keyOf, packId, useStudyDesk } from "../support/host/studyDesk.ts";
import { waitFor } from "../support/host/waitFor.ts";

const minister = "pe-eam-jaishankar";
const title = "India's External Affairs Minister";

describe("marks on facts", () => {
  const { desk, windows } = useStudyDesk();
  const marks = () => createMarkCommands(desk(), desk().picks);
  const words = () => createWordsCommands(desk(), desk().picks);

  it("star a fact, and take the star off again", async () => {
    await marks().starFact();
    assert.equal(desk().fact(minister).isStarred, true);
    await marks().starFact({ kind: "fact", topicKey: "any", factKey: keyOf(minister) });
    assert.equal(desk().fact(minister).isStarred, false);
    assert.deepEqual(desk().said, [`Starred: ${title}`, `No longer starred: ${title}`]);
  });

  it("suspend a fact, and have it asked again", async () => {
    const row = { kind: "fact", topicKey: `${packId}/people`, factKey: keyOf("ree-count-17") };
    await marks().suspendFact(row);
    assert.equal(desk().fact("ree-count-17").isSuspended, true);
    // The row of a fact names its topic too, whose other facts are asked as before.
    assert.equal(desk().fact(minister).isSuspended, false);
    await marks().suspendFact(row);
    assert.equal(desk().fact("ree-count-17").isSuspended, false);
    assert.match(desk().said[0] ?? "", /^Suspended: .+\. Suspend it again to have it asked\.$/);
    assert.match(desk().said[1] ?? "", /^Asked again: /);
  });

  it("suspend all facts of a topic, those left if some are, and all again", async () => {
    const topic = { kind: "topic", topicKey: `${packId}/people` };
    const { topics } = await desk().catalogs.get();
    const facts = [...topics.values()].find(({ key }) => key === topic.topicKey)?.facts ?? [];
    assert.equal(facts.length, 2);
    const states = () => facts.map((key) => desk().fact(key.slice(packId.length + 1)).isSuspended);
    await marks().suspendFact(minister);
    await marks().suspendFact(topic);
    assert.deepEqual(states(), [true, true]);
    await marks().suspendFact(topic);
    assert.deepEqual(states(), [false, false]);
    assert.deepEqual(desk().said.slice(1), [
      "Suspended: People (2 facts). Suspend it again to have it asked.",
      "Asked again: People (2 facts)",
    ]);
    await marks().suspendFact({ kind: "topic", topicKey: "no/topic" });
    await desk().messages.untilShown('No loaded pack has the topic "no/topic"');
  });

  it("skip a fact until the next day on which the student studies", async () => {
    const today = parseLocalDay("2026-12-31");
    assert.ok(today.ok);
    const plan = { today: () => today.value };
    await createMarkCommands({ ...desk(), plan }, desk().picks).buryFact();
    assert.equal(desk().fact(minister).buriedUntil, "2027-01-01");
    assert.deepEqual(desk().said, [`Skipped until 1 January 2027: ${title}`]);
  });

  it("flag a fact with a reason, for another one, and settle the flags", async () => {
    desk().dialogs.next("  He left  ");
    await words().flagFact();
    const reasons = () =>
      desk()
        .fact(minister)
        .flags.map(({ reason }) => reason);
    assert.deepEqual(reasons(), ["He left"]);
    desk().dialogs.next("Flag for Another Reason…", "No source");
    await words().flagFact();
    assert.deepEqual(reasons(), ["He left", "No source"]);
    desk().dialogs.next("Settle: It Is Right After All, or Was Put Right");
    await words().flagFact();
    assert.deepEqual(reasons(), []);
    assert.equal(desk().dialogs.asked.at(-1)?.rows[0]?.detail, "He left / No source");
    assert.deepEqual(desk().said, [
      `Flagged as wrong: ${title}`,
      `Flagged as wrong: ${title}`,
      `No longer flagged as wrong: ${title}`,
    ]);
  });

  it("record nothing when the student leaves the dialog, and no flag without a reason", async () => {
    desk().dialogs.next(undefined, " ");
    await words().flagFact();
    await words().flagFact();
    const validate = desk().dialogs.asked[0]?.options.validateInput;
    assert.equal(validate?.(" "), "Write the reason, or press Escape.");
    assert.equal(validate("It is old."), undefined);
    desk().dialogs.next(undefined);
    await words().noteOnFact();
    assert.equal(desk().study.progress?.recordCount, 0);
  });

  it("keep a note, show it when it is written anew, and take it away when it is empty", async () => {
    const texts = () =>
      desk()
        .fact(minister)
        .notes.map(({ text }) => text);
    desk().dialogs.next("S for Subrahmanyam");
    await words().noteOnFact();
    assert.deepEqual(texts(), ["S for Subrahmanyam"]);
    desk().dialogs.next("Born in Delhi", "Born in Delhi", "");
    await words().noteOnFact();
    assert.equal(desk().dialogs.asked.at(-1)?.options.value, "S for Subrahmanyam");
    assert.deepEqual(texts(), ["Born in Delhi"]);
    // The same again changes nothing.
    await words().noteOnFact();
    assert.equal(desk().study.progress?.recordCount, 2);
    await words().noteOnFact();
    assert.deepEqual(texts(), []);
    assert.deepEqual(desk().said, [
      `Your note is kept: ${title}`,
      `Your note is kept: ${title}`,
      `Your note was taken away: ${title}`,
    ]);
    const validate = desk().dialogs.asked.at(-1)?.options.validateInput;
    assert.equal(validate?.("x".repeat(longestText)), undefined);
    assert.equal(
      validate?.("x".repeat(longestText + 1)),
      "That is too long: 20000 characters are the most.",
    );
  });

  it("show notes that two machines wrote apart from each other in one, which replaces both", async () => {
    const scope = { facts: [keyOf(minister)] };
    await desk().study.append([
      { type: "note", scope, text: "One", replaces: [] },
      { type: "note", scope, text: "Other", replaces: [] },
    ]);
    desk().dialogs.next("One / Other");
    await words().noteOnFact();
    assert.equal(desk().dialogs.asked.at(-1)?.options.value, "One / Other");
    assert.deepEqual(
      desk()
        .fact(minister)
        .notes.map(({ text }) => text),
      ["One / Other"],
    );
  });

  it("go by what another window has put on the fact", async () => {
    const other = windows.open();
    await other.append([{ type: "star", scope: { facts: [keyOf(minister)] }, on: true }]);
    await other.append([answerDraft(0)]);
    await waitFor("the star is known", () => desk().fact(minister).isStarred);
    await marks().starFact();
    assert.equal(desk().fact(minister).isStarred, false);
  });
});
