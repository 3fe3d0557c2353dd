import assert from "node:assert/strict";
import { Pacer } from "../../../../src/core/progress/pacer.ts";
import { isLearnt } from "../../../../src/core/scheduling/studyFact.ts";
import { StudyPlanner } from "../../../../src/core/scheduling/studyPlanner.ts";
import {
  usualStudySettings,
  type StudySettings,
} from "../../../../src/core/scheduling/studySettings.ts";
import { FakeClock } from "../../../support/progress/fakeClock.ts";
import { answerDraft, progressOf, recordOf } from "../../../support/progress/sampleRecords.ts";
import { learntCard, studyFact } from "../../../support/students/studyFacts.ts";
import { catalogOf, samplePack } from "../../samplePack.ts";

const today = 20_000;
const facts = Array.from({ length: 40 }, (_, index) =>
  studyFact(index, index < 20 ? {} : { card: learntCard(today - 40) }),
);
const plannerWith = (changes: Partial<StudySettings> = {}): StudyPlanner =>
  new StudyPlanner({ ...usualStudySettings, ...changes });

describe("StudyPlanner", () => {
  it("keeps to the limits of the student", () => {
    const { fresh, reviews, backlog } = plannerWith({ newPerDay: 3, perDay: 5 }).planDay(
      facts,
      today,
    );
    assert.deepEqual([fresh.length, reviews.length, backlog], [3, 5, 15]);
  });

  it("plans for the exam while it is ahead, and says what cannot fit", () => {
    const settings = { newPerDay: 1, perDay: 1 };
    assert.equal(plannerWith(settings).planDay(facts, today).exam, undefined);
    const { exam } = plannerWith({ ...settings, examDay: today + 10 }).planDay(facts, today);
    assert.ok(exam && exam.cannotFit.length > 0);
    assert.equal(exam.cannotFit.length + exam.planned.length, facts.length);
  });

  it("schedules by the retention that the student desires", () => {
    const intervals = [0.8, 0.9, 0.97].map((desiredRetention) => {
      const { scheduler } = plannerWith({ desiredRetention });
      return scheduler.review(undefined, 0, "easy").dueDay;
    });
    assert.ok((intervals[0] ?? 0) > (intervals[1] ?? 0));
    assert.ok((intervals[1] ?? 0) > (intervals[2] ?? 0));
  });

  it("counts an answer to the day that the student's day start makes of it", async () => {
    const catalog = catalogOf(samplePack());
    const [key] = catalog.facts.keys();
    assert.ok(key);
    const draft = answerDraft(0, { facts: [{ key, revision: 1 }] });
    const at = Date.parse("2026-05-28T05:00:00+05:30");
    const progress = progressOf([{ ...recordOf(draft, 0), at, stamp: at }]);
    const daysBy = async (dayStart: number): Promise<unknown> => {
      const planner = plannerWith({ dayStart });
      const joined = await planner.join(catalog, progress, new Pacer(new FakeClock()));
      return [...joined.days, ...joined.facts.filter(isLearnt).map(({ card }) => card.lastDay)];
    };
    assert.deepEqual(await daysBy(4), [20_601, 20_601]);
    assert.deepEqual(await daysBy(6), [20_600, 20_600]);
  });

  it("forecasts as many days as asked for, from today on", () => {
    const days = plannerWith().forecast(facts, today, 5);
    assert.deepEqual(
      days.map(({ day }) => day - today),
      [0, 1, 2, 3, 4],
    );
    assert.deepEqual([days[0]?.due, days[0]?.fresh, days[2]?.fresh], [20, 10, 0]);
  });
});
