import assert from "node:assert/strict";
import type { Catalog } from "../../../src/core/content/catalog.ts";
import { formatLocalDay } from "../../../src/core/base/localDay.ts";
import { isLearnt } from "../../../src/core/scheduling/studyFact.ts";
import { StudyPlan } from "../../../src/host/studyPlan.ts";
import { FakeClock } from "../../support/progress/fakeClock.ts";
import { keyOf, useStudyDesk } from "../../support/host/studyDesk.ts";
import { useSettings } from "../../support/host/useSettings.ts";
import { waitFor } from "../../support/host/waitFor.ts";

const minister = "pe-eam-jaishankar";
const dayMs = 86_400_000;

describe("the study plan", () => {
  const { desk, windows } = useStudyDesk();
  const set = useSettings();
  const plans: StudyPlan[] = [];

  afterEach(() => {
    for (const plan of plans.splice(0)) plan.dispose();
  });

  /** A plan by a clock that the test moves, in India if no other zone is named. */
  function planBy(clock: FakeClock, zone = 330): StudyPlan {
    const now = () => ({ at: clock.at, zone });
    const wait = (ms: number) => clock.wait(ms);
    const plan = new StudyPlan({
      ...desk(),
      clock: { now, wait, elapsedMs: () => clock.elapsedMs() },
    });
    plans.push(plan);
    return plan;
  }

  /** Counts how often the plan says that it has changed. */
  function countChanges(plan: StudyPlan): () => number {
    let changes = 0;
    plan.onDidChange(() => {
      changes += 1;
    });
    return () => changes;
  }

  it("reads neither packs nor log before it is asked for what is in them", () => {
    let asked = 0;
    const { catalogs, study, clock } = desk();
    const count = <Value>(value: Value): Value => {
      asked += 1;
      return value;
    };
    const plan = new StudyPlan({
      catalogs: { get: () => count(catalogs.get()), onDidChange: catalogs.onDidChange },
      study: { open: () => count(study.open()), onDidChange: study.onDidChange },
      clock,
    });
    plans.push(plan);
    plan.today();
    plan.settings();
    assert.equal(asked, 0);
  });

  it("has all facts of the packs, new as long as nothing is answered", async () => {
    const { plan, catalogs } = desk();
    const facts = await plan.facts();
    const catalog = await catalogs.get();
    const isOld = ({ fact }: { fact: { status?: string } }) => fact.status === "superseded";
    const studied = [...catalog.facts.values()].filter((entry) => !isOld(entry));
    assert.ok(facts.length > 200 && facts.length <= studied.length);
    assert.equal(facts.some(isLearnt), false);
    const { fresh, reviews, backlog, exam } = await plan.dayPlan();
    assert.deepEqual([fresh.length, reviews.length, backlog, exam], [10, 0, 0, undefined]);
    assert.equal(await plan.streak(), 0);
    assert.equal((await plan.excluded()).size, 0);
  });

  it("schedules what was answered, and has it due on a later day", async () => {
    const { at, zone } = desk().clock.now();
    const clock = new FakeClock(at);
    const plan = planBy(clock, zone);
    await desk().answer(minister, "ree-count-17");
    const learnt = (await plan.facts()).filter(isLearnt);
    assert.deepEqual(learnt.map(({ key }) => key).sort(), [keyOf(minister), keyOf("ree-count-17")]);
    assert.equal((await plan.dayPlan()).fresh.length, 8);
    assert.equal(await plan.streak(), 1);
    const [first] = learnt;
    assert.ok(first);
    const scheduler = await plan.scheduler();
    assert.equal(scheduler.desiredRetention, 0.9);
    clock.advance((first.card.dueDay - plan.today()) * dayMs);
    const { reviews } = await plan.dayPlan();
    assert.deepEqual([...reviews].sort(), [keyOf(minister), keyOf("ree-count-17")]);
    assert.equal(await plan.streak(), 0);
    const forecast = await plan.forecast(3);
    assert.deepEqual(
      forecast.map(({ day }) => day - plan.today()),
      [0, 1, 2],
    );
    assert.equal(forecast[0]?.due, 2);
  });

  it("gives the same again as long as nothing has changed, and something else after an answer", async () => {
    const { plan } = desk();
    const facts = await plan.facts();
    const dayPlan = await plan.dayPlan();
    assert.equal(await plan.facts(), facts);
    assert.equal(await plan.dayPlan(), dayPlan);
    await desk().answer(minister);
    assert.notEqual(await plan.facts(), facts);
    assert.notEqual(await plan.dayPlan(), dayPlan);
  });

  it("names what must not be asked: suspended, flagged, skipped until a later day", async () => {
    const { at, zone } = desk().clock.now();
    const clock = new FakeClock(at);
    const plan = planBy(clock, zone);
    const scope = (id: string) => ({ facts: [keyOf(id)] });
    const on = true;
    await desk().study.append([
      { type: "suspend", scope: scope(minister), on },
      { type: "flag", scope: scope("ree-count-17"), on, reason: "Old" },
      {
        type: "bury",
        scope: scope("qd-member-japan"),
        until: formatLocalDay(plan.today() + 1),
      },
    ]);
    assert.deepEqual(
      [...(await plan.excluded())].sort(),
      [minister, "qd-member-japan", "ree-count-17"].map(keyOf),
    );
    clock.advance(dayMs);
    assert.deepEqual([...(await plan.excluded())].sort(), [minister, "ree-count-17"].map(keyOf));
  });

  it("names superseded facts, too, when they must not be asked", async () => {
    const catalog = await desk().catalogs.get();
    const key = keyOf(minister);
    const entry = catalog.facts.get(key);
    assert.ok(entry);
    const fact = { ...entry.fact, status: "superseded" } as const;
    const facts = new Map([...catalog.facts, [key, { ...entry, fact }]]);
    const { study, clock, catalogs } = desk();
    const { onDidChange } = catalogs;
    const get = () => Promise.resolve({ ...catalog, facts });
    const plan = new StudyPlan({ catalogs: { get, onDidChange }, study, clock });
    plans.push(plan);
    await study.append([{ type: "suspend", scope: { facts: [key] }, on: true }]);
    assert.deepEqual([...(await plan.excluded())], [key]);
    assert.equal((await plan.facts()).length, (await desk().plan.facts()).length - 1);
  });

  it("goes by the settings as they are, and says so when they change", async () => {
    const { plan } = desk();
    assert.equal((await plan.dayPlan()).fresh.length, 10);
    const changes = countChanges(plan);
    await set({ "review.newPerDay": 3 });
    await waitFor("the change is told", () => changes() > 0);
    assert.equal((await plan.dayPlan()).fresh.length, 3);
    await set({ "review.examDate": formatLocalDay(plan.today() + 20) });
    const { exam } = await plan.dayPlan();
    assert.ok(exam && exam.cannotFit.length > 100);
  });

  it("tells once what of the settings cannot be used, and goes on with the usual", async () => {
    const { plan, messages } = desk();
    await set({ "review.newPerDay": -5 });
    assert.equal((await plan.dayPlan()).fresh.length, 10);
    await plan.facts();
    plan.settings();
    assert.deepEqual(
      messages.messages.map(({ text }) => text),
      [
        "The setting currentAffairs.review.newPerDay must be a whole number from 0 to 1000. Until you change it, 10 is used.",
      ],
    );
  });

  it("says so when something is recorded in this window or another, and when packs are read again", async () => {
    const { plan, catalogs } = desk();
    const changes = countChanges(plan);
    await desk().answer(minister);
    assert.ok(changes() > 0);
    const before = changes();
    await catalogs.reload();
    assert.equal(changes(), before + 1);
    const other = windows.open();
    await other.append([{ type: "suspend", scope: { facts: [keyOf(minister)] }, on: true }]);
    await waitFor("the other window's record is known", async () =>
      (await plan.excluded()).has(keyOf(minister)),
    );
  });

  it("says so when the next day begins, at the student's own hour", async () => {
    // 03:00 in India.
    const clock = new FakeClock(Date.parse("2026-05-28T03:00:00+05:30"));
    const plan = planBy(clock);
    const changes = countChanges(plan);
    assert.equal(formatLocalDay(plan.today()), "2026-05-27");
    for (let quarter = 0; quarter < 3; quarter += 1) {
      clock.advance(15 * 60_000);
      await waitFor("the clock is waited for again", () => clock.waitingCount > 0);
    }
    assert.equal(changes(), 0);
    clock.advance(15 * 60_000);
    await waitFor("the new day is told", () => changes() === 1);
    assert.equal(formatLocalDay(plan.today()), "2026-05-28");
  });

  it("finds the new day after the machine has slept over many", async () => {
    const clock = new FakeClock(Date.parse("2026-05-28T12:00:00+05:30"));
    const plan = planBy(clock);
    const changes = countChanges(plan);
    // Timers stood still meanwhile.
    clock.at += 3 * dayMs;
    clock.advance(15 * 60_000);
    await waitFor("the new day is told", () => changes() === 1);
  });

  it("keeps nothing of a catalog that another one has taken the place of", async () => {
    const full = await desk().catalogs.get();
    let catalog: Catalog = full;
    const { study, clock } = desk();
    const catalogs = {
      get: () => Promise.resolve(catalog),
      onDidChange: desk().catalogs.onDidChange,
    };
    const plan = new StudyPlan({ catalogs, study, clock });
    plans.push(plan);
    assert.ok((await plan.facts()).length > 200);
    catalog = { ...full, facts: new Map([...full.facts].slice(0, 5)) };
    assert.equal((await plan.facts()).length, 5);
  });
});
