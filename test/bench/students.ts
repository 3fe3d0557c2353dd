import { Scheduler, type CardState } from "../../src/core/scheduling/scheduler.ts";
import { usualSchedulerSettings } from "../../src/core/scheduling/schedulerSettings.ts";
import { matchingModel, powerLawModel, type MemoryModel } from "../support/students/memoryModel.ts";
import {
  firstDay,
  studyYear,
  type StudyOutcome,
  type StudyYear,
} from "../support/students/studyYear.ts";

const facts = 1000;
const days = 365;
const examDay = firstDay + days;
const seeds = [1, 2, 3, 4, 5];
const desired = usualSchedulerSettings.desiredRetention;
const scheduler = new Scheduler(usualSchedulerSettings);

const models: readonly (readonly [string, (seed: number) => MemoryModel])[] = [
  ["as FSRS expects", () => matchingModel()],
  ["by a power law", powerLawModel],
];

/**
 * Students who follow the plan for a year. Prints what they recall and know, with and without the date
 * of the exam, with room and without, and after a break by several orders of the backlog. Resolves to
 * whether the retention is the desired one ± 2 points where the memory is as FSRS expects, and more is
 * known with the date than without it wherever the plan promised all facts.
 */
export function measureStudents(): Promise<boolean> {
  const isReached = measureRetention();
  const isBetter = measureExam();
  measureBacklog();
  return Promise.resolve(isReached && isBetter);
}

function run(
  model: (seed: number) => MemoryModel,
  changes: Partial<StudyYear> = {},
): readonly StudyOutcome[] {
  const wishes = { newLimit: 20, reviewLimit: 1000 };
  const settings = usualSchedulerSettings;
  return seeds.map((seed) =>
    studyYear({ facts, days, settings, wishes, seed, model: model(seed), ...changes }),
  );
}

function mean(outcomes: readonly StudyOutcome[], of: (outcome: StudyOutcome) => number): number {
  return outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function measureRetention(): boolean {
  let isReached = true;
  for (const [name, model] of models) {
    const years = run(model);
    const all = mean(years, ({ recalled, reviews }) => recalled / reviews);
    const spaced = mean(years, (year) => year.spaced.recalled / year.spaced.reviews);
    const known = mean(years, (year) => year.knows(0));
    console.log(
      `forgets ${name}: recalls ${percent(all)} of ${mean(years, ({ reviews }) => reviews).toFixed(0)} reviews (desired ${percent(desired)}), ${percent(spaced)} of those after more than a day; knows ${percent(known)} at the end`,
    );
    if (model !== powerLawModel) isReached = Math.abs(all - desired) <= 0.02;
  }
  return isReached;
}

/** With the same limits, and without the date also with a desired retention that makes as many reviews. */
function measureExam(): boolean {
  let isBetter = true;
  for (const [name, model] of models)
    for (const [newLimit, reviewLimit] of [
      [20, 1000],
      [10, 40],
      [5, 20],
      [5, 10],
    ] as const) {
      const wishes = { newLimit, reviewLimit };
      const without = run(model, { wishes });
      const withDate = run(model, { wishes: { ...wishes, examDay } });
      console.log(
        `forgets ${name}, at most ${String(newLimit)} new and ${String(reviewLimit)} reviews a day`,
      );
      printKnowledge("without the date", without);
      printKnowledge("with the date", withDate);
      const [first] = withDate;
      const unfit = first?.firstPlan.exam?.cannotFit.length ?? 0;
      console.log(`  told on the first day that ${String(unfit)} cannot fit`);
      const isMore =
        mean(withDate, (year) => year.knows(0)) > mean(without, (year) => year.knows(0)) &&
        mean(withDate, ({ reviews }) => reviews) <= 1.001 * mean(without, ({ reviews }) => reviews);
      if (unfit === 0 && !isMore) isBetter = false;
    }
  return isBetter;
}

function printKnowledge(name: string, years: readonly StudyOutcome[]): void {
  const [before, on] = [0, 1].map((later) => mean(years, (year) => year.knows(later)));
  const fullest = mean(years, ({ loads }) => Math.max(...loads));
  console.log(
    `  ${name}: ${mean(years, ({ reviews }) => reviews).toFixed(0)} reviews, ${fullest.toFixed(0)} on the fullest day; knows ${percent(before ?? 0)} the day before the exam, ${percent(on ?? 0)} on its day`,
  );
}

/** Orders of the backlog: what is known 20 days after a break of 60, and with too few reviews all year. */
function measureBacklog(): void {
  const recalled = (card: CardState, day: number): number => scheduler.retrievability(card, day);
  const orders: readonly (readonly [string, StudyYear["rank"]])[] = [
    ["as planned", undefined],
    ["likeliest to be recalled", recalled],
    ["likeliest to be forgotten", (card, day) => -recalled(card, day)],
    ["easiest", (card) => -card.difficulty],
    ["longest overdue", (card) => -card.dueDay],
  ];
  const isOff = (day: number): boolean => day >= firstDay + 150 && day < firstDay + 210;
  for (const [name, model] of models)
    for (const [order, rank] of orders) {
      const ranked = rank === undefined ? {} : { rank };
      const wishes = { newLimit: 20, reviewLimit: 40 };
      const back = run(model, { ...ranked, wishes, days: 230, isOff });
      const short = run(model, { ...ranked, wishes: { newLimit: 5, reviewLimit: 15 } });
      const [afterBreak, afterYear] = [back, short].map((years) =>
        mean(years, (year) => year.knows(0)),
      );
      console.log(
        `forgets ${name}, backlog ${order} first: knows ${percent(afterBreak ?? 0)} 20 days after a break of 60, ${percent(afterYear ?? 0)} after a year with 15 reviews a day`,
      );
    }
}
