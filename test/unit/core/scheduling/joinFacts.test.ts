import assert from "node:assert/strict";
import { msPerDay, toLocalDay } from "../../../../src/core/base/localDay.ts";
import { toFactKey, type FactKey } from "../../../../src/core/base/ids.ts";
import type { Catalog } from "../../../../src/core/content/catalog.ts";
import { Pacer } from "../../../../src/core/progress/pacer.ts";
import type { Progress } from "../../../../src/core/progress/progress.ts";
import type { RecordDraft } from "../../../../src/core/progress/progressRecord.ts";
import { CardStates, foldAttempts } from "../../../../src/core/scheduling/cardStates.ts";
import { joinFacts, type JoinedFacts } from "../../../../src/core/scheduling/joinFacts.ts";
import type { StudyFact } from "../../../../src/core/scheduling/studyFact.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { answerDraft, progressOf, recordOf } from "../../../support/progress/sampleRecords.ts";
import { syntheticPack } from "../../../support/quiz/syntheticPack.ts";
import { usualScheduler } from "../../../support/students/studyFacts.ts";
import { catalogOf, edited, samplePack } from "../../samplePack.ts";

const keyOf = (id: string): FactKey => toFactKey("sample", id);
const answerTo = (...keys: FactKey[]): RecordDraft =>
  answerDraft(0, { facts: keys.map((key) => ({ key, revision: 1 })) });
const progressAfter = (...drafts: RecordDraft[]): Progress =>
  progressOf(drafts.map((draft, number) => recordOf(draft, number)));
const today = toLocalDay(1_779_900_000_000, 330);

function join(
  catalog: Catalog,
  progress: Progress,
  cards = new CardStates(usualScheduler, 4),
): Promise<JoinedFacts> {
  return joinFacts(catalog, progress, cards, 4, new Pacer(new FakeClock()));
}

function found(facts: readonly StudyFact[], key: FactKey): StudyFact {
  const fact = facts.find((each) => each.key === key);
  assert.ok(fact);
  return fact;
}

describe("joinFacts", () => {
  const catalog = catalogOf(samplePack());

  it("gives each fact of the packs, in their order, new where the log says nothing", async () => {
    const { facts, unstudied, days } = await join(catalog, progressAfter());
    assert.deepEqual(
      facts.map(({ key }) => key),
      [...catalog.facts.keys()],
    );
    for (const { key, ...fact } of facts)
      assert.deepEqual(
        { key, ...fact },
        {
          key,
          card: undefined,
          weight: 1,
          isSuspended: false,
          buriedUntil: undefined,
          flags: [],
        },
      );
    assert.deepEqual([unstudied.length, days.size], [0, 0]);
  });

  it("gives each fact its schedule, and the day of its answers", async () => {
    const progress = progressAfter(answerTo(keyOf("f1"), keyOf("f2")));
    const { facts, days } = await join(catalog, progress);
    for (const id of ["f1", "f2"]) {
      const { card } = found(facts, keyOf(id));
      const { attempts } = progress.fact(keyOf(id));
      assert.deepEqual(card, foldAttempts(usualScheduler, attempts, 4));
      assert.equal(card?.lastDay, today);
    }
    assert.equal(found(facts, keyOf("f3")).card, undefined);
    assert.deepEqual([...days], [today]);
  });

  it("gives each fact what the student has put on it, a star as weight", async () => {
    const on = true;
    const scope = (id: string) => ({ facts: [keyOf(id)] });
    const progress = progressAfter(
      { type: "star", scope: scope("f1"), on },
      { type: "suspend", scope: scope("f2"), on },
      { type: "bury", scope: scope("f3"), until: "2026-05-30" },
      { type: "flag", scope: scope("f4"), on, reason: "Old" },
    );
    const { facts } = await join(catalog, progress);
    const [f1, f2, f3, f4] = ["f1", "f2", "f3", "f4"].map((id) => found(facts, keyOf(id)));
    assert.deepEqual([f1?.weight, f2?.weight], [2, 1]);
    assert.deepEqual([f1?.isSuspended, f2?.isSuspended], [false, true]);
    assert.deepEqual(
      [f3?.buriedUntil, f4?.flags.map(({ reason }) => reason)],
      ["2026-05-30", ["Old"]],
    );
  });

  it("knows what was done to a whole pack of each of its facts, and of no others", async () => {
    const other = { ...samplePack(), id: "other" };
    const both = catalogOf(samplePack(), other);
    const progress = progressAfter(answerTo(keyOf("f1")), {
      type: "suspend",
      scope: { pack: "sample" },
      on: true,
    });
    const { facts } = await join(both, progress);
    for (const { key, isSuspended } of facts)
      assert.equal(isSuspended, key.startsWith("sample/"), key);
  });

  it("gives a renamed fact the progress of its former names", async () => {
    const pack = samplePack(
      edited([
        '"topics": [\n',
        '"aliases": [{ "fact": "f2", "formerly": ["was"] }],\n  "topics": [\n',
      ]),
    );
    const { facts, days } = await join(catalogOf(pack), progressAfter(answerTo(keyOf("was"))));
    assert.equal(found(facts, keyOf("f2")).card?.reviews, 1);
    assert.equal(days.size, 1);
  });

  it("counts days on which facts were answered that no pack has any more", async () => {
    const { days } = await join(catalog, progressAfter(answerTo(toFactKey("gone", "f1"))));
    assert.deepEqual([...days], [today]);
  });

  it("sets apart what is superseded, and what is disputed without a question of its own", async () => {
    const pack = syntheticPack(30, 1);
    const synthetic = catalogOf(pack);
    const { facts, unstudied } = await join(synthetic, progressAfter());
    const statuses = (some: readonly StudyFact[]) =>
      some.map(({ key }) => synthetic.facts.get(key)?.fact.status ?? "current");
    assert.deepEqual(new Set(statuses(facts)), new Set(["current"]));
    assert.deepEqual(statuses(unstudied).sort(), [
      "disputed",
      "disputed",
      "superseded",
      "superseded",
    ]);
    const disputed = samplePack(
      edited([
        '"asOf": "2026", "derivedFrom": "f1" }',
        '"asOf": "2026", "derivedFrom": "f1", "status": "disputed", "conflicts": [{ "value": "Two.", "source": "s2" }] }',
      ]),
    );
    // A question was written for it.
    const { facts: studied } = await join(catalogOf(disputed), progressAfter());
    assert.ok(found(studied, keyOf("f3")));
  });

  it("folds nothing anew that is as it was", async () => {
    const progress = progressAfter(answerTo(keyOf("f1"), keyOf("f2")));
    const cards = new CardStates(usualScheduler, 4);
    const before = await join(catalog, progress, cards);
    const more = { ...answerTo(keyOf("f2")) };
    progress.add(recordOf(more, 5), { writer: "writer01", number: 5 });
    const after = await join(catalog, progress, cards);
    assert.equal(found(after.facts, keyOf("f1")).card, found(before.facts, keyOf("f1")).card);
    assert.notEqual(found(after.facts, keyOf("f2")).card, found(before.facts, keyOf("f2")).card);
  });

  it("lets other work run in between", async () => {
    const large = catalogOf(syntheticPack(2000, 1));
    const clock = new FakeClock();
    let rests = 0;
    const pacer = new Pacer({
      now: () => clock.now(),
      // Every look at the clock finds that a slice is over.
      elapsedMs: () => (rests += 1) * msPerDay,
      wait: (ms) => clock.wait(ms),
    });
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await joinFacts(large, progressAfter(), new CardStates(usualScheduler, 4), 4, pacer);
    clearInterval(timer);
    assert.ok(turns > 5, String(turns));
  });
});
