import type { LocalDay } from "../base/localDay.ts";
import type { Catalog } from "../content/catalog.ts";
import type { Pacer } from "../progress/pacer.ts";
import type { Progress } from "../progress/progress.ts";
import { CardStates } from "./cardStates.ts";
import { forecastDays, type ForecastDay } from "./forecast.ts";
import { joinFacts, type JoinedFacts } from "./joinFacts.ts";
import { Scheduler } from "./scheduler.ts";
import { usualSchedulerSettings } from "./schedulerSettings.ts";
import type { StudyFact } from "./studyFact.ts";
import { planDay, type DayPlan, type StudyWishes } from "./studyQueue.ts";
import type { StudySettings } from "./studySettings.ts";

/** The same on all devices of a student, so that they learn new facts in the same order. */
const orderSeed = 1;

/** Plans by the settings of a student. Other settings make another planner. */
export class StudyPlanner {
  readonly scheduler: Scheduler;
  readonly #dayStart: number;
  readonly #wishes: StudyWishes;
  readonly #cards: CardStates;

  constructor({ desiredRetention, newPerDay, perDay, dayStart, examDay }: StudySettings) {
    this.scheduler = new Scheduler({ ...usualSchedulerSettings, desiredRetention });
    this.#dayStart = dayStart;
    const exam = examDay === undefined ? {} : { examDay };
    this.#wishes = { newLimit: newPerDay, reviewLimit: perDay, ...exam };
    this.#cards = new CardStates(this.scheduler, dayStart);
  }

  /** See `joinFacts`. Schedules that were worked out before are not worked out again. */
  join(
    catalog: Pick<Catalog, "facts" | "formerKeys">,
    progress: Pick<Progress, "fact" | "factKeys">,
    pacer: Pacer,
  ): Promise<JoinedFacts> {
    return joinFacts(catalog, progress, this.#cards, this.#dayStart, pacer);
  }

  /** What to ask in what is left of a day, see `planDay`. */
  planDay(facts: readonly StudyFact[], today: LocalDay): DayPlan {
    return planDay(facts, today, this.#wishes, this.scheduler, orderSeed);
  }

  /** What becomes due on each of so many days, from today on, see `forecastDays`. */
  forecast(facts: readonly StudyFact[], today: LocalDay, days: number): readonly ForecastDay[] {
    return forecastDays(facts, today, today + days, this.#wishes, this.scheduler);
  }
}
